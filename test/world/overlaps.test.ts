import { describe, expect, it } from "vitest";
import type { Unit } from "../../src/model/data.ts";
import { createMatcher } from "../../src/world/match.ts";
import { concept, declare, unit, world } from "../support/worlds.ts";

const CONCEPTS = [concept("battery", "电池"), concept("power-battery", "动力电池", ["battery"]), concept("car", "新能源汽车")];
const amc = { kind: "amc" };

async function overlaps(...units: Unit[]): Promise<readonly string[]> {
  const declarations = [declare("similar", "电池-汽车", { upstream: "battery", downstream: "car" })];
  const matcher = await createMatcher(world({ concepts: CONCEPTS, units, belts: [], ruleset: { declarations } }));
  return matcher.overlaps().map(({ place, units: ids, relation, wider }) => `${place} ${ids.join("+")} ${relation} ${wider ?? "-"}`);
}

describe("overlaps of clusters of different kinds", () => {
  it("two identical clusters of one city: one entry", async () => {
    expect(await overlaps(unit("甲", "440300", "电池"), unit("乙", "440300", "电池", amc))).toEqual(["440300 甲+乙 identical -"]);
  });

  it("one industry under the other: which is the wider, one entry a pair", async () => {
    expect(
      await overlaps(unit("甲", "440300", "电池"), unit("乙", "440300", "动力电池", amc), unit("丙", "440300", "动力电池", amc)),
    ).toEqual(["440300 甲+丙 subordinate 甲", "440300 甲+乙 subordinate 甲"]);
  });

  it("supplier and customer are similar, strongest relations first", async () => {
    expect(
      await overlaps(unit("甲", "440300", "电池"), unit("乙", "440300", "电池", amc), unit("丙", "440300", "新能源汽车", amc)),
    ).toEqual(["440300 甲+乙 identical -", "440300 甲+丙 similar -"]);
  });

  it("none between clusters of one kind, of two cities, or of unrelated industries", async () => {
    expect(await overlaps(unit("甲", "440300", "电池"), unit("乙", "440300", "电池"))).toEqual([]);
    expect(await overlaps(unit("甲", "440300", "电池"), unit("乙", "310000", "电池", amc))).toEqual([]);
    expect(await overlaps(unit("甲", "440300", "新能源汽车"), unit("乙", "440300", "工艺品", amc))).toEqual([]);
  });
});
