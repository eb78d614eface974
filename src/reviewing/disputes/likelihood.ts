import type { DisputeReasonCode } from "../../model/dispute.ts";

/**
 * How often a case with only this reason is expected to be answered differently. Estimates that order the queue, to be replaced by the
 * figures of `review --report` once there are enough decisions; they decide nothing.
 */
const LIKELY: Readonly<Record<DisputeReasonCode, number>> = {
  "relation-clash": 0.9,
  "reviewers-disagree": 0.9,
  "study-differs": 0.8,
  "rules-disagree": 0.8,
  "exception-expired": 0.7,
  "versions-differ": 0.6,
  "twins-differ": 0.6,
  "ambiguous-link": 0.6,
  unlinked: 0.5,
  "partial-link": 0.4,
  "single-declaration": 0.3,
  sample: 0.05,
};

/** The probability that at least one of these reasons is right, assuming independence. */
export function likelihoodOf(reasons: readonly DisputeReasonCode[]): number {
  return 1 - reasons.reduce((staying, reason) => staying * (1 - LIKELY[reason]), 1);
}
