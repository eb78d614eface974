import type { CompiledRule } from "../model/compiled.ts";
import type { Verdict } from "../model/explanation.ts";
import type { PlaceCode } from "../model/ids.ts";
import { decide } from "../rules/decide.ts";
import type { RuleEngine } from "../rules/engine.ts";
import { type Answer, countsMore, isListed, underException } from "./answer.ts";
import { ExceptionUse, type ReadingByRules } from "./exception-use.ts";
import { type NamedBelts, namedPairs } from "./named-pairs.ts";
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

/** The belts that the units of a place meet, and the class of how the two places stand. */
interface Meeting {
  readonly belts: readonly number[];
  readonly places: readonly number[];
}

/**
 * Judges every pair of a world without edits. The facts of each side, of each two concepts and of each two places are sorted into
 * classes; the four classes of a pair are its signature, and json-rules-engine runs once per signature that occurs. That is exact,
 * since a rule is a boolean function of its atoms. Each reading of a pair is judged with the exception that speaks for it, and the one
 * that counts most gives the answer.
 */
export async function judge(world: World, rules: readonly CompiledRule[], engine: RuleEngine): Promise<Judgement> {
  const units = world.units.map((_, at) => world.readingsOfUnit(at));
  const belts = world.belts.map((_, at) => world.readingsOfBelt(at));
  const proof = new PlaceProof(world.rules);
  const meetings = new Map<PlaceCode, Meeting>();
  const meetingOf = (place: PlaceCode): Meeting => {
    let meeting = meetings.get(place);
    if (!meeting) meetings.set(place, (meeting = meetingAt(world, place, proof)));
    return meeting;
  };
  const named = namedPairs(world);
  const meetingsOf = world.units.map((_, at) => withNamed(world, at, meetingOf(placeOf(world, at)), named.get(at)));
  const industries = new IndustryClasses(world);
  const signatures = new SignatureTable(world.rules, rules, engine);
  const pairs: JudgedPair[] = [];
  const use = new ExceptionUse();
  for (const [unit, readings] of units.entries()) {
    const meeting = meetingsOf[unit] as Meeting;
    const namedBelts = named.get(unit);
    // Counted loops: this is where nearly all pairs are.
    for (let metAt = 0; metAt < meeting.belts.length; metAt++) {
      const belt = meeting.belts[metAt] as number;
      const others = belts[belt] as readonly Reading[];
      const places = meeting.places[metAt] as number;
      const exceptions = namedBelts?.get(belt);
      const spoken: ReadingByRules[] | null = exceptions === undefined ? null : [];
      let best: JudgedPair | null = null;
      for (let clusterReading = 0; clusterReading < readings.length; clusterReading++) {
        const own = readings[clusterReading] as Reading;
        for (let beltReading = 0; beltReading < others.length; beltReading++) {
          const other = others[beltReading] as Reading;
          const key = signatures.key(places, industries.of(own, other), own.facts, other.facts);
          const byRules = signatures.known(key) ?? (await signatures.judge(key));
          let verdict = byRules;
          if (exceptions !== undefined) {
            verdict = underException(byRules, exceptions.speaking(own.sense, other.sense));
            spoken?.push({ clusterSense: own.sense, beltSense: other.sense, byRules });
          }
          if (best && !countsMore({ verdict, byRules }, best)) continue;
          best = { unit, belt, clusterReading, beltReading, verdict, byRules };
        }
      }
      if (exceptions !== undefined && spoken !== null) use.notePair(exceptions, spoken);
      if (best && isListed(best.verdict)) pairs.push(best);
    }
  }
  const count = signatures.count + (proof.hasProved ? 1 : 0);
  return { pairs, evaluated: units.length * belts.length, signatures: count, exceptions: use };
}

function placeOf(world: World, unit: number): PlaceCode {
  const row = world.unit(unit);
  if (!row) throw new Error(`no unit ${unit} in a world without edits`);
  return row.place;
}

function meetingAt(world: World, place: PlaceCode, proof: PlaceProof): Meeting {
  const belts: number[] = [];
  const places: number[] = [];
  for (const [other, there] of world.beltsByPlace) {
    const placeClass = world.placeClass(place, other);
    if (proof.isNone(placeClass)) continue;
    for (const belt of there) {
      belts.push(belt);
      places.push(placeClass);
    }
  }
  return { belts, places };
}

/** The belts that a unit meets, and those far away with which an exception names it. */
function withNamed(world: World, unit: number, meeting: Meeting, named: NamedBelts | undefined): Meeting {
  if (named === undefined) return meeting;
  const met = new Set(meeting.belts);
  const far = [...named.keys()].filter((belt) => !met.has(belt));
  const place = placeOf(world, unit);
  const places = far.map((belt) => world.placeClass(place, world.belt(belt)?.place ?? place));
  return { belts: [...meeting.belts, ...far], places: [...meeting.places, ...places] };
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

/** The classes of how industries stand, computed once per two of them. */
class IndustryClasses {
  readonly #world: World;
  readonly #belts: number;
  readonly #classes: Int32Array;

  constructor(world: World) {
    this.#world = world;
    this.#belts = world.industries("belt");
    this.#classes = new Int32Array(world.industries("cluster") * this.#belts).fill(-1);
  }

  of(own: Reading, other: Reading): number {
    const at = own.industry * this.#belts + other.industry;
    let found = this.#classes[at] ?? -1;
    if (found < 0) this.#classes[at] = found = this.#world.industryClass(own, other);
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
