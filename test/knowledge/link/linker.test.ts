import { describe, expect, it } from "vitest";
import { NameLinker } from "../../../src/knowledge/link/name-linker.ts";
import { concept, taxonomy } from "../../support/worlds.ts";

const TAXONOMY = taxonomy([
  concept("machine-tool", "机床", [], { hiddenLabel: ["数控车床"] }),
  concept("electronic-component", "电子元器件"),
  concept("integrated-circuit", "集成电路", [], { altLabel: { zh: ["芯片"], en: ["IC"] } }),
  concept("functional-material", "功能材料"),
  concept("chip-equipment", "芯片设备"),
  concept("it-service", "信息技术服务", [], { altLabel: { zh: ["软件和信息服务"], en: [] } }),
  concept("software", "软件"),
  concept("pharmacy", "制药"),
  concept("shoe", "鞋"),
  concept("led", "半导体发光", [], { altLabel: { zh: ["LED"], en: [] } }),
  concept("uhd-video", "超高清视频"),
  concept("smart-home-appliance", "智能家电"),
  concept("apple-fruit", "苹果"),
  concept("apple-phone", "苹果手机", [], { hiddenLabel: ["苹果"] }),
]);
const linker = new NameLinker(TAXONOMY);
const link = (name: string, places: readonly string[] = []) => linker.link(name, places);

describe("linking a name", () => {
  it.each([
    ["the preferred label", "机床", ["machine-tool exact"]],
    ["another label", "芯片", ["integrated-circuit label"]],
    ["a hidden label", "数控车床", ["machine-tool label"]],
    ["full width and small letters", "ｉｃ", ["integrated-circuit label"]],
    ["traditional characters", "集成電路", ["integrated-circuit exact"]],
    ["neutral heads and tails", "新型集成电路产业", ["integrated-circuit label"]],
    ["the name of a cluster", "集成电路产业集群", ["integrated-circuit exact"]],
    ["the label at the end of a longer word", "五轴联动机床", ["machine-tool part"]],
    ["no single character without a boundary before it", "童鞋", ["null none"]],
    ["a single character behind a word", "新型鞋", ["shoe label"]],
    ["a single character behind a label", "软件鞋", ["shoe part"]],
    ["no modifier before a word that is no label", "制药设备", ["null none"]],
    ["a machine before 设备, which says nothing new", "机床设备", ["machine-tool label"]],
    ["the label before neutral tails, under a longer word", "五轴联动机床制造加工", ["machine-tool part"]],
    ["no modifier before a neutral tail either", "制药设备制造", ["null none"]],
    ["no label that is not at the end", "机床用集成电路板卡", ["null none"]],
    ["nothing for one character in the middle", "童鞋柜架", ["null none"]],
    ["no member of a list of which only a modifier is a label", "LED原料与辅料", ["null none"]],
    ["a first member that goes on without the next", "机床及配件", ["machine-tool part"]],
    ["a general word with the words before it", "芯片及设备", ["integrated-circuit label", "chip-equipment exact"]],
    ["one sense for a concept that two members mean", "国产、进口机床", ["null none", "machine-tool part"]],
    ["Latin words in any number, case, hyphen and spacing", "Machine-Tools", ["machine-tool exact"]],
    ["no Latin letters inside a word", "magic", ["null none"]],
    ["a list, of which the whole is no label", "电子元器件及其功能材料", ["electronic-component exact", "functional-material exact"]],
    ["a list that is a label of its own", "软件和信息服务", ["it-service label"]],
    ["a list with 和", "超高清视频和智能家电", ["uhd-video exact", "smart-home-appliance exact"]],
    ["brackets with another word for it", "芯片（集成电路）", ["integrated-circuit exact"]],
    ["an ambiguous label: every concept that has it", "苹果", ["apple-fruit exact", "apple-phone label"]],
    ["a generic word alone", "设备", ["null none"]],
    ["a word nobody knows", "量子纠缠", ["null none"]],
  ])("%s: %s", (_, name, expected) => {
    expect(link(name).senses.map((sense) => `${sense.concept} ${sense.how}`)).toEqual(expected);
  });

  it("takes the place and the park off the front", () => {
    expect(link("上海市浦东新区集成电路产业集群", ["上海市", "上海"]).senses).toMatchObject([
      { concept: "integrated-circuit", how: "exact" },
    ]);
    expect(link("苏州高新区机床产业带", ["苏州市", "苏州"]).senses).toMatchObject([{ concept: "machine-tool", how: "exact" }]);
    expect(link("广深佛莞机床集群").senses).toMatchObject([{ concept: "machine-tool", how: "exact" }]);
  });

  it("takes a neutral ending off behind qualifiers, though it is no word of its own", () => {
    const words = { ...TAXONOMY.words, tails: [...TAXONOMY.words.tails, "业"], ordinary: ["储业"] };
    const storage = new NameLinker({ ...taxonomy([concept("warehousing", "仓储"), concept("service", "服务业")]), words });
    expect(storage.link("其他仓储业", []).senses).toMatchObject([{ concept: "warehousing", how: "label" }]);
    const both = new NameLinker({ ...taxonomy([concept("business", "商务服务"), concept("service", "服务业")]), words });
    expect(both.link("其他商务服务业", []).senses).toMatchObject([{ concept: "business", how: "label" }]);
  });

  it("says what was left over", () => {
    expect(link("五轴联动机床").senses[0]).toMatchObject({ label: "机床", rest: "五轴联动" });
  });

  it("offers the nearest concepts for what it does not know, best first", () => {
    expect(linker.candidates("集成线路")[0]).toBe("integrated-circuit");
    expect(linker.candidates("@@")).toEqual([]);
  });

  describe("candidates for a name that links to nothing", () => {
    const near = (...labels: readonly (readonly [string, string])[]) => new NameLinker(taxonomy(labels.map(([id, zh]) => concept(id, zh))));

    it("share most characters and pairs of characters: the pairs decide between the same characters in two orders", () => {
      expect(near(["a", "路电成集"], ["b", "集成电路"]).candidates("集成线路")).toEqual(["b", "a"]);
    });

    it("list the shorter label first if both share the same characters", () => {
      expect(near(["a", "集成电路封装测试设备"], ["b", "集成电路"]).candidates("集成线路")).toEqual(["b", "a"]);
    });

    it("share more than a fifth", () => {
      expect(near(["a", "路灯"]).candidates("集成线路")).toEqual([]);
      expect(near(["a", "路"]).candidates("集成线路")).toEqual(["a"]);
    });

    it("are at most three, sorted by id at equal similarity", () => {
      const four = near(["d", "集成墙"], ["c", "集成灶"], ["b", "集成窗"], ["a", "集成门"]);
      expect(four.candidates("集成线路")).toEqual(["a", "b", "c"]);
    });
  });

  it("has at least one sense for any text, also hostile ones", () => {
    for (const text of ["", " ", "（）", "/", "和", "产业集群", "\u202e集成", "🦄", "a".repeat(10_000)])
      expect(link(text).senses.length).toBeGreaterThan(0);
  });
});
