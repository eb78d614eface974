import type { Atom, CompiledCondition } from "../../model/compiled.ts";
import type { ConditionOutcome } from "../../model/explanation.ts";
import type { Fact, FactId } from "../../model/fact.ts";

/** Three-valued truth as numbers, so that `all` is the least and `any` the most of its parts. */
export const FAILED = 0;
export const UNKNOWN = 1;
export const HELD = 2;

export type SomeFacts = Readonly<Partial<Record<FactId, Fact>>>;

export const OUTCOME: readonly ConditionOutcome[] = ["failed", "unknown", "held"];

/** What a test says of a fact: a fact that does not apply fails every test, an unknown one leaves it open. */
export function truthOf(atom: Atom, fact: Fact | undefined): number {
  if (fact === undefined || fact.kind === "not-applicable") return FAILED;
  if (fact.kind === "unknown") return UNKNOWN;
  return atom.holds(fact.value) ? HELD : FAILED;
}

/** The truth of a condition where that of every atom is known. */
export function evaluate(condition: CompiledCondition, truths: ArrayLike<number>): number {
  switch (condition.kind) {
    case "test":
      return truths[condition.atom.index] ?? FAILED;
    case "not":
      return HELD - evaluate(condition.part, truths);
    case "group": {
      const isAll = condition.join === "all";
      let result = isAll ? HELD : FAILED;
      for (const part of condition.parts) {
        const truth = evaluate(part, truths);
        if (isAll ? truth < result : truth > result) result = truth;
      }
      return result;
    }
  }
}
