import type { ReviewAction } from "../../model/decision.ts";
import type { Language } from "../../model/text.ts";
import { reviewWords } from "../../words/review.ts";
import { wordingIn } from "../../words/words.ts";
import { shown } from "../shown.ts";
import { signOf } from "./list-view.ts";

/** A decision on a case, in a few words; null for an undo or redo, which are described by the decision that they change. */
export function deedText(action: ReviewAction, reviewer: string, language: Language): string {
  const words = reviewWords[language];
  switch (action.kind) {
    case "vote":
      return `${signOf(action)} ${words.verdicts[action.verdict]}`;
    case "repeat":
      return `${words.again} ${signOf(action)} ${words.verdicts[action.verdict]}`;
    case "note":
      return `${words.note}: ${shown(action.text)}`;
    case "mark":
      return words.marked(action.on).replace(/[。.]$/u, "");
    case "adjudicate":
      return words.standing.adjudicated(reviewer, wordingIn(language).relations[action.verdict], shown(action.why));
    case "rule":
      return words.entryIn(shown(action.file));
    case "undo":
    case "redo":
      return "";
  }
}
