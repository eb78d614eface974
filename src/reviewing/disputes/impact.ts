import type { DisputeImpact, DisputeSubject } from "../../model/dispute.ts";
import { groupedBy } from "../../model/grouped.ts";
import type { BeltId, PlaceCode, UnitId } from "../../model/ids.ts";
import { RELATIONS } from "../../model/relation.ts";
import { reviewedOutcome } from "../decisions/reviewed.ts";
import type { DisputeSources } from "./sources.ts";

/** How many units a case could change, and by how much the match rate. */
export type MeasureImpact = (subject: DisputeSubject) => DisputeImpact;

/** Measures impacts on one run: every possible answer is tried on the present outcomes. */
export function impactsOn({ input, matcher, resting }: DisputeSources): MeasureImpact {
  const { units } = matcher.result;
  const outcomeOf = reviewedOutcome(input);
  const results = new Map(units.map((unit) => [unit.unit, unit]));
  const inPlace = groupedBy(units, (unit) => unit.place);
  const placeOf = new Map<BeltId, PlaceCode>(input.data.belts.map((belt) => [belt.id, belt.place]));
  const placesWithBelts = new Set(placeOf.values());

  /** Whether some answer to a case about a unit would change its outcome. */
  const canMove = (subject: Extract<DisputeSubject, { readonly unit: UnitId }>): boolean => {
    const unit = results.get(subject.unit);
    return unit !== undefined && RELATIONS.some((verdict) => outcomeOf(unit, [{ subject, verdict }]) !== unit.outcome);
  };
  const share = (count: number): DisputeImpact => ({ units: count, rate: units.length === 0 ? null : count / units.length });

  return (subject) => {
    switch (subject.kind) {
      case "pair":
      case "unit":
        return share(canMove(subject) ? 1 : 0);
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
          for (const unit of inPlace.get(placeOf.get(belt) as PlaceCode) ?? [])
            if (canMove({ kind: "pair", unit: unit.unit, belt })) moved.add(unit.unit);
        }
        return share(moved.size);
      }
    }
  };
}
