import { describe, expect, it } from "vitest";
import { FACT_CATALOGUE } from "../../src/facts/catalogue.ts";
import { type Fact, known, NOT_APPLICABLE } from "../../src/model/fact.ts";
import type { Condition } from "../../src/model/rules.ts";
import { compileRules } from "../../src/rules/compile.ts";
import { createEngine } from "../../src/rules/engine.ts";
import { all, any, not, rule, test } from "../support/worlds.ts";

/** The pitfalls of json-rules-engine, each with its behaviour and how the program avoids it. */

const compile = (when: Condition) => compileRules([rule("r", when, "identical")], FACT_CATALOGUE, (id) => [id]);
const outcome = async (when: Condition, facts: Readonly<Record<string, Fact>>): Promise<string | undefined> =>
  (await createEngine(compile(when).rules).answer(facts))[0]?.outcome;

describe("refused when compiling", () => {
  it.each([
    ["an empty all, which would hold", all()],
    ["an empty any, which would hold", any()],
    ["an operator that does not fit its fact", test("place", "atLeast", 3)],
    ["a value of the wrong type, whose negation would hold", test("industry.steps", "atLeast", "3")],
    ["a text for `in`, which would search inside it", test("place", "in", "same-city")],
    ["a list for `is`", test("place", "is", ["same-city"])],
    ["a fact that is not in the catalogue", test("__proto__", "is", "x")],
    ["an operator that is not ours", test("place", "constructor", "x")],
  ])("%s", (_, when) => {
    expect(() => compile(when)).toThrow();
  });
});

describe("answered our way", () => {
  it("does not let a missing fact make a negation true by default: it does not apply, and the test fails", async () => {
    expect(await outcome(test("chain.role", "not", "belt-upstream"), {})).toBe("failed");
    expect(await outcome(test("chain.hops", "notIn", [1]), { "chain.hops": NOT_APPLICABLE })).toBe("failed");
  });

  it("evaluates every condition, also after the answer is settled", async () => {
    const when = all(test("place", "is", "elsewhere"), any(test("industry", "is", "identical"), test("industry", "is", "similar")));
    const [answer] = await createEngine(compile(when).rules).answer({ place: known("same-city"), industry: known("similar") });
    expect(answer?.conditions).toMatchObject({
      outcome: "failed",
      parts: [{ outcome: "failed" }, { outcome: "held", parts: [{ outcome: "failed" }, { outcome: "held" }] }],
    });
  });

  it("answers runs that were started at the same time one after the other, each with all its rules", async () => {
    const engine = createEngine(compile(not(test("place", "is", "elsewhere"))).rules);
    const places = ["same-city", "elsewhere", "same-region", "elsewhere"];
    const answers = await Promise.all(places.map((place) => engine.answer({ place: known(place) })));
    expect(answers.map(([answer]) => answer?.outcome)).toEqual(["held", "failed", "held", "failed"]);
  });

  it("reads results by rule, whatever order they were completed in", async () => {
    const rules = ["z", "a", "m"].map((id) => rule(id, test("place", "is", id === "m" ? "elsewhere" : "same-city"), "similar"));
    const answers = await createEngine(compileRules(rules, FACT_CATALOGUE, (id) => [id]).rules).answer({ place: known("same-city") });
    expect(answers.map((answer) => [answer.rule, answer.outcome])).toEqual([
      ["a", "held"],
      ["m", "failed"],
      ["z", "held"],
    ]);
  });

  it("treats a concept as including those under it", async () => {
    const compiled = compileRules(
      [rule("r", test("belt.concept", "is", "battery"), "none")],
      FACT_CATALOGUE,
      (id) => (id === ("battery" as never) ? ["battery", "power-battery"] : [id]) as never,
    );
    const [answer] = await createEngine(compiled.rules).answer({ "belt.concept": known("power-battery") });
    expect(answer?.conditions).toMatchObject({ outcome: "held", expected: "battery" });
  });
});
