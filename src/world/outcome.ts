import { placesWithCountedBelts } from "../facts/derive.ts";
import type { Belt, Dataset } from "../model/data.ts";
import type { PlaceCode } from "../model/ids.ts";
import { type CountedOutcome, type CountsAs, OUTCOMES, type UnitOutcome, type VerdictRelation } from "../model/relation.ts";

/** Whether a unit's city has a belt that counts by its years, or may, and whether the list of belts is complete. */
export interface BeltsOfCity {
  readonly any: boolean;
  readonly listComplete: boolean;
}

/** All that decides what becomes of a unit. */
export interface UnitToCount {
  /** The verdicts on its belts, whoever gave them: rules, exceptions or reviewers. Belts that nobody relates to the unit are left out. */
  readonly relations: Iterable<VerdictRelation>;
  /** The verdict of an exception or a decision on the unit as a whole; it replaces the verdicts on belts. null if there is none. */
  readonly spoken: VerdictRelation | null;
  readonly countsAs: CountsAs;
  readonly city: BeltsOfCity;
}

/**
 * What becomes of a unit: the strongest of what its belts count as, unless an exception or a decision speaks for the whole unit: that
 * counts also if its city has no belt. An open verdict ranks between `similar` and `none`, so that rates are lower bounds.
 */
export function unitOutcome({ relations, spoken, countsAs, city }: UnitToCount): UnitOutcome {
  if (spoken !== null) return countedOutcome(spoken, countsAs);
  let best = outcomeWithoutBelts(city);
  for (const relation of relations) best = stronger(best, countedOutcome(relation, countsAs));
  return best;
}

/** What a unit is without any related belt: `no-belt` if its city has none, or `unknown` if the list of belts is incomplete. */
export function outcomeWithoutBelts(city: BeltsOfCity): UnitOutcome {
  return city.any ? "none" : city.listComplete ? "no-belt" : "unknown";
}

/** What one verdict counts as. */
export function countedOutcome(relation: VerdictRelation, countsAs: CountsAs): CountedOutcome | "unknown" {
  return relation === "unknown" ? "unknown" : countsAs[relation];
}

/** The stronger of an outcome and what one more verdict counts as; a verdict that counts as `none` changes nothing. */
export function stronger(outcome: UnitOutcome, counted: CountedOutcome | "unknown"): UnitOutcome {
  return counted !== "none" && isStronger(counted, outcome) ? counted : outcome;
}

/** Whether an outcome is stronger than another. */
export function isStronger(outcome: UnitOutcome, than: UnitOutcome): boolean {
  return OUTCOMES.indexOf(outcome) < OUTCOMES.indexOf(than);
}

/** What each city has. */
export function beltsOfCities({
  belts,
  dataset,
}: {
  readonly belts: readonly Belt[];
  readonly dataset: Dataset;
}): (place: PlaceCode) => BeltsOfCity {
  const counted = placesWithCountedBelts(belts, dataset);
  return (place) => ({ any: counted.has(place), listComplete: dataset.belts.complete });
}
