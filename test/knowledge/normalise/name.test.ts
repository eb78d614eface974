import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mayNamePlace, nameWords } from "../../../src/knowledge/normalise/name.ts";
import { normaliseTerm } from "../../../src/knowledge/normalise/term.ts";
import { WORDS } from "../../support/worlds.ts";

describe("the words of a name", () => {
  it.each([
    ["what kind of list it stands on is left out", "集成电路产业集群", [], "集成电路"],
    ["its own place", "上海市集成电路集群", ["上海市", "上海"], "集成电路"],
    ["a place that is no part of the word", "中山装产业带", ["中山市"], "中山装"],
    ["a park, and the place before it", "苏州高新区机床产业带", ["苏州市", "苏州"], "机床"],
    ["several cities in one word", "广深佛莞智能装备集群", [], "智能装备"],
    ["quotation marks", "“芯片”产业带", [], "芯片"],
    ["traditional characters", "積體電路產業集群", [], "积体电路"],
    ["a name of nothing but such words keeps its first", "产业集群", [], "产业"],
    ["nothing", "", [], ""],
  ])("%s", (_, name, places, whole) => {
    expect(nameWords(name, places, WORDS).whole).toBe(whole);
  });

  it.each([
    ["tails", "电池产业集群", [], { nameTails: ["集群", "产业集群"] }],
    ["tails turned round", "电池产业集群", [], { nameTails: ["产业集群", "集群"] }],
    ["places", "上海市电池", ["上海", "上海市"], {}],
    ["places turned round", "上海市电池", ["上海市", "上海"], {}],
  ])("takes off the longest word that fits, in whatever order the words are listed: %s", (_, name, places, words) => {
    expect(nameWords(name, places, { ...WORDS, ...words }).whole).toBe("电池");
  });

  it.each([
    ["brackets are pieces of their own", "芯片（集成电路）", ["芯片", "集成电路"]],
    ["one character in brackets belongs to the word", "（泛）半导体", ["泛半导体"]],
    ["brackets that hold nothing", "机床（）", ["机床"]],
  ])("%s", (_, name, pieces) => {
    expect(nameWords(name, [], WORDS).pieces).toEqual(pieces);
  });
});

describe("a name in which no place can be found", () => {
  it("reads the same at any position", () => {
    const text = fc.string({ unit: fc.constantFrom(..."上海市廣广州芯片產业带集群高新区（）“” 深AＡ"), maxLength: 9 });
    let without = 0;
    fc.assert(
      fc.property(text, fc.array(text, { maxLength: 3 }), (name, places) => {
        if (mayNamePlace(name, places)) return;
        without += 1;
        expect(nameWords(name, places, WORDS)).toEqual(nameWords(name, [], WORDS));
      }),
      { numRuns: 2000 },
    );
    expect(without).toBeGreaterThan(200);
  });

  it("may have a place in traditional characters", () => {
    expect(mayNamePlace("廣州芯片", ["广州"])).toBe(true);
    expect(mayNamePlace("芯片", ["广州", ""])).toBe(false);
  });
});

describe("a term in the form in which labels meet", () => {
  it.each([
    ["full width, capitals", "ＩＣ", "ic"],
    ["traditional characters", "積體電路", "积体电路"],
    ["blanks and marks", " 3D 打印 ", normaliseTerm("3d打印")],
    ["what is plain already", "集成电路", "集成电路"],
  ])("%s: %s", (_, text, normal) => {
    expect(normaliseTerm(text)).toBe(normal);
  });
});
