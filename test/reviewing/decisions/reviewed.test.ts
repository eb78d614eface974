import { describe, expect, test } from "vitest";
import type { ExceptionId, UnitId } from "../../../src/model/ids.ts";
import type { MatchInput } from "../../../src/model/matcher.ts";
import { RELATIONS } from "../../../src/model/relation.ts";
import type { Exception } from "../../../src/model/rules.ts";
import { type Answered, reviewedOutcomes } from "../../../src/reviewing/decisions/reviewed.ts";
import { createMatcher } from "../../../src/world/match.ts";
import { Seeded, seededInput } from "../../support/seeded-input.ts";
import { belt, concept, unit, world } from "../../support/worlds.ts";

/** The same decision as an exception, which the engine counts. */
function asException({ subject, verdict }: Answered, at: number): Exception {
  if (verdict === "unsure" || (subject.kind !== "pair" && subject.kind !== "unit")) throw new Error("no exception says this");
  const base = { verdict, why: "试", by: "王", until: null, origin: { file: "", path: [] } };
  return { ...base, id: `x-decided-${at}` as ExceptionId, about: subject };
}

/** Decisions take precedence over exceptions of the same kind. */
async function outcomesWith(input: MatchInput, answers: readonly Answered[]): Promise<ReadonlyMap<UnitId, string>> {
  const exceptions = [...answers.map(asException), ...input.ruleset.exceptions];
  const { result } = await createMatcher({ ...input, ruleset: { ...input.ruleset, exceptions } });
  return new Map(result.units.map(({ unit: id, outcome }) => [id, outcome]));
}

function drawn(input: MatchInput, random: Seeded): readonly Answered[] {
  return input.data.units.flatMap(({ id }): readonly Answered[] => {
    const whole: readonly Answered[] = random.chance(0.2) ? [{ subject: { kind: "unit", unit: id }, verdict: random.pick(RELATIONS) }] : [];
    const belts = input.data.belts.filter(() => random.chance(0.2));
    return [
      ...whole,
      ...belts.map((each): Answered => ({ subject: { kind: "pair", unit: id, belt: each.id }, verdict: random.pick(RELATIONS) })),
    ];
  });
}

describe("a decision counts as the exception that says the same", () => {
  test.each(Array.from({ length: 30 }, (_, seed) => seed))("in a made world, seed %i", async (seed) => {
    const input = seededInput(seed);
    const answers = drawn(input, new Seeded(seed + 100));
    const { result } = await createMatcher(input);
    expect(reviewedOutcomes(input, result.units, answers)).toEqual(await outcomesWith(input, answers));
  });

  /** A unit in Xi'an, and the only belt in Shanghai. */
  const withoutBelt = (complete: boolean): MatchInput =>
    world({
      concepts: [concept("battery", "电池")],
      units: [unit("u-西安", "610100", "电池")],
      belts: [belt("b-上海", "310000", "电池")],
      dataset: { belts: { complete, expected: null, missing: null, source: "test" } },
    });

  test.each([false, true])("none, said of a unit whose city has no belt, counts; list complete: %s", async (complete) => {
    const input = withoutBelt(complete);
    const { result } = await createMatcher(input);
    const subject = { kind: "unit", unit: "u-西安" as UnitId } as const;
    const outcomes = reviewedOutcomes(input, result.units, [{ subject, verdict: "none" }]);
    expect([...outcomes.values()]).toEqual(["none"]);
    expect(outcomes).toEqual(await outcomesWith(input, [{ subject, verdict: "none" }]));
  });
});
