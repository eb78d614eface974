import { describe, expect, it } from "vitest";
import type { DeclarationId, UnitId } from "../../src/model/ids.ts";
import type { MatchInput } from "../../src/model/matcher.ts";
import { unitsOnOneDeclaration } from "../../src/questions/resting.ts";
import { createMatcher } from "../../src/world/match.ts";
import { seededInput } from "../support/seeded-input.ts";

const SEEDS = Array.from({ length: Number(process.env["SEEDS"] ?? 24) }, (_, seed) => seed);

/** The same by the plain method: remove every declaration in turn and run everything anew. */
async function plainly(input: MatchInput): Promise<readonly string[]> {
  const outcomes = async (declarations: MatchInput["ruleset"]["declarations"]) => {
    const { result } = await createMatcher({ ...input, ruleset: { ...input.ruleset, declarations } });
    return new Map(result.units.map(({ unit, outcome }) => [unit, outcome]));
  };
  const all = input.ruleset.declarations;
  const before = await outcomes(all);
  const found: string[] = [];
  for (const { id } of all) {
    for (const [unit, outcome] of await outcomes(all.filter((other) => other.id !== id))) {
      if (outcome !== before.get(unit)) found.push(`${unit} ${id} ${outcome}`);
    }
  }
  return found.sort();
}

/** Without rules about what a concept is under, with which any pair could depend on any declaration. */
function withoutAsking(input: MatchInput): MatchInput {
  const rules = input.ruleset.rules.filter((rule) => !JSON.stringify(rule.when).includes(".concept"));
  return { ...input, ruleset: { ...input.ruleset, rules } };
}

describe("units that rest on one declaration", () => {
  let [some, found] = [0, 0];

  it.each(SEEDS)("come out as they do when the run is made anew without it, seed %i", async (seed) => {
    const seeded = seededInput(seed, { concepts: 16, declarations: 14, units: 10, belts: 30 });
    for (const input of [seeded, withoutAsking(seeded)]) {
      const every = new Set(input.ruleset.declarations.map(({ id }) => id as DeclarationId));
      const behind = new Map(input.data.units.map((unit) => [unit.id as UnitId, every]));
      const resting = unitsOnOneDeclaration(input, await createMatcher(input), behind);
      const expected = await plainly(input);
      expect(resting.map(({ unit, declaration, without }) => `${unit} ${declaration} ${without}`).sort()).toEqual(expected);
      some += expected.length > 0 ? 1 : 0;
      found += expected.length;
    }
  });

  it("are there to be found in these worlds", () => {
    expect(some).toBeGreaterThan(SEEDS.length / 2);
    expect(found).toBeGreaterThan(SEEDS.length);
  });
});
