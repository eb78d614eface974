import { factsOfConcepts } from "../facts/of-pair.ts";
import type { RelationTable } from "../knowledge/relate/table.ts";
import type { Data } from "../model/data.ts";
import { byCodePoint } from "../model/ids.ts";
import type { LinkedBelt, LinkedUnit, PairVerdict, UnitResult } from "../model/match.ts";
import { strength } from "../model/relation.ts";
import type { Ruleset } from "../model/rules.ts";
import type { ExceptionBook } from "./exceptions.ts";
import type { JudgedPair } from "./judge.ts";
import { beltsOfCities, unitOutcome } from "./outcome.ts";

/** The judged pairs with the words of the data: readings, directions, and exceptions in place of what the rules said. */
export function pairVerdicts(
  judged: readonly JudgedPair[],
  units: readonly LinkedUnit[],
  belts: readonly LinkedBelt[],
  relations: RelationTable,
  exceptions: ExceptionBook,
  hasExceptions: boolean,
): readonly PairVerdict[] {
  const all = hasExceptions ? withSilentPairs(judged, units, belts, exceptions) : judged;
  const pairs: PairVerdict[] = [];
  for (const pair of all) {
    const unit = at(units, pair.unit);
    const belt = at(belts, pair.belt);
    const clusterSense = at(unit.link.senses, pair.clusterReading);
    const beltSense = at(belt.link.senses, pair.beltReading);
    const sameCity = unit.unit.place === belt.belt.place ? unit.unit.place : null;
    const exception = exceptions.forPair({ unit: unit.unit.id, belt: belt.belt.id, sameCity, cluster: clusterSense, beltSense });
    if (exception && (exception.verdict !== pair.verdict.relation || pair.verdict.disagreeing.length > 0)) exceptions.changes(exception.id);
    const verdict = exception
      ? { relation: exception.verdict, rule: pair.verdict.rule, disagreeing: [], exception: exception.id }
      : pair.verdict;
    if (verdict.relation === "none" && !exception) continue;
    const facts = factsOfConcepts(clusterSense, beltSense, { relations, shares: null });
    pairs.push({
      unit: unit.unit.id,
      belt: belt.belt.id,
      clusterSense,
      beltSense,
      verdict,
      direction: knownValue(facts["industry.direction"]) as PairVerdict["direction"],
      chainRole: knownValue(facts["chain.role"]) as PairVerdict["chainRole"],
    });
  }
  return pairs;
}

function knownValue(fact: { readonly kind: string; readonly value?: unknown }): unknown {
  return fact.kind === "known" ? fact.value : null;
}

function at<Item>(list: readonly Item[], index: number): Item {
  const item = list[index];
  if (item === undefined) throw new Error(`nothing at ${index}`);
  return item;
}

/** Exceptions can speak for pairs on which no rule does: those of one city, and those that an exception names. */
function withSilentPairs(
  judged: readonly JudgedPair[],
  units: readonly LinkedUnit[],
  belts: readonly LinkedBelt[],
  exceptions: ExceptionBook,
): readonly JudgedPair[] {
  const key = (unit: number, belt: number): string => `${unit}/${belt}`;
  const seen = new Set(judged.map((pair) => key(pair.unit, pair.belt)));
  const silent = { relation: "none", rule: null, disagreeing: [], exception: null } as const;
  const named = new Set(exceptions.pairs.map((pair) => `${pair.unit}/${pair.belt}`));
  const more: JudgedPair[] = [];
  for (const [unit, { unit: own, link }] of units.entries()) {
    for (const [belt, { belt: other, link: beltLink }] of belts.entries()) {
      if (seen.has(key(unit, belt)) || (own.place !== other.place && !named.has(`${own.id}/${other.id}`))) continue;
      for (const clusterReading of link.senses.keys()) {
        for (const beltReading of beltLink.senses.keys()) more.push({ unit, belt, clusterReading, beltReading, verdict: silent });
      }
    }
  }
  return [...judged, ...more];
}

/** Each unit with its outcome and its belts, strongest first. */
export function unitResults(
  data: Data,
  units: readonly LinkedUnit[],
  pairs: readonly PairVerdict[],
  ruleset: Ruleset,
  exceptions: ExceptionBook,
): readonly UnitResult[] {
  const cityOf = beltsOfCities(data);
  const byUnit = new Map<string, PairVerdict[]>();
  for (const pair of pairs) {
    const list = byUnit.get(pair.unit);
    if (list) list.push(pair);
    else byUnit.set(pair.unit, [pair]);
  }
  return units.map(({ unit }): UnitResult => {
    const own = (byUnit.get(unit.id) ?? []).toSorted(
      (a, b) => strength(b.verdict.relation) - strength(a.verdict.relation) || byCodePoint(a.belt, b.belt),
    );
    const exception = exceptions.forUnit(unit.id);
    const counting = { relations: own.map((pair) => pair.verdict.relation), countsAs: ruleset.countsAs, city: cityOf(unit.place) };
    const ofPairs = unitOutcome({ ...counting, spoken: null });
    const outcome = exception ? unitOutcome({ ...counting, spoken: exception.verdict }) : ofPairs;
    if (exception && outcome !== ofPairs) exceptions.changes(exception.id);
    return {
      unit: unit.id,
      cluster: unit.cluster,
      kind: unit.kind,
      name: unit.name,
      place: unit.place,
      outcome,
      exception: exception?.id ?? null,
      pairs: own,
    };
  });
}
