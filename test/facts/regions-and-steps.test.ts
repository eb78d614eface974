import { describe, expect, it } from "vitest";
import type { Place } from "../../src/model/data.ts";
import type { MatchInput } from "../../src/model/matcher.ts";
import { createMatcher } from "../../src/world/match.ts";
import { all, belt, concept, PLACES, rule, test, unit, world } from "../support/worlds.ts";

/** The pairs that the rules relate, as `unit belt relation rule`. */
async function related(input: MatchInput): Promise<readonly string[]> {
  const { result } = await createMatcher(input);
  return result.units.flatMap(({ pairs }) =>
    pairs
      .filter(({ verdict }) => verdict.relation !== "none" && verdict.relation !== "unknown")
      .map(({ unit, belt, verdict }) => `${unit} ${belt} ${verdict.relation} ${verdict.rule}`),
  );
}

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

describe("the steps between two industries", () => {
  const concepts = [concept("equipment", "智能装备"), concept("machine-tool", "机床", ["equipment"])];
  const under = (steps: number) =>
    rule(`${steps}-steps`, all(test("industry", "is", "subordinate"), test("industry.steps", "is", steps)), "subordinate");
  const input = (industry: string, beltName: string) =>
    world({
      concepts,
      units: [unit("u", "310000", industry)],
      belts: [belt("b", "310000", beltName)],
      ruleset: { rules: [1, 2, 3].map(under) },
    });

  it.each([
    ["a name under its concept", "智能装备", "机床", "1-steps"],
    ["a belt linked in part: narrower than the concept that is under the cluster's", "智能装备", "五轴联动机床", "2-steps"],
    ["a cluster linked in part under the belt's concept", "五轴联动机床", "智能装备", "2-steps"],
    ["a wider name linked in part adds no step", "机床", "极地智能装备", "1-steps"],
    ["the same concept, linked in part on one side", "五轴联动机床", "机床", "1-steps"],
  ])("%s: %s and %s", async (_, industry, name, expected) =>
    expect(await related(input(industry, name))).toEqual([`u b subordinate ${expected}`]),
  );
});
