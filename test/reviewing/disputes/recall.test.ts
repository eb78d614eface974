import { describe, expect, it } from "vitest";
import { createMatcher } from "../../../src/world/match.ts";
import { seededInput } from "../../support/seeded-input.ts";

const SEEDS = Array.from({ length: Number(process.env["SEEDS"] ?? 30) }, (_, seed) => seed);

describe("a pair that is explained at once", () => {
  it.each(SEEDS)("is explained as by running the rules on its own facts, seed %i", async (seed) => {
    const input = seededInput(seed, { concepts: 20, declarations: 14, units: 10, belts: 40 });
    const matcher = await createMatcher(input);
    const pairs = matcher.result.units.flatMap((unit) => unit.pairs);
    // Recall comes first: `explainPair` itself would store what could be recalled.
    const recalled = pairs.map(({ unit, belt }) => matcher.recallPair(unit, belt));
    for (const [at, { unit, belt, clusterSense, beltSense, verdict }] of pairs.entries()) {
      const explained = await matcher.explainPair(unit, belt);
      if (recalled[at] !== null) expect(recalled[at]).toEqual(explained);
      if (verdict.exception !== null) continue;
      expect(recalled[at]).not.toBeNull();
      expect({ clusterSense, beltSense }).toEqual({ clusterSense: explained.clusterSense, beltSense: explained.beltSense });
      expect(matcher.industryReasons(clusterSense, beltSense)).toEqual(explained.because.industry);
    }
  });
});
