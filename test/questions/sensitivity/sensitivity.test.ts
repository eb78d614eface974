import { describe, expect, it } from "vitest";
import type { MatchInput } from "../../../src/model/matcher.ts";
import { weigh } from "../../../src/questions/sensitivity/sensitivity.ts";
import { shapleyShares } from "../../../src/questions/sensitivity/shapley.ts";
import { thresholdsOf } from "../../../src/questions/sensitivity/thresholds.ts";
import { createMatcher } from "../../../src/world/match.ts";
import { seededInput } from "../../support/seeded-input.ts";
import { all, belt, concept, declare, METHOD, rule, test, unit, world } from "../../support/worlds.ts";

async function counts(input: MatchInput) {
  const all = (await createMatcher(input)).result.rates[0];
  return { units: all?.units, matched: all?.matched, similar: all?.similar };
}

/** Two clusters in Shanghai: one of the belt's own industry, one that buys from it. */
function twoRules(ids: readonly string[]): MatchInput {
  const also = rule("also-same", all(test("place", "is", "same-city"), test("industry", "is", "identical")), "identical");
  return world({
    concepts: [concept("battery", "电池"), concept("car", "新能源汽车")],
    units: [unit("u1", "310000", "电池"), unit("u2", "310000", "新能源汽车")],
    belts: [belt("b", "310000", "电池产业带")],
    ruleset: {
      rules: [...METHOD, also].filter(({ id }) => ids.includes(id)),
      declarations: [declare("similar", "电池-汽车", { upstream: "battery", downstream: "car" })],
    },
  });
}

describe("sensitivity", () => {
  it.each([0, 1, 2, 3, 4, 5, 6, 7])("says of each entry what a run without it says, seed %i", async (seed) => {
    const input = seededInput(seed);
    const { rules, declarations, exceptions } = input.ruleset;
    const result = weigh(input);
    expect(result.counts).toEqual(await counts(input));
    for (const entry of result.entries) {
      const without = <Entry extends { id: string }>(entries: readonly Entry[]) => entries.filter(({ id }) => id !== entry.id);
      const parts = {
        rule: { rules: without(rules) },
        declaration: { declarations: without(declarations) },
        exception: { exceptions: without(exceptions) },
      };
      expect(entry.counts, entry.id).toEqual(await counts({ ...input, ruleset: { ...input.ruleset, ...parts[entry.kind] } }));
    }
  });

  it.each([0, 1, 2, 3, 4, 5, 6, 7])("shares sum to the counts, seed %i", (seed) => {
    const { counts, withoutRules, entries } = weigh(seededInput(seed));
    const sum = (of: "matched" | "either") => entries.reduce((total, { share }) => total + (share?.[of] ?? 0), withoutRules[of]);
    expect(sum("matched")).toBeCloseTo(counts.matched, 9);
    expect(sum("either")).toBeCloseTo(counts.matched + counts.similar, 9);
  });

  it("gives two rules that each match one different unit one unit each", () => {
    const entries = weigh(twoRules(["same-industry", "chain-neighbour"])).entries.filter(({ kind }) => kind === "rule");
    expect(entries.map(({ id, share, restsAlone }) => ({ id, share, restsAlone }))).toEqual([
      { id: "chain-neighbour", share: { matched: 0, either: 1 }, restsAlone: ["u2"] },
      { id: "same-industry", share: { matched: 1, either: 1 }, restsAlone: ["u1"] },
    ]);
  });

  it("halves a unit between two rules that each match it alone", () => {
    const { entries, withoutRules } = weigh(twoRules(["same-industry", "also-same"]));
    expect(entries.flatMap(({ id, share, moved }) => (share === null ? [] : [{ id, share, moved }]))).toEqual([
      { id: "also-same", share: { matched: 0.5, either: 0.5 }, moved: [] },
      { id: "same-industry", share: { matched: 0.5, either: 0.5 }, moved: [] },
    ]);
    expect(withoutRules).toEqual({ matched: 0, either: 0 });
  });

  it("sweeps a threshold over the values that the data has", async () => {
    for (let seed = 0; seed < 8; seed++) {
      const input = seededInput(seed);
      for (const sweep of weigh(input).sweeps) {
        const rule = input.ruleset.rules.find(({ id }) => id === sweep.rule);
        const threshold =
          rule &&
          thresholdsOf(rule).find(({ test }) => test.fact === sweep.fact && test.operator === sweep.operator && test.value === sweep.value);
        for (const { value, counts: ours } of threshold ? sweep.points : []) {
          const rules = input.ruleset.rules.map((other) => (other === rule && threshold ? threshold.with(value) : other));
          expect(ours).toEqual(await counts({ ...input, ruleset: { ...input.ruleset, rules } }));
        }
      }
    }
  });

  it("gives three voters of whom two decide a third each, and a dictator everything", () => {
    expect(shapleyShares(3, (set) => Number([3, 5, 6, 7].includes(set)))).toEqual([1 / 3, 1 / 3, 1 / 3]);
    expect(shapleyShares(2, (set) => set & 1)).toEqual([1, 0]);
  });
});
