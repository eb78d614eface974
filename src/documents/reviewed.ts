import type { DecisionSide } from "../model/decision.ts";
import type { Count } from "../model/quantity.ts";
import type { Relation, UnitOutcome } from "../model/relation.ts";
import type { RateEntry } from "./rates.ts";

/** What reviewers decided on a pair, or on a unit as a whole (`belt` null): agreed by two, or ruled. */
export interface ReviewedDecision {
  readonly case: string;
  readonly unit: string;
  readonly belt: string | null;
  readonly relation: Relation;
  readonly side: DecisionSide | null;
  readonly how: "agreed" | "ruled";
  readonly by: readonly string[];
  /** The day of the last decision, as `2026-01-31`; null if the journal has no readable day. */
  readonly on: string | null;
  readonly why: string | null;
}

/** Decisions that count. They are listed beside the machine's answers and never replace them. */
export interface ReviewedResult {
  readonly disputes: Count;
  readonly decisions: readonly ReviewedDecision[];
  /** Outcomes of the units whose outcome decisions change. */
  readonly outcomes: Readonly<Record<string, UnitOutcome>>;
}

/** The rates with agreed or ruled decisions in place of the machine's verdicts; shown beside the machine's rates, never mixed with them. */
export interface ReviewedRates {
  readonly decisions: Count;
  readonly disputes: Count;
  /** Number of cases whose evidence has changed since they were answered; their answers do not count. */
  readonly stale: Count;
  readonly rates: readonly RateEntry[];
}
