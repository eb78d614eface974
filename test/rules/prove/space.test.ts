import { describe, expect, test } from "vitest";
import { FACT_CATALOGUE } from "../../../src/facts/catalogue.ts";
import type { MatchInput } from "../../../src/model/matcher.ts";
import { compileRules } from "../../../src/rules/compile.ts";
import { createEngine } from "../../../src/rules/engine.ts";
import { outcomesOf } from "../../../src/rules/evaluate.ts";
import { factSpace } from "../../../src/rules/prove/space.ts";
import { possibleFacts } from "../../../src/world/possible-facts.ts";
import { pairFinder } from "../../../src/world/proof.ts";
import { World } from "../../../src/world/world.ts";
import { openedShipped } from "../../support/opened.ts";
import { seededInput } from "../../support/seeded-input.ts";

/** The space of an input's rules, and the sets of facts that its pairs have. */
function both(input: MatchInput) {
  const world = new World(input);
  const compiled = compileRules(input.ruleset.rules, FACT_CATALOGUE, (concept) => world.relations.under(concept));
  const space = factSpace(compiled.atoms, possibleFacts(input, world.places));
  return { compiled, space, met: pairFinder(world)(space) };
}

const SEEDS = Array.from({ length: 40 }, (_, seed) => seed + 1);

describe("the space of all possible facts", () => {
  test.each(SEEDS)("has every set of facts that a made world has, world %i", (seed) => {
    const { space, met } = both(seededInput(seed));
    const keys = new Set(space.cells.map(space.keyOfCell));
    expect(keys.size).toBe(space.cells.length);
    if (space.isComplete) for (const [key, pair] of met) expect({ pair, isThere: keys.has(key) }).toEqual({ pair, isThere: true });
  });

  test("has every set of facts of the shipped data", async () => {
    const { space, met } = both((await openedShipped("zh")).input);
    const keys = new Set(space.cells.map(space.keyOfCell));
    expect([...met.keys()].filter((key) => !keys.has(key))).toEqual([]);
  });

  test.each(SEEDS.slice(0, 8))("says of each set of facts what json-rules-engine says, world %i", async (seed) => {
    const { compiled, space } = both(seededInput(seed));
    const engine = createEngine(compiled.rules);
    for (const { facts, truths } of space.cells.filter((_, at) => at % Math.ceil(space.cells.length / 120) === 0)) {
      const answers = await engine.answer(facts);
      expect(answers.map(({ outcome }) => outcome)).toEqual(outcomesOf(compiled.rules, truths));
    }
  });
});
