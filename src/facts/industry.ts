import { type Fact, known, NOT_APPLICABLE, type SomeFacts } from "../model/fact.ts";
import { choice, type FactFamily, number } from "./definition.ts";
import { NO_CONCEPT, relationsByTaxonomy } from "./taxonomy-tie.ts";

/** How the industries of a pair are related, and where in the hierarchy. */
export const INDUSTRY_FACTS = {
  industry: {
    id: "industry",
    side: "concepts",
    from: "standing",
    ...choice({ identical: "相同", subordinate: "隶属", similar: "相近", none: "无关系" }),
    name: { zh: "产业关系", en: "industries" },
    says: {
      zh: "两个产业的关系：相同、隶属、相近（上下游）、无关系；有一方未链接到概念时为未知",
      en: "how the two industries are related: identical, subordinate, similar (up- or downstream), none; unknown if a name has no concept",
    },
    derive: ({ relation }) => known(relation),
    because: ({ clusterLink, beltLink, between }) => [...clusterLink, ...beltLink, ...between],
    tiedTo: ["link.cluster", "link.belt", "cluster.concept", "belt.concept"],
    // A name that links in part is narrower than its concept: industries are identical only if neither name links in part, or both do with the same words.
    possible: (space) => {
      const canBe = relationsByTaxonomy(space);
      const others = space.values.filter((value) => !is(value, "identical"));
      return (given) => {
        if (given["cluster.concept"]?.kind === "unknown" || given["belt.concept"]?.kind === "unknown") return [NO_CONCEPT];
        const alike = is(given["link.cluster"], "part") === is(given["link.belt"], "part");
        return alike && canBe(given, { relation: "identical", direction: null }) ? space.values : others;
      };
    },
    // A direct chain is a weaker claim than a hierarchy, and a hierarchy a weaker one than identity.
    remedy: { kind: "leads", edit: "relate", values: ["similar", "subordinate", "identical"] },
    inCase: "derived",
  },
  "industry.steps": {
    id: "industry.steps",
    side: "concepts",
    from: "standing",
    ...number(0, 20, true),
    name: { zh: "上下位级数", en: "levels apart" },
    says: {
      zh: "两个产业之间相差的上下位级数；相同为 0，无隶属关系时不适用",
      en: "levels between the two industries; 0 if identical, not applicable if neither is under the other",
    },
    derive: ({ steps }) => orNot(steps),
    because: ({ between }) => between,
    tiedTo: ["industry"],
    possible: ({ values }) => {
      const apart = values.filter((value) => !is(value, 0));
      return under({ identical: () => [known(0)], subordinate: () => apart });
    },
    remedy: {
      kind: "follows",
      fact: "industry",
      isTold: false,
      values: under({ identical: () => [known(0)], subordinate: () => [known(1)] }),
    },
    inCase: "derived",
  },
  "industry.direction": {
    id: "industry.direction",
    side: "concepts",
    from: "standing",
    ...choice({ "belt-wider": "产业带为上位", "belt-narrower": "产业带为下位" }),
    name: { zh: "隶属方向", en: "which is wider" },
    says: {
      zh: "隶属关系中，产业带一方为上位还是下位",
      en: "if one industry is under the other: whether the belt's is the wider or the narrower one",
    },
    derive: ({ direction }) => orNot(direction && (direction === "wider" ? "belt-narrower" : "belt-wider")),
    because: ({ between }) => between,
    tiedTo: ["industry", "cluster.concept", "belt.concept"],
    possible: (space) => {
      const canBe = relationsByTaxonomy(space);
      const directionOf = (value: Fact) => (is(value, "belt-narrower") ? "wider" : "narrower");
      return under({
        subordinate: (given) => space.values.filter((value) => canBe(given, { relation: "subordinate", direction: directionOf(value) })),
      });
    },
    remedy: {
      kind: "follows",
      fact: "industry",
      isTold: true,
      values: under({ subordinate: () => [known("belt-narrower"), known("belt-wider")] }),
    },
    inCase: "derived",
  },
} satisfies FactFamily<"industry">;

export function orNot(value: string | number | null): Fact {
  return value === null ? NOT_APPLICABLE : known(value);
}

function is(fact: Fact | undefined, value: string | number): boolean {
  return fact?.kind === "known" && fact.value === value;
}

type Values = (given: SomeFacts) => readonly Fact[];

/** Values of a fact that applies only under some relations of the industries, and is unknown if the relation is. */
export function under(relations: Readonly<Partial<Record<"identical" | "subordinate" | "similar" | "none", Values>>>): Values {
  const byRelation = new Map(Object.entries(relations));
  return (given) => {
    const { industry } = given;
    if (industry?.kind === "unknown") return [NO_CONCEPT];
    const relation = industry?.kind === "known" ? byRelation.get(String(industry.value)) : undefined;
    return relation?.(given) ?? [NOT_APPLICABLE];
  };
}
