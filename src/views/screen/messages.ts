import type { DisputeEntry } from "../../documents/disputes-shape.ts";
import { RuleProblem } from "../../model/rule-problem.ts";
import { LANGUAGES, type Language } from "../../model/text.ts";
import type { ReviewRates } from "../../reviewing/desk/review-desk.ts";
import { percent } from "../../words/number.ts";
import { type ReviewWording, reviewWordingIn } from "../../words/review.ts";
import { ruleWordingIn } from "../../words/rulemaking.ts";
import { briefName } from "./list-view.ts";

/** The same message in both languages, so that it turns with the screen. */
export function sayIn(tell: (words: ReviewWording) => string): Readonly<Record<Language, string>> {
  const [zh, en] = LANGUAGES.map((language) => tell(reviewWordingIn(language)));
  return { zh: zh ?? "", en: en ?? "" };
}

/** What the last verdict did to the rate. */
export function effectOf(words: ReviewWording, before: ReviewRates, after: ReviewRates): string {
  if (before.after === after.after) return words.noEffect;
  return words.effect(percent(before.after / before.units), percent(after.after / after.units));
}

/** Both names of a case, as briefly as in the list. */
export function namesOf({ names }: DisputeEntry): string {
  return names
    .filter((name) => name !== "")
    .map(briefName)
    .join(" / ");
}

/** What went wrong, in the language of these words if it is a problem with a rule. */
export function problemIn(error: unknown, words: ReviewWording): string {
  if (error instanceof RuleProblem) return ruleWordingIn(languageOf(words)).failure(error.failure);
  return error instanceof Error ? error.message : String(error);
}

export function languageOf(words: ReviewWording): Language {
  return words === reviewWordingIn("zh") ? "zh" : "en";
}
