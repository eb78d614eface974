import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { Relations } from "../../src/knowledge/relate/relations.ts";
import { findEdits } from "../../src/questions/compare/edits.ts";
import { World } from "../../src/world/world.ts";
import { applyEdits, createMatcher, FACT_CATALOGUE, loadWorkspace, type MatchInput } from "../frozen/entries.ts";
import { changedWorld, madeWorld } from "../frozen/made-world.ts";
import { VERSIONS } from "../frozen/version-answers.ts";
import { PARSED } from "../support/cache.ts";
import { Seeded, seededInput } from "../support/seeded-input.ts";
import { createOracle, type Oracle } from "./oracle.ts";

const SEEDS = Number(process.env["SEEDS"] ?? 40);
const PATIENCE = 240_000;

interface Told {
  readonly relation: string;
  /** What decided: the exception if there is one, otherwise the rule. */
  readonly by: string | null;
  readonly disagreeing: readonly string[];
  readonly readings: readonly [unknown, unknown];
}

/** Pairs above `none` and pairs with exceptions, by unit and belt, according to the oracle. */
function byOracle({ data }: MatchInput, oracle: Oracle): ReadonlyMap<string, Told> {
  const told = new Map<string, Told>();
  for (const unit of data.units) {
    for (const belt of data.belts) {
      const { verdict, clusterSense, beltSense } = oracle.pair(unit, belt);
      const { relation, rule, exception, disagreeing } = verdict;
      if (relation === "none" && exception === null) continue;
      told.set(`${unit.id} ${belt.id}`, { relation, by: exception ?? rule, disagreeing, readings: [clusterSense, beltSense] });
    }
  }
  return told;
}

/** The same from a matcher, which lists each pair once. */
async function agree(input: MatchInput): Promise<Oracle> {
  const [matcher, oracle] = [await createMatcher(input), createOracle(input)];
  const told = new Map<string, Told>();
  for (const { unit, belt, verdict, clusterSense, beltSense } of matcher.result.units.flatMap(({ pairs }) => pairs)) {
    const { relation, rule, exception, disagreeing } = verdict;
    const key = `${unit} ${belt}`;
    expect(told.has(key), key).toBe(false);
    told.set(key, { relation, by: exception ?? rule, disagreeing, readings: [clusterSense, beltSense] });
  }
  expect(sorted(told)).toEqual(sorted(byOracle(input, oracle)));
  expect(matcher.result.units.map(({ unit, outcome }) => [unit, outcome])).toEqual(
    input.data.units.map((unit) => [unit.id, oracle.outcome(unit)]),
  );
  for (const [id, { senses }] of matcher.links.units) expect(senses, id).toEqual(oracle.units.get(id));
  for (const [id, { senses }] of matcher.links.belts) expect(senses, id).toEqual(oracle.belts.get(id));
  return oracle;
}

const sorted = (told: ReadonlyMap<string, Told>) => [...told].sort(([a], [b]) => (a < b ? -1 : 1));

function standingsAgree({ taxonomy, ruleset }: MatchInput, oracle: Oracle, count: number, seed: number): void {
  const table = new Relations(taxonomy.concepts, ruleset.declarations);
  const random = new Seeded(seed);
  for (let at = 0; at < count; at++) {
    const [a, b] = [random.pick(taxonomy.concepts).id, random.pick(taxonomy.concepts).id];
    const [own, other] = [JSON.stringify(table.relation(a, b)), JSON.stringify(oracle.relation(a, b))];
    if (own !== other) expect(JSON.parse(own), `${a} ${b}`).toEqual(JSON.parse(other));
  }
}

/** The answers of a world for all units and pairs under one set of edits. */
function worldAgrees(world: World, made: readonly number[], input: MatchInput): void {
  const oracle = createOracle(input);
  const units = new Map<string, string>();
  const told = new Map<string, string>();
  world.choices.under(made, () => {
    for (const [at, unit] of world.units.entries()) {
      const outcome = world.outcome(at);
      if (outcome === "absent") continue;
      units.set(unit, outcome);
      for (const belt of world.meets(at)) {
        const verdict = world.pair(at, belt)?.verdict;
        if (verdict && (verdict.relation !== "none" || verdict.exception !== null))
          told.set(`${unit} ${world.belts[belt]}`, `${verdict.relation} ${verdict.exception ?? verdict.rule}`);
      }
    }
  });
  expect([...units].sort()).toEqual(input.data.units.map((unit) => [unit.id, oracle.outcome(unit)]).sort());
  expect([...told].sort()).toEqual([...byOracle(input, oracle)].map(([key, { relation, by }]) => [key, `${relation} ${by}`]).sort());
}

describe("the engine agrees with the oracle", () => {
  it.each(Array.from({ length: SEEDS }, (_, seed) => seed))(
    "on made world %i, in verdicts, outcomes, links and relations",
    async (seed) => {
      const input = madeWorld(seed);
      standingsAgree(input, await agree(input), 120, seed);
    },
    PATIENCE,
  );

  it.each(Array.from({ length: SEEDS / 4 }, (_, seed) => seed))(
    "on seeded world %i",
    async (seed) => {
      const input = seededInput(seed);
      standingsAgree(input, await agree(input), 120, seed);
    },
    PATIENCE,
  );

  it.each(VERSIONS)(
    "on shipped version %s, on every pair and on 10,000 relations",
    async (version) => {
      const { input } = await loadWorkspace(fileURLToPath(new URL("../../", import.meta.url)), { rules: version }, FACT_CATALOGUE, PARSED);
      if (input === null) throw new Error(`version ${version} cannot be read`);
      const dated = { ...input, today: null };
      standingsAgree(dated, await agree(dated), 10_000, 2022);
    },
    PATIENCE,
  );
});

describe("a world under any edits agrees with the oracle on the edited input", () => {
  it.each(Array.from({ length: SEEDS / 2 }, (_, seed) => seed))(
    "seed %i",
    (seed) => {
      const from = madeWorld(seed);
      const edits = findEdits(from, changedWorld(seed, from));
      const world = new World(from, edits);
      const random = new Seeded(seed);
      const all = [...edits.keys()];
      for (const set of [[], all, ...Array.from({ length: 4 }, () => all.filter(() => random.chance(0.5)))]) {
        worldAgrees(
          world,
          set,
          applyEdits(
            from,
            set.flatMap((at) => edits[at] ?? []),
          ),
        );
      }
    },
    PATIENCE,
  );
});
