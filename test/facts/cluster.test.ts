import { describe, expect, it } from "vitest";
import type { Place } from "../../src/model/data.ts";
import { related } from "../support/related.ts";
import { all, belt, concept, PLACES, rule, test, unit, world } from "../support/worlds.ts";

describe("the region of a cluster", () => {
  const chengdu = { ...PLACES[3], code: "510100", name: "成都市", shortName: "成都", economicRegion: "西部" } as Place;
  const input = (region: string) =>
    world({
      concepts: [concept("battery", "电池")],
      units: [unit("苏州", "320500", "电池"), unit("成都", "510100", "电池")],
      belts: [belt("b-苏州", "320500", "电池产业带"), belt("b-成都", "510100", "电池产业带")],
      data: { places: [...PLACES, chengdu] },
      ruleset: { rules: [rule("regional", all(test("place", "is", "same-city"), test("cluster.region", "is", region)), "identical")] },
    });

  it.each([
    ["the economic region of its city", "东部", ["苏州 b-苏州 identical regional"]],
    ["a named region of its city", "长三角", ["苏州 b-苏州 identical regional"]],
    ["another economic region", "西部", ["成都 b-成都 identical regional"]],
  ])("%s: %s", async (_, region, expected) => expect(await related(input(region))).toEqual(expected));
});

describe("the other facts of a cluster", () => {
  const concepts = [concept("component", "电子元器件"), concept("chip", "集成电路", ["component"])];
  const input = (fact: string, value: string) =>
    world({
      concepts,
      units: [unit("u", "310000", "集成电路", { kind: "amc" as never, confidence: "recalled" as never })],
      belts: [belt("b", "310000", "电池产业带")],
      ruleset: { rules: [rule("r", test(fact, "is", value), "similar")] },
    });

  it.each([
    ["cluster.kind", "amc", true],
    ["cluster.kind", "sei", false],
    ["cluster.concept", "chip", true],
    ["cluster.concept", "component", true],
    ["cluster.province", "上海市", true],
    ["cluster.province", "江苏省", false],
    ["cluster.confidence", "recalled", true],
    ["cluster.confidence", "verified", false],
  ])("%s = %s: %s", async (fact, value, holds) => {
    expect(await related(input(fact, value))).toEqual(holds ? ["u b similar r"] : []);
  });
});
