import { type CountsAs, OUTCOMES, type UnitOutcome, type VerdictRelation } from "../model/relation.ts";

/** What stands in a unit's city: without a belt there the unit has `no-belt`, or `unknown` where the list of belts is incomplete. */
export interface BeltsOfCity {
  readonly any: boolean;
  readonly listComplete: boolean;
}

/** The strongest outcome that a unit's belts give; an open verdict ranks between `similar` and `none`, so that rates are lower bounds. */
export function unitOutcome(verdicts: Iterable<VerdictRelation>, countsAs: CountsAs, city: BeltsOfCity): UnitOutcome {
  let best: UnitOutcome = city.any ? "none" : city.listComplete ? "no-belt" : "unknown";
  for (const relation of verdicts) {
    const outcome = relation === "unknown" ? "unknown" : countsAs[relation];
    if (outcome !== "none" && rank(outcome) < rank(best)) best = outcome;
  }
  return best;
}

function rank(outcome: UnitOutcome): number {
  return OUTCOMES.indexOf(outcome);
}
