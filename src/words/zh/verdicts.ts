import { factWordsIn } from "../../facts/words.ts";
import { percent } from "../number.ts";
import { sourceInChinese } from "../source-in-chinese.ts";
import type { VerdictSides, VerdictWords } from "../topics/verdicts.ts";
import { groupZh, openKindZh } from "./places.ts";
import { punctuationZh } from "./punctuation.ts";

const DECLARED = { identical: "相同", subordinate: "隶属", similar: "相近" } as const;
const FACTS = factWordsIn("zh");
const TABLES = { clusters: "集群表", belts: "产业带表", places: "地点表", "travel-times": "行程时间表", flows: "流动表" } as const;

const VERDICTS = { identical: "相同", subordinate: "隶属", similar: "相近", none: "无关系", unknown: "未知" } as const;
const SIDES = { cluster: "集群", belt: "产业带" } as const;

/** How the industries of a cluster and a belt stand, by the facts. */
function industriesOf({ unit, belt, beltCity, industry, direction, chainRole, unlinked, relation }: VerdictSides): string {
  const there = `${beltCity}产业带「${belt}」`;
  switch (industry) {
    case "identical":
      return `集群「${unit}」与${there}属同一产业`;
    case "subordinate":
      if (direction === "belt-wider") return `集群「${unit}」的产业隶属于${there}的产业`;
      if (direction === "belt-narrower") return `${there}的产业隶属于集群「${unit}」的产业`;
      return `集群「${unit}」与${there}，一方的产业隶属于另一方`;
    case "similar": {
      const side = chainRole === "belt-upstream" ? "的上游" : chainRole === "belt-downstream" ? "的下游" : "的上游或下游";
      return `${there}在集群「${unit}」${side}`;
    }
    case "none":
      return relation === "none" ? `集群「${unit}」与${there}无关系` : `集群「${unit}」与${there}的产业无关系`;
    case "unknown": {
      const why = unlinked.length === 0 ? "" : `，因为${unlinked.map((side) => SIDES[side]).join("和")}的名称未链接到概念`;
      return `集群「${unit}」与${there}的产业关系无法判定${why}`;
    }
  }
}

function placesOf({ unitCity, place }: VerdictSides): string {
  if (place === null || place === "same-city") return "";
  return `；集群在${unitCity}${place === "elsewhere" ? "" : `（${FACTS.valueOf("place", place)}）`}`;
}

/** Why industries that are related make no verdict. */
function uncounted({ relation, industry, isListed, isRuled }: VerdictSides): string {
  if (relation !== "none" || industry === "none" || industry === "unknown") return "";
  if (!isListed) return "；产业带的收录年份均不计入";
  return isRuled ? "" : "；没有规则据此判为有关系";
}

/** 所有句子，中文。 */
export const verdictsZh: VerdictWords = {
  relations: { identical: "相同", subordinate: "隶属", similar: "相近", none: "无关系", unknown: "未知" },
  outcomes: { matched: "匹配", similar: "相近", none: "无匹配", "no-belt": "本市无产业带", unknown: "未知" },
  conditionOutcomes: { held: "成立", failed: "不成立", unknown: "未知" },
  joins: { all: "同时满足", any: "满足其一", not: "并非" },
  operators: { is: "=", in: "取值为", not: "不为", notIn: "取值不为", atLeast: "至少", atMost: "至多", moreThan: "大于", lessThan: "小于" },
  facts: FACTS.facts,
  sides: { cluster: "集群", belt: "产业带", concepts: "两个产业", places: "两个地点" },
  valueOf: FACTS.valueOf,
  valuesOf: FACTS.valuesOf,
  links: { exact: "首选名称", label: "别称", part: "部分链接", none: "未链接" },
  source: sourceInChinese,
  unknownReasons: FACTS.unknownReasons,
  notApplicable: "不适用",
  directions: { "belt-wider": "产业带为上位", "belt-narrower": "产业带为下位" },
  chainRoles: { "belt-upstream": "产业带在上游", "belt-downstream": "产业带在下游" },
  severities: { error: "错误", warning: "警告" },
  headline: (sides) => `${VERDICTS[sides.relation]}：${industriesOf(sides)}${placesOf(sides)}${uncounted(sides)}`,
  because: {
    "same-concept": (step, name) => `两个名称对应同一概念「${name(step.concept)}」`,
    broader: (step, name) => `「${name(step.narrower)}」隶属于「${name(step.wider)}」`,
    includes: (step, name) => `「${name(step.word)}」是「${name(step.concept)}」的一种`,
    code: (step, name) => {
      const lists = {
        gbt4754: `GB/T 4754-2017 中 ${step.code} 列在 ${step.parent} 之下`,
        sei2018: `《战略性新兴产业分类（2018）》中 ${step.code} 列在 ${step.parent} 之下`,
        "sei2018-gbt": `《战略性新兴产业分类（2018）》将国民经济行业 ${step.code} 整类列入 ${step.parent}`,
      };
      return `「${name(step.narrower)}」隶属于「${name(step.wider)}」：${lists[step.list]}`;
    },
    declared: (step, name) => {
      const [from, to] = [name(step.from), name(step.to)];
      const says = {
        identical: `「${from}」与「${to}」相同`,
        subordinate: `「${to}」隶属于「${from}」`,
        similar: `「${from}」是「${to}」的上游`,
      }[step.relation];
      return `声明 ${step.declaration}（${DECLARED[step.relation]}）：${says}${step.why === null ? "" : `；理由：${step.why}`}；来源：${sourceInChinese(step.source)}`;
    },
    link: (step, name) => {
      const concept = name(step.concept);
      const alias = step.label === step.text ? "" : `「${step.label}」`;
      if (step.how === "part") return `「${step.text}」部分链接到概念「${concept}」${alias === "" ? "" : `（${alias}）`}`;
      if (step.how === "exact")
        return concept === step.text ? `「${step.text}」对应同名概念` : `「${step.text}」对应概念「${concept}」（首选名称${alias}）`;
      return `「${step.text}」对应概念「${concept}」（别称${alias}）`;
    },
    row: (step) => `${TABLES[step.table]}：${step.text}${step.source === "" ? "" : `；来源：${sourceInChinese(step.source)}`}`,
    group: groupZh,
    "open-kind": openKindZh,
    flow: (step) => `投入产出表：「${step.upstream}」供应「${step.downstream}」，直接消耗系数 ${percent(step.coefficient, punctuationZh)}`,
  },
};
