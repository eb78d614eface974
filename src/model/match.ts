import type { Belt, Unit } from "./data.ts";
import type { Because, RuleAnswer, Verdict } from "./explanation.ts";
import type { FactId, Facts } from "./fact.ts";
import type { BeltId, ClusterId, ExceptionId, PlaceCode, RuleId, UnitId } from "./ids.ts";
import type { LinkedName, Sense } from "./link.ts";
import type { Count, Proportion } from "./quantity.ts";
import type { ChainRole, Direction, Relation, UnitOutcome, VerdictRelation } from "./relation.ts";
import type { Supply } from "./rules.ts";

/** A unit or a belt with the readings of its name. */
export interface LinkedUnit {
  readonly unit: Unit;
  readonly link: LinkedName;
}
export interface LinkedBelt {
  readonly belt: Belt;
  readonly link: LinkedName;
}

/** A pair whose verdict is more than `none`, or that an exception speaks for. */
export interface PairVerdict {
  readonly unit: UnitId;
  readonly belt: BeltId;
  readonly clusterSense: Sense;
  readonly beltSense: Sense;
  readonly verdict: Verdict;
  readonly direction: Direction | null;
  readonly chainRole: ChainRole | null;
}

export interface UnitResult {
  readonly unit: UnitId;
  readonly cluster: ClusterId;
  readonly kind: string;
  readonly name: string;
  readonly place: PlaceCode;
  readonly outcome: UnitOutcome;
  /** An exception that applies to the whole unit. */
  readonly exception: ExceptionId | null;
  /** Related belts, strongest first, then by id. Pairs with an unknown verdict come last. */
  readonly pairs: readonly PairVerdict[];
  /**
   * Set if what the unit counts as rests on belts of earlier years, which count only while no belt of the study year is found in their
   * city: `either` if it may then count as nothing, `match` if another belt keeps it similar.
   */
  readonly provisional?: "match" | "either";
}

/** A rate always includes its count and total; if the total is 0, the share is null. */
export interface Rate {
  readonly count: number;
  readonly total: number;
  readonly share: Proportion | null;
}

/** The groupings of units, in addition to all units together. */
export const GROUPINGS = ["kind", "region", "province", "city", "sector"] as const;
export type Grouping = (typeof GROUPINGS)[number];

export interface RateRow {
  readonly by: Grouping | "all" | "collection";
  readonly value: string;
  readonly units: Count;
  readonly matched: Count;
  readonly similar: Count;
  readonly none: Count;
  readonly noBelt: Count;
  readonly unknown: Count;
  readonly matchRate: Rate;
  readonly similarRate: Rate;
  readonly eitherRate: Rate;
  readonly provisional?: Provisional;
}

/** How many units, and how many of those that a rate counts, may no longer count so once the belt list is complete; left out if none. */
export interface Provisional {
  readonly units: Count;
  readonly match: Count;
  readonly either: Count;
}

export interface MatchCounts {
  readonly clusters: Count;
  readonly units: Count;
  readonly belts: Count;
  /** units × belts. */
  readonly pairs: Count;
  /** Pairs that have a verdict: always all of them. */
  readonly evaluated: Count;
  /** Number of distinct signatures, which is the number of runs of json-rules-engine. */
  readonly signatures: Count;
}

export interface Disagreement {
  readonly unit: UnitId;
  readonly belt: BeltId;
  readonly rules: readonly RuleId[];
}

export interface MatchResult {
  readonly counts: MatchCounts;
  readonly units: readonly UnitResult[];
  readonly rates: readonly RateRow[];
  readonly disagreements: readonly Disagreement[];
  /** Exceptions in force that apply to no pair or unit of the data. */
  readonly unusedExceptions: readonly string[];
  /** In force, and about nothing but what another exception speaks for, which goes before it. */
  readonly coveredExceptions: readonly { readonly exception: string; readonly by: string }[];
  /** Exceptions in force whose verdict is the same as that of the rules for their pairs or units. */
  readonly pointlessExceptions: readonly string[];
}

/** The full explanation of one pair: its facts with the lines behind them, the tree of every rule, and the verdict that an exception replaced. */
export interface PairExplanation {
  readonly unit: UnitId;
  readonly belt: BeltId;
  /** The readings that gave the strongest answer. */
  readonly clusterSense: Sense;
  readonly beltSense: Sense;
  readonly verdict: Verdict;
  /** The verdict of the rules, if an exception replaced it. */
  readonly replaced: VerdictRelation | null;
  /** In the order of their ids. */
  readonly rules: readonly RuleAnswer[];
  readonly facts: Facts;
  readonly because: Readonly<Partial<Record<FactId, readonly Because[]>>>;
}

/** How two industry terms are related; the first is read as a cluster's, the second as a belt's. */
export interface TermRelation {
  readonly a: Sense;
  readonly b: Sense;
  readonly relation: VerdictRelation;
  readonly steps: number | null;
  readonly direction: Direction | null;
  readonly chainRole: ChainRole | null;
  readonly hops: number | null;
  readonly lift: number | null;
  readonly supply: Supply | null;
  readonly inputShare: number | null;
  readonly because: readonly Because[];
}

/** Clusters of different kinds in one city whose industries are related. */
export interface Overlap {
  readonly place: PlaceCode;
  readonly units: readonly UnitId[];
  readonly relation: Exclude<Relation, "none">;
  readonly wider: UnitId | null;
  readonly because: readonly Because[];
}
