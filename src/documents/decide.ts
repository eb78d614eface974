import type { DecisionSide, DecisionVerdict } from "../model/decision.ts";
import type { Count, Proportion } from "../model/quantity.ts";
import type { VerdictRelation } from "../model/relation.ts";

/** One saved decision, and its effect on the rates of the reviewed result. */
export interface DecideDocument {
  readonly schema: "qundai/decide/1";
  readonly case: string;
  readonly names: readonly [string, string];
  readonly verdict: DecisionVerdict;
  readonly side?: DecisionSide;
  readonly reviewer: string;
  readonly machine: VerdictRelation;
  /** Shares of all units, 0..1; null if there are no units. */
  readonly rates: { readonly units: Count; readonly before: Proportion | null; readonly after: Proportion | null };
}
