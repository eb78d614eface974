import type { Atom } from "../../model/compiled.ts";
import { type Fact, type FactId, type FactSpec, type FactValue, known, NOT_APPLICABLE, type SomeFacts, unknown } from "../../model/fact.ts";
import { LINK_KINDS } from "../../model/link.ts";
import { numbersIn, valuesToTry, yearSets } from "./values.ts";

/** What the facts of open domain can be in this workspace. */
export interface Possible {
  readonly concepts: readonly string[];
  readonly kinds: readonly string[];
  readonly places: readonly { readonly province: string; readonly regions: readonly string[] }[];
  readonly studyYear: number;
  readonly fallbackYears: readonly [number, number] | null;
}

/** Facts that are tied to one another are one group; groups are free of each other. */
export function factGroups(atoms: readonly Atom[], catalogue: readonly FactSpec[], possible: Possible): readonly (readonly SomeFacts[])[] {
  const specs = new Map(catalogue.map((spec) => [spec.id, spec]));
  const atomsOn = (fact: FactId): readonly Atom[] => atoms.filter((atom) => atom.fact === fact);
  const values = (fact: FactId, named: readonly FactValue[] = []): readonly Fact[] => {
    const spec = specs.get(fact);
    return spec === undefined ? [] : valuesToTry(spec, atomsOn(fact), named).map(known);
  };
  return [
    product([each("place", values("place"))]),
    industries(values, possible),
    product([
      each("cluster.kind", values("cluster.kind", possible.kinds)),
      clusterPlaces(atomsOn, possible),
      each("cluster.confidence", [...values("cluster.confidence"), unknown("no-confidence")]),
    ]),
    product([listings(atomsOn, possible), each("belt.confidence", [...values("belt.confidence"), unknown("no-confidence")])]),
  ];
}

type Values = (fact: FactId, named?: readonly FactValue[]) => readonly Fact[];

const NO_CONCEPT = unknown("no-concept");
const UNRELATED = ["industry", "industry.steps", "industry.direction", "chain.role", "chain.hops", "chain.inputShare"] as const;

/**
 * How two industries stand, and how their names link. A name without a concept leaves all of it unknown; steps and direction go
 * with a hierarchy, role and hops with a chain. A name that links in part is narrower than its concept, so that `identical` over
 * one such link alone is not possible: both are in part, of the same words, or neither is.
 */
function industries(values: Values, { concepts }: Possible): readonly SomeFacts[] {
  const [clusters, belts] = [values("cluster.concept", concepts), values("belt.concept", concepts)];
  const shares = [...values("chain.inputShare"), unknown("no-sector")];
  const standings = [
    ...values("industry.steps").flatMap((steps) =>
      numberOf(steps) < 1
        ? []
        : values("industry.direction").map((direction) =>
            standing("subordinate", { "industry.steps": steps, "industry.direction": direction }),
          ),
    ),
    ...values("chain.role").flatMap((role) =>
      values("chain.hops").map((hops) => standing("similar", { "chain.role": role, "chain.hops": hops })),
    ),
    standing("none", {}),
  ];
  const same = standing("identical", { "industry.steps": known(0) });
  const nothing = Object.fromEntries(UNRELATED.map((fact) => [fact, NO_CONCEPT]));
  const found: SomeFacts[] = [];
  for (const cluster of LINK_KINDS) {
    for (const belt of LINK_KINDS) {
      const links = { "link.cluster": known(cluster), "link.belt": known(belt) };
      const isKnown = cluster !== "none" && belt !== "none";
      const between = !isKnown ? [nothing] : [...((cluster === "part") === (belt === "part") ? [same] : []), ...standings];
      for (const clusterConcept of cluster === "none" ? [NO_CONCEPT] : clusters) {
        for (const beltConcept of belt === "none" ? [NO_CONCEPT] : belts) {
          const sides = { ...links, "cluster.concept": clusterConcept, "belt.concept": beltConcept };
          for (const facts of between) {
            if (!isKnown) found.push({ ...sides, ...facts });
            else for (const share of shares) found.push({ ...sides, ...facts, "chain.inputShare": share });
          }
        }
      }
    }
  }
  return found;
}

function standing(relation: string, more: SomeFacts): SomeFacts {
  return {
    industry: known(relation),
    "industry.steps": NOT_APPLICABLE,
    "industry.direction": NOT_APPLICABLE,
    "chain.role": NOT_APPLICABLE,
    "chain.hops": NOT_APPLICABLE,
    ...more,
  };
}

function numberOf(fact: Fact): number {
  return fact.kind === "known" && typeof fact.value === "number" ? fact.value : Number.NaN;
}

/** A city has its province and its regions together. */
function clusterPlaces(atomsOn: (fact: FactId) => readonly Atom[], { places }: Possible): readonly SomeFacts[] {
  const [regionAtoms, provinceAtoms] = [atomsOn("cluster.region"), atomsOn("cluster.province")];
  const seen = new Map<string, SomeFacts>();
  for (const { province, regions } of places) {
    const key = [...regionAtoms.map((atom) => atom.holds(regions)), ...provinceAtoms.map((atom) => atom.holds(province))].join();
    if (!seen.has(key)) seen.set(key, { "cluster.region": known(regions), "cluster.province": known(province) });
  }
  const nowhere = { "cluster.region": unknown("no-region"), "cluster.province": unknown("no-region") } as const;
  return seen.size > 0 ? [...seen.values()] : [nowhere];
}

/**
 * The years of a belt with what follows from them: it is current where the study year is among them; a belt of the years before
 * stands in (`fallback`) or not (`other`), as its city has a current one or not.
 */
function listings(atomsOn: (fact: FactId) => readonly Atom[], { studyYear, fallbackYears }: Possible): readonly SomeFacts[] {
  const atoms = atomsOn("belt.years");
  const asked = numbersIn(atoms);
  const near = [
    studyYear,
    ...(fallbackYears ?? []),
    (fallbackYears?.[0] ?? studyYear) - 1,
    ...asked.flatMap((year) => [year - 1, year, year + 1]),
  ];
  const isFallback = (year: number): boolean => fallbackYears !== null && year >= fallbackYears[0] && year <= fallbackYears[1];
  const sets = yearSets([...new Set(near)], (years) =>
    [...atoms.map((atom) => atom.holds(years)), years.includes(studyYear), years.some(isFallback)].join(),
  );
  const missing = unknown("no-years");
  const found: SomeFacts[] = [];
  for (const years of sets) {
    const isCurrent = years.includes(studyYear);
    const listed = isCurrent ? ["current"] : years.some(isFallback) ? ["fallback", "other"] : ["other"];
    for (const listing of listed)
      found.push({ "belt.years": known(years), "belt.current": known(isCurrent), "belt.listing": known(listing) });
  }
  found.push({ "belt.years": missing, "belt.current": missing, "belt.listing": missing });
  return found;
}

function each(fact: FactId, values: readonly Fact[]): readonly SomeFacts[] {
  return values.map((value) => ({ [fact]: value }));
}

function product(parts: readonly (readonly SomeFacts[])[]): readonly SomeFacts[] {
  return parts.reduce<readonly SomeFacts[]>((done, part) => done.flatMap((facts) => part.map((more) => ({ ...facts, ...more }))), [{}]);
}
