import type { Belt, Data, Dataset, InputOutput, Unit } from "../../src/model/data.ts";
import { type Fact, type Facts, known, NOT_APPLICABLE, type SomeFacts, unknown } from "../../src/model/fact.ts";
import type { ConceptId } from "../../src/model/ids.ts";
import type { Sense } from "../../src/model/link.ts";
import type { MatchInput } from "../../src/model/matcher.ts";
import type { Concept } from "../../src/model/taxonomy.ts";
import { placeFactsOf } from "./places.ts";
import type { Relations } from "./relate.ts";

/** Those facts of a pair, under one reading of its names, that rules of the shipped and the made worlds read. */
export function factsOf(
  unit: Unit,
  belt: Belt,
  clusterSense: Sense,
  beltSense: Sense,
  input: MatchInput,
  relations: Relations,
  shares: Shares,
): SomeFacts {
  const { data } = input;
  const [here, there] = [unit.place, belt.place].map((code) => data.places.find((place) => place.code === code));
  const concept = (sense: Sense): Fact => (sense.concept === null ? unknown("no-concept") : known(sense.concept));
  const confidence = (value: string | null): Fact => (value === null ? unknown("no-confidence") : known(value));
  const years = (value: (years: readonly number[]) => Fact): Fact => (belt.years === null ? unknown("no-years") : value(belt.years));
  return {
    ...placeFactsOf(here, there, input),
    "cluster.kind": known(unit.kind),
    "cluster.region": here ? known([...here.regions, ...(here.economicRegion === "" ? [] : [here.economicRegion])]) : unknown("no-region"),
    "cluster.province": here ? known(here.province) : unknown("no-region"),
    "cluster.confidence": confidence(unit.confidence),
    "cluster.concept": concept(clusterSense),
    "link.cluster": known(clusterSense.how),
    "belt.years": years(known),
    "belt.current": years((all) => known(all.includes(data.dataset.studyYear))),
    "belt.listing": years((all) => known(listing(belt.place, all, data))),
    "belt.confidence": confidence(belt.confidence),
    "belt.concept": concept(beltSense),
    "link.belt": known(beltSense.how),
    ...industryFacts(clusterSense, beltSense, relations, shares),
  };
}

/** A belt of the fallback years counts for a city that has none in the study year. */
function listing(place: string, years: readonly number[], { belts, dataset }: Data): "current" | "fallback" | "other" {
  if (years.includes(dataset.studyYear)) return "current";
  const hasCurrent = belts.some((belt) => belt.place === place && belt.years?.includes(dataset.studyYear) === true);
  return !hasCurrent && isFallback(years, dataset) ? "fallback" : "other";
}

function isFallback(years: readonly number[], { fallbackYears }: Dataset): boolean {
  return fallbackYears !== null && years.some((year) => year >= fallbackYears[0] && year <= fallbackYears[1]);
}

/** Whether a city has a belt that counts by its years, or may. */
export function hasCountedBelt(place: string, data: Data): boolean {
  return data.belts.some((belt) => belt.place === place && (belt.years === null || listing(place, belt.years, data) !== "other"));
}

type IndustryFact =
  | "industry"
  | "industry.steps"
  | "industry.direction"
  | "chain.role"
  | "chain.hops"
  | "chain.lift"
  | "chain.kind"
  | "chain.inputShare";

/** A term that links in part is narrower than its concept: one more step below it, and not identical to it. */
function industryFacts(cluster: Sense, belt: Sense, relations: Relations, shares: Shares): Pick<Facts, IndustryFact> {
  const missing = unknown("no-concept");
  if (cluster.concept === null || belt.concept === null) {
    const [industry, role] = [missing, missing];
    return {
      industry,
      "industry.steps": missing,
      "industry.direction": missing,
      "chain.role": role,
      "chain.hops": missing,
      "chain.lift": missing,
      "chain.kind": missing,
      "chain.inputShare": missing,
    };
  }
  let { relation, steps, direction, role, hops, lift, supply } = relations.relation(cluster.concept, belt.concept);
  const [clusterInPart, beltInPart] = [cluster.how === "part", belt.how === "part"];
  if (relation === "identical" && (clusterInPart || beltInPart) && cluster.text !== belt.text) {
    [relation, steps, direction] = ["subordinate", 1, beltInPart ? "wider" : "narrower"];
  } else if (relation === "subordinate" && steps !== null && (direction === "wider" ? beltInPart : clusterInPart)) {
    steps += 1;
  }
  const orNot = (value: string | number | null): Fact => (value === null ? NOT_APPLICABLE : known(value));
  const share = shares(cluster.concept, belt.concept);
  return {
    industry: known(relation),
    "industry.steps": orNot(steps),
    "industry.direction": orNot(direction && (direction === "wider" ? "belt-narrower" : "belt-wider")),
    "chain.role": orNot(role && (role === "upstream" ? "belt-downstream" : "belt-upstream")),
    "chain.hops": orNot(hops),
    "chain.lift": orNot(lift),
    "chain.kind": orNot(supply),
    "chain.inputShare": share === null ? unknown("no-sector") : known(share),
  };
}

/** The larger of the two input coefficients between the sectors of two concepts; null if one has no sector. */
export type Shares = (a: ConceptId, b: ConceptId) => number | null;

export function inputShares(concepts: readonly Concept[], inputOutput: InputOutput | null): Shares {
  if (inputOutput === null) return () => null;
  const { sectors, flows, general } = inputOutput;
  const sectorOf = new Map(sectors.flatMap(({ code, gbtCodes }) => gbtCodes.map((gbt) => [gbt, code] as const)));
  const flowing = flows.filter(({ upstream, downstream }) => !general.includes(upstream) && !general.includes(downstream));
  /** If a table has two lines for one flow, the last one counts. */
  const coefficients = new Map(flowing.map(({ upstream, downstream, coefficient }) => [`${upstream}>${downstream}`, coefficient]));

  /** The sector with the longest code that contains a GB/T code; if there is none, all sectors that the GB/T code contains. */
  const sectorsOfCode = (gbt: string): readonly string[] => {
    for (let length = gbt.length; length >= 2; length--) {
      const sector = sectorOf.get(gbt.slice(0, length));
      if (sector !== undefined) return [sector];
    }
    return gbt.length < 2 ? [] : [...sectorOf].filter(([code]) => code.startsWith(gbt)).map(([, sector]) => sector);
  };
  const own = (id: ConceptId): readonly string[] => {
    const notation = concepts.find((concept) => concept.id === id)?.notation;
    return [...(notation?.["gbt4754"] ?? []), ...(notation?.["gbt4754Close"] ?? [])].flatMap(sectorsOfCode);
  };
  const nearest = (id: ConceptId, next: (at: ConceptId) => readonly ConceptId[]): readonly string[] => {
    const seen = new Set([id]);
    for (let level: readonly ConceptId[] = [id]; level.length > 0; ) {
      const found = level.flatMap(own);
      if (found.length > 0) return found;
      level = level.flatMap(next).filter((at) => !seen.has(at) && seen.add(at));
    }
    return [];
  };
  const above = (id: ConceptId): readonly ConceptId[] => concepts.find((concept) => concept.id === id)?.broader ?? [];
  const under = (id: ConceptId): readonly ConceptId[] =>
    concepts.filter(({ broader, wordOf }) => wordOf === null && broader.includes(id)).map((each) => each.id);
  /** A product word has the sectors of its concept. */
  const sectorsOf = (id: ConceptId): readonly string[] => {
    const entry = concepts.find((concept) => concept.id === id)?.wordOf ?? id;
    const found = nearest(entry, above);
    return found.length > 0 ? found : nearest(entry, under);
  };
  return (a, b) => {
    const [of, other] = [sectorsOf(a), sectorsOf(b)];
    if (of.length === 0 || other.length === 0) return null;
    const shares = of.flatMap((x) => other.flatMap((y) => [coefficients.get(`${x}>${y}`) ?? 0, coefficients.get(`${y}>${x}`) ?? 0]));
    return Math.max(...shares);
  };
}
