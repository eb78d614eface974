import type { CompareResultsWords } from "../topics/compare-results.ts";

export const compareResultsZh: CompareResultsWords = {
  same: "两份结果的规则、产业分类和数据相同，没有差异。",
  summary: (changed, units) => `两份共有 ${units} 个单元，其中 ${changed} 个单元的结果不同。`,
  noCauses: "结果文件不含规则的条件，无法重新判定，因此只列变化，不列引起变化的改动。",
  command: (command) => `在含有这两个版本的工作区，可用 ${command} 找出引起变化的改动。`,
  changed: "变化的单元及判定不同的产业带",
  differences: "两份结果中不同的条目（规则不含条件）",
  pairs: "判定未变而依据改变的配对",
  otherPairs: "判定改变而单元结果未变的配对",
  cautions: {
    made: "只有一份结果出自模拟数据，两份不可比较。",
    complete: (complete, incomplete) => `${complete} 的产业带名单完整，${incomplete} 的不完整：一为确数，一为下限，其差没有意义。`,
    units: (from, to, both) => `单元不同：仅前者有 ${from} 个，仅后者有 ${to} 个，两者共有 ${both} 个；比率的分母不同。`,
    belts: (from, to) => `产业带不同：仅前者有 ${from} 条，仅后者有 ${to} 条；变化可能来自数据，而不是规则。`,
    rows: "数据表的内容不同：变化可能来自数据，而不是规则。",
    taxonomies: (from, to) => `产业分类不同：${from} 与 ${to}。`,
    conditions: "规则集的内容不同，但可列出的条目相同：差异在规则的条件或词表中。",
    programs: (from, to) => `两份结果由不同版本的程序写出（${from} 与 ${to}），判定方法可能不同。`,
  },
  entries: {
    rule: "规则",
    declaration: "声明",
    exception: "例外",
    "counts-as": "计入方式",
    concept: "概念",
    unit: "单元",
    belt: "产业带",
    place: "地点",
  },
};
