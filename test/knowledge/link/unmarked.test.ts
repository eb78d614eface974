import { describe, expect, it } from "vitest";
import { NameLinker } from "../../../src/knowledge/link/name-linker.ts";
import { concept, taxonomy, WORDS } from "../../support/worlds.ts";

const CONCEPTS = [
  concept("apparel", "服装服饰"),
  concept("glove", "手套", ["apparel"]),
  concept("hat", "帽子", ["apparel"], { altLabel: { zh: ["帽"], en: [] } }),
  concept("scarf", "围巾", ["apparel"]),
  concept("menswear", "男装", ["apparel"]),
  concept("womenswear", "女装", ["apparel"]),
  concept("footwear", "鞋"),
  concept("cashmere", "羊绒"),
  concept("machinery", "专用设备"),
  concept("leather-machinery", "皮革机械", ["machinery"]),
  concept("noodle-machinery", "面条加工设备", ["machinery"]),
  concept("audio", "音响设备"),
  concept("pvc", "聚氯乙烯"),
  concept("iron-ore", "铁矿"),
];
const words = {
  ...WORDS,
  families: ["服装服饰 + 鞋"],
  endings: ["设备 + 机械 + 装备", "机械 + 加工设备 + 生产设备", "设备 > 加工设备", "烯材料 > 烯"],
  activities: ["综合利用"],
  ordinary: ["皮革", "面条", "音响", "伴生矿", "大型", "男女"],
};
const linker = new NameLinker({ ...taxonomy(CONCEPTS), words });
const links = (name: string): string =>
  linker
    .link(name, [])
    .senses.map(({ concept: id, how }) => `${id} ${how}`)
    .join(", ");

describe("lists without marks", () => {
  it.each([
    ["goods of one family", "手套帽子围巾", "glove exact, hat exact, scarf exact"],
    ["with what narrows the first", "羊绒围巾帽子", "scarf part, hat exact"],
    ["members of one family of several concepts", "手套鞋", "glove exact, footwear exact"],
    ["characters that are labels", "鞋帽", "footwear exact, hat label"],
    ["a shared end", "男女装", "menswear label, womenswear label"],
    ["a concept under another is no list", "服装服饰手套", "glove part"],
    ["words of no family are no list", "羊绒帽子", "hat part"],
  ])("%s: %s", (_, name, expected) => {
    expect(links(name)).toBe(expected);
  });
});

describe("endings and activities", () => {
  it.each([
    ["an ending stands for another", "皮革设备", "leather-machinery label"],
    ["behind other words in part", "大型皮革设备", "leather-machinery part"],
    ["one that holds in one direction", "面条设备", "noodle-machinery label"],
    ["and not in the other", "音响生产设备", "null none"],
    ["a material behind its own name", "聚氯乙烯材料", "pvc label"],
    ["an activity said of a whole list", "铁矿、伴生矿综合利用", "null none"],
  ])("%s: %s", (_, name, expected) => {
    expect(links(name)).toBe(expected);
  });
});

it.each([
  ["nested", "手套（含针织手套（棉制））"],
  ["left open", "手套（棉制"],
  ["closed only", "手套）"],
])("brackets %s", (_, name) => {
  expect(links(name).split(", ")[0]).toBe("glove exact");
});
