import fc from "fast-check";
import { FACT_CATALOGUE } from "../../src/facts/catalogue.ts";
import { type Fact, type FactSpec, type FactValue, known, NOT_APPLICABLE, unknown } from "../../src/model/fact.ts";
import { RELATIONS } from "../../src/model/relation.ts";
import type { Condition, Rule } from "../../src/model/rules.ts";
import { operatorsFor } from "../../src/rules/operators.ts";
import { all, any, not, rule, test } from "../support/worlds.ts";

/** Facts with a known value each: what plain json-rules-engine can compare with its own operators. */
export const SCALAR_FACTS = FACT_CATALOGUE.filter(({ domain }) => !["name-set", "year-set", "concept"].includes(domain.kind));

export function arbitraryValue({ domain }: FactSpec): fc.Arbitrary<FactValue> {
  switch (domain.kind) {
    case "choice":
      return fc.constantFrom(...domain.values);
    case "flag":
      return fc.boolean();
    case "number":
      return domain.whole ? fc.integer({ min: domain.least, max: Math.min(domain.most, 4) }) : fc.constantFrom(0, 0.01, 0.02, 0.5);
    case "name":
      return fc.constantFrom("sei", "amc", "上海市");
    case "name-set":
      return fc.subarray(["长三角", "东部", "珠三角"]);
    case "year-set":
      return fc.subarray([2018, 2019, 2020, 2021]);
    case "concept":
      return fc.constantFrom("battery", "power-battery", "integrated-circuit");
  }
}

function scalarOf(spec: FactSpec): fc.Arbitrary<string | number | boolean> {
  return arbitraryValue(spec)
    .filter((value) => typeof value !== "object" || value.length > 0)
    .map((value) => (typeof value === "object" ? (value[0] as string | number) : (value as string)));
}

function testOn(spec: FactSpec): fc.Arbitrary<Condition> {
  return fc.constantFrom(...operatorsFor(spec.domain)).chain((operator) => {
    const scalar = scalarOf(spec);
    const value: fc.Arbitrary<unknown> =
      operator === "in" || operator === "notIn" ? fc.uniqueArray(scalar, { minLength: 1, maxLength: 3 }) : scalar;
    return value.map((expected) => test(spec.id, operator, expected));
  });
}

export function conditionOn(facts: readonly FactSpec[]): fc.Arbitrary<Condition> {
  const leaf = fc.constantFrom(...facts).chain(testOn);
  return fc.letrec<{ condition: Condition }>((tie) => ({
    condition: fc.oneof(
      { depthSize: "small", withCrossShrink: true },
      leaf,
      fc.array(tie("condition"), { minLength: 1, maxLength: 3 }).map((parts) => all(...parts)),
      fc.array(tie("condition"), { minLength: 1, maxLength: 3 }).map((parts) => any(...parts)),
      tie("condition").map(not),
    ),
  })).condition;
}

export function rulesOn(facts: readonly FactSpec[]): fc.Arbitrary<readonly Rule[]> {
  const ids = ["a-same", "b-branch", "c-chain", "d-never", "e-region"];
  const one = (id: string): fc.Arbitrary<Rule> =>
    fc
      .record({
        when: conditionOn(facts),
        then: fc.constantFrom(...RELATIONS),
        overrides: fc.subarray(
          ids.filter((other) => other !== id),
          { maxLength: 1 },
        ),
      })
      .map(({ when, then, overrides }) => rule(id, when, then, overrides));
  return fc.integer({ min: 1, max: ids.length }).chain((count) => fc.tuple(...ids.slice(0, count).map(one)));
}

export function knownFacts(facts: readonly FactSpec[]): fc.Arbitrary<Readonly<Record<string, FactValue>>> {
  return fc.record(Object.fromEntries(facts.map((spec) => [spec.id, arbitraryValue(spec)])));
}

/** Facts that can also be unknown or not applicable. */
export function anyFacts(facts: readonly FactSpec[]): fc.Arbitrary<Readonly<Record<string, Fact>>> {
  return fc.record(
    Object.fromEntries(
      facts.map((spec) => [
        spec.id,
        fc.oneof(
          { weight: 4, arbitrary: arbitraryValue(spec).map(known) },
          { weight: 1, arbitrary: fc.constant(unknown("no-concept")) },
          { weight: 1, arbitrary: fc.constant(NOT_APPLICABLE) },
        ),
      ]),
    ),
  );
}
