import type { Fact, FactId } from "./fact.ts";
import type { BeltId, RuleId, UnitId } from "./ids.ts";
import type { Relation } from "./relation.ts";
import type { Origin } from "./span.ts";

/** Facts that illustrate a finding, and a pair of the data that has them; `pair` is null if no pair does, in which case the facts are made up. */
export interface Witness {
  readonly facts: readonly { readonly fact: FactId; readonly value: Fact }[];
  readonly pair: { readonly unit: UnitId; readonly belt: BeltId } | null;
}

/** Findings about rules that their author probably did not intend, proved over all possible facts. */
export type ProofFinding =
  /** `between`: conditions that can never hold together, or a single one that can never hold; empty if more than three are needed. */
  | { readonly kind: "never-holds"; readonly rule: RuleId; readonly origin: Origin; readonly between: readonly Origin[] }
  /** The answers are the same without the rule. `by` are the rules that always hold when it does; empty if no single rule does. */
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
  /** No rule decides pairs in one city with this relation: for all values of the other facts (`fact` null), or for values of `fact` between decided ones. */
  | {
      readonly kind: "undecided";
      readonly relation: Relation;
      readonly fact: FactId | null;
      readonly origin: Origin;
      readonly witness: Witness;
    };

export interface Proof {
  /** Number of possible sets of facts that the rules distinguish. */
  readonly cells: number;
  /** False if there are too many sets to check all: the findings are correct but may be incomplete. */
  readonly isComplete: boolean;
  readonly findings: readonly ProofFinding[];
  /** Facts that no rule uses. */
  readonly unread: readonly FactId[];
  /** Number of these sets of facts that occur in the data. */
  met(): number;
  /** Facts with one city and related industries for which no rule holds, so that the answer is `none`; this is often intended. */
  left(): readonly Witness[];
}

/** The outcomes of one condition in the cases of the rules. */
export interface SeenCondition {
  readonly rule: RuleId;
  /** The condition as written in a rule. */
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
  /** The condition before and after the mutation; null if the mutation deletes it. */
  readonly before: string;
  readonly after: string | null;
  readonly origin: Origin;
  /** Facts on which the answer would be different. */
  readonly witness: Witness;
}

/** How thoroughly the cases test the rules. */
export interface CaseCoverage {
  readonly conditions: readonly SeenCondition[];
  /** Number of slips that change an answer, and of those that no case notices. */
  readonly slips: number;
  readonly unnoticed: readonly UnnoticedSlip[];
}
