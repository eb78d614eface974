import type { ComparedOutcome } from "../model/comparison.ts";
import type { Edit } from "../model/edit.ts";
import { byCodePoint } from "../model/ids.ts";
import { RELATIONS } from "../model/relation.ts";
import { sameMeaning } from "../questions/compare/same-meaning.ts";
import type { ResultBelt, ResultDocument, ResultPair, ResultUnit } from "./result.ts";

/** A unit of two saved results; `row` is from the second result, or from the first if the second lacks the unit. */
export interface ResultUnitMove {
  readonly row: ResultUnit;
  readonly from: ComparedOutcome;
  readonly to: ComparedOutcome;
}

/** A pair whose verdict, rule or exception differs between two saved results; null if a result does not list the pair. */
export interface ResultPairMove {
  readonly unit: string;
  readonly belt: string;
  readonly from: ResultPair | null;
  readonly to: ResultPair | null;
}

/** An entry that only one of two saved results has, or that differs between them. Results hold rules without their conditions. */
export interface ResultDifference {
  readonly entry: "rule" | "declaration" | "exception" | "counts-as" | "concept" | "unit" | "belt" | "place";
  readonly id: string;
  readonly kind: Edit["what"];
}

export interface ResultsCompared {
  readonly units: readonly ResultUnitMove[];
  readonly pairs: readonly ResultPairMove[];
  readonly differences: readonly ResultDifference[];
}

/** The differences between two saved results, computed from the results alone: nothing is judged, and no causes are given. */
export function compareResults(from: ResultDocument, to: ResultDocument): ResultsCompared {
  const [before, after] = [byId(from.units), byId(to.units)];
  const ids = idsOf(before, after);
  return {
    units: ids.flatMap((id): readonly ResultUnitMove[] => {
      const row = after.get(id) ?? before.get(id);
      return row === undefined ? [] : [{ row, from: before.get(id)?.outcome ?? "absent", to: after.get(id)?.outcome ?? "absent" }];
    }),
    pairs: ids.flatMap((id) => pairMoves(id, before.get(id)?.pairs ?? [], after.get(id)?.pairs ?? [])),
    differences: differencesOf(from, to),
  };
}

function byId<Entry extends { readonly id: string }>(entries: readonly Entry[]): ReadonlyMap<string, Entry> {
  return new Map(entries.map((entry) => [entry.id, entry]));
}

function idsOf(...sides: readonly ReadonlyMap<string, unknown>[]): readonly string[] {
  return [...new Set(sides.flatMap((side) => [...side.keys()]))].sort(byCodePoint);
}

function pairMoves(unit: string, before: readonly ResultPair[], after: readonly ResultPair[]): readonly ResultPairMove[] {
  const [old, now] = [before, after].map((pairs) => new Map(pairs.map((pair) => [pair.belt, pair])));
  if (old === undefined || now === undefined) return [];
  return idsOf(old, now).flatMap((belt) => {
    const [from, to] = [old.get(belt) ?? null, now.get(belt) ?? null];
    return reasonKey(from) === reasonKey(to) ? [] : [{ unit, belt, from, to }];
  });
}

/** A pair that is missing equals a pair without a relation. */
function reasonKey(pair: ResultPair | null): string {
  return pair === null || (pair.relation === "none" && pair.exception === null)
    ? "none"
    : JSON.stringify([pair.relation, pair.rule, pair.exception]);
}

function differencesOf(from: ResultDocument, to: ResultDocument): readonly ResultDifference[] {
  const [before, after] = [from, to].map(({ ruleset, taxonomy, units, belts, places }) => ({
    rule: written(ruleset.rules),
    declaration: written(ruleset.declarations),
    exception: written(ruleset.exceptions),
    "counts-as": new Map(RELATIONS.map((relation) => [relation, ruleset.countsAs[relation]])),
    concept: byId(taxonomy.concepts),
    unit: written(units.map(unitAsGiven)),
    belt: written(belts.map(beltAsGiven)),
    place: new Map(places.map((place) => [place.code, place])),
  }));
  if (before === undefined || after === undefined) return [];
  return (Object.keys(before) as (keyof typeof before)[]).flatMap((entry) => {
    const [old, now]: readonly ReadonlyMap<string, unknown>[] = [before[entry], after[entry]];
    if (old === undefined || now === undefined) return [];
    return idsOf(old, now).flatMap((id): readonly ResultDifference[] => {
      if (!old.has(id)) return [{ entry, id, kind: "added" }];
      if (!now.has(id)) return [{ entry, id, kind: "removed" }];
      return sameMeaning(old.get(id), now.get(id)) ? [] : [{ entry, id, kind: "changed" }];
    });
  });
}

/** Entries by id, regardless of the files that hold them. */
function written<Entry extends { readonly id: string; readonly at: unknown }>(entries: readonly Entry[]): ReadonlyMap<string, unknown> {
  return new Map(entries.map(({ at: _, ...entry }) => [entry.id, entry]));
}

/** A unit as its table gives it, without what the run computed for it. */
function unitAsGiven({ senses: _senses, outcome: _outcome, exception: _exception, pairs: _pairs, ...row }: ResultUnit) {
  return row;
}

function beltAsGiven({ senses: _, ...row }: ResultBelt) {
  return row;
}
