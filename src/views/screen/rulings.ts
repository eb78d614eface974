import type { DecisionSide, DecisionVerdict } from "../../model/decision.ts";
import { inBoth } from "../../words/in-languages.ts";
import { reviewWords } from "../../words/review.ts";

import { nextOpen } from "./filter.ts";
import { namesOf } from "./messages.ts";
import { currentCase } from "./state.ts";
import type { StoreCore } from "./store-core.ts";

/** `a`: shows the votes to a reviewer who may rule; tells others why they may not. */
export function openVotes(core: StoreCore): void {
  const id = currentCase(core.state);
  if (id === null) return;
  const refusal = core.desk.openRuling(id);
  if (refusal !== null) {
    core.say("plain", (review) => review.cannotRule[refusal]);
    return;
  }
  core.reduce({ kind: "saved", to: core.state.cursor, message: null });
  core.reduce({ kind: "place", place: "ruling" });
}

/** A verdict key while votes are shown: asks for the side if it is unknown, then for the reason. */
export function startRuling(core: StoreCore, verdict: DecisionVerdict, side: DecisionSide | null): void {
  const { desk, state } = core;
  const id = currentCase(state);
  if (id === null) return;
  const refusal = desk.openRuling(id);
  if (refusal !== null) {
    core.say("plain", (review) => review.cannotRule[refusal]);
    return;
  }
  if (verdict === "unsure") {
    core.say("plain", (review) => review.rulingUnsure);
    return;
  }
  const entry = desk.entry(id, state.language);
  const known = side ?? (verdict === "subordinate" ? entry.machine.direction : null);
  const isSideNeeded = verdict === "subordinate" && known === null && entry.what !== "unit";
  core.reduce({ kind: "ruling", ruling: { verdict, side: known }, place: isSideNeeded ? "ruling-side" : "ruling-why" });
}

/** Called when the reason is complete: without a reason nothing is ruled, and the line stays open. */
export function saveRuling(core: StoreCore): void {
  const { desk, state } = core;
  const id = currentCase(state);
  const why = state.line.text.trim();
  if (id === null || state.ruling === null || why === "") return;
  const { verdict, side } = state.ruling;
  if (!core.save(desk.rulingAction(id, verdict, side, why))) return;
  const names = namesOf(desk.entry(id, state.language));
  const message = inBoth(reviewWords, (review) => review.ruled(review.verdicts[verdict], names));
  core.reduce({ kind: "saved", to: nextOpen(desk, state.visible, state.cursor), message: { kind: "good", ...message } });
}
