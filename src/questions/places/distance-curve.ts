import { FACTS } from "../../facts/catalogue.ts";
import { distanceKm } from "../../knowledge/places/distance.ts";
import type { Place } from "../../model/data.ts";
import { type BeltId, byCodePoint, type UnitId } from "../../model/ids.ts";
import type { UnitResult } from "../../model/match.ts";
import type { MatchInput } from "../../model/matcher.ts";
import { type CountedOutcome, OUTCOMES, type UnitOutcome } from "../../model/relation.ts";
import type { Condition, ConditionTest, Rule } from "../../model/rules.ts";
import { createMatcher } from "../../world/match.ts";
import { beltsOfCities, countedOutcome, stronger, unitOutcome } from "../../world/outcome.ts";

/** A limit of distance at which a unit's outcome changes; `km` is null for pairs of which the distance is not known. */
export interface DistanceStep {
  readonly km: number | null;
  readonly unit: UnitId;
  /** The belt that comes within reach. */
  readonly belt: BeltId;
  readonly from: UnitOutcome;
  readonly to: UnitOutcome;
  /** Units that are matched or similar from here on. */
  readonly counted: number;
}

export interface DistanceCurve {
  readonly units: number;
  /** Units that are matched or similar with a limit below 0 km. */
  readonly start: number;
  /** The same without any limit. */
  readonly end: number;
  /** The limits that the rules have now. */
  readonly limits: readonly number[];
  /** Ascending; several units can change at one distance. */
  readonly steps: readonly DistanceStep[];
}

/** Whether a test sets an upper limit of the distance. */
function isLimit({ fact, operator, value }: ConditionTest): boolean {
  return fact === "place.distanceKm" && (operator === "atMost" || operator === "lessThan") && typeof value === "number";
}

/** The upper limits of distance in some rules, ascending. */
export function distanceLimits(rules: readonly Rule[]): readonly number[] {
  const limits = rules.flatMap(({ when }) => limitsIn(when));
  return [...new Set(limits)].sort((a, b) => a - b);
}

function limitsIn(condition: Condition): readonly number[] {
  if (condition.kind === "test") return isLimit(condition) ? [condition.value as number] : [];
  return condition.kind === "not" ? limitsIn(condition.part) : condition.parts.flatMap(limitsIn);
}

/**
 * How the outcomes of units change as the limits of distance are raised together from nothing to no limit: every pair is judged with all
 * limits kept and with all limits lifted, and counts as lifted from its own distance on. Exceptions stay in force.
 */
export async function distanceCurve(input: MatchInput): Promise<DistanceCurve> {
  const [closed, open] = [await judgedWith(input, false), await judgedWith(input, true)];
  const placeOf = new Map<string, Place>(input.data.places.map((place) => [place.code, place]));
  const beltPlace = new Map(input.data.belts.map((belt) => [belt.id, placeOf.get(belt.place)]));
  const cityOf = beltsOfCities({ belts: input.data.belts, dataset: input.data.dataset });
  const found: Omit<DistanceStep, "counted">[] = [];
  for (const [at, result] of open.entries()) {
    const before = closed[at] as UnitResult;
    if (result.exception !== null) continue;
    const here = placeOf.get(result.place);
    const counting = { relations: [], countsAs: input.ruleset.countsAs, city: cityOf(result.place), spoken: null };
    found.push(...stepsOf(before, result, (belt) => kmBetween(here, beltPlace.get(belt)), unitOutcome(counting), input));
  }
  const sorted = found.sort(
    (a, b) =>
      (a.km ?? Number.POSITIVE_INFINITY) - (b.km ?? Number.POSITIVE_INFINITY) || byCodePoint(a.unit, b.unit) || byCodePoint(a.belt, b.belt),
  );
  const start = closed.filter(({ outcome }) => isCounted(outcome)).length;
  let counted = start;
  return {
    units: open.length,
    start,
    end: open.filter(({ outcome }) => isCounted(outcome)).length,
    limits: distanceLimits(input.ruleset.rules),
    steps: sorted.map((step) => {
      counted += Number(isCounted(step.to)) - Number(isCounted(step.from));
      return { ...step, counted };
    }),
  };
}

function isCounted(outcome: UnitOutcome): boolean {
  return outcome === "matched" || outcome === "similar";
}

/** The units of a run in which every limit of distance holds for all pairs, or for none. */
async function judgedWith(input: MatchInput, holds: boolean): Promise<readonly UnitResult[]> {
  const rules = input.ruleset.rules.map((rule) => ({ ...rule, when: withLimits(rule.when, holds) }));
  const { result } = await createMatcher({ ...input, ruleset: { ...input.ruleset, rules } });
  return result.units;
}

function withLimits(condition: Condition, holds: boolean): Condition {
  switch (condition.kind) {
    case "test":
      return isLimit(condition) ? constant(condition, holds) : condition;
    case "not":
      return { ...condition, part: withLimits(condition.part, holds) };
    case "group":
      return { ...condition, parts: condition.parts.map((part) => withLimits(part, holds)) };
  }
}

/** A test that always holds, or never: every name is linked in one of the ways that there are. */
function constant({ origin }: ConditionTest, holds: boolean): ConditionTest {
  const { domain } = FACTS["link.cluster"];
  const value = domain.kind === "choice" ? domain.values : [];
  return { kind: "test", fact: "link.cluster", operator: holds ? "in" : "notIn", value, origin };
}

function kmBetween(here: Place | undefined, there: Place | undefined): number | null {
  if (!here || !there) return null;
  return here.code === there.code ? 0 : distanceKm(here, there);
}

/** The distances at which the outcome of one unit changes. */
function stepsOf(
  closed: UnitResult,
  open: UnitResult,
  kmTo: (belt: BeltId) => number | null,
  base: UnitOutcome,
  { ruleset }: MatchInput,
): readonly Omit<DistanceStep, "counted">[] {
  const count = ({ pairs }: UnitResult) =>
    new Map(pairs.map(({ belt, verdict }) => [belt, counted(verdict.relation, verdict.exception, ruleset.countsAs)]));
  const [kept, lifted] = [count(closed), count(open)];
  const now = new Map(kept);
  const changing = [...new Set([...kept.keys(), ...lifted.keys()])]
    .filter((belt) => (kept.get(belt) ?? "none") !== (lifted.get(belt) ?? "none"))
    .map((belt) => ({ belt, km: kmTo(belt) }));
  const order = (km: number | null): number => km ?? Number.POSITIVE_INFINITY;
  changing.sort((a, b) => order(a.km) - order(b.km) || rank(lifted.get(a.belt)) - rank(lifted.get(b.belt)) || byCodePoint(a.belt, b.belt));
  const outcomeNow = (): UnitOutcome => [...now.values()].reduce<UnitOutcome>(stronger, base);
  const steps: Omit<DistanceStep, "counted">[] = [];
  let before = outcomeNow();
  for (const { belt, km } of changing) {
    now.set(belt, lifted.get(belt) ?? "none");
    const after = outcomeNow();
    if (after !== before) steps.push({ km, unit: open.unit, belt, from: before, to: after });
    before = after;
  }
  return steps;
}

function counted(
  relation: Parameters<typeof countedOutcome>[0],
  exception: string | null,
  countsAs: MatchInput["ruleset"]["countsAs"],
): CountedOutcome | "unknown" {
  return relation === "none" && exception === null ? "none" : countedOutcome(relation, countsAs);
}

function rank(outcome: CountedOutcome | "unknown" | undefined): number {
  return outcome === undefined || outcome === "none" ? OUTCOMES.length : OUTCOMES.indexOf(outcome);
}
