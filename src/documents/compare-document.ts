import type { ComparedOutcome, ComparedUnit, Comparison } from "../model/comparison.ts";
import type { PlaceCode } from "../model/ids.ts";
import type { RateRow } from "../model/match.ts";
import type { MatchInput } from "../model/matcher.ts";
import { OUTCOMES } from "../model/relation.ts";
import type { Locate } from "../model/span.ts";
import { compareWords } from "../words/compare.ts";
import { editText } from "../words/topics/compare.ts";
import type { Wording } from "../words/wording.ts";
import type { CompareDocument, ComparedRate, ComparedVersion } from "./compare-shape.ts";

export const COMPARE_SCHEMA = "qundai/compare/1";

/** One side of a comparison: what was read, where its entries stand, its rates, and what names it besides its version. */
export interface ComparedSide {
  readonly input: MatchInput;
  readonly locate: Locate;
  readonly rates: readonly RateRow[];
  readonly at: string | null;
}

/** The whole answer of `compare`. */
export function compareDocument(comparison: Comparison, from: ComparedSide, to: ComparedSide, wording: Wording): CompareDocument {
  const words = compareWords[wording.language];
  const concepts = new Map(
    [...from.input.taxonomy.concepts, ...to.input.taxonomy.concepts].map((concept) => [concept.id, concept.prefLabel]),
  );
  const places = new Map([...from.input.data.places, ...to.input.data.places].map((place) => [place.code, place]));
  const belts = new Map([...from.input.data.belts, ...to.input.data.belts].map((belt) => [belt.id, belt.name]));
  const placeName = (code: PlaceCode) => {
    const place = places.get(code);
    return place ? { code: place.code, name: place.name, nameEn: place.nameEn } : null;
  };
  return {
    schema: COMPARE_SCHEMA,
    from: versionOf(from),
    to: versionOf(to),
    kinds: to.input.data.dataset.kinds,
    rates: comparedRates(boundedRates(from), boundedRates(to)),
    matrix: outcomeMatrix(comparison.units),
    changes: comparison.edits.map((edit) => ({
      id: edit.id,
      what: editText(edit, words, (id) => concepts.get(id)?.[wording.language] || concepts.get(id)?.zh || id),
      kind: edit.what,
      entry: edit.change.kind,
      entryId: edit.change.id,
      side: edit.side,
      effect: comparison.effects.get(edit.id) ?? "nothing",
      ...(edit.side === "from" ? from : to).locate(edit.origin),
    })),
    changed: comparison.changed.map(({ unit, cluster, kind, name, place, from: before, to: after, causedBy }) => ({
      unit,
      cluster,
      kind,
      name,
      place: placeName(place),
      from: before,
      to: after,
      causedBy: causedBy.sets,
      complete: causedBy.complete,
      verified: causedBy.verified,
    })),
    pairs: comparison.pairs.map(({ unit, belt, from: before, to: after, causedBy }) => ({
      unit,
      belt,
      beltName: belts.get(belt) ?? belt,
      from: before,
      to: after,
      causedBy: causedBy.sets,
      verified: causedBy.verified,
    })),
    cancelled: comparison.cancelled,
    unexplained: comparison.unexplained,
  };
}

function versionOf({ input: { ruleset, taxonomy, data }, at }: ComparedSide): ComparedVersion {
  return {
    version: ruleset.version,
    title: ruleset.title,
    hash: ruleset.hash,
    taxonomy: { version: taxonomy.version, hash: taxonomy.hash },
    data: { hash: data.dataset.hash, made: data.dataset.made, beltsComplete: data.dataset.belts.complete },
    at,
  };
}

function boundedRates({ rates, input }: ComparedSide): BoundedRates {
  return { rates, atLeast: !input.data.dataset.belts.complete };
}

/** Rates of one side, and whether its list of belts is incomplete. */
export interface BoundedRates {
  readonly rates: readonly RateRow[];
  readonly atLeast: boolean;
}

/** The rates of both sides, group by group. */
export function comparedRates(from: BoundedRates, to: BoundedRates): CompareDocument["rates"] {
  const keyOf = ({ by, value }: RateRow): string => JSON.stringify([by, value]);
  const [old, now] = [new Map(from.rates.map((row) => [keyOf(row), row])), new Map(to.rates.map((row) => [keyOf(row), row]))];
  return [...new Set([...now.keys(), ...old.keys()])].flatMap((key) => {
    const [before, after] = [old.get(key), now.get(key)];
    const row = after ?? before;
    if (!row) return [];
    const difference = (of: (row: RateRow) => number | null): number | null => {
      const [a, b] = [before ? of(before) : null, after ? of(after) : null];
      return a === null || b === null ? null : b - a;
    };
    const counted = (of: (row: RateRow) => number): number => (after ? of(after) : 0) - (before ? of(before) : 0);
    return [
      {
        by: row.by,
        value: row.value,
        from: before ? rateOf(before, from.atLeast) : null,
        to: after ? rateOf(after, to.atLeast) : null,
        delta: {
          units: counted((each) => each.units),
          matched: counted((each) => each.matched),
          similar: counted((each) => each.similar),
          matchRate: difference((each) => each.matchRate.share),
          similarRate: difference((each) => each.similarRate.share),
          eitherRate: difference((each) => each.eitherRate.share),
        },
      },
    ];
  });
}

function rateOf({ units, matched, similar, none, noBelt, unknown, ...row }: RateRow, atLeast: boolean): ComparedRate {
  const shares = { matchRate: row.matchRate.share, similarRate: row.similarRate.share, eitherRate: row.eitherRate.share };
  return { units, matched, similar, none, noBelt, unknown, ...shares, atLeast };
}

/** How many units went from which outcome to which. */
export function outcomeMatrix(units: readonly Pick<ComparedUnit, "from" | "to">[]): CompareDocument["matrix"] {
  const order: readonly ComparedOutcome[] = [...OUTCOMES, "absent"];
  return order.flatMap((from) =>
    order.flatMap((to) => {
      const count = units.filter((unit) => unit.from === from && unit.to === to).length;
      return count === 0 ? [] : [{ from, to, units: count }];
    }),
  );
}
