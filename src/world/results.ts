import { factsOfConcepts } from "../facts/of-pair.ts";
import type { Fact, FactValue } from "../model/fact.ts";
import { groupedBy } from "../model/grouped.ts";
import { byCodePoint, type ExceptionId, type UnitId } from "../model/ids.ts";
import type { PairVerdict, UnitResult } from "../model/match.ts";
import { strength } from "../model/relation.ts";
import type { JudgedPair } from "./judge.ts";
import { unitOutcome } from "./outcome.ts";
import type { PairAnswer, World } from "./world.ts";

/** Exceptions by what became of them in a run. */
export class ExceptionUse {
  readonly #used = new Set<ExceptionId>();
  readonly #changing = new Set<ExceptionId>();

  /** Notes that an exception speaks of a pair or a unit, and whether it says other than the rules. */
  note(exception: ExceptionId, changes: boolean): void {
    this.#used.add(exception);
    if (changes) this.#changing.add(exception);
  }

  unused(inForce: readonly ExceptionId[]): readonly ExceptionId[] {
    return inForce.filter((id) => !this.#used.has(id));
  }

  /** Used, and everywhere for what the rules say anyway. */
  pointless(inForce: readonly ExceptionId[]): readonly ExceptionId[] {
    return inForce.filter((id) => this.#used.has(id) && !this.#changing.has(id));
  }
}

/** The related pairs of a run with the words of the data: readings, directions, and exceptions in place of what the rules said. */
export function pairVerdicts(world: World, judged: readonly JudgedPair[], use: ExceptionUse): readonly PairVerdict[] {
  const pairs: PairVerdict[] = [];
  const add = (unit: number, belt: number, byRules: PairAnswer): void => {
    const spoken = world.exceptionsOn(unit, belt, byRules);
    for (const { exception, relation } of spoken.map(({ verdict }) => verdict)) {
      const changes = relation !== byRules.verdict.relation || byRules.verdict.disagreeing.length > 0;
      if (exception) use.note(exception, changes);
    }
    for (const answer of spoken.length > 0 ? spoken : [byRules]) {
      if (answer.verdict.relation !== "none" || answer.verdict.exception !== null) pairs.push(pairVerdict(world, unit, belt, answer));
    }
  };
  for (const { unit, belt, clusterReading, beltReading, verdict } of judged) {
    const clusterSense = sense(world.readingsOfUnit(unit)[clusterReading]);
    const beltSense = sense(world.readingsOfBelt(belt)[beltReading]);
    add(unit, belt, { verdict, clusterSense, beltSense });
  }
  for (const { unit, belt } of silentPairs(world, judged)) {
    const clusterSense = sense(world.readingsOfUnit(unit)[0]);
    const beltSense = sense(world.readingsOfBelt(belt)[0]);
    add(unit, belt, { verdict: { relation: "none", rule: null, disagreeing: [], exception: null }, clusterSense, beltSense });
  }
  return pairs;
}

function sense(reading: { readonly sense: PairAnswer["clusterSense"] } | undefined): PairAnswer["clusterSense"] {
  if (!reading) throw new Error("a name without a reading");
  return reading.sense;
}

/** Pairs of which no rule says anything, but exceptions can: those of one city, and those that an exception names. */
function* silentPairs(world: World, judged: readonly JudgedPair[]): Generator<{ readonly unit: number; readonly belt: number }> {
  if (world.exceptions.hasNoPairs) return;
  const judgedOf = groupedBy(judged, ({ unit }) => unit);
  for (const [unit, id] of world.units.entries()) {
    const seen = new Set((judgedOf.get(unit) ?? []).map(({ belt }) => belt));
    const [place, named] = [world.unit(unit)?.place, world.exceptions.named.get(id)];
    for (const belt of world.meets(unit)) {
      const other = world.belt(belt);
      if (other && !seen.has(belt) && (other.place === place || named?.has(other.id))) yield { unit, belt };
    }
  }
}

function pairVerdict(world: World, unit: number, belt: number, { verdict, clusterSense, beltSense }: PairAnswer): PairVerdict {
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
    const exception = world.exceptions.forUnit(unit.id);
    const relations = own.map(({ verdict }) => verdict.relation);
    const counting = { relations, countsAs: world.countsAs, city: world.cities.beltsOf(unit.place) };
    const ofPairs = unitOutcome({ ...counting, spoken: null });
    const outcome = exception ? unitOutcome({ ...counting, spoken: exception.verdict }) : ofPairs;
    if (exception) use.note(exception.id, outcome !== ofPairs);
    const { id, cluster, kind, name, place } = unit;
    return [{ unit: id, cluster, kind, name, place, outcome, exception: exception?.id ?? null, pairs: own }];
  });
}
