import { MOST_HOURS } from "../../facts/place.ts";
import { valueInChinese, valueSaidAs } from "../../facts/said.ts";
import { FARTHEST_KM } from "../../knowledge/places/distance.ts";
import type { FactSpec } from "../../model/fact.ts";
import { isMapping } from "../../model/plain-value.ts";
import { type CountedOutcome, RELATIONS } from "../../model/relation.ts";
import { CHAIN_KINDS, SUPPLIES } from "../../model/rules.ts";
import type { Bilingual } from "../../model/text.ts";
import { mapping, may, need } from "./mapping.ts";
import { choice, conceptName, entries, list, oneOrMore, raw, type Shape, section, text, whole, wrongType } from "./shape.ts";

const id = text("id");
const why = "理由：为什么这样写，一句话";
const source = "来源";
const both = mapping({ zh: need(text("one-line"), "中文"), en: need(text("one-line"), "英文") });

/** A title in both languages, or one text that serves for both. */
const title: Shape<Bilingual> = {
  schema: { anyOf: [{ type: ["string", "number"], pattern: "\\S" }, both.schema] },
  ...(both.keys === undefined ? {} : { keys: both.keys }),
  read(value, path, reader) {
    if (isMapping(value)) {
      const { zh, en } = both.read(value, path, reader) ?? {};
      return zh === undefined || en === undefined ? undefined : { zh, en };
    }
    if (Array.isArray(value) || value === null || typeof value === "boolean") return wrongType(value, "text-or-mapping", path, reader);
    const one = text("one-line").read(value, path, reader);
    return one === undefined ? undefined : { zh: one, en: one };
  },
};

const declaration = mapping(
  {
    id: need(id, "声明的标识"),
    identical: may(list(conceptName(), 2), "相同：两个或更多概念"),
    subordinate: may(
      mapping({ wider: need(conceptName(), "上位概念（范围更大）"), narrower: need(conceptName(), "下位概念（范围更小）") }),
      "隶属：下位概念隶属于上位概念",
    ),
    similar: may(
      mapping({
        upstream: need(conceptName(), "上游概念"),
        downstream: need(conceptName(), "下游概念"),
        as: may(
          choice(SUPPLIES),
          "material：原料（默认）；component：零部件，二者成为下游产品的一部分；equipment：设备、工具；use：软件、服务、耗材、授权，后两者不再向下传递",
        ),
        kinds: may(choice(CHAIN_KINDS), "品种：all 双方的各个品种都有这条上下游关系；none 只说这两个概念；不写则继承多远由规则定"),
      }),
      "相近：同一产业链的上下游",
    ),
    scope: may(choice(["branch", "pair"]), "branch：全部（含下位）适用（默认）；pair：仅这两个概念"),
    why: may(text(), why),
    source: need(text(), source),
  },
  [["identical", "subordinate", "similar"]],
);

const exception = mapping(
  {
    id: need(id, "例外的标识"),
    unit: may(text("one-line"), "集群单元的编号"),
    belt: may(text("one-line"), "产业带的编号"),
    concepts: may(
      mapping({ cluster: need(conceptName(), "集群一方的概念"), belt: need(conceptName(), "产业带一方的概念") }),
      "两个概念，在某市的例外",
    ),
    place: may(text("one-line"), "城市的名称或六位代码，与 concepts 同用"),
    verdict: need(choice(RELATIONS), "以此代替规则的判定"),
    why: need(text(), why),
    by: need(text("one-line"), "由谁决定"),
    until: may(text("date"), "有效期的最后一天，如 2026-12-31"),
  },
  [["unit", "concepts"]],
);

function ruleCase(catalogue: readonly FactSpec[]) {
  return mapping(
    {
      id: may(id, "范例的标识"),
      unit: may(text("one-line"), "数据中的集群单元"),
      cluster: may(text("one-line"), "集群的产业用语"),
      belt: need(text("one-line"), "产业带的用语"),
      place: may(placeValue(plainPlaces(catalogue)), "两地关系，默认 same-city；可为 closeness 所列的地点组类型"),
      groups: may(orUnknown(list(text("concept-id"))), "两地共同的地点组，或 unknown；不写即没有"),
      distanceKm: may(orUnknown(amount(FARTHEST_KM)), "两地距离，公里，或 unknown；不写，同城为 0，其他不涉及距离"),
      hours: may(orUnknown(amount(MOST_HOURS)), "两地行程，小时，或 unknown；不写，同城为 0，其他不涉及行程"),
      years: may(list(whole(1900, 2200), 1), "产业带的收录年份，默认为研究年份"),
      expect: need(choice([...RELATIONS, "unknown"]), "应得的关系"),
      because: may(id, "应由哪条规则得出"),
    },
    [["unit", "cluster"]],
  );
}

/** The keys that every file of a rule version may have. */
function sections(catalogue: readonly FactSpec[]) {
  const condition = raw({ $ref: "#/$defs/condition" }, [...catalogue.map((fact) => fact.id), "all", "any", "not"]);
  const rule = mapping({
    id: need(id, "规则的标识"),
    title: may(title, "规则的名称"),
    when: need(condition, "条件：事实与取值；all 全部、any 任一、not 非"),
    then: need(choice(RELATIONS), "条件成立时的关系"),
    overrides: may(oneOrMore(id), "本规则成立时，被取代的规则"),
    why: may(text(), why),
    source: may(text(), source),
  });
  return {
    rules: may(section(entries(rule)), "规则"),
    declarations: may(section(entries(declaration)), "声明：专家确认的概念关系"),
    exceptions: may(section(entries(exception)), "例外：人工设定的判定"),
    cases: may(section(entries(ruleCase(catalogue))), "范例：应得结果，核对规则时用"),
    remove: may(section(list(id)), "从所扩展的版本中移除的条目的标识"),
  };
}

export function rulesFile(catalogue: readonly FactSpec[]) {
  return mapping(sections(catalogue));
}

/** A value of the fact `place`: one of the plain values, a Chinese word for it, or the id of a kind of place groups. */
function placeValue(values: readonly string[]): Shape<string> {
  const id = text("concept-id");
  return {
    schema: { anyOf: [{ enum: values }, id.schema] },
    read: (value, path, reader) => (typeof value === "string" ? valueSaidAs(value, values) : null) ?? id.read(value, path, reader),
  };
}

/** The values of the fact `place` that need no groups of places. */
function plainPlaces(catalogue: readonly FactSpec[]): readonly string[] {
  const domain = catalogue.find((fact) => fact.id === "place")?.domain;
  return domain?.kind === "choice" ? domain.values : [];
}

const UNKNOWN_ZH = valueInChinese("unknown", ["unknown"]);

function orUnknown<T>(shape: Shape<T>): Shape<T | "unknown"> {
  return {
    schema: { anyOf: [shape.schema, { const: "unknown" }] },
    read: (value, path, reader) => (value === "unknown" || value === UNKNOWN_ZH ? "unknown" : shape.read(value, path, reader)),
  };
}

function amount(most: number): Shape<number> {
  return {
    schema: { type: "number", minimum: 0, maximum: most },
    read(value, path, reader) {
      if (typeof value !== "number") return wrongType(value, "number", path, reader);
      if (value >= 0 && value <= most) return value;
      reader.report("out-of-range", path, { found: String(value), least: 0, most });
      return undefined;
    },
  };
}

const counted = choice(["matched", "similar", "none"] satisfies readonly CountedOutcome[]);

const header = (catalogue: readonly FactSpec[]) => ({
  version: need(text("version"), "版本，与文件夹同名"),
  title: need(title, "版本的名称"),
  status: need(choice(["draft", "released", "retired"]), "草稿、已发布、已停用"),
  date: need(text("date"), "日期，如 2026-01-31"),
  taxonomy: may(text("version"), "产业分类的版本；扩展其他版本时可省略"),
  closeness: may(
    list(placeValue(plainPlaces(catalogue)), 1),
    "地点关系的取值，由近及远：same-city、same-region 与 places.yaml 的地点组类型；place 取其中最近的",
  ),
  "groups-as-of": may(whole(1900, 2200), "以哪一年的地点组为准；默认为研究年份"),
  extends: may(text("version"), "所扩展的版本：标识相同的条目替换原有条目，remove 移除条目"),
  "counts-as": may(
    mapping({
      identical: may(counted, "相同计为"),
      subordinate: may(counted, "隶属计为"),
      similar: may(counted, "相近计为"),
      none: may(counted, "无关系计为"),
    }),
    "各种关系计入的结果",
  ),
});

export function rulesetFile(catalogue: readonly FactSpec[]) {
  return mapping({ ...header(catalogue), ...sections(catalogue) });
}
