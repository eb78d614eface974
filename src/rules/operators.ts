import type { FactDomain, FactValue } from "../model/fact.ts";
import { OPERATORS, type OperatorId } from "../model/rules.ts";

const EQUALITY: readonly OperatorId[] = ["is", "in", "not", "notIn"];

/** The operators that apply to a domain, in the order of the help. */
export function operatorsFor(domain: FactDomain): readonly OperatorId[] {
  switch (domain.kind) {
    case "number":
      return OPERATORS;
    case "year-set":
      return ["is", "in", "not", "notIn", "atLeast", "atMost"];
    case "flag":
      return ["is", "not"];
    default:
      return EQUALITY;
  }
}

type Scalar = string | number | boolean;

/** The values of a list or of a set, or the one value. */
export function valuesOf(value: FactValue): readonly Scalar[] {
  return typeof value === "object" ? value : [value];
}

function some(actual: FactValue, test: (value: Scalar) => boolean): boolean {
  return valuesOf(actual).some(test);
}

/** Compares numbers only; the compiler has already refused every other type. */
function ordered(actual: FactValue, expected: FactValue, test: (a: number, b: number) => boolean): boolean {
  return typeof expected === "number" && some(actual, (value) => typeof value === "number" && test(value, expected));
}

/**
 * The meaning of each operator on a known value. A set passes a test if one of its members does; `not` and `notIn` are the
 * exact opposites of `is` and `in`.
 */
export const OPERATOR_MEANING: Readonly<Record<OperatorId, (actual: FactValue, expected: FactValue) => boolean>> = {
  is: (actual, expected) => some(actual, (value) => value === expected),
  not: (actual, expected) => !some(actual, (value) => value === expected),
  in: (actual, expected) => some(actual, (value) => valuesOf(expected).includes(value as never)),
  notIn: (actual, expected) => !some(actual, (value) => valuesOf(expected).includes(value as never)),
  atLeast: (actual, expected) => ordered(actual, expected, (a, b) => a >= b),
  atMost: (actual, expected) => ordered(actual, expected, (a, b) => a <= b),
  moreThan: (actual, expected) => ordered(actual, expected, (a, b) => a > b),
  lessThan: (actual, expected) => ordered(actual, expected, (a, b) => a < b),
};
