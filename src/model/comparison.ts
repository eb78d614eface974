import type { Edit } from "./edit.ts";
import type { BeltId, ClusterId, ExceptionId, PlaceCode, RuleId, UnitId } from "./ids.ts";
import type { UnitOutcome, VerdictRelation } from "./relation.ts";

/** The outcome of a unit in one version; `absent` if the data of that version does not contain it. */
export type ComparedOutcome = UnitOutcome | "absent";

/** Sets of edits by their ids, smallest first. Each set is sufficient on its own, and no proper subset of it is. */
export interface Causes {
  readonly sets: readonly (readonly string[])[];
  /** False if the search was stopped because there are too many sets. */
  readonly complete: boolean;
  /** Whether each set, applied to the first version, gave the answer of the second one, and no longer did with any one edit left out. */
  readonly verified: boolean;
}

export interface ComparedUnit {
  readonly unit: UnitId;
  readonly cluster: ClusterId;
  readonly kind: string;
  readonly name: string;
  readonly place: PlaceCode;
  readonly from: ComparedOutcome;
  readonly to: ComparedOutcome;
}

export interface ChangedUnit extends ComparedUnit {
  readonly causedBy: Causes;
}

/** What decided a pair. */
export interface PairReason {
  readonly relation: VerdictRelation;
  readonly rule: RuleId | null;
  readonly exception: ExceptionId | null;
}

/** A pair whose verdict, deciding rule or exception changed; a side is null if that version does not have the pair. */
export interface ChangedPair {
  readonly unit: UnitId;
  readonly belt: BeltId;
  readonly from: PairReason | null;
  readonly to: PairReason | null;
  readonly causedBy: Causes;
}

/** An edit that alone would change a unit which does not change, and the edits that undo it. */
export interface Cancelled {
  readonly edit: string;
  readonly unit: UnitId;
  readonly gives: ComparedOutcome;
  readonly undoneBy: readonly (readonly string[])[];
}

/** The effect of an edit: it changes units; it would, but others undo it; it changes only deciding rules or verdicts of pairs; it has no effect. */
export type Effect = "changes" | "cancelled" | "reasons" | "nothing";

export interface Comparison {
  readonly edits: readonly Edit[];
  readonly effects: ReadonlyMap<string, Effect>;
  /** All units of both versions, by id. */
  readonly units: readonly ComparedUnit[];
  readonly changed: readonly ChangedUnit[];
  readonly pairs: readonly ChangedPair[];
  readonly cancelled: readonly Cancelled[];
  /** Changed units for which no set of edits was found: always 0. */
  readonly unexplained: number;
  /** Number of signatures on which the rules were evaluated. */
  readonly signatures: number;
}
