import type { Edit } from "./edit.ts";
import type { BeltId, ClusterId, ExceptionId, PlaceCode, RuleId, UnitId } from "./ids.ts";
import type { UnitOutcome, VerdictRelation } from "./relation.ts";

/** What becomes of a unit in one version; `absent` where that version's data does not have it. */
export type ComparedOutcome = UnitOutcome | "absent";

/** Sets of edits by their ids, smallest first; each is enough by itself, and no part of it is. */
export interface Causes {
  readonly sets: readonly (readonly string[])[];
  /** False where there are so many that the search was cut off. */
  readonly complete: boolean;
  /** Each set was applied to the first version and gave the second one's answer, and with any one edit left out it did not. */
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

/** A pair whose verdict, deciding rule or exception changed; null where a version does not have the pair. */
export interface ChangedPair {
  readonly unit: UnitId;
  readonly belt: BeltId;
  readonly from: PairReason | null;
  readonly to: PairReason | null;
  readonly causedBy: Causes;
}

/** An edit that alone would change a unit which stays as it is, and what undoes it. */
export interface Cancelled {
  readonly edit: string;
  readonly unit: UnitId;
  readonly gives: ComparedOutcome;
  readonly undoneBy: readonly (readonly string[])[];
}

/** What an edit does: changes units; would, but others undo it; changes only which rule decides or what a pair is; nothing. */
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
  /** Signatures that the rules were evaluated on. */
  readonly signatures: number;
}
