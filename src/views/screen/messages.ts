import type { DisputeEntry } from "../../documents/disputes.ts";
import { RuleProblem } from "../../model/rule-problem.ts";
import type { Language } from "../../model/text.ts";
import type { ReviewRates } from "../../reviewing/desk/review-desk.ts";
import { percent } from "../../words/number.ts";
import { rulemakingWords } from "../../words/rulemaking.ts";
import type { ReviewWords } from "../../words/topics/review.ts";
import { briefName } from "./list-view.ts";

/** The effect of the last verdict on the rate. */
export function effectOf(words: ReviewWords, before: ReviewRates, after: ReviewRates): string {
  if (before.after === after.after) return words.noEffect;
  return words.effect(percent(before.after / before.units, words.punctuation), percent(after.after / after.units, words.punctuation));
}

/** Both names of a case, as short as in the list. */
export function namesOf({ names }: DisputeEntry): string {
  return names
    .filter((name) => name !== "")
    .map(briefName)
    .join(" / ");
}

/** An error message, in this language if it is an issue of a rule. */
export function problemIn(error: unknown, language: Language): string {
  if (error instanceof RuleProblem) return rulemakingWords[language].failure(error.failure);
  return error instanceof Error ? error.message : String(error);
}
