import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FACT_CATALOGUE } from "../../src/facts/catalogue.ts";
import { createMatcher } from "../../src/world/match.ts";
import { all, belt, concept, declare, METHOD, rule, test, unit, world } from "../support/worlds.ts";
import { rulesOn } from "./arbitrary-rules.ts";

const CONCEPTS = [
  concept("battery", "电池"),
  concept("power-battery", "动力电池", ["battery"]),
  concept("cathode-material", "正极材料"),
  concept("new-energy-vehicle", "新能源汽车"),
  concept("integrated-circuit", "集成电路"),
];
const DECLARATIONS = [
  declare("similar", "c-正极-电池", { upstream: "cathode-material", downstream: "battery" }),
  declare("similar", "c-动力电池-新能源汽车", { upstream: "power-battery", downstream: "new-energy-vehicle" }),
];
const WORDS = ["电池", "动力电池", "正极材料", "新能源汽车", "集成电路", "磷酸铁锂正极材料", "电池设备", "量子计算", "电池/集成电路"];
const PLACES = ["310000", "320500", "440300", "610100"];

const worlds = fc.record({
  units: fc.array(
    fc.tuple(fc.constantFrom(...PLACES), fc.constantFrom(...WORDS), fc.constantFrom("sei", "amc"), fc.constantFrom("verified", null)),
    { minLength: 1, maxLength: 5 },
  ),
  belts: fc.array(fc.tuple(fc.constantFrom(...PLACES), fc.constantFrom(...WORDS), fc.constantFrom([2021], [2019], [2014], null)), {
    minLength: 1,
    maxLength: 6,
  }),
});

function made({ units, belts }: { units: [string, string, string, string | null][]; belts: [string, string, number[] | null][] }) {
  return {
    units: units.map(([place, words, kind, confidence], at) => unit(`U${at}`, place, words, { kind, confidence })),
    belts: belts.map(([place, words, years], at) => belt(`B${at}`, place, words, years)),
  };
}

describe("judging all pairs over signatures", () => {
  it("gives every pair the verdict of its own run of the engine, for random rules and worlds", async () => {
    let related = 0;
    await fc.assert(
      fc.asyncProperty(worlds, rulesOn(FACT_CATALOGUE), async (sides, rules) => {
        const { units, belts } = made(sides as never);
        const matcher = await createMatcher(world({ concepts: CONCEPTS, units, belts, ruleset: { rules, declarations: DECLARATIONS } }));
        expect(matcher.result.counts.evaluated).toBe(units.length * belts.length);
        for (const { unit: id, pairs } of matcher.result.units) {
          for (const { id: beltId } of belts) {
            const alone = await matcher.explainPair(id, beltId);
            const judged = pairs.find((pair) => pair.belt === beltId)?.verdict ?? { relation: "none" };
            expect(judged.relation).toBe(alone.verdict.relation);
            if (judged.relation !== "none") {
              expect(judged).toEqual(alone.verdict);
              related++;
            }
          }
        }
      }),
      { numRuns: 150 },
    );
    expect(related).toBeGreaterThan(50);
  });

  it("runs the engine once per signature, and shares one proved answer among all pairs of different places", async () => {
    const units = PLACES.flatMap((place, at) => WORDS.slice(0, 5).map((words, n) => unit(`U${at}${n}`, place, words)));
    const belts = PLACES.flatMap((place, at) => WORDS.slice(0, 5).map((words, n) => belt(`B${at}${n}`, place, words)));
    const { result } = await createMatcher(
      world({ concepts: CONCEPTS, units, belts, ruleset: { rules: METHOD, declarations: DECLARATIONS } }),
    );
    expect(result.counts).toMatchObject({ pairs: 400, evaluated: 400 });
    // identical, subordinate, similar and none in one city, and the answer for every other place
    expect(result.counts.signatures).toBe(5);
  });

  it("considers other places if a rule reaches them: without the proof no pair is skipped", async () => {
    const region = rule("same-region", all(test("place", "is", "same-region"), test("industry", "is", "identical")), "similar");
    const input = world({
      concepts: CONCEPTS,
      units: [unit("U", "310000", "电池")],
      belts: [belt("B", "320500", "电池"), belt("C", "610100", "电池")],
      ruleset: { rules: [...METHOD, region] },
    });
    const { result } = await createMatcher(input);
    expect(result.units[0]?.pairs.map((pair) => [pair.belt, pair.verdict.relation])).toEqual([["B", "similar"]]);
  });
});

describe("order", () => {
  it("of rules, declarations, concepts and rows changes nothing", async () => {
    await fc.assert(
      fc.asyncProperty(worlds, rulesOn(FACT_CATALOGUE), async (sides, rules) => {
        const { units, belts } = made(sides as never);
        const forth = world({ concepts: CONCEPTS, units, belts, ruleset: { rules, declarations: DECLARATIONS } });
        const back = world({
          concepts: CONCEPTS.toReversed(),
          units: units.toReversed(),
          belts: belts.toReversed(),
          ruleset: { rules: rules.toReversed(), declarations: DECLARATIONS.toReversed() },
        });
        const [a, b] = [await createMatcher(forth), await createMatcher(back)];
        const byId = (x: { unit: string }, y: { unit: string }): number => (x.unit < y.unit ? -1 : 1);
        expect(b.result.units.toSorted(byId)).toEqual(a.result.units.toSorted(byId));
        expect(b.result.rates).toEqual(a.result.rates);
        expect(b.result.counts).toEqual(a.result.counts);
      }),
      { numRuns: 60 },
    );
  });
});

describe("counting", () => {
  it("outcomes add up to the units, and a unit without a belt is unknown if the list is incomplete", async () => {
    const parts = {
      concepts: CONCEPTS,
      units: [unit("U1", "310000", "电池"), unit("U2", "440300", "集成电路"), unit("U3", "610100", "集成电路")],
      belts: [belt("B1", "310000", "电池"), belt("B2", "440300", "正极材料")],
    };
    const complete = (await createMatcher(world(parts))).result;
    expect(complete.units.map(({ unit: id, outcome }) => [id, outcome])).toEqual([
      ["U1", "matched"],
      ["U2", "none"],
      ["U3", "no-belt"],
    ]);
    const note = { complete: false, expected: 4075, missing: null, source: "" };
    const incomplete = (await createMatcher(world({ ...parts, dataset: { belts: note } }))).result;
    expect(incomplete.units.map(({ outcome }) => outcome)).toEqual(["matched", "none", "unknown"]);
    for (const { rates } of [complete, incomplete]) {
      for (const row of rates) expect(row.matched + row.similar + row.none + row.noBelt + row.unknown).toBe(row.units);
    }
  });
});
