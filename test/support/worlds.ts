import type { Belt, Data, Dataset, Place, Unit } from "../../src/model/data.ts";
import type { ConceptId } from "../../src/model/ids.ts";
import type { MatchInput } from "../../src/model/matcher.ts";
import type { ChainKinds, Condition, Declaration, Rule, Ruleset, Supply } from "../../src/model/rules.ts";
import type { Concept, LinkWords, Taxonomy } from "../../src/model/taxonomy.ts";
import { NO_WORD_LIST } from "../../src/model/word-list.ts";

/** Small worlds for tests, made of the model's own types, with realistic values. */

const at = (file: string, ...path: (string | number)[]) => ({ file, path });

export function concept(id: string, zh: string, broader: readonly string[] = [], more: Partial<Concept> = {}): Concept {
  return {
    id: id as ConceptId,
    prefLabel: { zh, en: id },
    altLabel: { zh: [], en: [] },
    hiddenLabel: [],
    broader: broader as readonly ConceptId[],
    byCode: [],
    notation: {},
    why: null,
    source: "test",
    wordOf: null,
    gathers: false,
    origin: at("taxonomy/test.yaml", "concepts", id),
    ...more,
  };
}

export const WORDS: LinkWords = {
  heads: ["新型", "高端", "先进", "其他"],
  tails: ["产业", "制造", "加工", "产品"],
  machineTails: ["设备"],
  machines: ["机", "床"],
  connectors: ["及", "及其", "和", "与", "、", "/"],
  generic: ["设备", "配件", "材料", "原料", "辅料", "系统", "服务"],
  activities: ["回收"],
  closers: ["等", "其他"],
  attributives: ["用", "的"],
  asides: ["用于", "包括"],
  ordinary: [],
  endings: ["设备 + 装备", "设备 > 加工设备"],
  families: [],
  forms: [],
  nameTails: ["产业集群", "集群", "产业带"],
  districtTails: ["高新区", "经济技术开发区", "新区"],
  placeGroups: ["广深佛莞"],
};

type Fields<Kind extends Declaration["kind"]> = Omit<
  Extract<Declaration, { kind: Kind }>,
  "id" | "kind" | "scope" | "why" | "source" | "origin" | "as" | "kinds"
>;

/** A declaration with ids as plain text; a chain supplies material unless `as` says otherwise. */
export function declare<Kind extends Declaration["kind"]>(
  kind: Kind,
  id: string,
  fields: { [Key in keyof Fields<Kind>]: Fields<Kind>[Key] extends string ? string : readonly string[] } & {
    readonly as?: Supply;
    readonly kinds?: ChainKinds;
  },
  scope: "branch" | "pair" = "branch",
): Declaration {
  const origin = at("rules/test.yaml", "declarations", id);
  const chain = kind === "similar" ? { as: "material", kinds: null } : {};
  return { id, kind, scope, why: null, source: "test", origin, ...chain, ...fields } as unknown as Declaration;
}

export function rule(id: string, when: Condition, then: Rule["then"], overrides: readonly string[] = []): Rule {
  return {
    id: id as Rule["id"],
    title: null,
    when,
    then,
    overrides: overrides as Rule["overrides"],
    why: null,
    source: null,
    origin: at("rules/test.yaml", "rules", id),
  };
}

export const test = (fact: string, operator: string, value: unknown): Condition =>
  ({ kind: "test", fact, operator, value, origin: at("rules/test.yaml", fact) }) as Condition;
export const all = (...parts: Condition[]): Condition => ({ kind: "group", join: "all", parts, origin: at("rules/test.yaml") });
export const any = (...parts: Condition[]): Condition => ({ kind: "group", join: "any", parts, origin: at("rules/test.yaml") });
export const not = (part: Condition): Condition => ({ kind: "not", part, origin: at("rules/test.yaml") });

/** The study's method in three rules. */
export const METHOD: readonly Rule[] = [
  rule("same-industry", all(test("place", "is", "same-city"), test("industry", "is", "identical")), "identical"),
  rule("same-branch", all(test("place", "is", "same-city"), test("industry", "is", "subordinate")), "subordinate"),
  rule("chain-neighbour", all(test("place", "is", "same-city"), test("industry", "is", "similar")), "similar"),
];

export function ruleset(parts: Partial<Ruleset> = {}): Ruleset {
  return {
    version: "2022.1",
    title: { zh: "测试", en: "Test" },
    status: "draft",
    date: "2026-11-21",
    taxonomyVersion: "2022.1",
    extends: null,
    countsAs: { identical: "matched", subordinate: "matched", similar: "similar", none: "none" },
    rules: METHOD,
    declarations: [],
    exceptions: [],
    cases: [],
    hash: "",
    origin: at("rules/test.yaml"),
    ...parts,
  };
}

export function taxonomy(concepts: readonly Concept[]): Taxonomy {
  return { version: "2022.1", hash: "", concepts, words: WORDS, ordinary: NO_WORD_LIST };
}

const NOTE = { complete: true, expected: null, missing: null, source: "test" };
export const DATASET: Dataset = {
  title: { zh: "测试数据", en: "Test data" },
  source: "test",
  studyYear: 2021,
  fallbackYears: [2018, 2020],
  clusters: NOTE,
  belts: NOTE,
  places: NOTE,
  ruleset: null,
  made: true,
  kinds: [
    { id: "sei", label: { zh: "战略性新兴", en: "strategic emerging" } },
    { id: "amc", label: { zh: "先进制造业", en: "advanced manufacturing" } },
  ],
  hash: "",
};

export const PLACES: readonly Place[] = [
  ["310000", "上海市", "上海", "Shanghai", ["长三角"], "东部"],
  ["320500", "苏州市", "苏州", "Suzhou", ["长三角"], "东部"],
  ["440300", "深圳市", "深圳", "Shenzhen", ["珠三角"], "东部"],
  ["610100", "西安市", "西安", "Xi'an", [], "西部"],
].map(
  ([code, name, shortName, nameEn, regions, economicRegion]) =>
    ({ code, name, shortName, nameEn, province: name, level: "city", lon: null, lat: null, regions, economicRegion }) as unknown as Place,
);

export function unit(id: string, place: string, industry: string, more: Partial<Unit> = {}): Unit {
  const fields = {
    id,
    cluster: id,
    kind: "sei",
    name: `${industry}产业集群`,
    place,
    district: "",
    industry,
    sector: "",
    sharedBy: 1,
    confidence: "verified",
    source: "test",
  };
  return { ...fields, origin: at("data/clusters.csv", 2, 1), ...more } as Unit;
}

export function belt(id: string, place: string, name: string, years: readonly number[] | null = [2021]): Belt {
  return {
    id,
    name,
    place,
    category: "",
    years,
    confidence: "published",
    source: "test",
    origin: at("data/belts.csv", 2, 1),
  } as unknown as Belt;
}

export function world(parts: {
  concepts: readonly Concept[];
  units: readonly Unit[];
  belts: readonly Belt[];
  ruleset?: Partial<Ruleset>;
  dataset?: Partial<Dataset>;
  data?: Partial<Data>;
}): MatchInput {
  const dataset = { ...DATASET, ...parts.dataset };
  return {
    data: { dataset, places: PLACES, units: parts.units, belts: parts.belts, published: [], inputOutput: null, ...parts.data },
    taxonomy: taxonomy(parts.concepts),
    ruleset: ruleset(parts.ruleset),
    today: null,
  };
}
