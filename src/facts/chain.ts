import { known, unknown } from "../model/fact.ts";
import { choice, type FactFamily, number } from "./definition.ts";
import { orNot, under } from "./industry.ts";
import { NO_CONCEPT } from "./taxonomy-tie.ts";

const NO_SECTOR = unknown("no-sector");

/** How one industry of a pair supplies the other. */
export const CHAIN_FACTS = {
  "chain.role": {
    id: "chain.role",
    side: "concepts",
    from: "standing",
    ...choice({ "belt-upstream": "产业带在上游", "belt-downstream": "产业带在下游" }),
    name: { zh: "链上位置", en: "place in the chain" },
    says: {
      zh: "相近关系中，产业带一方在上游还是下游",
      en: "if the industries are similar: whether the belt's is upstream or downstream",
    },
    derive: ({ role }) => orNot(role && (role === "upstream" ? "belt-downstream" : "belt-upstream")),
    because: ({ between }) => between,
    tiedTo: ["industry"],
    possible: ({ values }) => under({ similar: () => values }),
    remedy: {
      kind: "follows",
      fact: "industry",
      isTold: true,
      values: under({ similar: () => [known("belt-upstream"), known("belt-downstream")] }),
    },
    inCase: "derived",
  },
  "chain.hops": {
    id: "chain.hops",
    side: "concepts",
    from: "standing",
    ...number(1, 2, true),
    name: { zh: "上下游步数", en: "links of the chain" },
    says: {
      zh: "产业链上的步数：1 为直接上下游，2 为间接上下游（经 1 个中间环节）",
      en: "number of supply links between the two industries: 1 for a direct supplier",
    },
    derive: ({ hops }) => orNot(hops),
    because: ({ between }) => between,
    tiedTo: ["industry"],
    possible: ({ values }) => under({ similar: () => values }),
    remedy: { kind: "follows", fact: "industry", isTold: true, values: under({ similar: () => [known(1)] }) },
    inCase: "derived",
  },
  "chain.lift": {
    id: "chain.lift",
    side: "concepts",
    from: "standing",
    ...number(0, 20, true),
    name: { zh: "上下游继承级数", en: "levels of inheritance" },
    says: {
      zh: "这条上下游关系从声明的概念到这两个产业，两边共继承了几级上下位；0 为声明本身",
      en: "over how many levels, on both sides together, the chain is inherited from the concepts that it is declared of; 0 is the declaration itself",
    },
    derive: ({ lift }) => orNot(lift),
    because: ({ between }) => between,
    tiedTo: ["industry"],
    possible: ({ values }) => under({ similar: () => values }),
    remedy: { kind: "follows", fact: "industry", isTold: false, values: under({ similar: () => [known(0)] }) },
    inCase: "derived",
  },
  "chain.kind": {
    id: "chain.kind",
    side: "concepts",
    from: "standing",
    ...choice({ material: "原料", component: "零部件", equipment: "设备", use: "使用" }),
    name: { zh: "供应方式", en: "kind of supply" },
    says: {
      zh: "上游以什么供应下游：原料、零部件、设备（工具），或供其使用（软件、服务、耗材、授权）",
      en: "how one industry supplies the other: material, component, equipment, or use (software, services, consumables, licences)",
    },
    derive: ({ supply }) => orNot(supply),
    because: ({ between }) => between,
    tiedTo: ["industry"],
    possible: ({ values }) => under({ similar: () => values }),
    remedy: { kind: "follows", fact: "industry", isTold: false, values: under({ similar: () => [known("material")] }) },
    inCase: "derived",
  },
  "chain.inputShare": {
    id: "chain.inputShare",
    side: "concepts",
    from: "flow",
    ...number(0, 1, false),
    name: { zh: "直接消耗系数", en: "input coefficient" },
    says: {
      zh: "2020 年投入产出表中两产业所属部门之间的直接消耗系数（取两个方向中较大者），通用服务与电力不计",
      en: "input coefficient in the 2020 input-output table between the sectors of the two industries, the larger of the two directions; general services and power are left out",
    },
    derive: (share) => (share === null ? NO_SECTOR : known(share)),
    because: ({ flow }) => flow,
    tiedTo: ["cluster.concept", "belt.concept"],
    possible: ({ values }) => {
      const shares = [...values, NO_SECTOR];
      return (given) => (given["cluster.concept"]?.kind === "unknown" || given["belt.concept"]?.kind === "unknown" ? [NO_CONCEPT] : shares);
    },
    remedy: { kind: "fixed" },
    inCase: "derived",
  },
} satisfies FactFamily<"chain">;
