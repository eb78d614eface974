import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FACT_CATALOGUE } from "../../src/facts/catalogue.ts";
import type { ConditionOutcome, Explanation } from "../../src/model/explanation.ts";
import { type Fact, known, unknown } from "../../src/model/fact.ts";
import type { Condition } from "../../src/model/rules.ts";
import { compileRules } from "../../src/rules/compile.ts";
import { decide } from "../../src/rules/decide.ts";
import { createEngine } from "../../src/rules/engine.ts";
import { OPERATOR_MEANING } from "../../src/rules/operators.ts";
import { all, any, not, rule, test } from "../support/worlds.ts";
import { anyFacts, knownFacts, rulesOn, SCALAR_FACTS } from "../world/arbitrary-rules.ts";
import { type PlainTree, plainAnswer, plainEngine } from "../world/plain-engine.ts";

const itself = (id: string) => [id] as never;

describe("agreement with plain json-rules-engine", () => {
  it("gives the same verdict and the same truth at every node, for random rules on known facts", async () => {
    await fc.assert(
      fc.asyncProperty(rulesOn(SCALAR_FACTS), knownFacts(SCALAR_FACTS), async (rules, facts) => {
        const compiled = compileRules(rules, FACT_CATALOGUE, itself);
        const answers = await createEngine(compiled.rules).answer(
          Object.fromEntries(Object.entries(facts).map(([id, value]) => [id, known(value)])),
        );
        const verdict = decide(
          compiled.rules,
          answers.map((answer) => answer.outcome),
          null,
        );
        const plain = await plainAnswer(plainEngine(rules), rules, facts);
        expect({ relation: verdict.relation, rule: verdict.rule }).toEqual({ relation: plain.relation, rule: plain.rule });
        for (const [at, answer] of answers.entries()) {
          const root = plain.trees.get(answer.rule) as PlainTree;
          const isTest = compiled.rules[at]?.when.kind === "test";
          expect(truthTree(answer.conditions)).toEqual(isTest ? root.parts[0] : root);
        }
      }),
      { numRuns: 400 },
    );
  });
});

describe("what the engine has answered", () => {
  it("is recalled for facts that no test tells apart, with their own values, and for no others", async () => {
    let recalled = 0;
    await fc.assert(
      fc.asyncProperty(rulesOn(FACT_CATALOGUE), anyFacts(FACT_CATALOGUE), anyFacts(FACT_CATALOGUE), async (rules, a, b) => {
        const engine = createEngine(compileRules(rules, FACT_CATALOGUE, itself).rules);
        expect(engine.recall(a)).toBeNull();
        const answered = await engine.answer(a);
        expect(engine.recall(a)).toEqual(answered);
        const early = engine.recall(b);
        if (early !== null) expect(early).toEqual(await engine.answer(b));
        recalled += early === null ? 0 : 1;
      }),
      { numRuns: 400 },
    );
    expect(recalled).toBeGreaterThan(10);
  });
});

function truthTree(node: Explanation): PlainTree {
  return { result: node.outcome === "held", parts: node.kind === "group" ? node.parts.map(truthTree) : [] };
}

/** Kleene's three-valued logic in ten lines, written again: the expected outcomes for unknown facts. */
function kleene(condition: Condition, facts: Readonly<Record<string, Fact>>): ConditionOutcome {
  if (condition.kind === "not")
    return { held: "failed", failed: "held", unknown: "unknown" }[kleene(condition.part, facts)] as ConditionOutcome;
  if (condition.kind === "test") {
    const fact = facts[condition.fact];
    if (fact?.kind !== "known") return fact?.kind === "unknown" ? "unknown" : "failed";
    return OPERATOR_MEANING[condition.operator](fact.value, condition.value) ? "held" : "failed";
  }
  const parts = condition.parts.map((part) => kleene(part, facts));
  const decisive = condition.join === "all" ? "failed" : "held";
  return parts.includes(decisive) ? decisive : parts.includes("unknown") ? "unknown" : decisive === "failed" ? "held" : "failed";
}

describe("unknown facts", () => {
  it("agrees with a three-valued evaluator at every node, also on sets, concepts and facts that do not apply", async () => {
    await fc.assert(
      fc.asyncProperty(rulesOn(FACT_CATALOGUE), anyFacts(FACT_CATALOGUE), async (rules, facts) => {
        const answers = await createEngine(compileRules(rules, FACT_CATALOGUE, itself).rules).answer(facts);
        for (const [at, answer] of answers.entries()) {
          const written = rules[at]?.when as Condition;
          expect(answer.outcome).toBe(kleene(written, facts));
          same(written, answer.conditions, facts);
        }
      }),
      { numRuns: 400 },
    );
  });

  const industry = { industry: unknown("no-concept"), place: known("same-city") };
  it.each([
    ["a test on it", test("industry", "is", "identical"), "unknown"],
    ["the negated operator", test("industry", "not", "identical"), "unknown"],
    ["a negation", not(test("industry", "is", "identical")), "unknown"],
    ["an any that holds without it", any(test("industry", "is", "identical"), test("place", "is", "same-city")), "held"],
    ["an all that fails without it", all(test("industry", "is", "identical"), test("place", "is", "elsewhere")), "failed"],
  ] as const)("%s: %s", async (_, when, expected) => {
    const [answer] = await createEngine(compileRules([rule("r", when, "identical")], FACT_CATALOGUE, itself).rules).answer(industry);
    expect(answer?.outcome).toBe(expected);
  });
});

function same(written: Condition, answered: Explanation, facts: Readonly<Record<string, Fact>>): void {
  expect(answered.outcome).toBe(kleene(written, facts));
  const parts = written.kind === "group" ? written.parts : written.kind === "not" ? [written.part] : [];
  for (const [at, part] of parts.entries())
    same(part, (answered as Extract<Explanation, { kind: "group" }>).parts[at] as Explanation, facts);
}
