import type { DecisionVerdict } from "../../model/decision.ts";
import type { DisputeSubject } from "../../model/dispute.ts";
import type { BeltId, UnitId } from "../../model/ids.ts";
import type { UnitResult } from "../../model/match.ts";
import type { MatchInput } from "../../model/matcher.ts";
import type { Relation, UnitOutcome } from "../../model/relation.ts";
import { beltsOfCities, unitOutcome } from "../../world/outcome.ts";

/** A decision on a subject; those on terms and declarations change rates only once they are rules. */
export interface Answered {
  readonly subject: DisputeSubject;
  readonly verdict: DecisionVerdict;
}

/**
 * The outcome of a unit with decisions in place of verdicts: a decision on the unit takes precedence over everything, an exception for
 * the unit over decisions on its belts; `unsure` changes nothing. Decisions on other units are ignored.
 */
export function reviewedOutcome({
  data,
  ruleset: { countsAs },
}: Pick<MatchInput, "data" | "ruleset">): (unit: UnitResult, answers: readonly Answered[]) => UnitOutcome {
  const cityOf = beltsOfCities(data);
  return (unit, answers) => {
    const decided = new Map<BeltId, Relation>();
    let spoken: Relation | null = null;
    for (const { subject, verdict } of answers) {
      if (verdict === "unsure" || !("unit" in subject) || subject.unit !== unit.unit) continue;
      if (subject.kind === "unit") spoken = verdict;
      else decided.set(subject.belt, verdict);
    }
    if (spoken === null && (decided.size === 0 || unit.exception !== null)) return unit.outcome;
    const others = unit.pairs.filter((pair) => !decided.has(pair.belt)).map((pair) => pair.verdict.relation);
    return unitOutcome({ relations: [...others, ...decided.values()], spoken, countsAs, city: cityOf(unit.place) });
  };
}

/** The outcomes of all units with decisions in place of the machine's verdicts. */
export function reviewedOutcomes(
  input: Pick<MatchInput, "data" | "ruleset">,
  units: readonly UnitResult[],
  answers: readonly Answered[],
): ReadonlyMap<UnitId, UnitOutcome> {
  const outcomeOf = reviewedOutcome(input);
  const byUnit = new Map<UnitId, Answered[]>();
  for (const answer of answers) {
    if (!("unit" in answer.subject)) continue;
    const own = byUnit.get(answer.subject.unit);
    if (own) own.push(answer);
    else byUnit.set(answer.subject.unit, [answer]);
  }
  return new Map(units.map((unit) => [unit.unit, outcomeOf(unit, byUnit.get(unit.unit) ?? [])]));
}
