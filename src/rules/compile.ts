import type { Atom, CompiledCondition, CompiledRule, CompiledRules } from "../model/compiled.ts";
import type { FactSpec } from "../model/fact.ts";
import { byCodePoint, type ConceptId } from "../model/ids.ts";
import type { Condition, ConditionTest, OperatorId, Rule } from "../model/rules.ts";
import { OPERATOR_MEANING, operatorsFor, valuesOf } from "./operators.ts";

/** A concept with everything under it and everything identical to it. */
export type Under = (concept: ConceptId) => readonly ConceptId[];

/**
 * Gives every rule its atoms. Rules come from `parse`, which has refused whatever cannot run. Anything else is our own
 * mistake, and this throws: for an empty group (which json-rules-engine treats as true), for an operator or a value that does not fit its fact
 * (json-rules-engine answers false, so that its negation holds), and for a fact that is not in the catalogue.
 */
export function compileRules(rules: readonly Rule[], catalogue: readonly FactSpec[], under: Under): CompiledRules {
  const specs = new Map(catalogue.map((spec) => [spec.id as string, spec]));
  const atoms = new Map<string, Atom>();

  function atomOf(test: ConditionTest): Atom {
    const spec = specs.get(test.fact);
    if (!spec) throw new Error(`no fact ${test.fact} in the catalogue`);
    if (!operatorsFor(spec.domain).includes(test.operator)) throw new Error(`operator ${test.operator} does not fit fact ${test.fact}`);
    const expected = spec.domain.kind === "concept" ? valuesOf(test.value).flatMap((id) => under(id as ConceptId)) : test.value;
    checkValue(spec, test);
    const operator = spec.domain.kind === "concept" ? (LISTED[test.operator] ?? test.operator) : test.operator;
    const key = JSON.stringify([test.fact, operator, expected]);
    const known = atoms.get(key);
    if (known) return known;
    const meaning = OPERATOR_MEANING[operator];
    const atom: Atom = {
      index: atoms.size,
      fact: spec.id,
      side: spec.side,
      domain: spec.domain.kind,
      operator,
      expected,
      written: test.value,
      holds: (actual) => meaning(actual, expected),
    };
    atoms.set(key, atom);
    return atom;
  }

  function compile(condition: Condition): CompiledCondition {
    switch (condition.kind) {
      case "test":
        return { kind: "test", atom: atomOf(condition), origin: condition.origin };
      case "not":
        return { kind: "not", part: compile(condition.part), origin: condition.origin };
      case "group":
        if (condition.parts.length === 0) throw new Error(`an empty ${condition.join} would always hold`);
        return { kind: "group", join: condition.join, parts: condition.parts.map(compile), origin: condition.origin };
    }
  }

  const compiled = [...rules]
    .sort((a, b) => byCodePoint(a.id, b.id))
    .map(({ id, then, overrides, when }): CompiledRule => ({ id, then, overrides, when: compile(when) }));
  return { rules: compiled, atoms: [...atoms.values()] };
}

/** On a concept, `is` and `not` test membership in the concepts under it. */
const LISTED: Readonly<Partial<Record<OperatorId, OperatorId>>> = { is: "in", not: "notIn" };

function checkValue(spec: FactSpec, test: ConditionTest): void {
  const wanted = { number: "number", "year-set": "number", flag: "boolean" }[spec.domain.kind as string] ?? "string";
  const isList = test.operator === "in" || test.operator === "notIn";
  if (isList !== (typeof test.value === "object") || valuesOf(test.value).some((value) => typeof value !== wanted)) {
    throw new Error(`value ${JSON.stringify(test.value)} does not fit ${test.fact} ${test.operator}`);
  }
}
