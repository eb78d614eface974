import { mapping, may, need } from "./mapping.ts";
import { entries, list, type ReadBy, type Shape, section, text, whole, wrongType } from "./shape.ts";

const label = text("one-line");
const both = mapping({ zh: need(label, "中文"), en: need(label, "英文") });
const concepts = list({ ...text("concept-id"), schema: { $ref: "#/$defs/concept" } });

/** A number greater than 0. */
const weight: Shape<number> = {
  schema: { type: "number", exclusiveMinimum: 0 },
  read(value, path, reader) {
    if (typeof value !== "number") return wrongType(value, "number", path, reader);
    if (value > 0 && Number.isFinite(value)) return value;
    reader.report("weight-not-positive", path, { found: reader.asWritten(path) ?? String(value) });
    return undefined;
  },
};

const member = mapping({
  id: need(text("concept-id"), "成员的标识：英文小写，用连字符相连"),
  name: need(both, "成员的名称"),
  concepts: may(concepts, "所含的概念，写标识；每个概念连同其下位概念"),
  partly: may(concepts, "比成员宽、只有一部分属于它的概念，写标识"),
  weight: may(weight, "权重，大于 0；要么每个成员都有，要么都没有"),
  note: may(text(), "备注"),
});

const collection = mapping({
  id: need(text("concept-id"), "产业集合的标识：英文小写，用连字符相连"),
  name: need(both, "产业集合的名称"),
  source: need(text(), "来源"),
  weight: may(
    mapping({ name: need(both, "权重是什么"), unit: need(both, "单位"), year: need(whole(1900, 2200), "年份") }),
    "权重的含义、单位与年份",
  ),
  members: need(entries(member), "成员"),
  note: may(text(), "备注"),
});

export const collectionsFile = mapping({
  collections: may(section(entries(collection)), "产业集合：跨分类的产业，与上下位无关"),
  source: may(text(), "本文件的来源"),
  why: may(text(), "理由：本文件为什么这样写"),
});

export type RawCollection = ReadBy<typeof collection>;
export type RawMember = ReadBy<typeof member>;
