import type { Choices } from "../../model/choices.ts";
import type { ComparedOutcome } from "../../model/comparison.ts";
import { type CountedOutcome, OUTCOMES, type UnitOutcome } from "../../model/relation.ts";
import type { Failure } from "./minimal.ts";

/** What the search queries of an input under sets of edits; units and belts go by number. */
export interface Judged {
  readonly choices: Choices;
  outcome(unit: number): ComparedOutcome;
  head(unit: number): { readonly settled: ComparedOutcome | null; readonly base: UnitOutcome };
  meets(unit: number): readonly number[];
  pairOutcome(unit: number, belt: number): CountedOutcome | "unknown";
}

/**
 * The ways in which a unit can get an outcome: one for each pair that may give it, and one for everything that no edit of a pair
 * affects. Each way fails with only the few edits of one pair, which keeps the search small although a unit has many pairs.
 */
export function waysTo(target: ComparedOutcome, unit: number, judged: Judged): readonly Failure[] {
  const { choices } = judged;
  const meets = judged.meets(unit);
  const still: (CountedOutcome | "unknown")[] = [];
  const open: number[] = [];
  for (const belt of meets) {
    const { answer, asked } = choices.under([], () => judged.pairOutcome(unit, belt));
    if (asked.length > 0) open.push(belt);
    // A pair that counts as none makes no unit stronger, not even one without a belt.
    else if (answer !== "none") still.push(answer);
  }
  const wanted = rank(target);

  const fails = (edits: readonly number[], witness: number | null): readonly number[] | null => {
    const head = choices.under(edits, () => judged.head(unit));
    const { settled, base } = head.answer;
    if (settled !== null) return settled === target ? null : head.asked;
    if (rank(base) < wanted || still.some((outcome) => rank(outcome) < wanted)) return head.asked;
    let reached = base === target || still.some((outcome) => outcome === target);
    let lacking = head.asked;
    for (const belt of open) {
      const pair = choices.under(edits, () => judged.pairOutcome(unit, belt));
      if (pair.answer === "none") {
        if (belt === witness) lacking = union(head.asked, pair.asked);
        continue;
      }
      if (rank(pair.answer) < wanted) return union(head.asked, pair.asked);
      if (pair.answer === target) reached = true;
      else if (belt === witness) lacking = union(head.asked, pair.asked);
    }
    return reached ? null : lacking;
  };
  return [null, ...open].map(
    (witness): Failure =>
      (edits) =>
        fails(edits, witness),
  );
}

/** Stronger outcomes have lower ranks. */
function rank(outcome: ComparedOutcome | CountedOutcome): number {
  return outcome === "absent" ? OUTCOMES.length : OUTCOMES.indexOf(outcome);
}

function union(a: readonly number[], b: readonly number[]): readonly number[] {
  return [...new Set([...a, ...b])];
}
