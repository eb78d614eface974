import { Engine, type NestedCondition, type TopLevelCondition } from "json-rules-engine";
import type { FactId, FactValue } from "../src/model/fact.ts";
import { strength, type VerdictRelation } from "../src/model/relation.ts";
import type { Condition, OperatorId, Rule } from "../src/model/rules.ts";

const NATIVE: Readonly<Record<OperatorId, string>> = {
  is: "equal",
  not: "notEqual",
  in: "in",
  notIn: "notIn",
  atLeast: "greaterThanInclusive",
  atMost: "lessThanInclusive",
  moreThan: "greaterThan",
  lessThan: "lessThan",
};

function convert(condition: Condition): NestedCondition {
  if (condition.kind === "test") return { fact: condition.fact, operator: NATIVE[condition.operator], value: condition.value };
  if (condition.kind === "not") return { not: convert(condition.part) };
  const parts = condition.parts.map(convert);
  return condition.join === "all" ? { all: parts } : { any: parts };
}

/** The obvious implementation: every rule in one engine, one `engine.run` per pair. */
export function plainEngine(rules: readonly Rule[]): Engine {
  const engine = new Engine();
  for (const rule of rules) {
    const condition = convert(rule.when);
    const conditions = ("fact" in condition ? { all: [condition] } : condition) as TopLevelCondition;
    engine.addRule({ name: rule.id, conditions, event: { type: rule.then } });
  }
  return engine;
}

export async function plainVerdict(
  engine: Engine,
  rules: readonly Rule[],
  facts: Readonly<Partial<Record<FactId, FactValue>>>,
): Promise<VerdictRelation> {
  const { results } = await engine.run(facts);
  const held = rules.filter((rule) => results.some((result) => result.name === rule.id));
  const standing = held.filter((rule) => !held.some((other) => other.overrides.includes(rule.id)));
  return standing.reduce<VerdictRelation>((best, { then }) => (strength(then) > strength(best) ? then : best), "none");
}
