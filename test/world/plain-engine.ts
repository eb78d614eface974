import type { Engine } from "json-rules-engine";
import type { FactId, FactValue } from "../../src/model/fact.ts";
import { strength, type VerdictRelation } from "../../src/model/relation.ts";
import type { Rule } from "../../src/model/rules.ts";

/** The answer of the bench's plain engine for one set of facts: json-rules-engine with its own operators; only the conversion is ours. */

export { plainEngine } from "../../bench/plain.ts";

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
