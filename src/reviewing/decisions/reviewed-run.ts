import { matchDocument } from "../../documents/match.ts";
import type { ReviewedRates, ReviewedResult } from "../../documents/reviewed.ts";
import type { Telling } from "../../documents/telling.ts";
import type { ReviewerState } from "../../model/decision.ts";
import type { Grouping } from "../../model/match.ts";
import { groupedRates } from "../../questions/grouped-rates.ts";
import { rates } from "../../world/rates.ts";
import type { RunDisputes } from "../disputes/run-disputes.ts";
import { type CountedAnswer, countedAnswers } from "./counted.ts";
import { onOlderEvidence } from "./older-evidence.ts";
import { reviewedOutcomes } from "./reviewed.ts";

/** A run with the decisions of reviewers that count, and the number of disputes. */
export interface ReviewedRun {
  readonly telling: Telling;
  readonly disputes: number;
  readonly answers: readonly CountedAnswer[];
  /** Number of cases whose evidence has changed since they were answered. */
  readonly stale: number;
}

export function reviewedRun(
  { telling, disputes }: Pick<RunDisputes, "telling" | "disputes">,
  reviewers: readonly ReviewerState[],
): ReviewedRun {
  return { telling, disputes: disputes.length, answers: countedAnswers(disputes, reviewers), stale: onOlderEvidence(disputes, reviewers) };
}

/** The rates with the decisions that count in place of the machine's verdicts. */
export function reviewedRates({ telling, disputes, answers, stale }: ReviewedRun, by: Grouping): ReviewedRates {
  const { matcher, input } = telling;
  const outcomes = reviewedOutcomes(input, matcher.result.units, answers);
  const units = matcher.result.units.map((unit) => ({ ...unit, outcome: outcomes.get(unit.unit) ?? unit.outcome }));
  const kinds = input.data.dataset.kinds.map((kind) => kind.id);
  const result = { ...matcher.result, units, rates: rates(units, "kind", (unit) => [unit.kind], kinds) };
  const document = matchDocument({ ...telling, matcher: { ...matcher, result } }, groupedRates(input, { result }, by));
  return { decisions: answers.length, disputes, stale, rates: document.rates };
}

/** The decisions on pairs and units that count, as a part of a result; decisions on terms and declarations count once they are rules. */
export function reviewedResult({ telling, disputes, answers }: ReviewedRun): ReviewedResult {
  const { matcher, input } = telling;
  const before = new Map(matcher.result.units.map((unit) => [unit.unit, unit.outcome]));
  const after = reviewedOutcomes(input, matcher.result.units, answers);
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
