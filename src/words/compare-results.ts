import type { Language } from "../model/text.ts";
import { counted } from "./number.ts";

/** What a comparison of saved results says beside that of versions. */
export interface CompareResultsWording {
  readonly same: string;
  readonly summary: (changed: number, units: number) => string;
  /** Which edit did it is not known: what would tell. */
  readonly noCauses: string;
  readonly command: (command: string) => string;
  readonly changed: string;
  readonly differences: string;
  readonly pairs: string;
  readonly otherPairs: string;
  readonly cautions: {
    readonly made: string;
    readonly complete: (complete: string, incomplete: string) => string;
    readonly units: (from: number, to: number, both: number) => string;
    readonly belts: (from: number, to: number) => string;
    readonly rows: string;
    readonly taxonomies: (from: string, to: string) => string;
    readonly conditions: string;
    readonly programs: (from: string, to: string) => string;
  };
  readonly entries: Readonly<Record<"rule" | "declaration" | "exception" | "counts-as" | "concept" | "unit" | "belt" | "place", string>>;
}

const zh: CompareResultsWording = {
  same: "两份结果出自同样的规则、分类和数据，没有任何不同。",
  summary: (changed, units) => `两份都有的 ${units} 个单元中，${changed} 个的结果不同。`,
  noCauses: "结果文件不含规则的条件，不能重新判定，所以只能说变了什么，不能说是哪处改动引起的。",
  command: (command) => `在有这两个版本的工作区，可用 ${command} 找出引起变化的改动。`,
  changed: "变化的单元，和判定不同的产业带",
  differences: "两份结果中不同的条目（规则不含条件）",
  pairs: "判定未变而理由改变的对",
  otherPairs: "判定改变而单元结果未变的对",
  cautions: {
    made: "两份中只有一份的数据是虚构的，不能放在一起比较。",
    complete: (complete, incomplete) => `${complete} 的产业带名单完整，${incomplete} 的不完整：一个是确数，一个是下限，差数没有意义。`,
    units: (from, to, both) => `单元不同：只在前者的 ${from} 个，只在后者的 ${to} 个，两者都有的 ${both} 个；比率的分母不同。`,
    belts: (from, to) => `产业带不同：只在前者的 ${from} 条，只在后者的 ${to} 条；变化可能来自数据，而不是规则。`,
    rows: "数据表的内容不同：变化可能来自数据，而不是规则。",
    taxonomies: (from, to) => `分类不同：${from} 与 ${to}。`,
    conditions: "规则集的内容不同，但列得出的条目都一样：不同之处在规则的条件或词表里。",
    programs: (from, to) => `由不同版本的程序写成（${from} 与 ${to}），判定方法可能不同。`,
  },
  entries: {
    rule: "规则",
    declaration: "声明",
    exception: "例外",
    "counts-as": "计数方式",
    concept: "概念",
    unit: "单元",
    belt: "产业带",
    place: "地点",
  },
};

const en: CompareResultsWording = {
  same: "Both results are of the same rules, taxonomy and data, and nothing differs.",
  summary: (changed, units) => `Of ${counted(units, "unit")} in both, ${changed} come out differently.`,
  noCauses:
    "A result does not hold the conditions of its rules and cannot be judged again: it tells what changed, and not which edit did it.",
  command: (command) => `Where both versions are in the workspace, ${command} finds the edits.`,
  changed: "Units that changed, and the belts that are judged otherwise",
  differences: "Entries that the two do not have in common (rules without their conditions)",
  pairs: "Pairs whose verdict stayed while its reason changed",
  otherPairs: "Pairs whose verdict changed while the unit's outcome stayed",
  cautions: {
    made: "One of the two is of made data: they cannot be compared.",
    complete: (complete, incomplete) =>
      `The belt list of ${complete} is complete, that of ${incomplete} is not: one has exact rates, the other lower bounds, and their difference means nothing.`,
    units: (from, to, both) =>
      `Not the same units: ${from} in the first alone, ${to} in the second alone, ${both} in both. Rates have different totals.`,
    belts: (from, to) =>
      `Not the same belts: ${from} in the first alone, ${to} in the second alone. What changed may come from the data, not from the rules.`,
    rows: "The tables do not say the same: what changed may come from the data, not from the rules.",
    taxonomies: (from, to) => `Not the same taxonomy: ${from} and ${to}.`,
    conditions:
      "The rulesets differ, and every entry that can be listed is the same: the difference is in conditions of rules or lists of words.",
    programs: (from, to) => `Written by two versions of the program (${from} and ${to}), which may judge differently.`,
  },
  entries: {
    rule: "rule",
    declaration: "declaration",
    exception: "exception",
    "counts-as": "counts-as",
    concept: "concept",
    unit: "unit",
    belt: "belt",
    place: "place",
  },
};

export function compareResultsWordingIn(language: Language): CompareResultsWording {
  return language === "zh" ? zh : en;
}
