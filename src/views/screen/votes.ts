import type { DecisionSide, DecisionVerdict } from "../../model/decision.ts";
import type { Language } from "../../model/text.ts";
import type { ReviewDesk } from "../../reviewing/desk/review-desk.ts";
import { inBoth } from "../../words/in-languages.ts";
import { reviewWords } from "../../words/review.ts";
import type { ReviewWords } from "../../words/topics/review.ts";

import { deedText } from "./deeds.ts";
import { nextOpen } from "./filter.ts";
import { effectOf, namesOf } from "./messages.ts";
import { startRuling } from "./rulings.ts";
import { currentCase } from "./state.ts";
import type { StoreCore } from "./store-core.ts";

/** A verdict key: saves the verdict and moves to the next case. Asks for the side first if the engine does not determine it. */
export function giveVote(core: StoreCore, verdict: DecisionVerdict, side: DecisionSide | null): void {
  const { desk, state } = core;
  const id = currentCase(state);
  if (id === null) return;
  if (desk.isRuling || state.place === "ruling" || state.place === "ruling-side") {
    startRuling(core, verdict, side);
    return;
  }
  if (desk.hasOpened(id)) {
    core.say("plain", (review) => review.opened);
    return;
  }
  const entry = desk.entry(id, state.language);
  const known = side ?? (verdict === "subordinate" ? entry.machine.direction : null);
  if (verdict === "subordinate" && known === null && entry.what !== "unit") {
    core.reduce({ kind: "place", place: "side" });
    return;
  }
  const before = desk.rates();
  const action = desk.answerAction(id, verdict, known);
  if (!core.save(action)) return;
  const [after, to] = [desk.rates(), nextOpen(desk, state.visible, state.cursor)];
  const isDone = desk.done === desk.ids.length;
  const message = inBoth(reviewWords, (words) => {
    const said = action.kind === "repeat" ? repeatText(desk, id, verdict, words) : null;
    const text = said ?? words.saved(words.verdicts[verdict], namesOf(entry), effectOf(words, before, after));
    return `${text}${isDone ? `  ${words.allDone}` : ""}`;
  });
  core.reduce({ kind: "saved", to, message: { kind: "good", ...message } });
}

/** The message after a repeated case was answered: what was hidden until then. */
export function repeatText(desk: ReviewDesk, id: string, verdict: DecisionVerdict, words: ReviewWords): string {
  const vote = desk.vote(id);
  const said = words.verdicts[verdict];
  return vote === null || vote.verdict === verdict ? words.repeatedSame(said) : words.repeated(said, words.verdicts[vote.verdict]);
}

/** `u` and `Ctrl-r`: the cursor moves to the case concerned. */
export function goInHistory(core: StoreCore, kind: "undo" | "redo"): void {
  const { desk } = core;
  const before = desk.rates();
  const step = desk.next(kind);
  let touched: string | null = null;
  const saved = core.save({ kind }, (id) => {
    touched = id;
  });
  if (!saved) return;
  if (touched === null) {
    core.say("plain", (review) => (kind === "undo" ? review.nothingToUndo : review.nothingToRedo));
    return;
  }
  const id: string = touched;
  // The decided case may no longer be in the queue; its decision can be undone all the same.
  const name = (language: Language): string => (desk.isCase(id) ? desk.entry(id, language).names[0] : id);
  const deed = (language: Language): string => (step === null ? "" : deedText(step, desk.reviewer, language));
  const effect = (words: ReviewWords, language: Language): string =>
    `${deed(language)}  ${name(language)}  ${effectOf(words, before, desk.rates())}`;
  if (!core.state.visible.includes(id) && desk.ids.includes(id)) core.reduce({ kind: "filtered", filter: "", visible: desk.ids, keep: id });
  const message = inBoth(reviewWords, (words, language) => words[kind === "undo" ? "undone" : "redone"](effect(words, language)));
  // The case has no row in this session (a vote in a session of rulings): the cursor stays.
  const at = core.state.visible.indexOf(id);
  core.reduce({ kind: "saved", to: at < 0 ? core.state.cursor : at, message: { kind: "plain", ...message } });
}
