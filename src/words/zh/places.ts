import type { Because } from "../../model/explanation.ts";
import { sourceInChinese } from "../source-in-chinese.ts";

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
