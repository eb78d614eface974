import { FACT_CATALOGUE } from "./catalogue.ts";

/**
 * The Chinese words for keys of files, each key with the word that is written for it first. Facts have theirs in the catalogue. Of several
 * words, the one with which the description of the key begins is written in that place: `until` ends the term of an exception (有效期) and the years of a group.
 */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  // any file
  id: ["标识"],
  title: ["标题", "名称"],
  name: ["名称"],
  label: ["名称"],
  zh: ["中文"],
  en: ["英文"],
  why: ["理由"],
  source: ["来源"],
  note: ["备注"],
  // rules
  rules: ["规则"],
  declarations: ["声明"],
  exceptions: ["例外"],
  cases: ["范例"],
  remove: ["移除"],
  when: ["条件", "当"],
  then: ["结论", "则"],
  overrides: ["优先于", "取代"],
  all: ["全部"],
  any: ["任一"],
  not: ["非", "不等于"],
  is: ["等于"],
  in: ["是其中之一", "所在地"],
  notIn: ["不是其中任何一个"],
  atLeast: ["不小于", "至少"],
  atMost: ["不大于", "至多"],
  moreThan: ["大于"],
  lessThan: ["小于"],
  identical: ["相同", "同一"],
  subordinate: ["隶属", "隶属于"],
  similar: ["相近"],
  none: ["无关系"],
  wider: ["上位", "上位概念"],
  narrower: ["下位", "下位概念"],
  upstream: ["上游", "上游概念"],
  downstream: ["下游", "下游概念"],
  as: ["供应方式"],
  kinds: ["类型", "品种"],
  scope: ["范围"],
  unit: ["单元", "单位"],
  cluster: ["集群"],
  belt: ["产业带"],
  concepts: ["概念"],
  place: ["城市", "地点"],
  verdict: ["判定"],
  by: ["作者", "决定人"],
  until: ["有效期至", "结束年份"],
  groups: ["地点组"],
  distanceKm: ["距离"],
  hours: ["行程"],
  years: ["年份"],
  expect: ["应为"],
  because: ["依据规则"],
  // ruleset.yaml
  version: ["版本"],
  status: ["状态"],
  date: ["日期"],
  taxonomy: ["产业分类"],
  closeness: ["由近及远"],
  "groups-as-of": ["地点组年份"],
  extends: ["扩展"],
  "counts-as": ["计入方式", "计为"],
  // the taxonomy
  schemes: ["代码分类"],
  words: ["链接用词"],
  prefLabel: ["首选名称"],
  altLabel: ["别称"],
  hiddenLabel: ["识别词"],
  includes: ["产品词"],
  broader: ["上位", "上位概念"],
  notation: ["代码"],
  gathers: ["综合用语"],
  sei2018: ["战略性新兴产业分类"],
  gbt4754: ["国民经济行业分类"],
  gbt4754Close: ["相近的国民经济行业分类"],
  category1688: ["1688类目"],
  forms: ["写法", "换个说法"],
  nameTails: ["名称词尾"],
  districtTails: ["区县词尾"],
  heads: ["限定词"],
  tails: ["中性词"],
  machineTails: ["机器中性词"],
  machines: ["机器词尾"],
  connectors: ["连接词"],
  generic: ["泛称"],
  activities: ["活动词"],
  closers: ["列举结尾"],
  attributives: ["修饰词"],
  asides: ["说明开头"],
  endings: ["互换词尾"],
  families: ["并列概念"],
  ordinary: ["普通词"],
  placeGroups: ["城市群简称"],
  // places and collections
  kind: ["类型"],
  symmetric: ["对称"],
  covers: ["完整区域"],
  members: ["成员"],
  parts: ["部分区县"],
  pairs: ["城市对"],
  provinces: ["省份对"],
  since: ["开始年份"],
  confidence: ["可信度"],
  from: ["归属地"],
  part: ["区县"],
  collections: ["产业集合"],
  partly: ["部分概念"],
  weight: ["权重"],
  year: ["年份"],
  // the data set
  studyYear: ["研究年份"],
  fallbackYears: ["补充年份"],
  ruleset: ["规则版本"],
  made: ["模拟数据"],
  tables: ["数据表"],
  clusters: ["集群"],
  belts: ["产业带"],
  places: ["地点"],
  complete: ["完整"],
  expected: ["应有行数"],
  missing: ["所缺内容"],
};

const ALL: ReadonlyMap<string, readonly string[]> = withFacts();

function withFacts(): ReadonlyMap<string, readonly string[]> {
  const all = new Map(Object.entries(WORDS));
  for (const { id, name } of FACT_CATALOGUE) all.set(id, [name.zh, ...(all.get(id) ?? [])]);
  return all;
}

const SAID: ReadonlySet<string> = new Set([...ALL.values()].flat());

/** The Chinese words for a key; empty if it has none. */
export function wordsOfKey(key: string): readonly string[] {
  return ALL.get(key) ?? [];
}

/** The Chinese word that is written for a key in the place that `says` describes; the key itself if it has none. */
export function keyInChinese(key: string, says = ""): string {
  const words = wordsOfKey(key);
  return words.find((word) => says.startsWith(word)) ?? words[0] ?? key;
}

/** The key among these for which a text is a Chinese word; null if it is none. */
export function keySaidAs(text: string, keys: Iterable<string>): string | null {
  if (!SAID.has(text)) return null;
  for (const key of keys) if (wordsOfKey(key).includes(text)) return key;
  return null;
}

/** Whether a text is a Chinese word for some key. */
export function isKeyWord(text: string): boolean {
  return SAID.has(text);
}

/** The key among these that a mistyped key most likely meant, by the key itself or by a Chinese word for it; `said` is how a message names it. */
export function nearestKey(
  text: string,
  keys: readonly string[],
  nearest: (text: string, candidates: Iterable<string>) => string | null,
): { readonly key: string; readonly said: string } | null {
  const isChinese = /\p{Script=Han}/u.test(text);
  const words = isChinese ? keys.flatMap((key) => wordsOfKey(key)) : [];
  const found = nearest(text, [...keys, ...words]);
  if (found === null) return null;
  const key = keys.includes(found) ? found : keySaidAs(found, keys);
  return key === null ? null : { key, said: key === found ? key : `${key}（${found}）` };
}
