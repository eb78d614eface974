import type { NamedFact } from "../../model/fact.ts";
import { mapping, may, need } from "./mapping.ts";
import { entries, list, oneOrMore, raw, text } from "./shape.ts";

const bilingual = mapping({ zh: need(text("one-line"), "中文"), en: need(text("one-line"), "英文") });
const places = oneOrMore(text("one-line"));

/** Published findings about flows between cities: `claims.yaml`. */
export function flowClaimsFile(facts: readonly NamedFact<string>[]) {
  const claim = mapping({
    id: need(text("id"), "论断的标识"),
    title: need(bilingual, "论断"),
    measure: need(text("id"), "所适用的流动表：与 flows.yaml 的 measure 相同"),
    region: need(places, "所说的区域：区域、地点组或城市"),
    group: may(mapping({ name: need(bilingual, "名称"), places: need(places, "区域内的城市") }), "flow.core 各项所说的一组城市"),
    partners: may(list(mapping({ name: need(bilingual, "名称"), places: need(places, "区域外的城市") })), "flow.partners 各项所说的伙伴"),
    when: need(raw({ $ref: "#/$defs/condition" }, [...facts.map(({ id }) => id), "all", "any", "not"]), "条件：写法与规则相同"),
    why: may(text(), "理由：为什么这样写，一句话"),
    source: need(text(), "来源"),
  });
  return mapping({ claims: need(entries(claim), "论断") });
}
