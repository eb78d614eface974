import type { ReviewerState } from "../../model/decision.ts";
import type { Dispute } from "../../model/dispute.ts";
import { standingOf } from "./standing.ts";

/** The number of cases whose evidence has changed since they were answered: these answers do not count until the case is answered again. */
export function onOlderEvidence(disputes: readonly Dispute[], reviewers: readonly ReviewerState[]): number {
  return disputes.filter(({ id, stamp }) => standingOf(id, stamp, reviewers).kind === "stale").length;
}
