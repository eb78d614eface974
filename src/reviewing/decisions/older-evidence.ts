import type { ReviewerState } from "../../model/decision.ts";
import type { Dispute } from "../../model/dispute.ts";
import { standingOf } from "./standing.ts";

/** How many cases were answered on evidence that has changed since: they count for nothing until somebody answers them again. */
export function onOlderEvidence(disputes: readonly Dispute[], reviewers: readonly ReviewerState[]): number {
  return disputes.filter(({ id, stamp }) => standingOf(id, stamp, reviewers).kind === "stale").length;
}
