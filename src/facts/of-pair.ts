import type { PlaceLaw } from "../knowledge/places/place-law.ts";
import type { InputShares } from "../knowledge/relate/input-share.ts";
import type { Relations } from "../knowledge/relate/relations.ts";
import type { Belt, Dataset, Place, Unit } from "../model/data.ts";
import { type Facts, unknown } from "../model/fact.ts";
import type { BeltId, PlaceCode } from "../model/ids.ts";
import type { Sense } from "../model/link.ts";
import type { RuleCase } from "../model/rules.ts";
import { FACT_CATALOGUE, type FactOf } from "./catalogue.ts";
import {
  beltFacts,
  type ConceptFactId,
  type FactsOf,
  industryFacts,
  noUnitFacts,
  type PartOfFacts,
  placeFacts,
  senseFacts,
  unitFacts,
} from "./derive.ts";

/** How concepts are related and how much one supplies the other; provided by a world under edits as well as by a plain run. */
export interface Knowledge {
  readonly relations: Pick<Relations, "standing">;
  /** null if no rule uses the input-output table. */
  readonly shares: Pick<InputShares, "between"> | null;
  /** What joins places. */
  readonly places: PlaceLaw;
}

/** A pair with one reading of each name. A place is undefined if the data have no row for it. */
export interface PairRead {
  readonly unit: Unit;
  readonly unitPlace: Place | undefined;
  readonly clusterSense: Sense;
  readonly belt: Belt;
  readonly beltPlace: Place | undefined;
  readonly beltSense: Sense;
}

/** Every fact of a pair. `withCurrent` are the places with a belt of the study year. */
export function factsOfPair(pair: PairRead, dataset: Dataset, withCurrent: ReadonlySet<PlaceCode>, knowledge: Knowledge): Facts {
  return {
    ...placeFacts({ unit: pair.unitPlace, belt: pair.beltPlace, law: knowledge.places }),
    ...unitFacts(pair.unit, pair.unitPlace),
    ...beltFacts(pair.belt, dataset, withCurrent),
    ...factsOfReading(pair.clusterSense, pair.beltSense, knowledge),
  };
}

/**
 * Every fact of a worked example. A fact that the case does not state is unknown, except for the years: its belt is listed in the study year
 * unless the case says otherwise. `unit` is null if the case gives free words.
 */
export function factsOfCase(
  ruleCase: RuleCase,
  unit: { readonly row: Unit; readonly place: Place | undefined } | null,
  clusterSense: Sense,
  beltSense: Sense,
  dataset: Dataset,
  knowledge: Omit<Knowledge, "places">,
): Facts {
  return {
    ...placesOfCase(ruleCase),
    ...(unit ? unitFacts(unit.row, unit.place) : noUnitFacts(unknown("no-region"))),
    ...beltFacts(beltOfCase(ruleCase, dataset), dataset, new Set()),
    ...factsOfReading(clusterSense, beltSense, knowledge),
  };
}

function placesOfCase(ruleCase: RuleCase): FactsOf<"places"> {
  const said = FACT_CATALOGUE.flatMap((fact) => (fact.from === "places" ? [[fact.id, fact.inCase(ruleCase)]] : []));
  return Object.fromEntries(said) as FactsOf<"places">;
}

function beltOfCase({ belt, years, origin }: RuleCase, { studyYear }: Dataset): Belt {
  const listed = years.length > 0 ? years : [studyYear];
  return { id: "case" as BeltId, name: belt, place: "" as PlaceCode, category: "", years: listed, confidence: null, source: "", origin };
}

type ReadingFactId = ConceptFactId | FactOf<"clusterSense" | "beltSense">;

/** The facts of two readings themselves and of how their concepts are related, wherever the two are. */
function factsOfReading(clusterSense: Sense, beltSense: Sense, knowledge: Omit<Knowledge, "places">): PartOfFacts<ReadingFactId> {
  return {
    ...senseFacts("cluster", clusterSense),
    ...senseFacts("belt", beltSense),
    ...factsOfConcepts(clusterSense, beltSense, knowledge),
  };
}

/** The facts of how the concepts of two readings are related. */
export function factsOfConcepts(cluster: Sense, belt: Sense, { relations, shares }: Omit<Knowledge, "places">): PartOfFacts<ConceptFactId> {
  if (cluster.concept === null || belt.concept === null) return industryFacts(cluster, belt, null, null);
  const share = shares?.between(cluster.concept, belt.concept)?.share ?? null;
  return industryFacts(cluster, belt, relations.standing(cluster.concept, belt.concept), share);
}
