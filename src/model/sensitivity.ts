import type { UnitId } from "./ids.ts";
import type { Count } from "./quantity.ts";
import type { UnitOutcome } from "./relation.ts";
import type { OperatorId } from "./rules.ts";
import type { Origin } from "./span.ts";

/** Units by what becomes of them, as far as rates go. */
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

/** A rule's part in the counts: what the rules do together is shared out exactly, over all orders in which they could come (Shapley). */
export interface Share {
  readonly matched: number;
  readonly either: number;
}

/** What happens when one entry alone is left out. */
export interface EntryWeight {
  readonly kind: "rule" | "declaration" | "exception";
  readonly id: string;
  readonly origin: Origin;
  readonly counts: HeadlineCounts;
  readonly moved: readonly MovedUnit[];
  /** Units that are matched or similar and would be less without this entry. */
  readonly restsAlone: readonly UnitId[];
  /** Of rules only. */
  readonly share: Share | null;
}

/** The counts for each value at which a number in a rule makes a difference. */
export interface Sweep {
  readonly rule: string;
  readonly fact: string;
  readonly operator: OperatorId;
  readonly value: number;
  readonly origin: Origin;
  readonly points: readonly { readonly value: number; readonly counts: HeadlineCounts }[];
  /** Distinct values in the data; where there are too many to try, they are thinned out evenly. */
  readonly observed: number;
}

export interface Sensitivity {
  readonly counts: HeadlineCounts;
  /** The counts without any rule: what exceptions alone give. The shares and this sum to the counts. */
  readonly withoutRules: Share;
  /** Heaviest first: by the units moved, then by kind and id. */
  readonly entries: readonly EntryWeight[];
  readonly sweeps: readonly Sweep[];
}
