import { expect, it } from "vitest";
import { related } from "../support/related.ts";
import { belt, concept, rule, test, unit, world } from "../support/worlds.ts";

const chip = concept("chip", "集成电路", [], { altLabel: { zh: ["芯片"], en: [] } });

it.each([
  ["集成电路", "exact"],
  ["芯片", "label"],
  ["五轴联动芯片", "part"],
  ["外星科技", "none"],
])("the link of %s is %s, for a cluster and for a belt", async (name, how) => {
  for (const side of ["cluster", "belt"]) {
    const rules = [rule("r", test(`link.${side}`, "is", how), "similar")];
    const [own, other] = [name, "集成电路"];
    const units = [unit("u", "310000", side === "cluster" ? own : other)];
    const belts = [belt("b", "310000", side === "belt" ? own : other)];
    expect(await related(world({ concepts: [chip], units, belts, ruleset: { rules } })), side).toEqual(["u b similar r"]);
  }
});
