import { describe, expect, it } from "vitest";
import type { MatchInput } from "../../../src/model/matcher.ts";
import { applyEdits } from "../../../src/questions/compare/apply.ts";
import { compareInputs } from "../../../src/questions/compare/compare.ts";
import { createMatcher } from "../../../src/world/match.ts";
import { seededInput, seededVersion } from "../../support/seeded-input.ts";

type Outcomes = ReadonlyMap<string, string>;

async function outcomes(input: MatchInput): Promise<Outcomes> {
  const { result } = await createMatcher(input);
  return new Map(result.units.map(({ unit, outcome }) => [unit, outcome]));
}

/** All subsets that reach the target although no proper subset does, by trying every subset. */
function bruteMinimal(bySubset: readonly Outcomes[], unit: string, target: string): readonly number[] {
  const reaching = [...bySubset.keys()].filter((subset) => (bySubset[subset]?.get(unit) ?? "absent") === target);
  return reaching.filter((subset) => !reaching.some((other) => other !== subset && (other & subset) === other));
}

const EDITS = Number(process.env["EDITS"] ?? 8);

describe("causes of changed units", () => {
  let [changedUnits, together] = [0, 0];
  // By hand: `EDITS=10 SEEDS=20`; each additional edit doubles the runs of a seed.
  const seeds = Array.from({ length: Number(process.env["SEEDS"] ?? 4) }, (_, seed) => seed);
  it.each(seeds)(`are what trying all ${1 << EDITS} subsets of ${EDITS} edits finds, seed %i`, { timeout: 600_000 }, async (seed) => {
    const from = seededInput(seed, { concepts: 16, declarations: 12, units: 8, belts: 12 });
    const version = seededVersion(seed, from, 40, seed % 3 === 2);
    const edits = compareInputs(from, version).edits;
    const chosen = edits.filter((_, at) => at % Math.max(1, Math.floor(edits.length / EDITS)) === 0).slice(0, EDITS);
    expect(chosen.length).toBe(EDITS);
    const to = applyEdits(from, chosen);
    const comparison = compareInputs(from, to);
    changedUnits += comparison.changed.length;
    together += comparison.changed.filter(({ causedBy }) => causedBy.sets.some((set) => set.length > 1)).length;
    expect(comparison.edits.map(({ change }) => change)).toEqual(chosen.map(({ change }) => change));

    const bySubset: Outcomes[] = [];
    for (let subset = 0; subset < 1 << chosen.length; subset++) {
      bySubset.push(
        await outcomes(
          applyEdits(
            from,
            chosen.filter((_, at) => subset & (1 << at)),
          ),
        ),
      );
    }
    expect(comparison.unexplained).toBe(0);
    for (const unit of comparison.units) {
      expect(unit.to).toBe(bySubset.at(-1)?.get(unit.unit) ?? "absent");
      const changed = comparison.changed.find((entry) => entry.unit === unit.unit);
      expect(changed !== undefined).toBe(unit.from !== unit.to);
      if (!changed) continue;
      const ours = changed.causedBy.sets.map((set) => set.reduce((bits, id) => bits | (1 << (Number(id.slice(1)) - 1)), 0));
      expect(
        ours.toSorted((a, b) => a - b),
        `${unit.unit} to ${unit.to}`,
      ).toEqual(bruteMinimal(bySubset, unit.unit, unit.to));
      expect(changed.causedBy).toMatchObject({ complete: true, verified: true });
    }
    for (const { edit, unit, gives, undoneBy } of comparison.cancelled) {
      const bit = 1 << (Number(edit.slice(1)) - 1);
      expect(bySubset[bit]?.get(unit) ?? "absent").toBe(gives);
      for (const set of undoneBy) {
        const bits = set.reduce((all, id) => all | (1 << (Number(id.slice(1)) - 1)), bit);
        expect(bySubset[bits]?.get(unit) ?? "absent").toBe(bySubset[0]?.get(unit) ?? "absent");
      }
    }
  });

  it("are there to be found in these worlds, some of them several edits together", () => {
    expect(changedUnits).toBeGreaterThan(seeds.length);
    expect(together).toBeGreaterThan(0);
  });

  it("are none for a version compared with itself", () => {
    for (let seed = 0; seed < 10; seed++) {
      const input = seededInput(seed);
      const { edits, changed, pairs, unexplained } = compareInputs(input, seededInput(seed));
      expect({ edits, changed, pairs, unexplained }).toEqual({ edits: [], changed: [], pairs: [], unexplained: 0 });
    }
  });
});
