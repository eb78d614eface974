import type { DecisionVerdict } from "../../model/decision.ts";
import type { DisputeSubject } from "../../model/dispute.ts";
import type { BeltId, UnitId } from "../../model/ids.ts";
import type { UnitResult } from "../../model/match.ts";
import { type CountsAs, OUTCOMES, type UnitOutcome, type VerdictRelation } from "../../model/relation.ts";

/** A decision on a subject; those on terms and declarations change rates only once they are rules. */
export interface Answered {
  readonly subject: DisputeSubject;
  readonly verdict: DecisionVerdict;
}

/**
 * Outcomes of units with decisions in place of the machine's verdicts: a decision on a unit goes before those on its pairs, `unsure`
 * changes nothing.
 */
export function reviewedOutcomes(
  units: readonly UnitResult[],
  countsAs: CountsAs,
  answers: Iterable<Answered>,
): ReadonlyMap<UnitId, UnitOutcome> {
  const onUnits = new Map<UnitId, VerdictRelation>();
  const onPairs = new Map<UnitId, Map<BeltId, VerdictRelation>>();
  for (const { subject, verdict } of answers) {
    if (verdict === "unsure") continue;
    if (subject.kind === "unit") onUnits.set(subject.unit, verdict);
    else if (subject.kind === "pair") {
      const own = onPairs.get(subject.unit) ?? new Map<BeltId, VerdictRelation>();
      onPairs.set(subject.unit, own.set(subject.belt, verdict));
    }
  }
  return new Map(
    units.map((unit) => {
      const whole = onUnits.get(unit.unit);
      if (whole !== undefined) return [unit.unit, strongest([whole], countsAs)];
      const decided = onPairs.get(unit.unit);
      if (decided === undefined || unit.exception !== null) return [unit.unit, unit.outcome];
      const others = unit.pairs.filter((pair) => !decided.has(pair.belt)).map((pair) => pair.verdict.relation);
      return [unit.unit, strongest([...others, ...decided.values()], countsAs)];
    }),
  );
}

/** A unit with a belt to be decided about stands in a city with belts: without any relation it is `none`. */
function strongest(relations: readonly VerdictRelation[], countsAs: CountsAs): UnitOutcome {
  return relations.reduce<UnitOutcome>((best, relation) => {
    const outcome = relation === "unknown" ? "unknown" : countsAs[relation];
    return OUTCOMES.indexOf(outcome) < OUTCOMES.indexOf(best) ? outcome : best;
  }, "none");
}
