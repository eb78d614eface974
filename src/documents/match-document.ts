import type { PublishedRate } from "../model/data.ts";
import type { LinkedName } from "../model/link.ts";
import type { PairVerdict, RateRow, UnitResult } from "../model/match.ts";
import type { MatchInput } from "../model/matcher.ts";
import type { MatchDocument, RateEntry } from "./documents.ts";
import { placeNames, type Telling } from "./telling.ts";

export const MATCH_SCHEMA = "qundai/match/1";

/** The whole answer of `match`. Rates: all units, each kind, and the further rows that were asked. */
export function matchDocument({ input, matcher }: Pick<Telling, "input" | "matcher">, further: readonly RateRow[] = []): MatchDocument {
  const { result, links } = matcher;
  const { ruleset, taxonomy, data } = input;
  return {
    schema: MATCH_SCHEMA,
    ruleset: { version: ruleset.version, title: ruleset.title, hash: ruleset.hash },
    taxonomy: { version: taxonomy.version, hash: taxonomy.hash },
    data: dataEntry(input, unlinked(links.units.values()), unlinked(links.belts.values())),
    counts: result.counts,
    rates: [...result.rates, ...further].map((row) => rateEntry(row, data.dataset.belts.complete)),
    disagreements: result.disagreements,
    published: published(data.published),
    units: unitEntries(input, result.units),
  };
}

function dataEntry({ data }: MatchInput, unlinkedUnits: number, unlinkedBelts: number): MatchDocument["data"] {
  const { dataset, units } = data;
  const confidence = new Map<string, number>();
  for (const unit of units) confidence.set(unit.confidence ?? "", (confidence.get(unit.confidence ?? "") ?? 0) + 1);
  return {
    title: dataset.title,
    kinds: dataset.kinds,
    hash: dataset.hash,
    made: dataset.made,
    clustersComplete: dataset.clusters.complete,
    clustersExpected: dataset.clusters.expected,
    beltsComplete: dataset.belts.complete,
    beltsExpected: dataset.belts.expected,
    clustersMissing: dataset.clusters.missing,
    beltsMissing: dataset.belts.missing,
    missing: [dataset.clusters.missing, dataset.belts.missing].filter((missing) => missing !== null),
    confidence: Object.fromEntries([...confidence].sort(([a], [b]) => (a < b ? -1 : 1))),
    unlinkedUnits,
    unlinkedBelts,
  };
}

/** Names without any sense that links to a concept. */
function unlinked(names: Iterable<LinkedName>): number {
  let count = 0;
  for (const name of names) if (name.senses.every((sense) => sense.concept === null)) count += 1;
  return count;
}

function rateEntry(row: RateRow, beltsComplete: boolean): RateEntry {
  const { by, value, units, matched, similar, none, noBelt, unknown } = row;
  const shares = { matchRate: row.matchRate.share, similarRate: row.similarRate.share, eitherRate: row.eitherRate.share };
  return { by, value, units, matched, similar, none, noBelt, unknown, ...shares, atLeast: !beltsComplete };
}

function published(rows: readonly PublishedRate[]): MatchDocument["published"] {
  return rows
    .filter((row) => row.units > 0)
    .map(({ kind, units, matched, similar }) => ({
      value: kind,
      units,
      matched,
      similar,
      matchRate: matched / units,
      similarRate: similar / units,
      eitherRate: (matched + similar) / units,
    }));
}

function unitEntries({ data }: MatchInput, results: readonly UnitResult[]): MatchDocument["units"] {
  const place = placeNames(data.places);
  const confidence = new Map(data.units.map((unit) => [unit.id, unit.confidence]));
  const belts = new Map(data.belts.map((belt) => [belt.id, belt]));
  const beltEntry = (pair: PairVerdict) => {
    const belt = belts.get(pair.belt);
    if (belt === undefined) throw new Error(`belt ${pair.belt} is not in the data`);
    const { relation, rule, exception } = pair.verdict;
    return {
      belt: pair.belt,
      name: belt.name,
      place: place(belt.place),
      relation,
      rule,
      ...(exception === null ? {} : { exception }),
      ...(pair.direction === null ? {} : { direction: pair.direction }),
      ...(pair.chainRole === null ? {} : { chainRole: pair.chainRole }),
    };
  };
  return results.map(({ unit, cluster, kind, name, place: code, outcome, pairs }) => ({
    unit,
    cluster,
    kind,
    name,
    place: place(code),
    outcome,
    confidence: confidence.get(unit) ?? null,
    belts: pairs.map(beltEntry),
  }));
}
