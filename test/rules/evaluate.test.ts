import { describe, expect, test } from "vitest";
import type { Atom, CompiledCondition } from "../../src/model/compiled.ts";
import { known, NOT_APPLICABLE, unknown } from "../../src/model/fact.ts";
import type { ConceptId } from "../../src/model/ids.ts";
import { evaluate, FAILED, HELD, truthOf, UNKNOWN } from "../../src/rules/evaluate.ts";

const origin = { file: "rules.yaml", path: [] };
const BATTERY: Atom = {
  index: 0,
  fact: "belt.concept",
  side: "belt",
  domain: "concept",
  operator: "in",
  expected: ["battery"],
  written: "battery",
  holds: (actual) => actual === "battery",
};
const at = (index: number): CompiledCondition => ({ kind: "test", atom: { ...BATTERY, index }, origin });
const not = (part: CompiledCondition): CompiledCondition => ({ kind: "not", part, origin });
const group = (join: "all" | "any"): CompiledCondition => ({ kind: "group", join, parts: [at(0), at(1)], origin });

describe("the truth of one test", () => {
  test.each([
    ["a value that fits", known("battery"), HELD],
    ["another value", known("textile"), FAILED],
    ["an unknown fact", unknown("no-concept"), UNKNOWN],
    ["a fact that does not apply", NOT_APPLICABLE, FAILED],
    ["a fact that is left out", undefined, FAILED],
  ])("of %s", (_, fact, truth) => {
    expect(truthOf(BATTERY, fact)).toBe(truth);
  });

  test("checks whether the concept is under the one that the rule names, if the world can tell", () => {
    const standsUnder = (concept: ConceptId, wider: ConceptId): boolean => `${concept} ${wider}` === "cathode battery";
    expect(truthOf(BATTERY, known("cathode"), standsUnder)).toBe(HELD);
    expect(truthOf(BATTERY, known("textile"), standsUnder)).toBe(FAILED);
    expect(truthOf({ ...BATTERY, operator: "notIn" }, known("cathode"), standsUnder)).toBe(FAILED);
    expect(truthOf({ ...BATTERY, operator: "notIn" }, known("textile"), standsUnder)).toBe(HELD);
    expect(truthOf(BATTERY, unknown("no-concept"), standsUnder)).toBe(UNKNOWN);
  });
});

describe("the truth of a condition", () => {
  const TRUTHS = [FAILED, UNKNOWN, HELD];

  test("of `all` is the least and of `any` the most of its parts", () => {
    for (const a of TRUTHS) {
      for (const b of TRUTHS) {
        expect(evaluate(group("all"), [a, b])).toBe(Math.min(a, b));
        expect(evaluate(group("any"), [a, b])).toBe(Math.max(a, b));
      }
    }
  });

  test("of `not` is the opposite, and unknown stays unknown", () => {
    expect(TRUTHS.map((truth) => evaluate(not(at(0)), [truth]))).toEqual([HELD, UNKNOWN, FAILED]);
  });
});
