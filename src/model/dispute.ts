import type { BeltId, ConceptId, DeclarationId, ExceptionId, PlaceCode, RuleId, UnitId } from "./ids.ts";
import type { Direction, Relation, UnitOutcome, VerdictRelation } from "./relation.ts";

/** The subject of a case. A term is compared with its nearest concept; a declaration is about its two concepts. */
export type DisputeSubject =
  | { readonly kind: "pair"; readonly unit: UnitId; readonly belt: BeltId }
  | { readonly kind: "unit"; readonly unit: UnitId }
  /** Two clusters of one city, as the study's Table 2 relates them. */
  | { readonly kind: "units"; readonly a: UnitId; readonly b: UnitId }
  | { readonly kind: "term"; readonly text: string; readonly concept: ConceptId | null }
  | { readonly kind: "declaration"; readonly declaration: DeclarationId; readonly a: ConceptId; readonly b: ConceptId };

/** Why a person should review a case. */
export const DISPUTE_REASONS = [
  "relation-clash",
  "reviewers-disagree",
  "study-differs",
  "rules-disagree",
  "exception-expired",
  "versions-differ",
  "twins-differ",
  "ambiguous-link",
  "unlinked",
  "partial-link",
  "single-declaration",
  "sample",
] as const;
export type DisputeReasonCode = (typeof DISPUTE_REASONS)[number];

/** A reason with the values that its sentence needs. */
export type DisputeReason =
  | { readonly code: "relation-clash"; readonly a: ConceptId; readonly b: ConceptId; readonly first: string; readonly second: string }
  | { readonly code: "reviewers-disagree"; readonly reviewers: number }
  /** `listed`: the study's tables contain the belt but the rules do not match it; if false, the reverse. */
  | { readonly code: "study-differs"; readonly what: "pair" | "unit"; readonly listed: boolean; readonly printed: readonly string[] }
  /** Table 2 gives two clusters a different relation than ours. */
  | { readonly code: "study-differs"; readonly what: "relation"; readonly published: Relation; readonly ours: Relation }
  | { readonly code: "rules-disagree"; readonly rules: readonly RuleId[] }
  | { readonly code: "exception-expired"; readonly exception: ExceptionId; readonly until: string }
  | {
      readonly code: "versions-differ";
      readonly version: string;
      readonly relation: VerdictRelation;
      readonly outcome: UnitOutcome | "absent";
    }
  | { readonly code: "twins-differ"; readonly twins: readonly { readonly unit: UnitId; readonly outcome: UnitOutcome }[] }
  | { readonly code: "ambiguous-link"; readonly concepts: readonly ConceptId[] }
  | { readonly code: "unlinked"; readonly nearest: readonly ConceptId[] }
  | { readonly code: "partial-link"; readonly rest: string; readonly concept: ConceptId }
  | { readonly code: "single-declaration"; readonly declaration: DeclarationId; readonly without: UnitOutcome | "absent" }
  | { readonly code: "sample"; readonly of: number };

/** The entry that decides a case; cases with the same decider are shown together. */
export type Decider =
  | { readonly kind: "declaration"; readonly id: DeclarationId }
  | { readonly kind: "term"; readonly text: string }
  | { readonly kind: "rule"; readonly id: RuleId }
  | { readonly kind: "exception"; readonly id: ExceptionId }
  | { readonly kind: "concepts"; readonly a: ConceptId | null; readonly b: ConceptId | null }
  | { readonly kind: "unit"; readonly id: UnitId };

/** The machine's answer at the time the case was created. */
export interface MachineVerdict {
  readonly relation: VerdictRelation;
  readonly rule: RuleId | null;
  readonly exception: ExceptionId | null;
  readonly direction: Direction | null;
}

export interface DisputeImpact {
  /** Units whose outcome this case could change. */
  readonly units: number;
  /** Those units as a share of all, 0..1: how far the match rate could move; null without units. */
  readonly rate: number | null;
}

/** A verdict, a link or a declaration that a person should review. */
export interface Dispute {
  /** Derived only from the subject, so that it is the same in every run. */
  readonly id: string;
  readonly subject: DisputeSubject;
  /** In the order of `DISPUTE_REASONS`; at least one. */
  readonly reasons: readonly DisputeReason[];
  readonly machine: MachineVerdict;
  readonly impact: DisputeImpact;
  /** Estimated probability that the answer is wrong, 0..1, derived from the reasons. */
  readonly likelihood: number;
  readonly decider: Decider;
  /** Hash of the rule, declarations and rows on which the machine's answer depends; a decision with a different stamp is stale. */
  readonly stamp: string;
  readonly place: PlaceCode | null;
}

/** The kind of thing on one side of a case. */
export type CaseSideKind = "cluster" | "belt" | "term" | "concept";

/** Why somebody may not rule on a case. */
export type RulingRefusal = "no-dispute" | "own-vote";
