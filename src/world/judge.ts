import type { CompiledRule } from "../model/compiled.ts";
import type { Verdict } from "../model/explanation.ts";
import type { PlaceCode } from "../model/ids.ts";
import { decide } from "../rules/decide.ts";
import type { RuleEngine } from "../rules/engine.ts";
import { type Answer, countsMore, isListed, underException } from "./answer.ts";
import { ExceptionUse, type ReadingByRules } from "./exception-use.ts";
import type { PairExceptions } from "./exceptions.ts";
import { namedPairs } from "./named-pairs.ts";
import { BeltOrder, IndustryKinds, type Meeting, meetingOf, type RowTypes, rowTypes, sharedParts } from "./pair-types.ts";
import type { Reading } from "./readings.ts";
import type { Classes, RuleForms } from "./rule-forms.ts";
import type { World } from "./world.ts";

/** A pair whose verdict is not a plain `none`; units, belts and the readings of their names go by number. */
export interface JudgedPair extends Answer {
  readonly unit: number;
  readonly belt: number;
  readonly clusterReading: number;
  readonly beltReading: number;
}

export interface Judgement {
  readonly pairs: readonly JudgedPair[];
  /** Always units × belts: pairs that share a proved answer are judged too. */
  readonly evaluated: number;
  readonly signatures: number;
  readonly exceptions: ExceptionUse;
}

/** The answer that counts most among the readings of a pair. */
interface Strongest extends Answer {
  readonly clusterReading: number;
  readonly beltReading: number;
}

/**
 * Judges every pair of a world without edits. The facts of each side, of each two concepts and of each two places are sorted into
 * classes; the four classes of a pair are its signature, and json-rules-engine runs once per signature that occurs. That is exact,
 * since a rule is a boolean function of its atoms. Each reading of a pair is judged with the exception that speaks for it, and the one
 * that counts most gives the answer. Units and belts whose readings no rule tells apart are of one type: a type of units is judged against
 * each type of belts that it meets, and only pairs that are listed are looked at one by one.
 */
export async function judge(world: World, rules: readonly CompiledRule[], engine: RuleEngine): Promise<Judgement> {
  const units = world.units.map((_, at) => world.readingsOfUnit(at));
  const belts = world.belts.map((_, at) => world.readingsOfBelt(at));
  const proof = new PlaceProof(world.rules);
  const named = namedPairs(world);
  const industries = new IndustryClasses(world, units, belts);
  const shared = sharedParts(units, belts);
  const unitTypes = rowTypes(units, industries.clusters, shared);
  const beltTypes = rowTypes(belts, industries.belts, shared);
  const order = new BeltOrder(world);
  const meetings = meetingsOf(world, order, beltTypes, proof);
  for (const [unit, belts] of named) for (const belt of belts.keys()) world.placeClass(placeOf(world, unit), beltPlace(world, belt));
  // From here on no class of one side or of places is new.
  const judging = new PairJudge(new SignatureTable(world.rules, rules, engine), industries);
  const listed: JudgedPair[][] = units.map(() => []);
  for (const members of unitTypes.members) {
    const readings = units[members[0] as number] as readonly Reading[];
    const answers = new TypeAnswers(beltTypes.members.length);
    for (const unit of members) {
      const meeting = meetings.get(placeOf(world, unit)) as Meeting;
      const own = listed[unit] as JudgedPair[];
      const namedBelts = named.get(unit);
      for (const [places, types] of meeting.types) {
        const known = answers.at(places);
        for (const type of types) {
          let found = known[type];
          if (found === undefined) {
            const others = belts[beltTypes.members[type]?.[0] as number] as readonly Reading[];
            const answer = judging.known(readings, others, places) ?? (await judging.judge(readings, others, places));
            known[type] = found = isListed(answer.verdict) ? answer : null;
          }
          if (found === null) continue;
          for (const belt of beltTypes.members[type] ?? []) {
            if (meeting.classes[order.placeOf[belt] as number] === places && namedBelts?.has(belt) !== true)
              own.push({ unit, belt, ...found });
          }
        }
      }
    }
  }
  const use = new ExceptionUse();
  for (const [unit, namedBelts] of [...named].sort(([a], [b]) => a - b)) {
    const meeting = meetings.get(placeOf(world, unit)) as Meeting;
    const isMet = (belt: number): boolean => (meeting.classes[order.placeOf[belt] as number] ?? -1) >= 0;
    const byPosition = (a: number, b: number): number => (order.position[a] ?? 0) - (order.position[b] ?? 0);
    const met = [...namedBelts.keys()].filter(isMet).sort(byPosition);
    for (const belt of [...met, ...[...namedBelts.keys()].filter((each) => !isMet(each))]) {
      const exceptions = namedBelts.get(belt) as PairExceptions;
      const places = world.placeClass(placeOf(world, unit), beltPlace(world, belt));
      const spoken: ReadingByRules[] = [];
      const found = await judging.judge(units[unit] ?? [], belts[belt] ?? [], places, { exceptions, spoken });
      use.notePair(exceptions, spoken);
      if (isListed(found.verdict)) listed[unit]?.push({ unit, belt, ...found });
    }
  }
  // As if pair by pair: in the order of the belts, and last those far away that an exception names.
  for (const [unit, own] of listed.entries()) {
    const classes = meetings.get(placeOf(world, unit))?.classes;
    const far = new Map(own.flatMap(({ belt }, at) => ((classes?.[order.placeOf[belt] as number] ?? -1) < 0 ? [[belt, at] as const] : [])));
    const rank = (belt: number): number => {
      const at = far.get(belt);
      return at === undefined ? (order.position[belt] as number) : belts.length + at;
    };
    own.sort((a, b) => rank(a.belt) - rank(b.belt));
  }
  const count = judging.signatures + (proof.hasProved ? 1 : 0);
  return { pairs: listed.flat(), evaluated: units.length * belts.length, signatures: count, exceptions: use };
}

function placeOf(world: World, unit: number): PlaceCode {
  const row = world.unit(unit);
  if (!row) throw new Error(`no unit ${unit} in a world without edits`);
  return row.place;
}

function beltPlace(world: World, belt: number): PlaceCode {
  const row = world.belt(belt);
  if (!row) throw new Error(`no belt ${belt} in a world without edits`);
  return row.place;
}

/** What the units of each place meet; places of which the rules prove `none` do not meet. */
function meetingsOf(world: World, order: BeltOrder, types: RowTypes, proof: PlaceProof): ReadonlyMap<PlaceCode, Meeting> {
  const places = new Set(world.units.map((_, at) => placeOf(world, at)));
  return new Map(
    [...places].map((place) => {
      const classes = Int32Array.from(order.places, (other) => {
        const placeClass = world.placeClass(place, other);
        return proof.isNone(placeClass) ? -1 : placeClass;
      });
      return [place, meetingOf(classes, order, types)];
    }),
  );
}

/** Answers of one type of units for each type of belts, by the class of the places; null if it is not listed. */
class TypeAnswers {
  readonly #types: number;
  readonly #byPlaces = new Map<number, (Strongest | null | undefined)[]>();

  constructor(types: number) {
    this.#types = types;
  }

  at(places: number): (Strongest | null | undefined)[] {
    let known = this.#byPlaces.get(places);
    if (!known) this.#byPlaces.set(places, (known = new Array<Strongest | null | undefined>(this.#types)));
    return known;
  }
}

/** What speaks for a pair apart from the rules, and what the rules say of each reading beside it. */
interface Spoken {
  readonly exceptions: PairExceptions;
  readonly spoken: ReadingByRules[];
}

/** Judges the readings of one pair against each other. */
class PairJudge {
  readonly #signatures: SignatureTable;
  readonly #industries: IndustryClasses;

  constructor(signatures: SignatureTable, industries: IndustryClasses) {
    this.#signatures = signatures;
    this.#industries = industries;
  }

  get signatures(): number {
    return this.#signatures.count;
  }

  /** The answer of the reading that counts most; null if the engine has not met a signature yet. */
  known(readings: readonly Reading[], others: readonly Reading[], places: number): Strongest | null {
    let best: Strongest | null = null;
    for (let clusterReading = 0; clusterReading < readings.length; clusterReading++) {
      const own = readings[clusterReading] as Reading;
      for (let beltReading = 0; beltReading < others.length; beltReading++) {
        const verdict = this.#signatures.known(this.#key(own, others[beltReading] as Reading, places));
        if (verdict === undefined) return null;
        const byRules = verdict;
        if (best && !countsMore({ verdict, byRules }, best)) continue;
        best = { clusterReading, beltReading, verdict, byRules };
      }
    }
    return best;
  }

  /** The same, with the engine for signatures that are new, and with the exceptions that speak for the pair. */
  async judge(readings: readonly Reading[], others: readonly Reading[], places: number, spoken: Spoken | null = null): Promise<Strongest> {
    let best: Strongest | null = null;
    for (const [clusterReading, own] of readings.entries()) {
      for (const [beltReading, other] of others.entries()) {
        const key = this.#key(own, other, places);
        const byRules = this.#signatures.known(key) ?? (await this.#signatures.judge(key));
        const exception = spoken?.exceptions.speaking(own.sense, other.sense) ?? null;
        const verdict = underException(byRules, exception);
        spoken?.spoken.push({ clusterSense: own.sense, beltSense: other.sense, byRules });
        if (best && !countsMore({ verdict, byRules }, best)) continue;
        best = { clusterReading, beltReading, verdict, byRules };
      }
    }
    if (!best) throw new Error("a name has at least one reading");
    return best;
  }

  #key(own: Reading, other: Reading, places: number): number {
    return this.#signatures.key(places, this.#industries.of(own, other), own.facts, other.facts);
  }
}

/** The classes of two places for which the rules prove `none`: only then may pairs share one answer without being looked at. */
class PlaceProof {
  readonly #rules: Pick<RuleForms, "provesNone">;
  readonly #known = new Map<number, boolean>();

  constructor(rules: Pick<RuleForms, "provesNone">) {
    this.#rules = rules;
  }

  isNone(placeClass: number): boolean {
    const known = this.#known.get(placeClass) ?? this.#rules.provesNone(placeClass);
    this.#known.set(placeClass, known);
    return known;
  }

  get hasProved(): boolean {
    return [...this.#known.values()].includes(true);
  }
}

/** The classes of how industries stand, computed once per two kinds of them that meet. */
class IndustryClasses {
  readonly clusters: IndustryKinds;
  readonly belts: IndustryKinds;
  readonly #world: World;
  /** By kinds of clusters, for names that do not link in part with the same words. */
  readonly #apart: (Int16Array | undefined)[] = [];
  readonly #alike = new Map<number, number>();

  constructor(world: World, units: readonly (readonly Reading[])[], belts: readonly (readonly Reading[])[]) {
    this.#world = world;
    this.clusters = new IndustryKinds(units, world.industries("cluster"));
    this.belts = new IndustryKinds(belts, world.industries("belt"));
  }

  of(own: Reading, other: Reading): number {
    const [cluster, belt] = [this.clusters.of(own), this.belts.of(other)];
    if (own.sense.how === "part" && other.sense.how === "part" && own.sense.text === other.sense.text) return this.#sameWords(own, other);
    let row = this.#apart[cluster];
    if (row === undefined) this.#apart[cluster] = row = new Int16Array(this.belts.count).fill(-1);
    let found = row[belt] as number;
    if (found < 0) row[belt] = found = this.#world.industryClass(own, other);
    return found;
  }

  #sameWords(own: Reading, other: Reading): number {
    const key = this.clusters.of(own) * this.belts.count + this.belts.of(other);
    const found = this.#alike.get(key) ?? this.#world.industryClass(own, other);
    this.#alike.set(key, found);
    return found;
  }
}

/** Verdicts by signature. The classes of concepts are still being counted as pairs are met, so these come first in the key. */
class SignatureTable {
  readonly #verdicts = new Map<number, Verdict>();
  readonly #forms: RuleForms;
  readonly #sizes: Readonly<Record<"cluster" | "belt" | "places", number>>;
  readonly #rules: readonly CompiledRule[];
  readonly #engine: RuleEngine;

  constructor(forms: RuleForms, rules: readonly CompiledRule[], engine: RuleEngine) {
    const size = (side: keyof Classes): number => Math.max(1, forms.classes(side));
    this.#forms = forms;
    this.#sizes = { cluster: size("cluster"), belt: size("belt"), places: size("places") };
    this.#rules = rules;
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
    const classes: Classes = {
      belt: key % allBelts,
      cluster: Math.floor(key / allBelts) % allClusters,
      places: Math.floor(key / (allBelts * allClusters)) % allPlaces,
      concepts: Math.floor(key / (allBelts * allClusters * allPlaces)),
    };
    const answers = await this.#engine.answer(this.#forms.factsOf(classes));
    const outcomes = answers.map(({ outcome }) => outcome);
    const verdict = decide(this.#rules, outcomes, this.#forms.completing(classes));
    this.#verdicts.set(key, verdict);
    return verdict;
  }
}
