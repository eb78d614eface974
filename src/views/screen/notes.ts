import { inBoth } from "../../words/in-languages.ts";
import { reviewWords } from "../../words/review.ts";

import { currentCase } from "./state.ts";
import type { StoreCore } from "./store-core.ts";

/** `m`: marks the case, or removes the mark. */
export function toggleMark(core: StoreCore): void {
  const { desk, state } = core;
  const id = currentCase(state);
  if (id === null) return;
  const on = !desk.isMarked(id);
  if (!core.save({ kind: "mark", case: id, on })) return;
  core.reduce({ kind: "saved", to: state.cursor, message: { kind: "plain", ...inBoth(reviewWords, (review) => review.marked(on)) } });
}

/** Called when a note is complete: saves it with the chosen reason. */
export function saveNote(core: StoreCore): void {
  const { line, reason, cursor } = core.state;
  const id = currentCase(core.state);
  if (id === null || !core.save({ kind: "note", case: id, text: line.text, reason })) return;
  core.reduce({ kind: "saved", to: cursor, message: { kind: "good", ...inBoth(reviewWords, (review) => review.savedNote) } });
}

export function noteText({ desk, state }: StoreCore): string {
  const id = currentCase(state);
  return id === null ? "" : (desk.note(id)?.text ?? "");
}
