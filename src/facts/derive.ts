import type { Belt, Dataset, Place, Unit } from "../model/data.ts";
import type { ConceptRelation } from "../model/explanation.ts";
import { type Fact, type FactId, type Facts, known, NOT_APPLICABLE, unknown } from "../model/fact.ts";
import type { PlaceCode } from "../model/ids.ts";
import type { Sense } from "../model/link.ts";

export type PartOfFacts<Id extends FactId = FactId> = Readonly<Pick<Facts, Id>>;

/** Facts of a unit, whatever its name links to. */
export function unitFacts(
  unit: Unit,
  place: Place | undefined,
): PartOfFacts<"cluster.kind" | "cluster.region" | "cluster.province" | "cluster.confidence"> {
  return {
    "cluster.kind": known(unit.kind),
    "cluster.region": place ? known(regionsOf(place)) : unknown("no-region"),
    "cluster.province": place ? known(place.province) : unknown("no-region"),
    "cluster.confidence": unit.confidence === null ? unknown("no-confidence") : known(unit.confidence),
  };
}

function regionsOf(place: Place): readonly string[] {
  return place.economicRegion === "" ? place.regions : [...place.regions, place.economicRegion];
}

/** Places with a belt listed in the study year: elsewhere, a belt of the years before may stand in. */
export function placesWithCurrentBelts(belts: readonly Belt[], studyYear: number): ReadonlySet<PlaceCode> {
  return new Set(belts.filter((belt) => belt.years?.includes(studyYear)).map((belt) => belt.place));
}

/** Facts of a belt, whatever its name links to. */
export function beltFacts(
  belt: Belt,
  dataset: Dataset,
  withCurrent: ReadonlySet<PlaceCode>,
): PartOfFacts<"belt.years" | "belt.current" | "belt.listing" | "belt.confidence"> {
  const years = belt.years;
  return {
    "belt.years": years ? known(years) : unknown("no-years"),
    "belt.current": years ? known(years.includes(dataset.studyYear)) : unknown("no-years"),
    "belt.listing": years ? known(listing(belt.place, years, dataset, withCurrent)) : unknown("no-years"),
    "belt.confidence": belt.confidence === null ? unknown("no-confidence") : known(belt.confidence),
  };
}

/** Zhao et al. 2022, 2.2: a belt of 2018-2020 counts for a city that has none in 2021. */
function listing(place: PlaceCode, years: readonly number[], dataset: Dataset, withCurrent: ReadonlySet<PlaceCode>): string {
  if (years.includes(dataset.studyYear)) return "current";
  const [first, last] = dataset.fallbackYears ?? [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  return !withCurrent.has(place) && years.some((year) => year >= first && year <= last) ? "fallback" : "other";
}

/** Places with a belt that counts by its years, or may: where a row leaves them out. The others have no belt. */
export function placesWithCountedBelts(belts: readonly Belt[], dataset: Dataset): ReadonlySet<PlaceCode> {
  const withCurrent = placesWithCurrentBelts(belts, dataset.studyYear);
  const counts = (belt: Belt): boolean => belt.years === null || listing(belt.place, belt.years, dataset, withCurrent) !== "other";
  return new Set(belts.filter(counts).map((belt) => belt.place));
}

/** Facts of one reading of a name. */
export function senseFacts<Side extends "cluster" | "belt">(side: Side, sense: Sense): PartOfFacts<`${Side}.concept` | `link.${Side}`> {
  const concept: Fact = sense.concept === null ? unknown("no-concept") : known(sense.concept);
  return { [`${side}.concept`]: concept, [`link.${side}`]: known(sense.how) } as PartOfFacts<`${Side}.concept` | `link.${Side}`>;
}

/** How the places of a unit and a belt stand to each other; regions are the named ones, not the four economic regions. */
export function placeFact(unit: Place | undefined, belt: Place | undefined): PartOfFacts<"place"> {
  if (!unit || !belt) return { place: unknown("no-region") };
  if (unit.code === belt.code) return { place: known("same-city") };
  return { place: known(unit.regions.some((region) => belt.regions.includes(region)) ? "same-region" : "elsewhere") };
}

type Standing = Omit<ConceptRelation, "because">;
export type ConceptFactId = "industry" | "industry.steps" | "industry.direction" | "chain.role" | "chain.hops" | "chain.inputShare";

const MISSING = unknown("no-concept");
const NO_CONCEPTS: PartOfFacts<ConceptFactId> = {
  industry: MISSING,
  "industry.steps": MISSING,
  "industry.direction": MISSING,
  "chain.role": MISSING,
  "chain.hops": MISSING,
  "chain.inputShare": MISSING,
};

/** What nearly all concepts are to each other: facts that are the same are one object. */
const UNRELATED: PartOfFacts<ConceptFactId> = {
  industry: known("none"),
  "industry.steps": NOT_APPLICABLE,
  "industry.direction": NOT_APPLICABLE,
  "chain.role": NOT_APPLICABLE,
  "chain.hops": NOT_APPLICABLE,
  "chain.inputShare": unknown("no-sector"),
};

/**
 * Facts of two readings: how their industries stand, seen from the cluster. A term that links only in part is read as something
 * narrower than its concept, so the same concept over such a link is `subordinate`, and a step is added above it.
 */
export function industryFacts(
  cluster: Sense,
  belt: Sense,
  standing: Standing | null,
  inputShare: number | null,
): PartOfFacts<ConceptFactId> {
  if (!standing) return NO_CONCEPTS;
  if (standing.relation === "none" && inputShare === null) return UNRELATED;
  const { relation, steps, direction } = readInPart(cluster, belt, standing);
  const orNot = (value: string | number | null): Fact => (value === null ? NOT_APPLICABLE : known(value));
  return {
    industry: known(relation),
    "industry.steps": orNot(steps),
    "industry.direction": orNot(direction && (direction === "wider" ? "belt-narrower" : "belt-wider")),
    "chain.role": orNot(standing.role && (standing.role === "upstream" ? "belt-downstream" : "belt-upstream")),
    "chain.hops": orNot(standing.hops),
    "chain.inputShare": inputShare === null ? unknown("no-sector") : known(inputShare),
  };
}

function readInPart(cluster: Sense, belt: Sense, standing: Standing): Standing {
  const inPart = { cluster: cluster.how === "part", belt: belt.how === "part" };
  if (standing.relation === "identical" && (inPart.cluster || inPart.belt) && cluster.text !== belt.text) {
    return { ...standing, relation: "subordinate", steps: 1, direction: inPart.belt ? "wider" : "narrower" };
  }
  if (standing.relation !== "subordinate" || standing.steps === null) return standing;
  const narrowerInPart = standing.direction === "wider" ? inPart.belt : inPart.cluster;
  return narrowerInPart ? { ...standing, steps: standing.steps + 1 } : standing;
}
