import { describe, expect, it } from "vitest";
import { related } from "../support/related.ts";
import { all, belt, concept, declare, rule, test, unit, world } from "../support/worlds.ts";

describe("how two industries are related", () => {
  const concepts = [
    concept("equipment", "智能装备"),
    concept("machine-tool", "机床", ["equipment"]),
    concept("steel", "钢材"),
    concept("silk", "丝绸"),
  ];
  const declarations = [declare("similar", "c", { upstream: "steel", downstream: "machine-tool" })];
  const holds = async (fact: string, value: string, cluster: string, name: string) => {
    const rules = [rule("r", test(fact, "is", value), "similar")];
    const [units, belts] = [[unit("u", "310000", cluster)], [belt("b", "310000", name)]];
    return (await related(world({ concepts, units, belts, ruleset: { rules, declarations } }))).length === 1;
  };

  it.each([
    ["industry", "identical", "机床", "机床", true],
    ["industry", "subordinate", "机床", "智能装备", true],
    ["industry", "similar", "机床", "钢材", true],
    ["industry", "none", "机床", "丝绸", true],
    ["industry", "none", "机床", "外星科技", false],
    ["industry.direction", "belt-wider", "机床", "智能装备", true],
    ["industry.direction", "belt-narrower", "智能装备", "机床", true],
    ["industry.direction", "belt-wider", "机床", "机床", false],
  ])("%s = %s for a cluster of %s and a belt of %s: %s", async (fact, value, cluster, name, expected) => {
    expect(await holds(fact, value, cluster, name)).toBe(expected);
  });
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
