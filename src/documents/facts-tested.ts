import type { Explanation } from "../model/explanation.ts";
import type { FactId } from "../model/fact.ts";

/** The facts that a condition tests. */
export function factsTested(node: Explanation): readonly FactId[] {
  return node.kind === "test" ? [node.fact] : node.parts.flatMap(factsTested);
}
