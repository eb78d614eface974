import { expect, it } from "vitest";
import { CHAIN_FACTS } from "../../src/facts/chain.ts";
import { related } from "../support/related.ts";
import { belt, concept, declare, rule, test, unit, world } from "../support/worlds.ts";

const concepts = [concept("lithium", "锂矿"), concept("battery", "电池"), concept("car", "新能源汽车")];
const declarations = [
  declare("similar", "c-1", { upstream: "lithium", downstream: "battery" }),
  declare("similar", "c-2", { upstream: "battery", downstream: "car" }),
];

it.each([
  ["chain.role", "belt-upstream", "新能源汽车", "电池", true],
  ["chain.role", "belt-downstream", "电池", "新能源汽车", true],
  ["chain.role", "belt-upstream", "电池", "电池", false],
  ["chain.hops", 1, "新能源汽车", "电池", true],
  ["chain.hops", 2, "新能源汽车", "锂矿", true],
  ["chain.hops", 1, "新能源汽车", "锂矿", false],
] as const)("%s = %s for a cluster of %s and a belt of %s: %s", async (fact, value, cluster, name, holds) => {
  const rules = [rule("r", test(fact, "is", value), "similar")];
  const [units, belts] = [[unit("u", "310000", cluster)], [belt("b", "310000", name)]];
  const found = await related(world({ concepts, units, belts, ruleset: { rules, declarations } }));
  expect(found).toEqual(holds ? ["u b similar r"] : []);
});

it("an input share is unknown if an industry has no sector", () => {
  expect(CHAIN_FACTS["chain.inputShare"].derive(null)).toEqual({ kind: "unknown", why: "no-sector" });
  expect(CHAIN_FACTS["chain.inputShare"].derive(0.02)).toEqual({ kind: "known", value: 0.02 });
});
