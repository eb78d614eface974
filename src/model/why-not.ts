import type { Edit } from "./edit.ts";
import type { Fact, FactId } from "./fact.ts";
import type { BeltId, UnitId } from "./ids.ts";
import type { UnitOutcome, VerdictRelation } from "./relation.ts";

export interface FactChange {
  readonly fact: FactId;
  readonly from: Fact;
  readonly to: Fact;
}

/** The fewest facts of a pair that would have to differ; facts that go together (a relation with its steps) count as one. */
export interface FactRemedy {
  readonly unit: UnitId;
  readonly belt: BeltId;
  readonly changes: readonly FactChange[];
  readonly gives: VerdictRelation;
}

/** Edits of rules, taxonomy or data that would change what becomes of a unit; each set was made and judged. */
export interface EditRemedy {
  readonly unit: UnitId;
  /** The belt through which, where it is one. */
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
  /** Ways to a stronger outcome, nearest first. */
  readonly gains: readonly EditRemedy[];
  /** For a unit that counts: ways to lose it, fewest edits first. */
  readonly losses: readonly EditRemedy[];
}
