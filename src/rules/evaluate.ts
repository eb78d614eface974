import type { Atom, CompiledRule } from "../model/compiled.ts";
import type { ConditionOutcome } from "../model/explanation.ts";
import type { Fact, FactValue, SomeFacts } from "../model/fact.ts";
import type { ConceptId } from "../model/ids.ts";
import { valuesOf } from "./operators.ts";

/** Three-valued truth as numbers, so that `all` is the minimum and `any` the maximum of its parts. */
export const FAILED = 0;
export const UNKNOWN = 1;
export const HELD = 2;

const OUTCOME = ["failed", "unknown", "held"] as const;

/** Whether a concept is another one or is under it; in a world under edits, this depends on the set of edits. */
export type StandsUnder = (concept: ConceptId, wider: ConceptId) => boolean;

export function outcomeOf(truth: number): ConditionOutcome {
  return OUTCOME[truth] ?? "failed";
}

/**
 * The truth of one test on one fact: a fact that does not apply fails every test, and an unknown fact makes it unknown. Without
 * `standsUnder`, a concept is looked up among the concepts with which the atom was compiled.
 */
export function truthOf(atom: Atom, fact: Fact | undefined, standsUnder: StandsUnder | null = null): number {
  if (fact === undefined || fact.kind === "not-applicable") return FAILED;
  if (fact.kind === "unknown") return fact.among === undefined ? UNKNOWN : truthAmong(atom, fact.among);
  if (standsUnder === null || atom.domain !== "concept") return atom.holds(fact.value) ? HELD : FAILED;
  const wider = valuesOf(atom.expected) as readonly ConceptId[];
  const isInside = wider.some((concept) => standsUnder(fact.value as ConceptId, concept));
  return isInside === (atom.operator === "in") ? HELD : FAILED;
}

/** The truth of a test on a fact that is one of these values: certain if all values agree. */
function truthAmong(atom: Atom, values: readonly FactValue[]): number {
  const passing = values.filter((value) => atom.holds(value)).length;
  return passing === values.length ? HELD : passing === 0 ? FAILED : UNKNOWN;
}

/** The truth of each test on these facts, in the order of the tests. */
export function truthsOf(atoms: readonly Atom[], facts: SomeFacts, standsUnder: StandsUnder | null = null): readonly number[] {
  return atoms.map((atom) => truthOf(atom, facts[atom.fact], standsUnder));
}

/** The truths as one text with a digit per test: all that rules can distinguish about the facts. */
export function signatureOf(atoms: readonly Atom[], facts: SomeFacts): string {
  let signature = "";
  for (const atom of atoms) signature += truthOf(atom, facts[atom.fact]);
  return signature;
}

/** A condition of which only the numbers of its tests are known; a compiled condition is one. */
export type NumberedCondition =
  | { readonly kind: "group"; readonly join: "all" | "any"; readonly parts: readonly NumberedCondition[] }
  | { readonly kind: "not"; readonly part: NumberedCondition }
  | { readonly kind: "test"; readonly atom: { readonly index: number } };

/** The truth of a condition; `truths` holds that of each atom by its index. */
export function evaluate(condition: NumberedCondition, truths: ArrayLike<number>): number {
  switch (condition.kind) {
    case "test":
      return truths[condition.atom.index] ?? FAILED;
    case "not":
      return HELD - evaluate(condition.part, truths);
    case "group": {
      const isAll = condition.join === "all";
      const settles = isAll ? FAILED : HELD;
      let result = isAll ? HELD : FAILED;
      for (const part of condition.parts) {
        const truth = evaluate(part, truths);
        if (truth === settles) return settles;
        if (truth === UNKNOWN) result = UNKNOWN;
      }
      return result;
    }
  }
}

/** The outcome of each rule, in the order of the rules. */
export function outcomesOf(rules: readonly CompiledRule[], truths: ArrayLike<number>): readonly ConditionOutcome[] {
  return rules.map((rule) => outcomeOf(evaluate(rule.when, truths)));
}
