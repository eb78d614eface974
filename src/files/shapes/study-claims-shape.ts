import { FIGURES } from "../../model/study.ts";
import { mapping, may, need } from "./mapping.ts";
import { choice, flag, list, oneOrMore, type ReadBy, type Shape, text, whole } from "./shape.ts";

const bilingual = mapping({ zh: need(text("one-line"), "中文"), en: need(text("one-line"), "英文") });

/** A number above 0. */
const rounding: Shape<number> = {
  schema: { type: "number", exclusiveMinimum: 0 },
  read(value, path, reader) {
    if (typeof value === "number" && value > 0) return value;
    reader.report("wrong-type", path, { found: "value", allowed: "number" });
    return undefined;
  },
};

const select = mapping({
  kind: may(text("id"), "集群的类型"),
  kinds: may(whole(1, 100), "城市中集群类型的个数"),
  shared: may(flag(), "只计数市共有的集群"),
  level: may(choice(["city"]), "只计城市，不计自治州、盟和县"),
  listed: may(choice(["study-year", "any-year"]), "产业带收录的年份：研究年份，或研究年份及补充年份"),
  withClusters: may(flag(), "只计同时有集群的地点"),
  outcome: may(choice(["matched", "similar", "either"]), "比率的结果"),
  relation: may(choice(["identical", "subordinate", "similar"]), "集群之间的关系"),
  table: may(whole(1, 100), "论文中的表号"),
  words: may(list(text("one-line"), 1), "名称中的词，或所说的城市"),
  of: may(oneOrMore(text("id")), "椭圆的分组"),
  borders: may(
    mapping({ north: may(text("one-line"), "北界"), south: may(text("one-line"), "南界"), west: may(text("one-line"), "西界") }),
    "椭圆边界所到的城市",
  ),
});

/** What a claim of a study says beside its printed values: the figure that it is checked by, and what that is counted over. */
export const claimFigure = mapping({
  figure: may(choice(FIGURES), "据以复核的指标；不写则无法计算"),
  select: may(select, "指标的计算范围"),
  sum: may(list(text("id"), 1), "相加得到本数的各条论断"),
  difference: may(list(text("id"), 2), "相减得到本数的两条论断"),
  bases: may(list(text("id"), 1), "百分比可能用作分母的各条论断"),
  rounding: may(rounding, "四舍五入的单位：相差不超过一半即为一致"),
  disagrees: may(text("id"), "解释差异的矛盾之处"),
  objection: may(text("id"), "解释差异的异议"),
  label: may(bilingual, "论断的名称"),
  missing: may(bilingual, "计算所缺的数据"),
});

export type RawClaimFigure = ReadBy<typeof claimFigure>;
