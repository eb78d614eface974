import type { DisputeImpact, DisputeSubject } from "../../model/dispute.ts";
import { groupedBy } from "../../model/grouped.ts";
import type { BeltId, PlaceCode, UnitId } from "../../model/ids.ts";
import type { UnitResult } from "../../model/match.ts";
import { type CountedOutcome, OUTCOMES, type UnitOutcome, type VerdictRelation } from "../../model/relation.ts";
import type { DisputeSources } from "./sources.ts";

/** How many units a case could change, and how far that would move the match rate. */
export type MeasureImpact = (subject: DisputeSubject) => DisputeImpact;

/** Measures impacts on one run: every answer that a reviewer could give is tried on the outcomes as they stand. */
export function impactsOn({ input, matcher, resting }: DisputeSources): MeasureImpact {
  const { units } = matcher.result;
  const { countsAs } = input.ruleset;
  const results = new Map(units.map((unit) => [unit.unit, unit]));
  const inPlace = groupedBy(units, (unit) => unit.place);
  const placeOf = new Map<BeltId, PlaceCode>(input.data.belts.map((belt) => [belt.id, belt.place]));
  const placesWithBelts = new Set(placeOf.values());

  /** The strongest outcome of a unit's other belts; what it is without any where there are none. */
  const withoutBelt = (unit: UnitResult, belt: BeltId | null): UnitOutcome => {
    const outcomes = unit.pairs.filter((pair) => pair.belt !== belt).map((pair) => counted(pair.verdict.relation, countsAs));
    return outcomes.reduce<UnitOutcome>((best, outcome) => (rank(outcome) < rank(best) ? outcome : best), "none");
  };
  const canMove = (id: UnitId, belt: BeltId): boolean => {
    const unit = results.get(id);
    if (unit === undefined || unit.exception !== null) return false;
    const rest = withoutBelt(unit, belt);
    return rank(countsAs.identical) < rank(rest);
  };
  const share = (count: number): DisputeImpact => ({ units: count, rate: units.length === 0 ? null : count / units.length });

  return (subject) => {
    switch (subject.kind) {
      case "pair":
        return share(canMove(subject.unit, subject.belt) ? 1 : 0);
      case "unit":
        return share(results.has(subject.unit) ? 1 : 0);
      case "units":
        return share(0);
      case "declaration":
        return share(new Set(resting.filter((each) => each.declaration === subject.declaration).map((each) => each.unit)).size);
      case "term": {
        const moved = new Set<UnitId>();
        for (const [id, link] of matcher.links.units) {
          const place = results.get(id)?.place;
          if (link.text === subject.text && place !== undefined && placesWithBelts.has(place)) moved.add(id);
        }
        for (const [belt, link] of matcher.links.belts) {
          if (link.text !== subject.text) continue;
          for (const unit of inPlace.get(placeOf.get(belt) as PlaceCode) ?? []) if (canMove(unit.unit, belt)) moved.add(unit.unit);
        }
        return share(moved.size);
      }
    }
  };
}

function counted(relation: VerdictRelation, countsAs: DisputeSources["input"]["ruleset"]["countsAs"]): CountedOutcome | "unknown" {
  return relation === "unknown" ? "unknown" : countsAs[relation];
}

function rank(outcome: UnitOutcome): number {
  return OUTCOMES.indexOf(outcome);
}
