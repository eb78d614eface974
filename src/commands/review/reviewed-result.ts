import type { ReviewedResult } from "../../documents/reviewed.ts";
import { reviewedOutcomes } from "../../reviewing/decisions/reviewed.ts";
import type { Call } from "../line/command.ts";
import { reviewedAnswers } from "./reviewed-answers.ts";

/** The decisions on pairs and units that count, as a part of a result; those on terms and declarations count once they are rules. */
export async function reviewedResult(call: Call): Promise<ReviewedResult> {
  const { telling, disputes, answers } = await reviewedAnswers(call);
  const { matcher, input } = telling;
  const before = new Map(matcher.result.units.map((unit) => [unit.unit, unit.outcome]));
  const after = reviewedOutcomes(matcher.result.units, input.ruleset.countsAs, answers);
  return {
    disputes,
    decisions: answers.flatMap(({ case: id, subject, verdict, side, how, by, at, why }) => {
      if (subject.kind !== "pair" && subject.kind !== "unit") return [];
      const belt = subject.kind === "pair" ? subject.belt : null;
      return [{ case: id, unit: subject.unit, belt, relation: verdict, side, how, by, on: dayOf(at), why }];
    }),
    outcomes: Object.fromEntries([...after].filter(([unit, outcome]) => before.get(unit) !== outcome)),
  };
}

function dayOf(at: string): string | null {
  return /^\d{4}-\d{2}-\d{2}(?=T)/.exec(at)?.[0] ?? null;
}
