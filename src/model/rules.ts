import type { FactId, FactValue } from "./fact.ts";
import type { BeltId, ConceptId, DeclarationId, ExceptionId, PlaceCode, RuleId, UnitId } from "./ids.ts";
import type { CountsAs, Relation, VerdictRelation } from "./relation.ts";
import type { Origin } from "./span.ts";
import type { Bilingual } from "./text.ts";

/** The operators that an author can write. */
export const OPERATORS = ["is", "in", "not", "notIn", "atLeast", "atMost", "moreThan", "lessThan"] as const;
export type OperatorId = (typeof OPERATORS)[number];

/** A condition as an author wrote it, parsed: groups that nest, and tests on one fact. */
export type Condition<Id extends string = FactId> =
  | { readonly kind: "group"; readonly join: "all" | "any"; readonly parts: readonly Condition<Id>[]; readonly origin: Origin }
  | { readonly kind: "not"; readonly part: Condition<Id>; readonly origin: Origin }
  | ConditionTest<Id>;

export interface ConditionTest<Id extends string = FactId> {
  readonly kind: "test";
  readonly fact: Id;
  readonly operator: OperatorId;
  /** One value for `is`, `not` and the thresholds; a list for `in` and `notIn`. */
  readonly value: FactValue;
  readonly origin: Origin;
}

export interface Rule {
  readonly id: RuleId;
  readonly title: Bilingual | null;
  readonly when: Condition;
  readonly then: Relation;
  readonly overrides: readonly RuleId[];
  readonly why: string | null;
  readonly source: string | null;
  readonly origin: Origin;
}

interface DeclarationBase {
  readonly id: DeclarationId;
  /** `pair`: applies only to these concepts; neither narrower nor identical concepts inherit it. */
  readonly scope: "branch" | "pair";
  readonly why: string | null;
  readonly source: string;
  readonly origin: Origin;
}

/**
 * How one industry supplies another: `material` and `component` become part of what is made downstream; `equipment` only makes it
 * (machines, tools); `use` is used or used up in its business (software, services, consumables, licences). Steel is a material of
 * machines and machines are equipment for bakeries, yet steel and bread stand in no chain: only links over what becomes part join.
 */
export const SUPPLIES = ["material", "component", "equipment", "use"] as const;
export type Supply = (typeof SUPPLIES)[number];

/** Whether kinds of the two concepts share a chain: all of them, none, or (where nothing is said) as far as the rules take it. */
export const CHAIN_KINDS = ["all", "none"] as const;
export type ChainKinds = (typeof CHAIN_KINDS)[number];

/** Whether what is supplied becomes part of what is made. */
export function passesOn(supply: Supply): boolean {
  return supply === "material" || supply === "component";
}

/** An expert's statement that concepts are related. */
export type Declaration =
  | (DeclarationBase & { readonly kind: "identical"; readonly concepts: readonly ConceptId[] })
  | (DeclarationBase & { readonly kind: "subordinate"; readonly wider: ConceptId; readonly narrower: ConceptId })
  | (DeclarationBase & {
      readonly kind: "similar";
      readonly upstream: ConceptId;
      readonly downstream: ConceptId;
      readonly as: Supply;
      readonly kinds: ChainKinds | null;
    });

/** The concepts that a declaration names. */
export function conceptsOf(declaration: Declaration): readonly ConceptId[] {
  switch (declaration.kind) {
    case "identical":
      return declaration.concepts;
    case "subordinate":
      return [declaration.wider, declaration.narrower];
    case "similar":
      return [declaration.upstream, declaration.downstream];
  }
}

/** A verdict set by hand. The explanation names it and the verdict that it replaced. */
export interface Exception {
  readonly id: ExceptionId;
  readonly about:
    | { readonly kind: "pair"; readonly unit: UnitId; readonly belt: BeltId }
    | { readonly kind: "unit"; readonly unit: UnitId }
    | { readonly kind: "concepts"; readonly cluster: ConceptId; readonly belt: ConceptId; readonly place: PlaceCode };
  readonly verdict: Relation;
  readonly why: string;
  readonly by: string;
  /** ISO date of the last day on which it applies, or null. */
  readonly until: string | null;
  readonly origin: Origin;
}

/** A worked example beside the rules. */
export interface RuleCase {
  readonly id: string;
  /** A unit of the data, or free words for a cluster's industry. */
  readonly cluster: { readonly unit: UnitId } | { readonly words: string };
  readonly belt: string;
  /** How the two places are related: the fact `place`. */
  readonly place: string;
  /** Other facts of the two places, as far as the case states them. */
  readonly places?: {
    readonly groups?: readonly string[] | "unknown";
    readonly distanceKm?: number | "unknown";
    readonly hours?: number | "unknown";
  };
  /** Years in which the belt is listed; empty means the study year. */
  readonly years: readonly number[];
  readonly expect: VerdictRelation;
  readonly because: RuleId | null;
  readonly origin: Origin;
}

export type RulesetStatus = "draft" | "released" | "retired";

/** One version of all rules and declarations, with what it extends already merged in. Entries are sorted by id. */
export interface Ruleset {
  readonly version: string;
  readonly title: Bilingual;
  readonly status: RulesetStatus;
  readonly date: string;
  readonly taxonomyVersion: string;
  readonly extends: string | null;
  readonly countsAs: CountsAs;
  /** Values of the fact `place`, the closest first; absent where no version of the chain declares them. */
  readonly closeness?: readonly string[];
  /** The year for which groups of places count; absent: the study year. */
  readonly groupsAsOf?: number;
  readonly rules: readonly Rule[];
  readonly declarations: readonly Declaration[];
  readonly exceptions: readonly Exception[];
  readonly cases: readonly RuleCase[];
  /** Hash of the meaning, independent of order, layout and comments. */
  readonly hash: string;
  readonly origin: Origin;
}

export const ENTRY_KINDS = ["counts-as", "rule", "declaration", "exception", "case"] as const;
/** The kinds of entries of a version of the rules. */
export type EntryKind = (typeof ENTRY_KINDS)[number];
