import { describe, expect, it } from "vitest";
import { nearest, nearestOfFile } from "../../src/model/nearest.ts";

const FACTS = [
  "place",
  "industry",
  "industry.steps",
  "industry.direction",
  "chain.hops",
  "chain.inputShare",
  "cluster.kind",
  "belt.current",
];
const CITIES = ["深圳市", "深圳", "苏州市", "苏州", "宿州市", "宿州", "海西蒙古族藏族自治州", "海西", "Suzhou", "Shenzhen"];

describe("nearest", () => {
  it.each([
    ["a letter left out", "industy", FACTS, "industry"],
    ["two letters swapped", "palce", FACTS, "place"],
    ["wrong case", "Chain.InputShare", FACTS, "chain.inputShare"],
    ["full width", "ｐｌａｃｅ", FACTS, "place"],
    ["another letter", "belt.curent", FACTS, "belt.current"],
    ["only the end of a name", "hops", FACTS, "chain.hops"],
    ["one wrong character", "深训市", CITIES, "深圳市"],
    ["one wrong character of two", "深训", CITIES, "深圳"],
    ["the longer beginning wins a tie", "苏洲市", CITIES, "苏州市"],
    ["a name with more behind it", "苏州工业园区", CITIES, "苏州"],
    ["a part of a long name", "蒙古族藏族", CITIES, "海西蒙古族藏族自治州"],
    ["English", "Shenzen", CITIES, "Shenzhen"],
    ["a tie in a short word", "中衫", ["中卫", "中山"], null],
    ["a tie between a name and its short form", "中山士", ["中山市", "中山"], "中山"],
    ["a tie in a long word", "chain.hope", ["chain.hops", "chain.hopf"], "chain.hopf"],
    ["nothing near", "capacity", FACTS, null],
    ["nothing near in Chinese", "伦敦", CITIES, null],
    ["one character is another word", "鞋", ["灯", "阀"], null],
    ["empty text", " ", FACTS, null],
    ["no candidates", "place", [], null],
    ["empty candidates", "place", [""], null],
  ])("%s: %s", (_, text, candidates, expected) => {
    expect(nearest(text, candidates)).toBe(expected);
  });

  it("does not hang on the order of the candidates", () => {
    for (const text of ["industri", "苏洲", "chain", "cluster.kinds"]) {
      const all = [...FACTS, ...CITIES];
      expect(nearest(text, all.toReversed())).toBe(nearest(text, all));
    }
  });
});

describe("nearestOfFile", () => {
  it("gives the same answers, and none after very many comparisons", () => {
    const guess = nearestOfFile();
    expect(guess("Chain.InputShare", FACTS)).toBe("chain.inputShare");
    const many = Array.from({ length: 1000 }, (_, at) => `fact.${at}`);
    let answered = 0;
    while (guess("chain.hop", [...many, ...FACTS]) !== null && answered < 10_000) answered += 1;
    expect(answered).toBeGreaterThan(100);
    expect(answered).toBeLessThan(1000);
    expect(guess("Chain.InputShare", FACTS)).toBeNull();
  });
});
