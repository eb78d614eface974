import type { Collection } from "../model/collections.ts";
import type { UnitResult } from "../model/match.ts";
import type { Count, Ordinal, Proportion } from "../model/quantity.ts";
import type { UnitOutcome } from "../model/relation.ts";
import type { Bilingual } from "../model/text.ts";
import { type CountedCollection, type CountedMember, countCollections } from "../questions/collections/count-collection.ts";
import { clashesOf, type OnClashes } from "./clashes.ts";
import { type PlaceName, placeNames } from "./names.ts";
import { type RateEntry, rateEntry } from "./rates.ts";
import type { Telling } from "./telling.ts";
import { type TextLine, textLines } from "./text-lines.ts";

export interface CollectionEntry {
  readonly id: string;
  readonly name: Bilingual;
  readonly source: string;
  readonly file: string;
  readonly line: Ordinal;
  readonly column: Ordinal;
  /** What the weights measure; absent where members have none. */
  readonly weight?: { readonly name: Bilingual; readonly unit: Bilingual; readonly year: Count };
  readonly members: readonly CollectionMemberEntry[];
  /** The rate over weights, by members that have units (`overCovered`) and by all, with members without units as 0 (`overAll`). */
  readonly weighted?: {
    /** Share of the weight of members that have units. */
    readonly covered: Proportion;
    readonly overCovered: Proportion | null;
    readonly overAll: Proportion;
    readonly eitherOverCovered: Proportion | null;
    readonly eitherOverAll: Proportion;
  };
  /** Units in more than one member; they count in each. */
  readonly unitsInSeveral: Count;
  /** Units in no member. */
  readonly outside: readonly { readonly unit: string; readonly name: string; readonly place: PlaceName; readonly outcome: UnitOutcome }[];
}

export interface CollectionMemberEntry {
  readonly id: string;
  readonly name: Bilingual;
  readonly weight?: number;
  readonly concepts: readonly { readonly id: string; readonly label: Bilingual }[];
  /** Concepts wider than the member, which join no unit. */
  readonly partly: readonly { readonly id: string; readonly label: Bilingual }[];
  readonly rates: RateEntry;
  readonly matchRate: Proportion | null;
  readonly eitherRate: Proportion | null;
  readonly units: readonly {
    readonly unit: string;
    readonly name: string;
    readonly place: PlaceName;
    readonly outcome: UnitOutcome;
    /** The concepts of the member that the unit's name is under, and the lines that say so. */
    readonly through: readonly string[];
    readonly because: readonly TextLine[];
  }[];
  readonly file: string;
  readonly line: Ordinal;
  readonly column: Ordinal;
}

export interface CollectionsDocument extends OnClashes {
  readonly schema: "qundai/collections/1";
  readonly ruleset: { readonly version: string; readonly title: Bilingual; readonly hash: string };
  readonly made: boolean;
  /** The region whose units alone count; null for all. */
  readonly region: Bilingual | null;
  readonly atLeast: boolean;
  readonly collections: readonly CollectionEntry[];
}

/** A region to which an answer is limited. */
export interface CountedRegion {
  readonly name: Bilingual;
  readonly codes: ReadonlySet<string>;
}

/** Which clusters serve which members of some collections. */
export function collectionsDocument(
  telling: Telling,
  collections: readonly Collection[],
  region: CountedRegion | null,
): CollectionsDocument {
  const { ruleset, data } = telling.input;
  return {
    schema: "qundai/collections/1",
    ...clashesOf(telling.input, telling.locate),
    ruleset: { version: ruleset.version, title: ruleset.title, hash: ruleset.hash },
    made: data.dataset.made,
    region: region?.name ?? null,
    atLeast: !data.dataset.belts.complete,
    collections: collectionEntries(telling, collections, region),
  };
}

export function collectionEntries(
  telling: Telling,
  collections: readonly Collection[],
  region: CountedRegion | null,
): readonly CollectionEntry[] {
  const isIn = ({ place }: UnitResult): boolean => region === null || region.codes.has(place);
  return countCollections(telling.input, telling.matcher, collections, isIn).map((counted) => collectionEntry(telling, counted));
}

function collectionEntry(telling: Telling, { collection, members, inSeveral, outside, weighted }: CountedCollection): CollectionEntry {
  const place = placeNames(telling.input.data.places);
  const { id, name, source, weight, origin } = collection;
  return {
    id,
    name,
    source,
    ...telling.locate(origin),
    ...(weight === null ? {} : { weight }),
    members: members.map((each) => memberEntry(telling, each)),
    ...(weighted === null
      ? {}
      : {
          weighted: {
            covered: weighted.covered,
            overCovered: weighted.matchOverCovered,
            overAll: weighted.matchOverAll,
            eitherOverCovered: weighted.eitherOverCovered,
            eitherOverAll: weighted.eitherOverAll,
          },
        }),
    unitsInSeveral: inSeveral.length,
    outside: outside.map(({ unit, name: called, place: code, outcome }) => ({ unit, name: called, place: place(code), outcome })),
  };
}

function memberEntry(telling: Telling, { member, units, rates }: CountedMember): CollectionMemberEntry {
  const { input, locate } = telling;
  const place = placeNames(input.data.places);
  const labels = new Map(input.taxonomy.concepts.map((concept) => [concept.id, concept.prefLabel]));
  const named = (ids: CollectionMemberEntry["partly"][number]["id"][]) =>
    ids.map((id) => ({ id, label: labels.get(id as never) ?? { zh: id, en: id } }));
  return {
    id: member.id,
    name: member.name,
    ...(member.weight === null ? {} : { weight: member.weight }),
    concepts: named([...member.concepts]),
    partly: named([...member.partly]),
    rates: rateEntry(rates, input.data.dataset.belts.complete),
    matchRate: rates.matchRate.share,
    eitherRate: rates.eitherRate.share,
    units: units.map(({ result, through }) => ({
      unit: result.unit,
      name: result.name,
      place: place(result.place),
      outcome: result.outcome,
      through: [...new Set(through.map(({ concept }) => concept))],
      because: through.flatMap(({ because }) => textLines(telling, because)),
    })),
    ...locate(member.origin),
  };
}
