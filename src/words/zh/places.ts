import type { Because } from "../../model/explanation.ts";
import { sourceInChinese } from "../source-in-chinese.ts";
import type { PlaceWords } from "../topics/places.ts";

type Group = Extract<Because, { readonly kind: "group" }>;
type OpenKind = Extract<Because, { readonly kind: "open-kind" }>;

/** 把两地连在一起的地点组。 */
export function groupZh({ name, group, placeKind, by, parts, confidence, source }: Group): string {
  const how = { members: "两地同属", pair: "两地结对于", provinces: "两地所在省份结对于" }[by];
  const part = parts.map(({ place, counties }) => `${place.zh}仅${counties.join("、")}`).join("，");
  return [
    `${how}「${name.zh}」（${placeKind.zh}，${group}）${part === "" ? "" : `，其中${part}`}`,
    confidence === "recalled" ? "成员未核实" : "",
    source === "" ? "" : `来源：${sourceInChinese(source)}`,
  ]
    .filter((each) => each !== "")
    .join("；");
}

/** 列表可能缺少两地所属的组的类型。 */
export function openKindZh({ name, covers }: OpenKind): string {
  return covers.length === 0 ? `「${name.zh}」的列表在任何地区都不完整` : `「${name.zh}」的列表仅在${covers.join("、")}完整`;
}

const some = (values: readonly string[]): string => (values.length > 12 ? `${values.slice(0, 12).join("、")}……` : values.join("、"));

export const placesZh: PlaceWords = {
  collections: {
    list: (count) => `产业分类中有 ${count} 个产业集合`,
    title: (name, members) => `${name}：${members} 个成员`,
    in: (region) => `只计${region}的集群。`,
    heads: {
      collection: "产业集合",
      members: "成员数",
      weights: "权重",
      source: "来源",
      member: "成员",
      units: "单元",
      matched: "匹配",
      similar: "相近",
      rate: "匹配或相近率",
      weight: "权重",
      unit: "单元",
      city: "城市",
      outcome: "结果",
      through: "所经概念",
    },
    none: (members) => `没有集群的成员：${members.join("；")}。`,
    partly: (concepts) => `只有一部分属于${concepts.join("、")}，后者为上位，不据此计入单元`,
    several: (units) => `${units} 个单元属于多个成员，在每个成员中都计入，故各成员之和大于单元总数。`,
    unserved: (units) => `不属于任何成员的集群有 ${units} 个：`,
    weighted: (over, covered, all, what) =>
      `按${what}加权：有集群的成员匹配率 ${over}，这些成员占权重的 ${covered}；没有集群的成员按 0 计，全部成员为 ${all}。`,
    outside: (clusters) => `不属于任何成员的集群 ${clusters} 个`,
    unknownCollection: (id, hint, known) =>
      `没有产业集合 ${id}${hint === null ? "。" : `，是否指 ${hint}？`}现有：${known.join("、") || "无"}。`,
    unknownRegion: (name, hint) => `没有名为 ${name} 的区域、省份、地点组或城市${hint === null ? "。" : `，是否指 ${hint}？`}`,
    nothing: "产业分类没有产业集合（taxonomy/VERSION/collections.yaml）。",
    outcome: (outcome) => ({ matched: "匹配", similar: "相近", unknown: "未知", none: "无匹配", "no-belt": "本市无产业带" })[outcome],
  },
  groups: {
    title: (version) => `各地点组的作用  规则 ${version}`,
    base: (without, all, units) =>
      `匹配或相近的单元：不计任何组 ${without} 个，计入全部组 ${all} 个（共 ${units} 个），增加 ${all - without} 个。`,
    heads: { group: "地点组", kind: "类型", alone: "单独带来", lost: "没有它则失去", share: "贡献", units: "单元" },
    sum: (sum, gain) => `各组的贡献（沙普利值，精确计算）合计 ${sum}，等于增加的 ${gain}。`,
    rests: (unit, name, groups) => `${unit} ${name}：${groups.join("、")}`,
    restsOnPart: "只有部分区县属于组的城市若不计，将失去的单元：",
    restsOnRecalled: "未核实的成员（recalled）若不计，将失去的单元：",
    silent: (groups) => `对任何单元都没有作用：${some(groups)}。`,
    noGroups: (version) =>
      `${version} 没有用到地点组的规则：请在该版本的 closeness 中列入类型，或写 place.groups 条件（参看 2022.4 与 2022.6）。`,
  },
  distance: {
    title: (version) => `比率随距离的变化  规则 ${version}`,
    ends: (start, end, units) => `匹配或相近：0 公里 ${start}，不限距离 ${end}（共 ${units} 个单元）。`,
    heads: { km: "自公里", units: "单元数", rate: "比率", unit: "单元", belt: "产业带", change: "变化" },
    beyond: "不限",
    now: (km) => `本版本的上限：${km.join("、")} 公里。`,
    none: (version, others) =>
      `${version} 的规则没有限定 place.distanceKm 的上限${others.length === 0 ? "。" : `；限定了上限的版本：${others.join("、")}。`}`,
    axis: "距离上限（公里）",
    rateAxis: "匹配或相近",
    oneOnly: "--groups 与 --distance 是两个问题，请分别提出。",
  },
};
