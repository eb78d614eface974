import { describe, expect, it } from "vitest";
import type { Change } from "../../src/model/edit.ts";
import type { Verdict } from "../../src/model/explanation.ts";
import type { MatchInput } from "../../src/model/matcher.ts";
import { OUTCOMES } from "../../src/model/relation.ts";
import { compareInputs } from "../../src/questions/compare/compare.ts";
import { WhatIf } from "../../src/questions/what-if.ts";
import { createMatcher } from "../../src/world/match.ts";
import { exceptionWorld } from "./exception-world.ts";
import { createOracle, type OraclePair } from "./oracle.ts";

/** Ten thousand take several minutes: WORLDS=10000 npx vitest run test/oracle/exceptions.test.ts */
const WORLDS = Number(process.env["WORLDS"] ?? 240);
const BATCHES = 12;
const PATIENCE = 60_000 + WORLDS * 100;

interface Said {
  readonly relation: string;
  readonly rule: string | null;
  readonly exception: string | null;
  readonly disagreeing: readonly string[];
  readonly senses: readonly unknown[];
}

function said({ verdict, clusterSense, beltSense }: OraclePair): Said {
  const { relation, rule, exception, disagreeing }: Verdict = verdict;
  return { relation, rule, exception, disagreeing, senses: [clusterSense, beltSense] };
}

/** Every pair and every unit, according to the plain reference. */
function byReference(input: MatchInput) {
  const oracle = createOracle(input);
  const { units, belts } = input.data;
  const pairs = units.flatMap((unit) => belts.map((belt) => [`${unit.id} ${belt.id}`, said(oracle.pair(unit, belt))] as const));
  return { pairs: new Map(pairs), outcomes: new Map(units.map((unit) => [unit.id, oracle.outcome(unit)])) };
}

const isListed = ({ relation, exception }: Said): boolean => relation !== "none" || exception !== null;

/** What a run lists, counts and explains. */
async function runAgrees(input: MatchInput): Promise<void> {
  const reference = byReference(input);
  const matcher = await createMatcher(input);
  const { units } = matcher.result;
  expect(new Map(units.map(({ unit, outcome }) => [unit, outcome]))).toEqual(reference.outcomes);
  const listed = units.flatMap(({ pairs }) => pairs.map((pair) => [`${pair.unit} ${pair.belt}`, said(pair)] as const));
  expect(new Set(listed.map(([key]) => key)).size).toBe(listed.length);
  expect(new Map(listed)).toEqual(new Map([...reference.pairs].filter(([, each]) => isListed(each)).sort(byPlaceIn(listed))));
  for (const unit of input.data.units) {
    for (const belt of input.data.belts) {
      const expected = reference.pairs.get(`${unit.id} ${belt.id}`);
      const explained = await matcher.explainPair(unit.id, belt.id);
      expect(said(explained)).toEqual(expected);
      expect(explained.replaced === null).toBe(explained.verdict.exception === null);
      const recalled = matcher.recallPair(unit.id, belt.id);
      if (expected && isListed(expected)) expect(recalled && said(recalled)).toEqual(expected);
    }
  }
}

const byPlaceIn = (listed: readonly (readonly [string, Said])[]) => {
  const places = new Map(listed.map(([key], at) => [key, at]));
  return ([a]: readonly [string, Said], [b]: readonly [string, Said]): number => (places.get(a) ?? 0) - (places.get(b) ?? 0);
};

type Without = { readonly change: Change; readonly input: MatchInput };

/** The world without each one of its exceptions and declarations. */
function without(input: MatchInput): readonly Without[] {
  const { ruleset } = input;
  const left = (parts: Partial<MatchInput["ruleset"]>): MatchInput => ({ ...input, ruleset: { ...ruleset, ...parts } });
  return [
    ...ruleset.exceptions.map(
      (from): Without => ({
        change: { kind: "exception", id: from.id, from, to: null },
        input: left({ exceptions: ruleset.exceptions.filter((each) => each !== from) }),
      }),
    ),
    ...ruleset.declarations.map(
      (from): Without => ({
        change: { kind: "declaration", id: from.id, from, to: null },
        input: left({ declarations: ruleset.declarations.filter((each) => each !== from) }),
      }),
    ),
  ];
}

/** The changes when one of them is removed: compare and what-if must agree with a fresh world. */
async function editsAgree(input: MatchInput): Promise<void> {
  const before = byReference(input);
  const tried = new WhatIf(input, await createMatcher(input));
  for (const { change, input: left } of without(input)) {
    const after = byReference(left);
    const moved = [...before.outcomes].flatMap(([unit, from]) => {
      const to = after.outcomes.get(unit);
      return to === from ? [] : [`${unit} ${from} ${to}`];
    });
    const { changed, pairs } = compareInputs(input, left);
    expect(changed.map(({ unit, from, to }) => `${unit} ${from} ${to}`)).toEqual(moved);
    for (const { causedBy } of changed) expect(causedBy).toMatchObject({ verified: true });
    expect(tried.effects(change).units.map(({ unit, from, to }) => `${unit} ${from} ${to}`)).toEqual(moved);
    const other = [...before.pairs].filter(([key, from]) => reason(from) !== reason(after.pairs.get(key) as Said));
    expect(new Set(pairs.map(({ unit, belt }) => `${unit} ${belt}`))).toEqual(new Set(other.map(([key]) => key)));
  }
}

function reason(each: Said): string {
  return isListed(each) ? `${each.relation} ${each.rule} ${each.exception}` : "none";
}

/** Removing a relation never makes a unit stronger: each exception decides its readings, whatever the rules say of others. */
function nothingGained(input: MatchInput): void {
  const before = byReference(input).outcomes;
  for (const { change, input: left } of without(input)) {
    if (change.kind !== "declaration") continue;
    for (const [unit, outcome] of byReference(left).outcomes) {
      expect(OUTCOMES.indexOf(outcome), `${unit} without ${change.id}`).toBeGreaterThanOrEqual(
        OUTCOMES.indexOf(before.get(unit) ?? "none"),
      );
    }
  }
}

describe(`${WORLDS} worlds with exceptions over several readings`, () => {
  it.each(Array.from({ length: BATCHES }, (_, batch) => batch))(
    "are as the plain reference has them, in a run, explained, compared and tried out: batch %i",
    async (batch) => {
      for (let seed = batch; seed < WORLDS; seed += BATCHES) {
        const input = exceptionWorld(seed);
        try {
          await runAgrees(input);
          if (seed % 4 === 0) await editsAgree(input);
          if (seed % 4 === 1) nothingGained(exceptionWorld(seed, true));
        } catch (error) {
          throw new Error(`world ${seed}: ${error instanceof Error ? error.message : error}`, { cause: error });
        }
      }
    },
    PATIENCE,
  );
});
