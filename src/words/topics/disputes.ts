import type { Decider, DisputeReason, DisputeReasonCode } from "../../model/dispute.ts";
import type { ConceptId, UnitId } from "../../model/ids.ts";
import type { UnitOutcome, VerdictRelation } from "../../model/relation.ts";

/** What a sentence about a dispute needs in addition to the dispute. */
export interface DisputeNames {
  readonly concept: (id: ConceptId) => string;
  readonly unit: (id: UnitId) => string;
  readonly relation: (relation: VerdictRelation) => string;
  readonly outcome: (outcome: UnitOutcome | "absent") => string;
}

/** Sentences about disputes, in one language; a reason without its words does not compile. */
export interface DisputeWords {
  /** In a column: two to six characters or words. */
  readonly short: Readonly<Record<DisputeReasonCode, string>>;
  /** The columns that `short` is given on a screen. */
  readonly shortColumns: number;
  readonly reasons: {
    readonly [Code in DisputeReasonCode]: (reason: Extract<DisputeReason, { readonly code: Code }>, names: DisputeNames) => string;
  };
  readonly deciders: {
    readonly [Kind in Decider["kind"]]: (decider: Extract<Decider, { readonly kind: Kind }>, names: DisputeNames) => string;
  };
  readonly noConcept: string;
  readonly title: (count: number, groups: number) => string;
  readonly none: string;
  readonly summary: string;
  readonly impact: (units: number, rate: string) => string;
  readonly noImpact: string;
  readonly machine: (relation: string, rule: string | null) => string;
  readonly group: (decider: string, cases: number, units: number) => string;
  readonly more: (count: number, command: string) => string;
  readonly next: string;
  /** What stands for a reviewer's name in a command. */
  readonly name: string;
  readonly nextReview: string;
  readonly nextDecide: string;
  readonly made: string;
}

/** A reason as a sentence. */
export function reasonText(words: DisputeWords, reason: DisputeReason, names: DisputeNames): string {
  const say = words.reasons[reason.code] as (reason: DisputeReason, names: DisputeNames) => string;
  return say(reason, names);
}

/** What decides a case, in words. */
export function deciderText(words: DisputeWords, decider: Decider, names: DisputeNames): string {
  const say = words.deciders[decider.kind] as (decider: Decider, names: DisputeNames) => string;
  return say(decider, names);
}
