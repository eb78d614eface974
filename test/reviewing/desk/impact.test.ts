import { describe, expect, test } from "vitest";
import type { BeltId, ExceptionId, UnitId } from "../../../src/model/ids.ts";
import { RELATIONS, type Relation } from "../../../src/model/relation.ts";
import type { Exception } from "../../../src/model/rules.ts";
import { comesBack } from "../../../src/reviewing/decisions/known-cases.ts";
import { REPEAT_AFTER } from "../../../src/reviewing/decisions/repeats.ts";
import type { ReviewDesk } from "../../../src/reviewing/desk/review-desk.ts";
import { disputeId } from "../../../src/reviewing/disputes/subject.ts";
import { wordingIn } from "../../../src/words/words.ts";
import { MemoryWorkspace } from "../../support/memory-desk.ts";
import { Seeded, seededInput } from "../../support/seeded-input.ts";
import { all, belt, concept, rule, test as testOf, unit, world } from "../../support/worlds.ts";

interface Line {
  readonly outcome: string;
  readonly from: number;
  readonly to: number;
}

/** What the impact panel predicts for an answer; null for a case without a unit. */
function said(desk: ReviewDesk, id: string, relation: Relation): Line | null {
  const word = wordingIn("en").relations[relation];
  const line = desk.impact(id, "en").find(({ text }) => text.slice(2).startsWith(`${word}: `))?.text;
  if (line === undefined) return null;
  const [, outcome = "", from, to] = /^..[^:]+: ([^;]+);.*\((\d+) -> (\d+) \/ \d+\)$/.exec(line) ?? [];
  return { outcome, from: Number(from), to: Number(to) };
}

/** Answers a case in every way and compares the rate with the panel's prediction; returns the number of predictions. */
function compared(desk: ReviewDesk, id: string): number {
  return RELATIONS.filter((relation) => {
    const before = desk.rates().after;
    const foretold = desk.isBlind(id) ? undefined : said(desk, id, relation);
    desk.act(desk.isRuling ? desk.rulingAction(id, relation, null, "目录") : desk.voteAction(id, relation, null));
    if (foretold === undefined) return false;
    const { after } = desk.rates();
    if (foretold === null) expect(after).toBe(before);
    else expect(foretold).toMatchObject({ from: before, to: after });
    return foretold !== null;
  }).length;
}

describe("the panel says what an answer does", () => {
  test.each(Array.from({ length: 12 }, (_, seed) => seed))("to voters and to a judge, in a made world, seed %i", async (seed) => {
    const workspace = await MemoryWorkspace.of(seededInput(seed));
    const random = new Seeded(seed);
    let count = 0;
    for (const reviewer of ["甲", "乙"]) {
      const { desk, journal } = await workspace.desk(reviewer);
      for (const id of desk.ids) if (random.chance(0.7)) count += compared(desk, id);
      for (const id of desk.ids) if (random.chance(0.5)) desk.act(desk.voteAction(id, random.pick(["identical", "none"]), null));
      journal.close();
    }
    const { desk, journal } = await workspace.desk("丙", true);
    for (const id of desk.ids) count += compared(desk, id);
    journal.close();
    expect(count).toBeGreaterThan(0);
  });
});

/** A battery cluster and a battery belt on which two rules disagree: the pair is a case. */
function disputed(where: "same-city" | "same-region", more: Partial<Parameters<typeof world>[0]> = {}): Promise<MemoryWorkspace> {
  const holds = all(testOf("place", "is", where), testOf("industry", "is", "identical"));
  const rules = [rule("same-industry", holds, "identical"), rule("chain-neighbour", holds, "similar")];
  const input = world({
    concepts: [concept("battery", "电池")],
    units: [unit("u-苏州", "320500", "电池"), unit("u-西安", "610100", "电池")],
    belts: [belt("b-电池", where === "same-city" ? "320500" : "310000", "电池")],
    ...more,
    ruleset: { rules, ...more.ruleset },
  });
  return MemoryWorkspace.of(input);
}

const [PAIR, OUTCOMES] = [disputeId({ kind: "pair", unit: "u-苏州" as UnitId, belt: "b-电池" as BeltId }), wordingIn("en").outcomes];

describe("what becomes of a unit in the panel", () => {
  const answers = async (workspace: MemoryWorkspace) => {
    const { desk, journal } = await workspace.desk("甲");
    journal.close();
    return RELATIONS.map((relation) => said(desk, PAIR, relation)?.outcome);
  };

  test("relations count as the ruleset says", async () => {
    const { matched, similar, none } = OUTCOMES;
    expect(await answers(await disputed("same-city"))).toEqual([matched, matched, similar, none]);
    const strict = { countsAs: { identical: "matched", subordinate: "similar", similar: "none", none: "none" } } as const;
    expect(await answers(await disputed("same-city", { ruleset: strict }))).toEqual([matched, similar, none, none]);
  });

  test("if an exception decides the unit, no answer to a pair changes it, and the case affects no unit", async () => {
    const exception: Exception = {
      id: "x-苏州" as ExceptionId,
      about: { kind: "unit", unit: "u-苏州" as UnitId },
      verdict: "none",
      why: "试",
      by: "王",
      until: null,
      origin: { file: "", path: [] },
    };
    const workspace = await disputed("same-city", { ruleset: { exceptions: [exception] } });
    expect(await answers(workspace)).toEqual(RELATIONS.map(() => OUTCOMES.none));
    const { desk, journal } = await workspace.desk("甲");
    expect(desk.impact(PAIR, "en")[0]?.text).toBe("could change 0 of 2 units, 0.0 %");
    journal.close();
  });

  test.each([
    [true, OUTCOMES["no-belt"]],
    [false, OUTCOMES.unknown],
  ])("a pair beyond the city, none in a city without a belt, list complete: %s", async (complete, without) => {
    const dataset = { belts: { complete, expected: null, missing: null, source: "test" } };
    const { matched, similar } = OUTCOMES;
    expect(await answers(await disputed("same-region", { dataset }))).toEqual([matched, matched, similar, without]);
  });
});

test("two agree, and a third opens as judge: what they agreed on counts in the rates and in the panel", async () => {
  const other = belt("b-电池二", "320500", "电池");
  const workspace = await disputed("same-city", { belts: [belt("b-电池", "320500", "电池"), other] });
  const second = disputeId({ kind: "pair", unit: "u-苏州" as UnitId, belt: "b-电池二" as BeltId });
  for (const [reviewer, verdict] of [
    ["甲", "similar"],
    ["乙", "identical"],
  ] as const) {
    const { desk, journal } = await workspace.desk(reviewer);
    desk.act(desk.voteAction(PAIR, verdict, null));
    desk.act(desk.voteAction(second, "none", null));
    journal.close();
  }
  const { desk, journal } = await workspace.desk("丙", true);
  expect(desk.ids).toEqual([PAIR]);
  expect(desk.rates()).toMatchObject({ units: 2, before: 1, after: 1 });
  expect(said(desk, PAIR, "none")).toEqual({ outcome: OUTCOMES.none, from: 1, to: 0 });
  desk.act(desk.rulingAction(PAIR, "none", null, "目录"));
  expect(desk.rates().after).toBe(0);
  journal.close();
});

test("the panel of a case that came back does not tell how it was answered", async () => {
  const input = seededInput(3, { concepts: 16, declarations: 12, units: 24, belts: 48 });
  const seenAfter = async (verdict: Relation) => {
    const { desk } = await (await MemoryWorkspace.of(input)).desk("王芳");
    const back = desk.ids.find((id) => comesBack("王芳", id) && said(desk, id, "identical")?.to !== said(desk, id, "none")?.to) ?? "";
    const others = desk.ids.filter((id) => id !== back).slice(0, REPEAT_AFTER);
    for (const id of [back, ...others]) desk.act(desk.voteAction(id, id === back ? verdict : "similar", null));
    expect(desk.standing(back)).toEqual({ kind: "open" });
    return RELATIONS.map((relation) => said(desk, back, relation));
  };
  expect(await seenAfter("identical")).toEqual(await seenAfter("none"));
});
