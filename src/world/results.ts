import { factsOfConcepts } from "../facts/of-pair.ts";
import type { Fact, FactValue } from "../model/fact.ts";
import { groupedBy } from "../model/grouped.ts";
import { type BeltId, byCodePoint, type UnitId } from "../model/ids.ts";
import type { Sense } from "../model/link.ts";
import type { PairVerdict, UnitResult } from "../model/match.ts";
import { strength, type UnitOutcome } from "../model/relation.ts";
import type { ExceptionUse } from "./exception-use.ts";
import type { JudgedPair } from "./judge.ts";
import { countedOutcome, unitOutcome } from "./outcome.ts";
import type { Reading } from "./readings.ts";
import type { World } from "./world.ts";

/** The listed pairs of a run with the words of the data: the readings that decided, and the directions of their industries. */
export function pairVerdicts(world: World, judged: readonly JudgedPair[]): readonly PairVerdict[] {
  return judged.map(({ unit, belt, clusterReading, beltReading, verdict }) => {
    const clusterSense = senseOf(world.readingsOfUnit(unit)[clusterReading]);
    const beltSense = senseOf(world.readingsOfBelt(belt)[beltReading]);
    const facts = factsOfConcepts(clusterSense, beltSense, { relations: world.relations, shares: null });
    return {
      unit: world.units[unit] as UnitId,
      belt: world.belts[belt] as PairVerdict["belt"],
      clusterSense,
      beltSense,
      verdict,
      direction: knownValue(facts["industry.direction"]) as PairVerdict["direction"],
      chainRole: knownValue(facts["chain.role"]) as PairVerdict["chainRole"],
    };
  });
}

function senseOf(reading: Reading | undefined): Sense {
  if (!reading) throw new Error("a name without a reading");
  return reading.sense;
}

/** The value of a fact; null if it is unknown or does not apply. */
export function knownValue(fact: Fact): FactValue | null {
  return fact.kind === "known" ? fact.value : null;
}

/** Each unit of a run with its outcome and its belts, strongest first. */
export function unitResults(world: World, pairs: readonly PairVerdict[], use: ExceptionUse): readonly UnitResult[] {
  const byUnit = groupedBy(pairs, ({ unit }) => unit);
  return world.units.flatMap((_, at): readonly UnitResult[] => {
    const unit = world.unit(at);
    if (!unit) return [];
    const own = (byUnit.get(unit.id) ?? []).toSorted(
      (a, b) => strength(b.verdict.relation) - strength(a.verdict.relation) || byCodePoint(a.belt, b.belt),
    );
    const naming = [...world.exceptions.namingUnit(unit.id)];
    const exception = naming[0] ?? null;
    const relations = own.map(({ verdict }) => verdict.relation);
    const counting = { relations, countsAs: world.countsAs, city: world.cities.beltsOf(unit.place) };
    const ofPairs = unitOutcome({ ...counting, spoken: null });
    const outcome = exception ? unitOutcome({ ...counting, spoken: exception.verdict }) : ofPairs;
    use.noteUnit(naming, outcome !== ofPairs);
    const { id, cluster, kind, name, place } = unit;
    const provisional = exception === null ? provisionalOf(world, outcome, own) : {};
    return [{ unit: id, cluster, kind, name, place, outcome, exception: exception?.id ?? null, pairs: own, ...provisional }];
  });
}

/**
 * Whether what a unit counts as rests on belts of earlier years alone: they stand in for cities without a listed belt of the study year,
 * and would no longer do so if the incomplete list lacked one. An exception stays, whatever is added.
 */
function provisionalOf(world: World, outcome: UnitOutcome, pairs: readonly PairVerdict[]): Pick<UnitResult, "provisional"> {
  if (outcome !== "matched" && outcome !== "similar") return {};
  if (!world.rules.atoms.some(({ fact }) => fact === "belt.listing")) return {};
  const firm = pairs.filter(({ belt, verdict }) => verdict.exception !== null || !standsIn(world, belt));
  const counts = firm.map(({ verdict }) => countedOutcome(verdict.relation, world.countsAs));
  if (counts.includes(outcome)) return {};
  return { provisional: counts.includes("similar") ? "match" : "either" };
}

/** Whether a belt stands in for its city. */
function standsIn(world: World, belt: BeltId): boolean {
  const place = world.belt(world.numberOf(belt, "belts"))?.place;
  return place !== undefined && !world.cities.beltsOf(place).listComplete && world.cities.withCurrent(place).size === 0;
}
