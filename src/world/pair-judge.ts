import type { CompiledRule } from "../model/compiled.ts";
import type { Verdict } from "../model/explanation.ts";
import { decide } from "../rules/decide.ts";
import type { RuleEngine } from "../rules/engine.ts";
import { type Answer, countsMore, underException } from "./answer.ts";
import type { ReadingByRules } from "./exception-use.ts";
import type { PairExceptions } from "./exceptions.ts";
import { IndustryKinds } from "./pair-types.ts";
import type { Reading } from "./readings.ts";
import type { Classes, RuleForms } from "./rule-forms.ts";
import type { World } from "./world.ts";

/** The answer that counts most among the readings of a pair. */
export interface Strongest extends Answer {
  readonly clusterReading: number;
  readonly beltReading: number;
}

/** What speaks for a pair apart from the rules, and what the rules say of each reading beside it. */
interface Spoken {
  readonly exceptions: PairExceptions;
  readonly spoken: ReadingByRules[];
}

/** Judges the readings of one pair against each other. */
export class PairJudge {
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

/** The classes of how industries stand, computed once per two kinds of them that meet. */
export class IndustryClasses {
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
export class SignatureTable {
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
