import type { Condition, ConditionTest, Rule } from "../../model/rules.ts";

const ORDERING: ReadonlySet<string> = new Set(["atLeast", "atMost", "moreThan", "lessThan"]);

/** A number in a rule's condition, and the function that replaces it. */
export interface Threshold {
  readonly rule: Rule;
  readonly test: ConditionTest & { readonly value: number };
  with(value: number): Rule;
}

/** Every number with which a rule compares a fact, in the order of the text. */
export function thresholdsOf(rule: Rule): readonly Threshold[] {
  return thresholdsIn(rule.when).map(({ test, put }) => ({ rule, test, with: (value) => ({ ...rule, when: put(value) }) }));
}

interface Found {
  readonly test: Threshold["test"];
  readonly put: (value: number) => Condition;
}

function thresholdsIn(condition: Condition): readonly Found[] {
  switch (condition.kind) {
    case "test": {
      if (!ORDERING.has(condition.operator) || typeof condition.value !== "number") return [];
      return [{ test: { ...condition, value: condition.value }, put: (value) => ({ ...condition, value }) }];
    }
    case "not":
      return thresholdsIn(condition.part).map(({ test, put }) => ({ test, put: (value) => ({ ...condition, part: put(value) }) }));
    case "group":
      return condition.parts.flatMap((part, at) =>
        thresholdsIn(part).map(({ test, put }) => ({
          test,
          put: (value: number) => ({ ...condition, parts: condition.parts.with(at, put(value)) }),
        })),
      );
  }
}

/** At most so many values, evenly thinned out; the first and the last are kept. */
export function thinned(values: readonly number[], most: number): readonly number[] {
  if (values.length <= most) return values;
  return Array.from({ length: most }, (_, at) => values[Math.round((at * (values.length - 1)) / (most - 1))] ?? 0);
}
