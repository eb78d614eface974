import { describe, expect, it } from "vitest";
import type { BeltId, UnitId } from "../../src/model/ids.ts";
import type { Condition, Rule } from "../../src/model/rules.ts";
import { decide } from "../../src/rules/decide.ts";
import { createMatcher } from "../../src/world/match.ts";
import { World } from "../../src/world/world.ts";
import { completions } from "../oracle/complete.ts";
import { outcomeOf } from "../oracle/judge.ts";
import { Seeded } from "../support/seeded-input.ts";
import { all, any, belt, concept, not, rule, test, unit, world } from "../support/worlds.ts";

const HERE = test("place", "is", "same-city");
const SAME = test("industry", "is", "identical");

/** A pair of one city whose belt links to nothing, judged by some rules; the belt's years may be missing too. */
async function judged(rules: readonly Rule[], years: readonly number[] | null = [2021]) {
  const input = world({
    concepts: [concept("battery", "电池"), concept("cell", "电芯", ["battery"])],
    units: [unit("u", "310000", "电池")],
    belts: [belt("b", "310000", "无名产业带", years)],
    ruleset: { rules: rules.toSorted((a, b) => (a.id < b.id ? -1 : 1)) },
  });
  const matcher = await createMatcher(input);
  const { verdict, rules: told } = await matcher.explainPair("u" as UnitId, "b" as BeltId);
  const listed = matcher.result.units[0]?.pairs[0]?.verdict ?? { ...verdict, relation: "none" };
  expect(listed.relation).toBe(verdict.relation);
  expect(new World(input).pair(0, 0)?.verdict).toEqual(verdict);
  return { ...verdict, outcomes: told.map(({ outcome }) => outcome) };
}

const kinds = test("cluster.kind", "is", "sei");

describe("rules with unknown facts are completed jointly", () => {
  it("a rule that holds whenever another does, and overrides it, makes none certain", async () => {
    const rules = [rule("x", all(HERE, SAME, kinds), "similar"), rule("y", all(HERE, SAME), "none", ["x"])];
    expect(await judged(rules)).toMatchObject({ relation: "none", outcomes: ["unknown", "unknown"] });
  });

  it("two rules that say the same of either case make it certain, and the first by id is named", async () => {
    const rules = [rule("is", all(HERE, SAME), "similar"), rule("is-not", all(HERE, not(SAME)), "similar")];
    expect(await judged(rules)).toMatchObject({ relation: "similar", rule: "is" });
  });

  it("facts that are tied to one another turn out together", async () => {
    const impossible = rule("x", all(HERE, SAME, test("industry.steps", "atLeast", 1)), "identical");
    expect(await judged([impossible])).toMatchObject({ relation: "none", rule: null });
    const possible = rule("x", all(HERE, test("industry.steps", "atLeast", 1)), "identical");
    expect(await judged([possible])).toMatchObject({ relation: "unknown" });
  });

  it("a name that links to nothing may mean an industry outside the taxonomy", async () => {
    expect(await judged([rule("x", all(HERE, test("belt.concept", "in", ["battery"])), "identical")])).toMatchObject({
      relation: "unknown",
    });
  });

  it("an answer of only one completion stays unknown", async () => {
    expect(await judged([rule("x", all(HERE, SAME), "similar")])).toMatchObject({ relation: "unknown", rule: null });
  });

  it.each([10, 11, 40])("a certain identical stays so beside %i unknown rules", async (count) => {
    const sure = rule("a-sure", all(HERE, kinds), "identical");
    const open = Array.from({ length: count }, (_, at) => rule(`b-${at}`, all(HERE, SAME, test("belt.years", "is", 2000 + at)), "similar"));
    expect(await judged([sure, ...open], null)).toMatchObject({ relation: "identical", rule: "a-sure" });
  });

  it("if there are too many completions, the open rules are tried one by one, and the answer says so", async () => {
    const years = (at: number): Condition => test("belt.years", "is", 1990 + 3 * at);
    const open = Array.from({ length: 8 }, (_, at) =>
      rule(`b-${at}`, all(HERE, years(at), SAME, test("industry.steps", "atMost", at)), "similar"),
    );
    const shares = Array.from({ length: 12 }, (_, at) => test("chain.inputShare", "atLeast", at / 20));
    const confidences = any(...shares.map((share) => all(share, test("belt.confidence", "is", "published"))));
    const many = [...open, rule("c", all(HERE, confidences, test("belt.concept", "in", ["cell"])), "similar")];
    expect(await judged(many, null)).toMatchObject({ relation: "unknown", isCautious: true });
    const never = [rule("x", all(HERE, SAME, kinds), "similar"), rule("y", all(HERE, SAME), "none", ["x"])];
    expect(await judged(never, null)).not.toHaveProperty("isCautious");
  });
});

describe("law: without completions, a verdict is certain exactly if it is the same whichever of the open rules hold", () => {
  const THENS = ["identical", "subordinate", "similar", "none"] as const;
  it.each(Array.from({ length: 400 }, (_, seed) => seed))("rules of seed %i", (seed) => {
    const random = new Seeded(seed);
    const ids = Array.from({ length: 2 + random.below(7) }, (_, at) => `r${at}`);
    const rules = ids.map((id) =>
      rule(
        id,
        SAME,
        random.pick(THENS),
        ids.filter((other) => other !== id && random.chance(0.25)),
      ),
    );
    const outcomes = rules.map(() => random.pick(["held", "failed", "unknown", "unknown"] as const));
    const open = [...rules.keys()].filter((at) => outcomes[at] === "unknown");
    const answers = Array.from({ length: 1 << open.length }, (_, choice) => {
      const chosen = rules.map((_rule, at) =>
        outcomes[at] === "unknown" ? (choice & (1 << open.indexOf(at)) ? "held" : "failed") : (outcomes[at] ?? "failed"),
      );
      return decide(rules, chosen, null).relation;
    });
    const agree = answers.every((answer) => answer === answers[0]);
    expect(decide(rules, outcomes, null).relation).toBe(agree ? answers[0] : "unknown");
    // Completions of every choice give the same answer.
    const each = () =>
      Array.from({ length: 1 << open.length }, (_, choice) =>
        open.filter((_at, which) => choice & (1 << which)).flatMap((at) => rules[at] ?? []),
      );
    expect(decide(rules, outcomes, each).relation).toBe(agree ? answers[0] : "unknown");
  });
});

describe("law: a verdict is certain exactly if all completions of its unknown facts agree", () => {
  it.each(Array.from({ length: 200 }, (_, seed) => seed))("a pair of seed %i", async (seed) => {
    const random = new Seeded(seed * 31 + 7);
    const tests: readonly (() => Condition)[] = [
      () => test("industry", random.pick(["is", "not"]), random.pick(["identical", "subordinate", "similar", "none"])),
      () => test("industry.steps", random.pick(["atMost", "atLeast", "is"]), random.below(4)),
      () => test("industry.direction", "is", random.pick(["belt-wider", "belt-narrower"])),
      () => test("chain.hops", "atMost", 1 + random.below(2)),
      () => test("belt.concept", random.pick(["in", "notIn"]), [random.pick(["battery", "cell"])]),
      () => test("belt.years", random.pick(["is", "atLeast", "atMost"]), 2018 + random.below(4)),
      () => test("belt.listing", "in", ["current", random.pick(["fallback", "other"])]),
    ];
    const part = (): Condition => (random.chance(0.2) ? not(random.pick(tests)()) : random.pick(tests)());
    const ids = Array.from({ length: 2 + random.below(4) }, (_, at) => `r${at}`);
    const rules = ids.map((id) =>
      rule(
        id,
        random.chance(0.5) ? all(HERE, part(), part()) : all(HERE, any(part(), part())),
        random.pick(["identical", "subordinate", "similar", "none"]),
        ids.filter((other) => other !== id && random.chance(0.3)),
      ),
    );
    const input = world({
      concepts: [concept("battery", "电池"), concept("cell", "电芯", ["battery"])],
      units: [unit("u", "310000", "电池")],
      belts: [belt("b", "310000", random.chance(0.7) ? "无名产业带" : "电芯产业带", random.pick([null, [2021]]))],
      ruleset: { rules },
    });
    const matcher = await createMatcher(input);
    const { facts, verdict } = await matcher.explainPair("u" as UnitId, "b" as BeltId);
    const isUnder = (low: string, high: string): boolean => low === high || (low === "cell" && high === "battery");
    const all3 = completions(rules, facts, { data: input.data, concepts: input.taxonomy.concepts.map(({ id }) => id) }, isUnder) ?? [];
    const answers = all3.map(
      (each) =>
        decide(
          rules,
          rules.map(({ when }) => outcomeOf(when, each, isUnder)),
          null,
        ).relation,
    );
    expect(answers.length).toBeGreaterThan(0);
    expect(verdict.relation).toBe(new Set(answers).size === 1 ? answers[0] : "unknown");
  });
});
