import type { RateRow } from "../model/match.ts";
import type { Language } from "../model/text.ts";
import { compareWords } from "../words/compare.ts";
import { compareResultsWords } from "../words/compare-results.ts";
import { clashesOfBoth } from "./clashes.ts";
import {
  COMPARE_SCHEMA,
  type CompareDocument,
  type ComparedReason,
  type ComparedVersion,
  comparedRates,
  outcomeMatrix,
} from "./compare.ts";
import type { ResultDifference, ResultPairMove, ResultsCompared } from "./compare-results.ts";
import { leftOutEntry } from "./left-out.ts";
import { placeName } from "./names.ts";
import type { ResultDocument, ResultPair } from "./result.ts";
import type { FileSpan } from "./text-lines.ts";

/** One of two saved results, with its rates by the requested groups, and what to call it. */
export interface SavedSide {
  readonly result: ResultDocument;
  readonly rates: readonly RateRow[];
  readonly at: string;
}

/** The comparison of two saved results: the document that `compare` makes of versions, without edits and causes. */
export function compareResultsDocument(compared: ResultsCompared, from: SavedSide, to: SavedSide, language: Language): CompareDocument {
  const { units, pairs, differences } = compared;
  const changed = units.filter((unit) => unit.from !== unit.to);
  const places = new Map<string, ResultDocument["places"][number]>(
    [...from.result.places, ...to.result.places].map((place) => [place.code, place]),
  );
  const belts = new Map([...from.result.belts, ...to.result.belts].map((belt) => [belt.id, belt.name]));
  return {
    schema: COMPARE_SCHEMA,
    from: versionOf(from),
    to: versionOf(to),
    kinds: to.result.dataset.kinds,
    ...clashesOfBoth(from.result, to.result),
    rates: comparedRates(bounded(from), bounded(to)),
    matrix: outcomeMatrix(units),
    changes: [],
    changed: changed.map(({ row, from: before, to: after }) => ({
      unit: row.id,
      cluster: row.cluster,
      kind: row.kind,
      name: row.name,
      place: placeName(places.get(row.place)),
      from: before,
      to: after,
      causedBy: [],
      complete: false,
      verified: false,
    })),
    pairs: pairs.map((pair) => pairEntry(pair, belts)),
    cancelled: [],
    unexplained: changed.length,
    basis: "results",
    cautions: cautionsOf(compared, from, to, language),
    differences: differences.map((difference) => differenceEntry(difference, from, to, language)),
  };
}

function versionOf({ result: { ruleset, taxonomy, dataset, counts }, at }: SavedSide): ComparedVersion {
  const { version, title, hash } = ruleset;
  const data = { hash: dataset.hash, made: dataset.made, beltsComplete: dataset.belts.complete, ...leftOutEntry(counts.leftOut) };
  return { version, title, hash, taxonomy: { version: taxonomy.version, hash: taxonomy.hash }, data, at };
}

function bounded({ result, rates }: SavedSide) {
  return { rates, atLeast: !result.dataset.belts.complete };
}

function pairEntry({ unit, belt, from, to }: ResultPairMove, belts: ReadonlyMap<string, string>): CompareDocument["pairs"][number] {
  return { unit, belt, beltName: belts.get(belt) ?? belt, from: reasonOf(from), to: reasonOf(to), causedBy: [], verified: false };
}

function reasonOf(pair: ResultPair | null): ComparedReason | null {
  return pair === null ? null : { relation: pair.relation, rule: pair.rule, exception: pair.exception };
}

function cautionsOf({ units, differences }: ResultsCompared, from: SavedSide, to: SavedSide, language: Language): readonly string[] {
  const words = compareResultsWords[language].cautions;
  const [a, b] = [from.result, to.result];
  const count = (entry: ResultDifference["entry"], kind: ResultDifference["kind"]): number =>
    differences.filter((each) => each.entry === entry && each.kind === kind).length;
  const only = (entry: "unit" | "belt"): readonly [number, number] => [count(entry, "removed"), count(entry, "added")];
  const [unitsFrom, unitsTo] = only("unit");
  const [beltsFrom, beltsTo] = only("belt");
  const listed = differences.some(({ entry }) => ["rule", "declaration", "exception", "counts-as"].includes(entry));
  const [complete, incomplete] = a.dataset.belts.complete ? [from.at, to.at] : [to.at, from.at];
  return [
    ...(a.dataset.made === b.dataset.made ? [] : [words.made]),
    ...(a.dataset.belts.complete === b.dataset.belts.complete ? [] : [words.complete(complete, incomplete)]),
    ...(unitsFrom + unitsTo === 0 ? [] : [words.units(unitsFrom, unitsTo, units.length - unitsFrom - unitsTo)]),
    ...(beltsFrom + beltsTo === 0 ? [] : [words.belts(beltsFrom, beltsTo)]),
    ...(a.dataset.hash === b.dataset.hash || unitsFrom + unitsTo + beltsFrom + beltsTo > 0 ? [] : [words.rows]),
    ...(a.taxonomy.hash === b.taxonomy.hash ? [] : [words.taxonomies(a.taxonomy.version, b.taxonomy.version)]),
    ...(a.ruleset.hash === b.ruleset.hash || listed ? [] : [words.conditions]),
    ...(a.program === b.program ? [] : [words.programs(a.program, b.program)]),
  ];
}

function differenceEntry(
  { entry, id, kind }: ResultDifference,
  from: SavedSide,
  to: SavedSide,
  language: Language,
): NonNullable<CompareDocument["differences"]>[number] {
  const side = kind === "removed" ? "from" : "to";
  const { ruleset, units, belts, taxonomy, places } = (side === "from" ? from : to).result;
  const tables: Readonly<Record<string, readonly { readonly id: string; readonly at: FileSpan }[]>> = {
    rule: ruleset.rules,
    declaration: ruleset.declarations,
    exception: ruleset.exceptions,
    unit: units,
    belt: belts,
  };
  const row = Object.hasOwn(tables, entry) ? tables[entry]?.find((each) => each.id === id) : undefined;
  const label =
    entry === "concept"
      ? taxonomy.concepts.find((concept) => concept.id === id)?.prefLabel[language]
      : entry === "place"
        ? places.find((place) => place.code === id)?.name
        : [...units, ...belts].find((each) => each === row)?.name;
  const named = label === undefined || label === "" ? id : `${id} ${label}`;
  const what = `${compareWords[language].whats[kind]}${compareResultsWords[language].entries[entry]} ${named}`;
  return { what, kind, entry, entryId: id, side, at: row?.at ?? null };
}
