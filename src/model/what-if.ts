import type { Clash } from "./clash.ts";
import type { BeltId, UnitId } from "./ids.ts";
import type { UnitOutcome, VerdictRelation } from "./relation.ts";

/** The effect of one change. */
export interface Effects {
  /** Units whose outcome changes. */
  readonly units: readonly { readonly unit: UnitId; readonly from: UnitOutcome | "absent"; readonly to: UnitOutcome | "absent" }[];
  readonly pairs: readonly { readonly unit: UnitId; readonly belt: BeltId; readonly from: VerdictRelation; readonly to: VerdictRelation }[];
  /** Units whose answer depends on the change, including those whose outcome does not change. */
  readonly stirred: readonly UnitId[];
  /** Units by their outcome, before and after. */
  readonly before: OutcomeCounts;
  readonly after: OutcomeCounts;
  /** Ids of worked examples that pass now and would fail. */
  readonly failing: readonly string[];
  /** Concepts whose lines would exclude each other but do not now. */
  readonly clashes: readonly ConceptClash[];
  /** Concepts whose lines exclude each other now but would no longer. */
  readonly resolved: readonly ConceptClash[];
}

export type OutcomeCounts = Readonly<Record<"matched" | "similar" | "total", number>>;

export type ConceptClash = Pick<Clash, "a" | "b" | "first" | "second">;
