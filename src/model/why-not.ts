import type { Edit } from "./edit.ts";
import type { Fact, FactId } from "./fact.ts";
import type { BeltId, UnitId } from "./ids.ts";
import type { UnitOutcome, VerdictRelation } from "./relation.ts";

export interface FactChange {
  readonly fact: FactId;
  readonly from: Fact;
  readonly to: Fact;
}

/** The smallest set of facts of a pair that would have to differ; facts that change together (a relation with its steps) count as one. */
export interface FactRemedy {
  readonly unit: UnitId;
  readonly belt: BeltId;
  readonly changes: readonly FactChange[];
  readonly gives: VerdictRelation;
}

/** A set of edits to rules, taxonomy or data that would change the outcome of a unit; each set was applied and judged. */
export interface EditRemedy {
  readonly unit: UnitId;
  /** The belt that gives the new outcome, if a single one does. */
  readonly belt: BeltId | null;
  readonly edits: readonly Edit[];
  readonly from: UnitOutcome;
  readonly gives: UnitOutcome;
  readonly verified: boolean;
}

export interface WhyNot {
  readonly unit: UnitId;
  readonly outcome: UnitOutcome;
  readonly facts: readonly FactRemedy[];
  /** Sets of edits that give a stronger outcome, smallest first. */
  readonly gains: readonly EditRemedy[];
  /** For a matched or similar unit: sets of edits that weaken its outcome, smallest first. */
  readonly losses: readonly EditRemedy[];
}
