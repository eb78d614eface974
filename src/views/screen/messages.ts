import type { DisputeEntry } from "../../documents/disputes.ts";
import type { Language } from "../../model/text.ts";
import type { ReviewRates } from "../../reviewing/review.ts";
import { percent } from "../../words/number.ts";
import type { ReviewWords } from "../../words/topics/review.ts";
import { briefName } from "./list-view.ts";

/** What the last verdict did to the rate. */
export function effectOf(words: ReviewWords, before: ReviewRates, after: ReviewRates): string {
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

/** What went wrong, in this language if the error can be told in both. */
export function problemIn(error: unknown, language: Language): string {
  if (!(error instanceof Error)) return String(error);
  const told = "told" in error ? (error.told as Readonly<Partial<Record<Language, string>>>) : null;
  return told?.[language] ?? error.message;
}
