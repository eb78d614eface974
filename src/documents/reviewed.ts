import type { DecisionSide } from "../model/decision.ts";
import type { Count } from "../model/quantity.ts";
import type { Relation, UnitOutcome } from "../model/relation.ts";

/** What reviewers decided on a pair, or on a unit as a whole (`belt` null): agreed by two, or ruled. */
export interface ReviewedDecision {
  readonly case: string;
  readonly unit: string;
  readonly belt: string | null;
  readonly relation: Relation;
  readonly side: DecisionSide | null;
  readonly how: "agreed" | "ruled";
  readonly by: readonly string[];
  /** The day of the last word, as `2026-01-31`; null where the journal has none that can be read. */
  readonly on: string | null;
  readonly why: string | null;
}

/** Decisions that count, beside the machine's answers and never in their place. */
export interface ReviewedResult {
  readonly disputes: Count;
  readonly decisions: readonly ReviewedDecision[];
  /** Outcomes of the units for which decisions change it. */
  readonly outcomes: Readonly<Record<string, UnitOutcome>>;
}
