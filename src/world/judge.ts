import type { CompiledRules } from "../model/compiled.ts";
import type { Verdict } from "../model/explanation.ts";
import type { SomeFacts } from "../model/fact.ts";
import { strength } from "../model/relation.ts";
import { decide } from "../rules/decide.ts";
import type { RuleEngine } from "../rules/engine.ts";
import { provesNone } from "./city-proof.ts";
import { factClasses } from "./classes.ts";

/** A unit or belt as the judge sees it: a place, facts of its own, and the readings of its name. */
export interface Side {
  readonly place: number;
  /** One entry a reading: facts of this side, and a number that stands for the concept and how it was linked. */
  readonly readings: readonly { readonly facts: SomeFacts; readonly industry: number }[];
}

/** What the judge asks for where two sides meet. */
export interface Between {
  readonly industries: { readonly cluster: number; readonly belt: number };
  placeFacts(unitPlace: number, beltPlace: number): SomeFacts;
  industryFacts(cluster: number, belt: number): SomeFacts;
}

/** A pair whose verdict is not a plain `none`; readings are counted from 0. */
export interface JudgedPair {
  readonly unit: number;
  readonly belt: number;
  readonly clusterReading: number;
  readonly beltReading: number;
  readonly verdict: Verdict;
}

export interface Judgement {
  readonly pairs: readonly JudgedPair[];
  /** Always units × belts: pairs that share a proved answer are judged too. */
  readonly evaluated: number;
  readonly signatures: number;
}

/**
 * Judges every pair. The facts of each side, of each two concepts and of each two places are sorted into classes; the four
 * classes of a pair are its signature, and json-rules-engine runs once for each signature that occurs. That is exact, since a
 * rule is a boolean function of its atoms. Of several readings the strongest answer counts, the first where they tie.
 */
export async function judge(
  units: readonly Side[],
  belts: readonly Side[],
  between: Between,
  compiled: CompiledRules,
  engine: RuleEngine,
): Promise<Judgement> {
  const classes = {
    cluster: factClasses(compiled.atoms, "cluster"),
    belt: factClasses(compiled.atoms, "belt"),
    concepts: factClasses(compiled.atoms, "concepts"),
    places: factClasses(compiled.atoms, "places"),
  };
  const unitClasses = units.map((unit) => unit.readings.map(({ facts }) => classes.cluster.classOf(facts)));
  const beltClasses = belts.map((belt) => belt.readings.map(({ facts }) => classes.belt.classOf(facts)));
  const beltsByPlace = groupByPlace(belts);
  const unitPlaces = [...new Set(units.map((unit) => unit.place))];

  const conceptClass = new Int32Array(between.industries.cluster * between.industries.belt).fill(-1);
  const classOfIndustries = (cluster: number, belt: number): number => {
    const at = cluster * between.industries.belt + belt;
    const known = conceptClass[at] ?? -1;
    if (known >= 0) return known;
    const found = classes.concepts.classOf(between.industryFacts(cluster, belt));
    conceptClass[at] = found;
    return found;
  };

  const proved = new Map<string, boolean>();
  const meetings = new Map<number, { readonly belts: readonly number[]; readonly places: Int32Array }>();
  for (const place of unitPlaces) {
    const met: number[] = [];
    const placeClasses: number[] = [];
    for (const [beltPlace, standing] of beltsByPlace) {
      const facts = between.placeFacts(place, beltPlace);
      const fact = facts.place;
      const value = fact?.kind === "known" ? String(fact.value) : null;
      if (value !== null) {
        let none = proved.get(value);
        if (none === undefined) proved.set(value, (none = await provesNone(value, compiled, engine)));
        if (none) continue;
      }
      const placeClass = classes.places.classOf(facts);
      for (const belt of standing) {
        met.push(belt);
        placeClasses.push(placeClass);
      }
    }
    meetings.set(place, { belts: met, places: Int32Array.from(placeClasses) });
  }

  const signatures = new SignatureTable(classes, compiled, engine);
  const pairs: JudgedPair[] = [];
  for (const [unitAt, unit] of units.entries()) {
    const meeting = meetings.get(unit.place);
    if (!meeting) continue;
    const ownClasses = unitClasses[unitAt] as readonly number[];
    // Counted loops: this is where nearly all pairs are.
    for (let metAt = 0; metAt < meeting.belts.length; metAt++) {
      const beltAt = meeting.belts[metAt] as number;
      const readings = (belts[beltAt] as Side).readings;
      const otherClasses = beltClasses[beltAt] as readonly number[];
      const place = meeting.places[metAt] as number;
      let best: JudgedPair | null = null;
      for (let clusterReading = 0; clusterReading < unit.readings.length; clusterReading++) {
        const { industry } = unit.readings[clusterReading] as Side["readings"][number];
        for (let beltReading = 0; beltReading < readings.length; beltReading++) {
          const other = readings[beltReading] as Side["readings"][number];
          const concepts = classOfIndustries(industry, other.industry);
          const key = signatures.key(place, concepts, ownClasses[clusterReading] as number, otherClasses[beltReading] as number);
          const verdict = signatures.known(key) ?? (await signatures.judge(key));
          if (best && strength(verdict.relation) <= strength(best.verdict.relation)) continue;
          best = { unit: unitAt, belt: beltAt, clusterReading, beltReading, verdict };
        }
      }
      if (best && (best.verdict.relation !== "none" || best.verdict.disagreeing.length > 0)) pairs.push(best);
    }
  }
  return { pairs, evaluated: units.length * belts.length, signatures: signatures.count + (anyProved(proved) ? 1 : 0) };
}

function anyProved(proved: ReadonlyMap<string, boolean>): boolean {
  return [...proved.values()].includes(true);
}

function groupByPlace(belts: readonly Side[]): ReadonlyMap<number, readonly number[]> {
  const groups = new Map<number, number[]>();
  for (const [at, { place }] of belts.entries()) {
    const group = groups.get(place);
    if (group) group.push(at);
    else groups.set(place, [at]);
  }
  return groups;
}

type ClassTable = Readonly<Record<"cluster" | "belt" | "concepts" | "places", { readonly representatives: readonly SomeFacts[] }>>;

/** Verdicts by signature. How two concepts stand is told last and as it is met: only its classes are still being counted. */
class SignatureTable {
  readonly #verdicts = new Map<number, Verdict>();
  readonly #classes: ClassTable;
  readonly #sizes: Readonly<Record<"cluster" | "belt" | "places", number>>;
  readonly #compiled: CompiledRules;
  readonly #engine: RuleEngine;

  constructor(classes: ClassTable, compiled: CompiledRules, engine: RuleEngine) {
    const size = (side: keyof ClassTable): number => Math.max(1, classes[side].representatives.length);
    this.#classes = classes;
    this.#sizes = { cluster: size("cluster"), belt: size("belt"), places: size("places") };
    this.#compiled = compiled;
    this.#engine = engine;
  }

  get count(): number {
    return this.#verdicts.size;
  }

  /** Four classes in one number, a small one wherever there are few classes. */
  key(places: number, concepts: number, cluster: number, belt: number): number {
    const { places: allPlaces, cluster: allClusters, belt: allBelts } = this.#sizes;
    const key = ((concepts * allPlaces + places) * allClusters + cluster) * allBelts + belt;
    if (key > Number.MAX_SAFE_INTEGER) throw new Error("more classes of facts than can be told apart");
    return key;
  }

  known(key: number): Verdict | undefined {
    return this.#verdicts.get(key);
  }

  async judge(key: number): Promise<Verdict> {
    const { places: allPlaces, cluster: allClusters, belt: allBelts } = this.#sizes;
    const belt = key % allBelts;
    const cluster = Math.floor(key / allBelts) % allClusters;
    const places = Math.floor(key / (allBelts * allClusters)) % allPlaces;
    const concepts = Math.floor(key / (allBelts * allClusters * allPlaces));
    const facts: SomeFacts = {
      ...this.#classes.cluster.representatives[cluster],
      ...this.#classes.belt.representatives[belt],
      ...this.#classes.concepts.representatives[concepts],
      ...this.#classes.places.representatives[places],
    };
    const answers = await this.#engine.answer(facts);
    const verdict = decide(
      this.#compiled.rules,
      answers.map((answer) => answer.outcome),
    );
    this.#verdicts.set(key, verdict);
    return verdict;
  }
}
