import type { Fact, FactId } from "./fact.ts";
import type { BeltId, RuleId, UnitId } from "./ids.ts";
import type { Relation } from "./relation.ts";
import type { Origin } from "./span.ts";

/** Facts that show what a finding means, and a pair of the data that has them; `pair` null where no pair has, so that the facts are made. */
export interface Witness {
  readonly facts: readonly { readonly fact: FactId; readonly value: Fact }[];
  readonly pair: { readonly unit: UnitId; readonly belt: BeltId } | null;
}

/** What rules do that their author can hardly have meant, proved over all possible facts. */
export type ProofFinding =
  /** `between`: conditions that can never hold together; one that can never hold at all; empty where it takes more than three. */
  | { readonly kind: "never-holds"; readonly rule: RuleId; readonly origin: Origin; readonly between: readonly Origin[] }
  /** The answers are the same without the rule. `by` are rules that hold wherever it does; empty where no single one does. */
  | { readonly kind: "covered"; readonly rule: RuleId; readonly origin: Origin; readonly by: readonly RuleId[]; readonly witness: Witness }
  /** The answers are the same without the condition. */
  | { readonly kind: "idle-condition"; readonly rule: RuleId; readonly origin: Origin; readonly witness: Witness }
  | {
      readonly kind: "disagree";
      readonly rules: readonly [RuleId, RuleId];
      readonly thens: readonly [Relation, Relation];
      readonly origin: Origin;
      readonly witness: Witness;
    }
  /** In one city, with related industries: whatever the other facts (`fact` null), or for values of `fact` between two that are decided. */
  | {
      readonly kind: "undecided";
      readonly relation: Relation;
      readonly fact: FactId | null;
      readonly origin: Origin;
      readonly witness: Witness;
    };

export interface Proof {
  /** Sets of facts that the rules tell apart and that can occur. */
  readonly cells: number;
  /** False where there are too many to look at all of them: what is found is true, but there may be more. */
  readonly isComplete: boolean;
  readonly findings: readonly ProofFinding[];
  /** Facts that no rule reads. */
  readonly unread: readonly FactId[];
  /** How many of the sets of facts some pair of the data has. */
  met(): number;
  /** Facts of one city and related industries for which no rule holds, so that the answer is `none`: often meant so. */
  left(): readonly Witness[];
}

/** How one condition came out in the cases beside the rules. */
export interface SeenCondition {
  readonly rule: RuleId;
  /** As one would write it. */
  readonly text: string;
  readonly origin: Origin;
  readonly held: boolean;
  readonly failed: boolean;
}

export const SLIP_KINDS = ["drop", "negate", "threshold", "list", "then", "override", "rule"] as const;
/** A single slip that an author could make in a rule: a condition dropped or negated, a threshold or a list changed … */
export type SlipKind = (typeof SLIP_KINDS)[number];

export interface UnnoticedSlip {
  readonly rule: RuleId;
  readonly kind: SlipKind;
  /** What is written, and what it would be; null where it would be gone. */
  readonly before: string;
  readonly after: string | null;
  readonly origin: Origin;
  /** Facts on which the answer would be another. */
  readonly witness: Witness;
}

/** How well the cases hold the rules. */
export interface CaseCoverage {
  readonly conditions: readonly SeenCondition[];
  /** Slips that change some answer, and how many of them no case notices. */
  readonly slips: number;
  readonly unnoticed: readonly UnnoticedSlip[];
}
