import type { ComparedOutcome } from "./comparison.ts";

/** What became of a unit: its outcome is stronger or weaker, or one of the two is unknown, which is neither. */
export type OutcomeChange = "stronger" | "weaker" | "unknown" | "same";

/** From strong to weak; a unit that is in one table alone counts as weakest. */
const STRENGTH: readonly ComparedOutcome[] = ["matched", "similar", "none", "no-belt", "absent"];

/** An outcome that becomes unknown, or is no longer unknown, has neither gained nor lost: nothing was known of it. */
export function outcomeChange(from: ComparedOutcome, to: ComparedOutcome): OutcomeChange {
  if (from === to) return "same";
  if (from === "unknown" || to === "unknown") return "unknown";
  return STRENGTH.indexOf(to) < STRENGTH.indexOf(from) ? "stronger" : "weaker";
}
