import { isMapping } from "../../model/plain-value.ts";
import { mapping, may, need } from "./mapping.ts";
import {
  choice,
  entries,
  flag,
  list,
  oneOrMore,
  type Placed,
  type ReadBy,
  type Shape,
  section,
  table,
  text,
  whole,
  wrongType,
} from "./shape.ts";

const label = text("one-line");
const both = mapping({ zh: need(label, "中文"), en: need(label, "英文") });

/** Confidence of a group's members, as in data rows. */
const CONFIDENCE = ["verified", "corroborated", "published", "recalled"] as const;

/** Regions in a list, which may be empty, or one word. */
const regions: Shape<readonly string[]> = {
  schema: { anyOf: [label.schema, list(label).schema] },
  read(value, path, reader) {
    if (Array.isArray(value)) return list(label).read(value, path, reader);
    const one = label.read(value, path, reader);
    return one === undefined ? undefined : [one];
  },
};

const kind = mapping({
  id: need(text("concept-id"), "类型的标识：英文小写，用连字符相连；规则的 place 与 closeness 以它为值"),
  name: need(both, "类型的名称"),
  symmetric: may(flag(), "false：有方向，从归属地（from）到所在地（in）；默认 true"),
  covers: may(regions, "地点组列表完整的区域（长三角、东部……）；all 表示全国完整。其他地方是否同组为未知，不作“否”"),
  why: may(text(), "理由：为什么这样写，一句话"),
  source: may(text(), "来源"),
});

export interface RawPair {
  readonly from: string;
  readonly to: string;
  readonly part?: string;
  readonly isDirected: boolean;
}

const directed = mapping({
  from: need(label, "归属地：是谁的飞地"),
  in: need(label, "所在地：在哪个城市"),
  part: may(label, "所在地的区县"),
});
const two = list(label, 2);

/** Two cities in a list; for a directed kind, whose it is and where it is. */
const pair: Shape<Placed<RawPair>> = {
  schema: { anyOf: [{ ...two.schema, maxItems: 2 }, directed.schema] },
  ...(directed.keys === undefined ? {} : { keys: directed.keys }),
  read(value, path, reader) {
    if (isMapping(value)) {
      const { from, in: to, part } = directed.read(value, path, reader) ?? {};
      if (from === undefined || to === undefined) return undefined;
      return { entry: { from, to, ...(part === undefined ? {} : { part }), isDirected: true }, path: [...path] };
    }
    if (!Array.isArray(value)) return wrongType(value, "list", path, reader);
    const [from, to, ...more] = two.read(value, path, reader) ?? [];
    if (more.length > 0) reader.report("too-many", [...path, 2], { found: value.length, most: 2 });
    if (from === undefined || to === undefined || more.length > 0) return undefined;
    return { entry: { from, to, isDirected: false }, path: [...path] };
  },
};

const group = mapping({
  id: need(text("concept-id"), "地点组的标识：英文小写，用连字符相连，确定后不改"),
  kind: need(text("concept-id"), "地点组的类型，kinds 中的标识"),
  name: need(both, "地点组的名称"),
  members: may(list(label), "成员城市：简称、全称或六位代码；写另一个组的标识，即包含它的全部成员"),
  parts: may(table(oneOrMore(label)), "只有部分区县属于本组的成员，写“城市: [区县]”；成对的组写“甲-乙: [区县]”"),
  pairs: may(list(pair), "成对的城市：“[A, B]”；有方向的写“{from: 归属地, in: 所在地, part: 区县}”"),
  provinces: may(list(pair), "成对的省份：“[A, B]”，双方的城市都算"),
  since: may(whole(1900, 2200), "开始年份"),
  until: may(whole(1900, 2200), "结束年份（含）"),
  source: need(text(), "来源"),
  confidence: may(choice(CONFIDENCE), "可信度；recalled 表示未核实"),
  note: may(text(), "备注"),
});

export const placesFile = mapping({
  kinds: may(section(entries(kind)), "地点组的类型"),
  groups: may(section(entries(group)), "地点组"),
  source: may(text(), "本文件的来源"),
  why: may(text(), "理由：本文件为什么这样写"),
});

export type RawPlaceKind = ReadBy<typeof kind>;
export type RawPlaceGroup = ReadBy<typeof group>;
