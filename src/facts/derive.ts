import type { Standing } from "../knowledge/relate/pair-standings.ts";
import type { Belt, Dataset, Place, Unit } from "../model/data.ts";
import type { Fact, FactId, Facts, SomeFacts } from "../model/fact.ts";
import type { PlaceCode } from "../model/ids.ts";
import type { Sense } from "../model/link.ts";
import { listingOf } from "./belt.ts";
import { FACT_CATALOGUE, type FactOf } from "./catalogue.ts";
import type { FactSource, FactSources, PairPlaces } from "./definition.ts";
import { NO_CONCEPT } from "./taxonomy-tie.ts";

export type PartOfFacts<Id extends FactId = FactId> = Readonly<Pick<Facts, Id>>;
export type FactsOf<Source extends FactSource> = PartOfFacts<FactOf<Source>>;

interface Derivation<Source extends FactSource> {
  readonly id: FactId;
  readonly derive: (from: FactSources[Source]) => Fact;
}
type Derivations = { readonly [Source in FactSource]: readonly Derivation<Source>[] };

function derivedFrom<Source extends FactSource>(source: Source): readonly Derivation<Source>[] {
  return FACT_CATALOGUE.filter(({ from }) => from === source) as readonly unknown[] as readonly Derivation<Source>[];
}

/** Computed once, because facts are derived thousands of times in a run. */
const DERIVATIONS: Derivations = {
  places: derivedFrom("places"),
  unit: derivedFrom("unit"),
  clusterSense: derivedFrom("clusterSense"),
  belt: derivedFrom("belt"),
  beltSense: derivedFrom("beltSense"),
  standing: derivedFrom("standing"),
  flow: derivedFrom("flow"),
};

/** The facts of one source. */
function factsFrom<Source extends FactSource>(source: Source, from: FactSources[Source]): FactsOf<Source> {
  const facts: Partial<Record<FactId, Fact>> = {};
  for (const { id, derive } of DERIVATIONS[source]) facts[id] = derive(from);
  return facts as FactsOf<Source>;
}

/** A single object, so that callers can detect by identity that there are no facts. */
export const NO_FACTS: SomeFacts = {};

/** Derives only the facts that rules use: there are thousands of rows and readings, and most rules use few of their facts. */
export class FactReader {
  readonly #derivations: Derivations;

  constructor(read: ReadonlySet<FactId>) {
    const pick = <Source extends FactSource>(source: Source) => DERIVATIONS[source].filter(({ id }) => read.has(id));
    this.#derivations = {
      places: pick("places"),
      unit: pick("unit"),
      clusterSense: pick("clusterSense"),
      belt: pick("belt"),
      beltSense: pick("beltSense"),
      standing: pick("standing"),
      flow: pick("flow"),
    };
  }

  /** The facts of one source that rules use. `from` is called only if there is at least one. */
  read<Source extends FactSource>(source: Source, from: () => FactSources[Source]): SomeFacts {
    const derivations = this.#derivations[source];
    if (derivations.length === 0) return NO_FACTS;
    const value = from();
    const facts: Partial<Record<FactId, Fact>> = {};
    for (const { id, derive } of derivations) facts[id] = derive(value);
    return facts;
  }
}

/** The facts of a source that is unavailable: each is `fact`. */
function allUnknown<Source extends FactSource>(source: Source, fact: Fact): FactsOf<Source> {
  return Object.fromEntries(DERIVATIONS[source].map(({ id }) => [id, fact])) as FactsOf<Source>;
}

/** Facts of a unit, whatever its name links to. */
export function unitFacts(unit: Unit, place: Place | undefined): FactsOf<"unit"> {
  return factsFrom("unit", { unit, place });
}

/** Facts of words that name no unit of the data. */
export function noUnitFacts(missing: Fact): FactsOf<"unit"> {
  return allUnknown("unit", missing);
}

/** Facts of a belt, whatever its name links to. `withCurrent` are the places with a belt of the study year. */
export function beltFacts(belt: Belt, dataset: Dataset, withCurrent: ReadonlySet<PlaceCode>): FactsOf<"belt"> {
  return factsFrom("belt", { belt, dataset, withCurrent });
}

/** Facts of one reading of a name. */
export function senseFacts<Side extends "cluster" | "belt">(side: Side, sense: Sense): FactsOf<`${Side}Sense`> {
  return factsFrom(`${side}Sense`, sense);
}

/** Facts of the places of a unit and a belt. */
export function placeFacts(places: PairPlaces): FactsOf<"places"> {
  return factsFrom("places", places);
}

export type ConceptFactId = FactOf<"standing" | "flow">;

const UNRELATED_STANDING: Standing = { relation: "none", steps: null, direction: null, role: null, hops: null, lift: null, supply: null };

/** Most concepts are unrelated or missing. Equal facts share one object, so that callers need not compare them. */
const NO_CONCEPTS: PartOfFacts<ConceptFactId> = { ...allUnknown("standing", NO_CONCEPT), ...allUnknown("flow", NO_CONCEPT) };
const UNRELATED: PartOfFacts<ConceptFactId> = { ...factsFrom("standing", UNRELATED_STANDING), ...factsFrom("flow", null) };

/** Facts of two readings: how their industries are related, seen from the cluster; `standing` is null if a name has no concept. */
export function industryFacts(
  cluster: Sense,
  belt: Sense,
  standing: Standing | null,
  inputShare: number | null,
): PartOfFacts<ConceptFactId> {
  if (!standing) return NO_CONCEPTS;
  if (standing.relation === "none" && inputShare === null) return UNRELATED;
  return { ...factsFrom("standing", readInPart(cluster, belt, standing)), ...factsFrom("flow", inputShare) };
}

/**
 * A term that links only in part is read as something narrower than its concept, so the same concept over such a link is
 * `subordinate`, and a step is added above it.
 */
function readInPart(cluster: Sense, belt: Sense, standing: Standing): Standing {
  const inPart = { cluster: cluster.how === "part", belt: belt.how === "part" };
  if (standing.relation === "identical" && (inPart.cluster || inPart.belt) && cluster.text !== belt.text) {
    return { ...standing, relation: "subordinate", steps: 1, direction: inPart.belt ? "wider" : "narrower" };
  }
  if (standing.relation !== "subordinate" || standing.steps === null) return standing;
  const narrowerInPart = standing.direction === "wider" ? inPart.belt : inPart.cluster;
  return narrowerInPart ? { ...standing, steps: standing.steps + 1 } : standing;
}

/** Places with a belt listed in the study year; in other places, a belt of earlier years may count. */
export function placesWithCurrentBelts(belts: readonly Belt[], studyYear: number): ReadonlySet<PlaceCode> {
  return new Set(belts.filter((belt) => belt.years?.includes(studyYear)).map((belt) => belt.place));
}

/** Places with a belt that counts by its years, or that may count because its row gives no years. All other places have no belt. */
export function placesWithCountedBelts(belts: readonly Belt[], dataset: Dataset): ReadonlySet<PlaceCode> {
  const withCurrent = placesWithCurrentBelts(belts, dataset.studyYear);
  const counts = (belt: Belt): boolean => belt.years === null || listingOf(belt.place, belt.years, dataset, withCurrent) !== "other";
  return new Set(belts.filter(counts).map((belt) => belt.place));
}
