import { factWordsIn } from "../../facts/words.ts";
import { percent } from "../number.ts";
import type { VerdictWords } from "../topics/verdicts.ts";

const DECLARED = { identical: "相同", subordinate: "隶属", similar: "相近" } as const;
const FACTS = factWordsIn("zh");
const TABLES = { clusters: "集群表", belts: "产业带表", places: "地点表" } as const;

/** 所有句子，中文。 */
export const verdictsZh: VerdictWords = {
  relations: { identical: "相同", subordinate: "隶属", similar: "相近", none: "无", unknown: "未知" },
  outcomes: { matched: "匹配", similar: "相近", none: "无", "no-belt": "本市无产业带", unknown: "未知" },
  conditionOutcomes: { held: "成立", failed: "不成立", unknown: "未知" },
  joins: { all: "同时满足", any: "满足其一", not: "并非" },
  operators: { is: "=", in: "属于", not: "不是", notIn: "不属于", atLeast: "至少", atMost: "至多", moreThan: "大于", lessThan: "小于" },
  facts: FACTS.facts,
  sides: { cluster: "集群", belt: "产业带", concepts: "两个产业", places: "两个地点" },
  values: { ...FACTS.values, unknown: "未知" },
  links: { exact: "首选标签", label: "其他标签", part: "部分", none: "未链接" },
  unknownReasons: FACTS.unknownReasons,
  notApplicable: "不适用",
  directions: { "belt-wider": "产业带一方较宽", "belt-narrower": "产业带一方较窄" },
  chainRoles: { "belt-upstream": "产业带一方在上游", "belt-downstream": "产业带一方在下游" },
  severities: { error: "错误", warning: "提醒" },
  verdicts: {
    identical: ({ unit, belt, beltCity }) => `相同：集群「${unit}」与${beltCity}产业带「${belt}」属同一产业`,
    subordinate: ({ unit, belt, beltCity, direction }) => {
      if (direction === "belt-wider") return `隶属：集群「${unit}」的产业属于${beltCity}产业带「${belt}」的产业`;
      if (direction === "belt-narrower") return `隶属：${beltCity}产业带「${belt}」的产业属于集群「${unit}」的产业`;
      return `隶属：集群「${unit}」与${beltCity}产业带「${belt}」，一方的产业属于另一方`;
    },
    similar: ({ unit, belt, beltCity, chainRole }) => {
      const side = chainRole === "belt-upstream" ? "的上游" : chainRole === "belt-downstream" ? "的下游" : "的上游或下游";
      return `相近：${beltCity}产业带「${belt}」在集群「${unit}」${side}`;
    },
    none: ({ unit, unitCity, belt, beltCity, sameCity }) =>
      sameCity
        ? `无：集群「${unit}」与${beltCity}产业带「${belt}」没有关系`
        : `无：集群「${unit}」在${unitCity}，产业带「${belt}」在${beltCity}，没有关系`,
    unknown: ({ unit, belt, beltCity }) => `未知：集群「${unit}」与${beltCity}产业带「${belt}」的关系无法判定`,
  },
  because: {
    "same-concept": (step, name) => `两个名称说的是同一概念「${name(step.concept)}」`,
    broader: (step, name) => `「${name(step.narrower)}」属于「${name(step.wider)}」`,
    includes: (step, name) => `「${name(step.word)}」是${name(step.concept)}的一种`,
    code: (step, name) => {
      const lists = {
        gbt4754: `GB/T 4754-2017 中 ${step.code} 列在 ${step.parent} 之下`,
        sei2018: `《战略性新兴产业分类（2018）》中 ${step.code} 列在 ${step.parent} 之下`,
        "sei2018-gbt": `《战略性新兴产业分类（2018）》将国民经济行业 ${step.code} 整类列入 ${step.parent}`,
      };
      return `「${name(step.narrower)}」属于「${name(step.wider)}」：${lists[step.list]}`;
    },
    declared: (step, name) => {
      const [from, to] = [name(step.from), name(step.to)];
      const says = {
        identical: `「${from}」与「${to}」相同`,
        subordinate: `「${to}」隶属「${from}」`,
        similar: `「${from}」是「${to}」的上游`,
      }[step.relation];
      return `声明 ${step.declaration}（${DECLARED[step.relation]}）：${says}${step.why === null ? "" : `；理由：${step.why}`}；来源：${step.source}`;
    },
    link: (step, name) => {
      const concept = name(step.concept);
      const label = step.label === step.text ? "" : `（标签「${step.label}」）`;
      if (step.how === "part") return `「${step.text}」部分对应概念「${concept}」${label}`;
      return `「${step.text}」是概念「${concept}」的${step.how === "exact" ? "首选标签" : "标签"}${label}`;
    },
    row: (step) => `${TABLES[step.table]}：${step.text}${step.source === "" ? "" : `；来源：${step.source}`}`,
    flow: (step) => `投入产出表：「${step.upstream}」供给「${step.downstream}」，直接消耗系数 ${percent(step.coefficient)}`,
  },
};
