import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { loadTaxonomy } from "../../src/files/taxonomy/taxonomy.ts";
import { NameLinker } from "../../src/knowledge/link/name-linker.ts";
import { entryOf } from "../../src/model/taxonomy.ts";
import { PARSED } from "../support/cache.ts";

/** Names as people write them, read with the shipped taxonomy: each represents its kind. */
describe("names read with the shipped taxonomy", () => {
  let linker: NameLinker;
  beforeAll(async () => {
    const root = fileURLToPath(new URL("../../", import.meta.url));
    linker = new NameLinker((await loadTaxonomy(root, "2022.1", PARSED)).taxonomy);
  });
  const read = (name: string) => linker.link(name, []);
  const concepts = (name: string) => read(name).senses.map(({ concept }) => concept && entryOf(concept));

  it.each([
    ["家用通风电器具集群", ["home-appliance"]],
    ["琥珀酸集群", [null]],
    ["家用电力器具制造", ["home-appliance"]],
    ["其他家用电力器具制造", ["home-appliance"]],
    ["非电力家用器具制造", ["non-electric-appliance"]],
    ["绷带机", [null]],
    ["口罩机", ["daily-goods-machinery"]],
    ["奶茶店设备", [null]],
    ["石墨烯地暖", [null]],
    ["纳米喷雾器", [null]],
    ["email", [null]],
    ["dairy box", [null]],
  ])("no label across a boundary, and no modifier alone: %s", (name, expected) => {
    expect(concepts(name)).toEqual(expected);
  });

  it.each([
    "chair",
    "Chairs",
    "hair dryer",
    "Hair-Dryers",
    "picture frame",
    "Wig",
    "Wigs",
    "Socks",
    "sock",
    "Home textile",
    "home-textiles",
  ])("Latin words in any number, case, hyphen and spacing: %s", (name) => {
    expect(read(name).senses.every(({ how }) => how === "exact" || how === "label")).toBe(true);
  });

  it.each([
    ["压缩机", "压缩机设备"],
    ["压缩机", "压缩机产品"],
    ["压缩机", "压缩机制造业"],
    ["豆干", "豆乾"],
    ["干果", "乾果"],
    ["烟草", "菸草"],
    ["硬盘", "硬碟"],
    ["硬盘", "硬碟系列"],
    ["鼠标", "滑鼠"],
    ["纳米材料", "奈米材料"],
    ["激光", "雷射"],
    ["软件", "軟體"],
    ["固态硬盘", "固態硬碟"],
    ["椅子", "chairs"],
  ])("the same industry: %s and %s", (a, b) => {
    expect(concepts(b)).toEqual(concepts(a));
    expect(read(b).senses.every(({ how }) => how === "exact" || how === "label")).toBe(true);
  });

  it.each(["汽车及零部件", "刀具与量具", "陶瓷和玻璃制品业"])("each member of a list: %s", (name) => {
    const found = concepts(name);
    expect(found).toHaveLength(2);
    expect(found).not.toContain(null);
  });

  it("shows as which words a name was read", () => {
    expect(read("家用通风电器具").reading).toEqual(["家用", "通风", "电器具"]);
    expect(read("集成电路").reading).toEqual(["集成电路"]);
  });
});
