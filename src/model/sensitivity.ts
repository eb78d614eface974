import type { UnitId } from "./ids.ts";
import type { Count } from "./quantity.ts";
import type { UnitOutcome } from "./relation.ts";
import type { OperatorId } from "./rules.ts";
import type { Origin } from "./span.ts";

/** Counts of the outcomes that rates are computed from. */
export interface HeadlineCounts {
  readonly units: Count;
  readonly matched: number;
  readonly similar: number;
}

export interface MovedUnit {
  readonly unit: UnitId;
  readonly from: UnitOutcome;
  readonly to: UnitOutcome;
}

/** A rule's share of the counts: its mean contribution over all orders in which the rules could be added (Shapley value), computed exactly. */
export interface Share {
  readonly matched: number;
  readonly either: number;
}

/** The effect of leaving out one entry. */
export interface EntryWeight {
  readonly kind: "rule" | "declaration" | "exception";
  readonly id: string;
  readonly origin: Origin;
  readonly counts: HeadlineCounts;
  readonly moved: readonly MovedUnit[];
  /** Units that are matched or similar and whose outcome would be weaker without this entry. */
  readonly restsAlone: readonly UnitId[];
  /** Of rules only. */
  readonly share: Share | null;
}

/** The counts for each value of a threshold at which they can change. */
export interface Sweep {
  readonly rule: string;
  readonly fact: string;
  readonly operator: OperatorId;
  readonly value: number;
  readonly origin: Origin;
  readonly points: readonly { readonly value: number; readonly counts: HeadlineCounts }[];
  /** Distinct values in the data; if there are too many to try, an evenly spaced selection. */
  readonly observed: number;
}

export interface Sensitivity {
  readonly counts: HeadlineCounts;
  /** The counts without any rule, due to exceptions alone. These and the shares add up to the counts. */
  readonly withoutRules: Share;
  /** In descending order of the units changed, then by kind and id. */
  readonly entries: readonly EntryWeight[];
  readonly sweeps: readonly Sweep[];
}
