import type { ComparedOutcome, ComparedUnit, Comparison, Effect } from "../model/comparison.ts";
import type { ChangeKind, Edit } from "../model/edit.ts";
import { groupedBy } from "../model/grouped.ts";
import type { RateRow } from "../model/match.ts";
import type { MatchInput } from "../model/matcher.ts";
import type { Count } from "../model/quantity.ts";
import type { VerdictRelation } from "../model/relation.ts";
import { OUTCOMES } from "../model/relation.ts";
import type { Locate } from "../model/span.ts";
import type { Bilingual } from "../model/text.ts";
import { compareWords } from "../words/compare.ts";
import { editText } from "../words/topics/compare.ts";
import type { Wording } from "../words/wording.ts";
import { type BeyondCity, beyondCity } from "./beyond-city.ts";
import { clashesOf, clashesOfBoth, type OnClashes } from "./clashes.ts";
import { leftOutEntry } from "./left-out.ts";
import type { PlaceName } from "./names.ts";
import { placeName } from "./names.ts";
import type { RateEntry } from "./rates.ts";
import { rateEntry } from "./rates.ts";
import type { TextLine } from "./text-lines.ts";

/** One of the two versions that are compared. */
export interface ComparedVersion {
  readonly version: string;
  readonly title: Bilingual;
  readonly hash: string;
  readonly taxonomy: { readonly version: string; readonly hash: string };
  readonly data: {
    readonly hash: string;
    readonly made: boolean;
    readonly beltsComplete: boolean;
    /** Rows of the tables that `--skip-bad-rows` left out; absent if there are none. */
    readonly leftOut?: Count;
  };
  /** What distinguishes the two besides their versions: a revision of git, or a folder; null if nothing does. */
  readonly at: string | null;
}

export type ComparedRate = Omit<RateEntry, "by" | "value">;

export interface CompareDocument extends OnClashes {
  readonly schema: "qundai/compare/1";
  readonly from: ComparedVersion;
  readonly to: ComparedVersion;
  readonly kinds: readonly { readonly id: string; readonly label: Bilingual }[];
  readonly rates: readonly {
    readonly by: RateEntry["by"];
    readonly value: string;
    readonly from: ComparedRate | null;
    readonly to: ComparedRate | null;
    /** The rate after the change less the rate before it; null if either has no share. */
    readonly delta: {
      readonly units: number;
      readonly matched: number;
      readonly similar: number;
      readonly matchRate: number | null;
      readonly similarRate: number | null;
      readonly eitherRate: number | null;
    };
  }[];
  /** How many units went from which outcome to which; transitions that do not occur are left out. */
  readonly matrix: readonly { readonly from: ComparedOutcome; readonly to: ComparedOutcome; readonly units: Count }[];
  readonly changes: readonly ({
    readonly id: string;
    readonly what: string;
    readonly kind: Edit["what"];
    readonly entry: ChangeKind;
    readonly entryId: string;
    readonly side: "from" | "to";
    readonly effect: Effect;
  } & Omit<TextLine, "text">)[];
  readonly changed: readonly {
    readonly unit: string;
    readonly cluster: string;
    readonly kind: string;
    readonly name: string;
    readonly place: PlaceName | null;
    readonly from: ComparedOutcome;
    readonly to: ComparedOutcome;
    readonly causedBy: readonly (readonly string[])[];
    readonly complete: boolean;
    readonly verified: boolean;
    /** Belts in other cities whose verdicts changed, the strongest first; absent if there are none. */
    readonly beyond?: readonly BeyondCity[];
  }[];
  /** Pairs whose verdict or deciding rule changed. */
  readonly pairs: readonly {
    readonly unit: string;
    readonly belt: string;
    readonly beltName: string;
    readonly from: ComparedReason | null;
    readonly to: ComparedReason | null;
    readonly causedBy: readonly (readonly string[])[];
    readonly verified: boolean;
  }[];
  readonly cancelled: readonly {
    readonly edit: string;
    readonly unit: string;
    readonly gives: ComparedOutcome;
    readonly undoneBy: readonly (readonly string[])[];
  }[];
  readonly unexplained: Count;
  /**
   * "results" if two saved results are compared: nothing is judged, so `changes` and every `causedBy` are empty, and every changed unit
   * counts as unexplained. Left out if versions are compared.
   */
  readonly basis?: "results";
  /** Reasons why two saved results are hard to compare, each as a sentence. */
  readonly cautions?: readonly string[];
  /** Entries that differ between two saved results, as far as the results hold entries. */
  readonly differences?: readonly {
    readonly what: string;
    readonly kind: Edit["what"];
    readonly entry: string;
    readonly entryId: string;
    readonly side: "from" | "to";
    /** null for entries whose place is not recorded: concepts, places, what a relation counts as. */
    readonly at: Omit<TextLine, "text"> | null;
  }[];
}

export interface ComparedReason {
  readonly relation: VerdictRelation;
  readonly rule: string | null;
  readonly exception: string | null;
}

export const COMPARE_SCHEMA = "qundai/compare/1";

/** One side of a comparison: what was read, the places of its entries, its rates, and what identifies it besides its version. */
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
  const pairsOf = groupedBy(comparison.pairs, ({ unit }) => unit);
  const beyond = beyondCity(from, to);
  const beyondOf = (unit: ComparedUnit["unit"]): { readonly beyond?: readonly BeyondCity[] } => {
    const found = beyond(pairsOf.get(unit) ?? []);
    return found.length === 0 ? {} : { beyond: found };
  };
  return {
    schema: COMPARE_SCHEMA,
    ...clashesOfBoth(clashesOf(from.input, from.locate), clashesOf(to.input, to.locate)),
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
      place: placeName(places.get(place)),
      from: before,
      to: after,
      causedBy: causedBy.sets,
      complete: causedBy.complete,
      verified: causedBy.verified,
      ...beyondOf(unit),
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
    data: {
      hash: data.dataset.hash,
      made: data.dataset.made,
      beltsComplete: data.dataset.belts.complete,
      ...leftOutEntry(data.dataset.leftOut),
    },
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

/** A row without its group. */
function rateOf(row: RateRow, atLeast: boolean): ComparedRate {
  const { by: _by, value: _value, ...rate } = rateEntry(row, !atLeast);
  return rate;
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
