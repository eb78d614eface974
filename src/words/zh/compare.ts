import { movedThresholds } from "../../model/moved-thresholds.ts";
import type { Declaration, Rule } from "../../model/rules.ts";
import { grouped } from "../number.ts";
import type { CompareWords } from "../topics/compare.ts";
import type { NameConcept } from "../topics/verdicts.ts";
import { verdictsZh } from "./verdicts.ts";

const RELATIONS: Readonly<Record<string, string>> = { identical: "相同", subordinate: "隶属", similar: "相近", none: "无关系" };
const OUTCOMES = {
  matched: "匹配",
  similar: "相近",
  unknown: "未知",
  none: "无匹配",
  "no-belt": "本市无产业带",
  absent: "不在表中",
} as const;

function declared(declaration: Declaration | null, name: NameConcept): string {
  if (!declaration) return "";
  switch (declaration.kind) {
    case "identical":
      return declaration.concepts.map(name).join(" = ");
    case "subordinate":
      return `${name(declaration.narrower)} 隶属于 ${name(declaration.wider)}`;
    case "similar":
      return `${name(declaration.upstream)} 供应 ${name(declaration.downstream)}`;
  }
}

const value = (each: unknown): string => (Array.isArray(each) ? each.join("、") : String(each ?? "-"));
const counts = (outcome: string | null): string => OUTCOMES[(outcome ?? "none") as keyof typeof OUTCOMES];

/** How a belt's industry would stand to a cluster's, by relation, direction or role. */
const INDUSTRY: Readonly<Record<string, (belt: string) => string>> = {
  identical: (belt) => `产业带「${belt}」与集群的产业相同`,
  subordinate: (belt) => `产业带「${belt}」与集群的产业有隶属关系`,
  similar: (belt) => `产业带「${belt}」的产业在集群产业的上游或下游`,
  "belt-narrower": (belt) => `产业带「${belt}」的产业隶属于集群的产业`,
  "belt-wider": (belt) => `集群的产业隶属于产业带「${belt}」的产业`,
  "belt-upstream": (belt) => `产业带「${belt}」的产业供应集群的产业`,
  "belt-downstream": (belt) => `集群的产业供应产业带「${belt}」的产业`,
};

export const compareZh: CompareWords = {
  title: (from, to) => `从 ${from} 到 ${to} 的变化`.replaceAll("） ", "）"),
  made: "模拟数据，仅供演示或性能测试。",
  whats: { added: "新增：", removed: "移除：", changed: "修改：" },
  edits: {
    rule: ({ id, from, to }) => changedRuleZh(id, from, to),
    declaration: ({ from, to }, name) => `声明 ${declared(to ?? from, name)}${from && to ? `（原为 ${declared(from, name)}）` : ""}`,
    exception: ({ id, to, from }) => `例外 ${id}（${RELATIONS[(to ?? from)?.verdict ?? "none"]}）`,
    "counts-as": ({ id, from, to }) => `${RELATIONS[id]} 计为 ${counts(to)}（原为 ${counts(from)}）`,
    concept: ({ id, from, to }, name) => `概念 ${(to ?? from)?.prefLabel.zh || name(id)}${from && to ? "（说明或来源）" : ""}`,
    label: ({ id, from, to }, name) =>
      from !== null && to !== null ? `${name(id)} 的名称 ${from} -> ${to}` : `${name(id)} 的名称 ${to ?? from}`,
    broader: ({ id, from, to }, name) => `${name(id)} 隶属于 ${name(to ?? from ?? id)}`,
    notation: ({ id, scheme, from, to }, name) => `${name(id)} 的 ${scheme} 编码：${value(from)} -> ${value(to)}`,
    word: ({ id, from, to }) => `词表 ${id} 中的 ${to ?? from}`,
    unit: ({ id, from, to }) => `单元 ${id} ${(to ?? from)?.name ?? ""}`,
    belt: ({ id, from, to }) => `产业带 ${(to ?? from)?.name ?? ""}（${id}）${from && to ? `，年份 ${value(to.years)}` : ""}`,
    place: ({ id, from, to }) => `地点 ${(to ?? from)?.name ?? id}`,
    dataset: ({ id, from, to }) => `${id}：${value(from)} -> ${value(to)}`,
    "input-output": () => "投入产出表",
    "place-group": ({ id, from, to }) => `地点组 ${(to ?? from)?.name.zh ?? id}`,
    "place-kind": ({ id, from, to }) => `地点组类型 ${(to ?? from)?.name.zh ?? id}`,
    closeness: ({ from, to }) => `地点远近次序：${value(from)} -> ${value(to)}`,
    "groups-as-of": ({ from, to }) => `地点组的年份：${value(from)} -> ${value(to)}`,
    "travel-times": () => "行程时间表",
  },
  effects: { changes: "改变单元", cancelled: "被其他改动抵消", reasons: "只改变依据", nothing: "没有影响" },
  outcomes: OUTCOMES,
  all: "全部",
  heads: {
    group: "",
    units: "单元",
    from: "原",
    to: "新",
    delta: "变化",
    matched: "匹配率",
    similar: "相近率",
    either: "匹配或相近率",
    unit: "单元",
    causes: "原因",
    edit: "改动",
    effect: "影响",
    rowsFrom: "原 \\ 新",
  },
  sections: {
    rates: "比率",
    matrix: "各结果的单元数（行为原，列为新）",
    changed: "变化的单元及引起变化的改动",
    changes: "两者之间的改动",
    pairs: "判定未变而依据改变的配对",
    cancelled: "被其他改动抵消的改动",
  },
  inPercent: (head) => `${head}（%）`,
  atLeast: "产业带名单不全：匹配率、匹配或相近率为下限；相近率随名单补全可升可降。",
  noChanges: "两者相同，没有任何改动。",
  noneChanged: "没有单元的结果改变。",
  summary: (changed, edits, unexplained) =>
    `${grouped(edits)} 处改动，${grouped(changed)} 个单元的结果改变${unexplained === 0 ? "，原因均已查明" : `；其中 ${grouped(unexplained)} 个原因未明`}。`,
  and: " 且 ",
  or: "，或 ",
  more: (count) => `另有 ${count} 项`,
  seeAll: "全部列出：--json",
  alone: (edit, unit, gives, by) => `只做 ${edit} 时 ${unit} 为${gives}，${by} 使其恢复`,
  reason: (unit, belt, from, to, by) => `${unit} × ${belt}：${from} -> ${to}；原因：${by}`,
  took: (parsing, computing) => `解析 ${parsing} ms，计算 ${computing} ms`,
  noRule: "无规则",
  up: "增强",
  down: "减弱",
  unknown: "涉及未知（不计增减）",
  same: "不变",
  net: "净变化",
  whyNot: {
    gains: "哪些改变会使结果增强（逐一验证）",
    losses: "哪些改变会使结果减弱（逐一验证）",
    facts: (clauses) => `假如${clauses.join("，并且")}`,
    industry: (relation, side, belt) => INDUSTRY[side ?? relation]?.(belt) ?? `双方产业的关系为${relation}`,
    sameCity: (belt) => `产业带「${belt}」与集群同城`,
    listed: (belt) => `产业带「${belt}」当年收录`,
    fact: (fact, to, belt) => `产业带「${belt}」的${fact}为「${to}」`,
    ifListed: (belt, years) => `假如产业带「${belt}」收录于 ${years} 年`,
  },
  sensitivity: {
    title: (version, title) => `各条目的贡献 · 规则集 ${version}（${title}）`,
    now: (units, matched, similar) => `目前：${units} 个单元中匹配 ${matched} 个，相近 ${similar} 个。`,
    entries: "单独剔除后的变化",
    shares: "各规则的贡献（沙普利值，精确计算），单位：个单元",
    sharesNote: (matched, either) => `贡献合计：匹配 ${matched} 个单元，匹配或相近 ${either} 个单元。`,
    kinds: { rule: "规则", declaration: "声明", exception: "例外" },
    heads: { entry: "条目", matched: "匹配", similar: "相近", alone: "仅由它支撑的单元", share: "贡献" },
    without: "没有任何规则时",
    sweeps: "阈值",
    sweep: (rule, fact, operator, now) => `${rule}：${fact} ${operator} ${now}`,
    rest: (count) => `另有 ${grouped(count)} 个条目，剔除后没有单元的结果改变。`,
  },
};

/** 被改动的规则：结论的变化；如只改动条件中的数值，列出各数值。 */
function changedRuleZh(id: string, from: Rule | null, to: Rule | null): string {
  if (from === null || to === null) return `规则 ${id}`;
  const moved = movedThresholds(from.when, to.when) ?? [];
  const changes = [
    ...(from.then === to.then ? [] : [`${verdictsZh.relations[from.then]} -> ${verdictsZh.relations[to.then]}`]),
    ...moved.map(({ test, from: was, to: is }) => `${verdictsZh.facts[test.fact]}：${verdictsZh.operators[test.operator]} ${was} -> ${is}`),
  ];
  return `规则 ${id}${changes.length === 0 ? "" : `（${changes.join("；")}）`}`;
}
