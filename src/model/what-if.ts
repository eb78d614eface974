import type { Clash } from "./clash.ts";
import type { BeltId, UnitId } from "./ids.ts";
import type { UnitOutcome, VerdictRelation } from "./relation.ts";

/** What one change would do. */
export interface Effects {
  /** Units that come out otherwise. */
  readonly units: readonly { readonly unit: UnitId; readonly from: UnitOutcome | "absent"; readonly to: UnitOutcome | "absent" }[];
  readonly pairs: readonly { readonly unit: UnitId; readonly belt: BeltId; readonly from: VerdictRelation; readonly to: VerdictRelation }[];
  /** Units whose answer the change bears on at all, also where it stays the same. */
  readonly stirred: readonly UnitId[];
  /** Units by their outcome, before and after. */
  readonly before: OutcomeCounts;
  readonly after: OutcomeCounts;
  /** Ids of worked examples that hold now and would not. */
  readonly failing: readonly string[];
  /** Concepts of which the lines would exclude one another, and do not now. */
  readonly clashes: readonly ConceptClash[];
  /** Those that exclude one another now, and would not. */
  readonly resolved: readonly ConceptClash[];
}

export type OutcomeCounts = Readonly<Record<"matched" | "similar" | "total", number>>;

export type ConceptClash = Pick<Clash, "a" | "b" | "first" | "second">;
