import type { PublishedRate } from "../model/data.ts";
import type { LinkedName } from "../model/link.ts";
import type { PairVerdict, RateRow, UnitResult } from "../model/match.ts";
import type { MatchInput } from "../model/matcher.ts";
import type { Count, Proportion } from "../model/quantity.ts";
import type { ChainRole, Direction, UnitOutcome, VerdictRelation } from "../model/relation.ts";
import type { Bilingual, Language } from "../model/text.ts";
import type { OnClashes } from "./clashes.ts";
import type { CollectionEntry } from "./collections.ts";
import { type PlaceName, placeNames, withDistrict } from "./names.ts";
import { type RateEntry, rateEntry } from "./rates.ts";
import type { ReviewedRates } from "./reviewed.ts";
import type { Telling } from "./telling.ts";

export interface MatchDocument extends OnClashes {
  readonly schema: "qundai/match/1";
  readonly ruleset: { readonly version: string; readonly title: Readonly<Record<Language, string>>; readonly hash: string };
  readonly taxonomy: { readonly version: string; readonly hash: string };
  readonly data: {
    readonly title: Readonly<Record<Language, string>>;
    readonly kinds: readonly { readonly id: string; readonly label: Readonly<Record<Language, string>> }[];
    readonly hash: string;
    readonly made: boolean;
    readonly clustersComplete: boolean;
    readonly clustersExpected: number | null;
    readonly beltsComplete: boolean;
    readonly beltsExpected: number | null;
    /** What the data say about their own gaps. */
    readonly clustersMissing: Readonly<Record<Language, string>> | null;
    readonly beltsMissing: Readonly<Record<Language, string>> | null;
    readonly missing: readonly Readonly<Record<Language, string>>[];
    /** Numbers of units by confidence: verified, corroborated, recalled … */
    readonly confidence: Readonly<Record<string, Count>>;
    readonly unlinkedUnits: Count;
    readonly unlinkedBelts: Count;
  };
  readonly counts: {
    readonly clusters: Count;
    readonly units: Count;
    readonly belts: Count;
    readonly pairs: Count;
    readonly evaluated: Count;
    readonly signatures: Count;
    /** Rows of the tables of clusters and belts that `--skip-bad-rows` left out. */
    readonly leftOut: Count;
  };
  readonly rates: readonly RateEntry[];
  /** The members of the collection that `--by collection:ID` names, over the units of `--region`. */
  readonly collection?: CollectionEntry & { readonly region: Bilingual | null };
  /** Pairs for which several rules hold with different verdicts, without an override between them. */
  readonly disagreements: readonly { readonly unit: string; readonly belt: string; readonly rules: readonly string[] }[];
  /** The study's own figures, if the workspace has them: by kind, "all" first. */
  readonly published: readonly {
    readonly value: string;
    readonly units: Count;
    readonly matched: Count;
    readonly similar: Count;
    readonly matchRate: Proportion;
    readonly similarRate: Proportion;
    readonly eitherRate: Proportion;
  }[];
  /** With `--reviewed`: the rates with the decisions of reviewers that count. */
  readonly reviewed?: ReviewedRates;
  readonly units: readonly {
    readonly unit: string;
    readonly cluster: string;
    readonly kind: string;
    readonly name: string;
    readonly place: PlaceName;
    readonly outcome: UnitOutcome;
    readonly confidence: string | null;
    readonly belts: readonly {
      readonly belt: string;
      readonly name: string;
      readonly place: PlaceName;
      readonly relation: VerdictRelation;
      readonly rule: string | null;
      readonly exception?: string;
      readonly direction?: Direction;
      readonly chainRole?: ChainRole;
    }[];
  }[];
}

export const MATCH_SCHEMA = "qundai/match/1";

/** The whole answer of `match`. Rates: all units, each kind, and the requested further groups. */
export function matchDocument({ input, matcher }: Pick<Telling, "input" | "matcher">, further: readonly RateRow[] = []): MatchDocument {
  const { result, links } = matcher;
  const { ruleset, taxonomy, data } = input;
  return {
    schema: MATCH_SCHEMA,
    ruleset: { version: ruleset.version, title: ruleset.title, hash: ruleset.hash },
    taxonomy: { version: taxonomy.version, hash: taxonomy.hash },
    data: dataEntry(input, unlinked(links.units.values()), unlinked(links.belts.values())),
    counts: { ...result.counts, leftOut: data.dataset.leftOut ?? 0 },
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
  const districts = new Map(data.units.map((unit) => [unit.id, unit.district]));
  const belts = new Map(data.belts.map((belt) => [belt.id, belt]));
  const beltEntry = (pair: PairVerdict) => {
    const belt = belts.get(pair.belt);
    if (belt === undefined) throw new Error(`belt ${pair.belt} is not in the data`);
    const { relation, rule, exception } = pair.verdict;
    return {
      belt: pair.belt,
      name: belt.name,
      place: withDistrict(place(belt.place), belt),
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
    place: withDistrict(place(code), { name, district: districts.get(unit) ?? "" }),
    outcome,
    confidence: confidence.get(unit) ?? null,
    belts: pairs.map(beltEntry),
  }));
}
