import type { CompareResultsWords } from "../topics/compare-results.ts";

export const compareResultsZh: CompareResultsWords = {
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
