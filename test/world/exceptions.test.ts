import { describe, expect, it } from "vitest";
import type { BeltId, UnitId } from "../../src/model/ids.ts";
import type { MatchInput } from "../../src/model/matcher.ts";
import type { Exception } from "../../src/model/rules.ts";
import { compareInputs } from "../../src/questions/compare/compare.ts";
import { WhatIf } from "../../src/questions/what-if.ts";
import { createMatcher } from "../../src/world/match.ts";
import { all, belt, concept, declare, METHOD, rule, test, unit, world } from "../support/worlds.ts";

const CITY = "310000";

function exception(id: string, about: unknown, verdict: Exception["verdict"]): Exception {
  const origin = { file: "rules/x.yaml", path: ["exceptions", id] };
  return { id, about, verdict, why: "会议决定", by: "专家", until: null, origin } as unknown as Exception;
}

const reading = (cluster: string, verdict: Exception["verdict"], id = "x-1"): Exception =>
  exception(id, { kind: "concepts", cluster, belt: "battery", place: CITY }, verdict);
const whole = (verdict: Exception["verdict"]): Exception => exception("x-1", { kind: "unit", unit: "u" }, verdict);
const pair = (verdict: Exception["verdict"], id = "x-1"): Exception => exception(id, { kind: "pair", unit: "u", belt: "b" }, verdict);

/** A unit of two industries and a battery belt; one of the two feeds batteries. */
function input(exceptions: readonly Exception[], more: { readonly chain?: boolean; readonly parts?: Partial<MatchInput["ruleset"]> } = {}) {
  const chain = declare("similar", "d-链", { upstream: "cathode", downstream: "battery" });
  return world({
    concepts: [concept("cathode", "正极材料"), concept("shoes", "鞋"), concept("battery", "电池")],
    units: [unit("u", CITY, "正极材料和鞋")],
    belts: [belt("b", CITY, "电池产业带")],
    ruleset: { declarations: (more.chain ?? true) ? [chain] : [], exceptions, ...more.parts },
  });
}

async function judged(made: MatchInput) {
  const matcher = await createMatcher(made);
  const [first] = matcher.result.units;
  const explained = await matcher.explainPair("u" as UnitId, "b" as BeltId);
  const { relation, rule, exception: by } = explained.verdict;
  const listed = first?.pairs.map(({ verdict }) => [verdict.relation, verdict.rule, verdict.exception]) ?? [];
  // Every listed answer equals the explained one, and the one from which a comparison with the same rules without exceptions starts.
  if (listed.length > 0) expect(listed).toEqual([[relation, rule, by]]);
  const [compared] = compareInputs(made, { ...made, ruleset: { ...made.ruleset, exceptions: [] } }).pairs;
  if (compared) expect(compared.from).toEqual({ relation, rule, exception: by });
  return { outcome: first?.outcome, listed: listed.length, relation, rule, by, replaced: explained.replaced, result: matcher.result };
}

describe("an exception about two concepts decides the reading with these concepts", () => {
  it("that lifts the weaker reading lifts the pair", async () => {
    expect(await judged(input([reading("shoes", "identical")]))).toMatchObject({
      outcome: "matched",
      listed: 1,
      relation: "identical",
      by: "x-1",
      replaced: "none",
    });
    const without = await judged(input([reading("shoes", "identical")], { chain: false }));
    expect(without).toMatchObject({ outcome: "matched", listed: 1, by: "x-1" });
  });

  it("that says none of one reading leaves the other", async () => {
    expect(await judged(input([reading("shoes", "none")]))).toMatchObject({
      outcome: "similar",
      listed: 1,
      rule: "chain-neighbour",
      by: null,
      result: { unusedExceptions: [], pointlessExceptions: ["x-1"] },
    });
    expect(await judged(input([reading("cathode", "none")]))).toMatchObject({ outcome: "none", listed: 1, by: "x-1", replaced: "similar" });
  });

  it("two exceptions for different readings are both used", async () => {
    const both = await judged(input([reading("cathode", "none"), reading("shoes", "subordinate", "x-2")]));
    expect(both).toMatchObject({ outcome: "matched", listed: 1, by: "x-2", result: { unusedExceptions: [], coveredExceptions: [] } });
  });
});

describe("an exception for unit and belt decides every reading", () => {
  it("if no rule holds, the pair is listed once", async () => {
    expect(await judged(input([pair("identical")], { chain: false }))).toMatchObject({
      outcome: "matched",
      listed: 1,
      rule: null,
      by: "x-1",
    });
  });

  it("shows the reading that the rules say most of, and the rule that it replaces, one that says none included", async () => {
    expect(await judged(input([pair("none")]))).toMatchObject({ outcome: "none", rule: "chain-neighbour", replaced: "similar" });
    const rules = [...METHOD, rule("no-shoes", all(test("place", "is", "same-city"), test("industry", "is", "none")), "none")];
    const said = await judged(input([pair("similar")], { chain: false, parts: { rules } }));
    expect(said).toMatchObject({ outcome: "similar", listed: 1, rule: "no-shoes", replaced: "none" });
  });

  it("goes before one about the concepts, which never counts then", async () => {
    const said = await judged(input([reading("cathode", "none"), pair("identical", "x-2")]));
    expect(said).toMatchObject({ by: "x-2", result: { unusedExceptions: [], coveredExceptions: [{ exception: "x-1", by: "x-2" }] } });
  });

  it("goes before another about the same pair by its id", async () => {
    const said = await judged(input([pair("none"), pair("identical", "x-2")]));
    expect(said).toMatchObject({ outcome: "none", by: "x-1", result: { coveredExceptions: [{ exception: "x-2", by: "x-1" }] } });
  });
});

describe("an exception for a unit", () => {
  it.each([true, false])("that says none counts in a city without a belt, list complete: %s", async (complete) => {
    const made = input([whole("none")]);
    const dataset = { ...made.data.dataset, belts: { ...made.data.dataset.belts, complete } };
    const { result } = await createMatcher({ ...made, data: { ...made.data, belts: [], dataset } });
    expect(result.units[0]).toMatchObject({ outcome: "none", exception: "x-1" });
    expect(result).toMatchObject({ unusedExceptions: [], pointlessExceptions: [] });
    expect(result.rates[0]).toMatchObject({ none: 1, noBelt: 0, unknown: 0 });
  });

  it("decides the unit whatever its pairs are", async () => {
    expect(await judged(input([whole("none")]))).toMatchObject({ outcome: "none", relation: "similar", by: null });
  });
});

describe("trying out that a unit goes", () => {
  it("leaves cases about it failing, and counts one unit fewer", () => {
    const made = input([]);
    const about = {
      id: "case-u",
      cluster: { unit: "u" as UnitId },
      belt: "电池",
      place: "same-city",
      years: [],
      expect: "similar",
      because: null,
      origin: { file: "rules/cases.yaml", path: ["cases", 0] },
    } as const;
    const from = made.data.units[0] ?? null;
    const effects = new WhatIf({ ...made, ruleset: { ...made.ruleset, cases: [about] } }).effects({
      kind: "unit",
      id: "u" as UnitId,
      from,
      to: null,
    });
    expect(effects.units).toEqual([{ unit: "u", from: "similar", to: "absent" }]);
    expect(effects.failing).toEqual(["case-u"]);
    expect([effects.before.total, effects.after.total, effects.after.similar]).toEqual([1, 0, 0]);
  });
});
