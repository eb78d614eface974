import { Engine, type NestedCondition, type TopLevelCondition } from "json-rules-engine";
import type { FactId, FactValue } from "../../src/model/fact.ts";
import { strength, type VerdictRelation } from "../../src/model/relation.ts";
import type { Condition, OperatorId, Rule } from "../../src/model/rules.ts";

/** json-rules-engine as its documentation shows it: its own operators, one run per set of facts. Nothing of ours but the conversion. */

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

function plainCondition(condition: Condition): NestedCondition {
  switch (condition.kind) {
    case "test":
      return { fact: condition.fact, operator: NATIVE[condition.operator], value: condition.value };
    case "not":
      return { not: plainCondition(condition.part) };
    case "group": {
      const parts = condition.parts.map(plainCondition);
      return condition.join === "all" ? { all: parts } : { any: parts };
    }
  }
}

export interface PlainTree {
  readonly result: boolean;
  readonly parts: readonly PlainTree[];
}

interface Node {
  result?: boolean;
  all?: Node[];
  any?: Node[];
  not?: Node;
}

function tree(node: Node, result = node.result): PlainTree {
  return { result: result === true, parts: (node.all ?? node.any ?? (node.not ? [node.not] : [])).map((part) => tree(part)) };
}

export interface PlainAnswer {
  readonly relation: VerdictRelation;
  readonly rule: string | null;
  readonly trees: ReadonlyMap<string, PlainTree>;
}

export function plainEngine(rules: readonly Rule[]): Engine {
  const engine = new Engine();
  for (const rule of rules) {
    const condition = plainCondition(rule.when);
    const conditions = ("fact" in condition ? { all: [condition] } : condition) as TopLevelCondition;
    engine.addRule({ name: rule.id, conditions, event: { type: rule.then } });
  }
  return engine;
}

export async function plainAnswer(
  engine: Engine,
  rules: readonly Rule[],
  facts: Readonly<Partial<Record<FactId, FactValue>>>,
): Promise<PlainAnswer> {
  const { results, failureResults } = await engine.run(facts);
  const held = rules.filter((rule) => results.some((result) => result.name === rule.id));
  const standing = held.filter((rule) => !held.some((other) => other.overrides.includes(rule.id)));
  const [best] = standing.toSorted((a, b) => strength(b.then) - strength(a.then) || (a.id < b.id ? -1 : 1));
  const trees = new Map(
    [...results, ...failureResults].map((result) => [
      String(result.name),
      tree(result.conditions as unknown as Node, result.result === true),
    ]),
  );
  return { relation: best?.then ?? "none", rule: best?.id ?? null, trees };
}
