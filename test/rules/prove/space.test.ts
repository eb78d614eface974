import { describe, expect, test } from "vitest";
import { FACT_CATALOGUE } from "../../../src/facts/catalogue.ts";
import { createLinker } from "../../../src/knowledge/link/linker.ts";
import { normaliseTerm } from "../../../src/knowledge/normalise/term.ts";
import { createInputShares } from "../../../src/knowledge/relate/input-share.ts";
import { createRelationTable } from "../../../src/knowledge/relate/table.ts";
import type { MatchInput } from "../../../src/model/matcher.ts";
import { compileRules } from "../../../src/rules/compile.ts";
import { createEngine } from "../../../src/rules/engine.ts";
import { outcomesOf } from "../../../src/rules/evaluate.ts";
import { factSpace } from "../../../src/rules/prove/space.ts";
import { nameLinks } from "../../../src/world/names.ts";
import { pairFinder, possibleFacts } from "../../../src/world/proof.ts";
import { sidesOf } from "../../../src/world/sides.ts";
import { openedShipped } from "../../support/opened.ts";
import { seededInput } from "../../support/seeded-input.ts";

/** The space of an input's rules, and the sets of facts that its pairs have. */
function both({ data, taxonomy, ruleset }: MatchInput) {
  const relations = createRelationTable(taxonomy.concepts, ruleset.declarations);
  const shares = createInputShares(taxonomy.concepts, data.inputOutput);
  const compiled = compileRules(ruleset.rules, FACT_CATALOGUE, relations.under);
  const placeOf = new Map(data.places.map((place) => [place.code, place]));
  const names = nameLinks(createLinker(taxonomy, normaliseTerm), taxonomy.words, placeOf);
  const units = data.units.map((unit) => ({ unit, link: names.unit(unit) }));
  const belts = data.belts.map((belt) => ({ belt, link: names.belt(belt) }));
  const space = factSpace(compiled.atoms, possibleFacts({ data, taxonomy, ruleset }));
  return { compiled, space, met: pairFinder(units, belts, sidesOf(data, units, belts, placeOf, relations, shares))(space) };
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
