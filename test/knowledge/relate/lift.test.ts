import { describe, expect, test } from "vitest";
import { Relations } from "../../../src/knowledge/relate/relations.ts";
import type { ConceptId } from "../../../src/model/ids.ts";
import { concept, declare } from "../../support/worlds.ts";

const CONCEPTS = [
  concept("energy", "新能源", [], { gathers: true }),
  concept("wind", "风电", ["energy"]),
  concept("turbine", "风电装备", ["wind"]),
  concept("forging", "锻造"),
  concept("ring", "环锻件", ["forging"]),
  concept("steel", "钢材"),
];

function between(a: string, b: string, more: { readonly kinds?: "all" | "none" } = {}) {
  const declarations = [
    declare("similar", "c-forging-turbine", { upstream: "forging", downstream: "turbine", ...more }),
    declare("similar", "c-steel-forging", { upstream: "steel", downstream: "forging" }),
  ];
  const { relation, hops, lift } = new Relations(CONCEPTS, declarations).standing(a as ConceptId, b as ConceptId);
  return [relation, hops, lift];
}

describe("how far a chain reaches", () => {
  test("its lift counts the levels on both sides", () => {
    expect(between("forging", "turbine")).toEqual(["similar", 1, 0]);
    expect(between("ring", "turbine")).toEqual(["similar", 1, 1]);
    expect(between("forging", "wind")).toEqual(["similar", 1, 1]);
    expect(between("steel", "turbine")).toEqual(["similar", 2, 0]);
  });

  test("a concept that gathers its members has their chains at any depth, as one level", () => {
    expect(between("forging", "energy")).toEqual(["similar", 1, 1]);
  });

  test("kinds share a chain wholly, or not at all", () => {
    expect(between("ring", "turbine", { kinds: "all" })).toEqual(["similar", 1, 0]);
    expect(between("ring", "turbine", { kinds: "none" })).toEqual(["none", null, null]);
    expect(between("steel", "turbine", { kinds: "none" })).toEqual(["none", null, null]);
  });

  test("what is declared for a pair alone takes the place of what follows", () => {
    const only = declare("similar", "s", { upstream: "turbine", downstream: "wind" }, "pair");
    const { relation } = new Relations(CONCEPTS, [only]).standing("turbine" as ConceptId, "wind" as ConceptId);
    expect(relation).toBe("similar");
  });
});
