import { factsOfConcepts, factsOfPair, type Knowledge } from "../facts/of-pair.ts";
import { NameLinker } from "../knowledge/link/name-linker.ts";
import { InputShares } from "../knowledge/relate/input-share.ts";
import { Relations } from "../knowledge/relate/relations.ts";
import { Choices, type Memo, type Memos, memo, present, type Variant } from "../model/choices.ts";
import type { CompiledRule } from "../model/compiled.ts";
import type { Belt, Unit } from "../model/data.ts";
import type { Edit } from "../model/edit.ts";
import { changesOf, type EntryVariants, entryVariants } from "../model/entry-variants.ts";
import type { Verdict } from "../model/explanation.ts";
import type { Facts } from "../model/fact.ts";
import type { BeltId, PlaceCode, UnitId } from "../model/ids.ts";
import type { LinkedName } from "../model/link.ts";
import type { Matcher, MatchInput } from "../model/matcher.ts";
import { type CountedOutcome, type CountsAs, RELATIONS, type UnitOutcome, type VerdictRelation } from "../model/relation.ts";
import type { Complete } from "../rules/decide.ts";
import { countsMore, type PairAnswer, type SensesRead, underException } from "./answer.ts";
import { Cities } from "./city.ts";
import { ExceptionBook } from "./exceptions.ts";
import { Names } from "./names.ts";
import { countedOutcome, stronger, unitOutcome } from "./outcome.ts";
import { PlaceLaws } from "./place-laws.ts";
import { Places } from "./places.ts";
import { possibleUnder } from "./possible-facts.ts";
import { type Reading, Readings, type Row, rowOf } from "./readings.ts";
import { type Classes, RuleForms } from "./rule-forms.ts";

/** One way of reading a pair, with its facts. */
export interface PairReading extends SensesRead {
  /** All facts of the pair, computed when first read. */
  facts(): Facts;
}

/** What becomes of a unit apart from its pairs: gone or spoken for as a whole, or else what it is without any related belt. */
export interface UnitHead {
  readonly settled: UnitOutcome | "absent" | null;
  readonly base: UnitOutcome;
}

type Rows<Value> = readonly (readonly Variant<Row<Value>>[])[];

/**
 * An input under every set of some edits; the empty set is the run. It answers one question at a time and computes only what that
 * needs. Answers are cached by the edits on which they depend (`Choices`), so that many sets cost little more than one.
 */
export class World {
  readonly choices: Choices;
  /** Units and belts in all their forms go by number: their place in these lists. */
  readonly units: readonly UnitId[];
  readonly belts: readonly BeltId[];
  readonly relations: Relations;
  readonly rules: RuleForms;
  readonly names: Names;
  readonly places: Places;
  readonly cities: Cities;
  readonly exceptions: ExceptionBook;
  readonly countsAs: CountsAs;
  readonly #makeShares: () => InputShares;
  #shares: InputShares | null = null;
  readonly #units: Rows<Unit>;
  readonly #belts: Rows<Belt>;
  readonly #readings: Readings;
  readonly #numbers = { units: new Map<string, number>(), belts: new Map<string, number>() };
  /** Numbers of the belts of each place, in any form. */
  readonly #beltsOf = new Map<PlaceCode, number[]>();
  readonly #met = new Map<PlaceCode, readonly number[]>();
  readonly #meets: (readonly number[] | undefined)[] = [];
  readonly #heads: readonly Memo<UnitHead>[];
  readonly #pairs: readonly Memos<number, PairAnswer | null>[];
  readonly #placeClasses: Memos<string, number> = new Map();
  readonly #industryClasses: Memos<number, number> = new Map();

  /** `linked`, if a run on the input has linked its names: it is used if all edits are of declarations, which bear on no name. */
  constructor(input: MatchInput, edits: readonly Edit[] = [], linked: Matcher["links"] | null = null) {
    const choices = new Choices(edits.length);
    const { data, taxonomy, ruleset } = input;
    const units = entryVariants("unit", data.units, (unit) => unit.id, edits);
    const belts = entryVariants("belt", data.belts, (belt) => belt.id, edits);
    const linksStay = edits.every(({ change }) => change.kind === "declaration");
    this.choices = choices;
    this.units = units.map(({ id }) => id as UnitId);
    this.belts = belts.map(({ id }) => id as BeltId);
    this.#units = units.map(rowsOf);
    this.#belts = belts.map(rowsOf);

    this.relations = new Relations(taxonomy.concepts, ruleset.declarations, edits, choices);
    this.#makeShares = () => new InputShares(taxonomy.concepts, data.inputOutput, edits, choices);
    this.rules = new RuleForms(
      entryVariants("rule", ruleset.rules, (rule) => rule.id, edits),
      choices,
      (concept, wider) => this.relations.isUnder(concept, wider),
      possibleUnder(input, edits, this),
    );
    this.cities = new Cities(data.dataset, belts, edits, choices);
    this.places = new Places(data.places, edits, choices, new PlaceLaws(input, edits, choices, this.cities));
    this.names = new Names(new NameLinker(taxonomy, edits, choices), this.places, data.countiesOf);
    this.#readings = new Readings(this.names, this.places, this.cities, this.rules, choices, linksStay ? linked : null);
    this.exceptions = new ExceptionBook(
      entryVariants("exception", ruleset.exceptions, (exception) => exception.id, edits),
      input.today,
      choices,
    );
    this.countsAs = countsAsUnder(ruleset.countsAs, edits, choices);
    for (const [at, { variants }] of belts.entries()) {
      for (const place of new Set(variants.map(({ value }) => value.place))) {
        const list = this.#beltsOf.get(place);
        if (list) list.push(at);
        else this.#beltsOf.set(place, [at]);
      }
    }
    this.#heads = units.map(() => memo());
    this.#pairs = units.map(() => new Map());
  }

  /** Made when first read: most rules read no shares. */
  get shares(): InputShares {
    return (this.#shares ??= this.#makeShares());
  }

  /** What the rules read of how concepts are related: if none reads it, the input-output table is left alone. */
  get judging(): Knowledge {
    return { relations: this.relations, shares: this.rules.readsShares ? this.shares : null, places: this.places.law };
  }

  /** The number of a unit or a belt; -1 if there is none in any form. */
  numberOf(id: UnitId | BeltId, side: "units" | "belts"): number {
    const numbers = this.#numbers[side];
    if (numbers.size === 0) for (const [at, own] of this[side].entries()) numbers.set(own, at);
    return numbers.get(id) ?? -1;
  }

  unit(at: number): Unit | null {
    return present(this.#units[at] ?? [], this.choices)?.value ?? null;
  }

  belt(at: number): Belt | null {
    return present(this.#belts[at] ?? [], this.choices)?.value ?? null;
  }

  /** What the name of a unit that is there links to. */
  linkOfUnit(at: number): LinkedName {
    return this.#readings.ofUnit(found(present(this.#units[at] ?? [], this.choices))).link;
  }

  linkOfBelt(at: number): LinkedName {
    return this.#readings.ofBelt(found(present(this.#belts[at] ?? [], this.choices))).link;
  }

  /** The readings of a unit's name; empty if the unit is not there. */
  readingsOfUnit(at: number): readonly Reading[] {
    const row = present(this.#units[at] ?? [], this.choices);
    return row ? this.#readings.ofUnit(row).readings : [];
  }

  readingsOfBelt(at: number): readonly Reading[] {
    const row = present(this.#belts[at] ?? [], this.choices);
    return row ? this.#readings.ofBelt(row).readings : [];
  }

  /** How many industries that facts tell apart were met on a side so far. */
  industries(side: "cluster" | "belt"): number {
    return this.#readings.industries(side);
  }

  /** Belts by their place, in any form. */
  get beltsByPlace(): ReadonlyMap<PlaceCode, readonly number[]> {
    return this.#beltsOf;
  }

  /** The belts with which a unit can have a verdict above `none` under any set of edits, by number. */
  meets(unit: number): readonly number[] {
    let known = this.#meets[unit];
    if (!known) {
      const places = new Set((this.#units[unit] ?? []).map(({ value }) => value.value.place));
      const named = [...this.exceptions.beltsNamed(this.units[unit] as UnitId)];
      const numbers = named.map((id) => this.numberOf(id, "belts")).filter((at) => at >= 0);
      const met = [...places].map((place) => this.#metFrom(place));
      known = met.length === 1 && numbers.length === 0 ? (met[0] ?? []) : inOrder([...met.flat(), ...numbers]);
      this.#meets[unit] = known;
    }
    return known;
  }

  outcome(unit: number): UnitOutcome | "absent" {
    const { settled, base } = this.head(unit);
    if (settled !== null) return settled;
    return this.meets(unit).reduce<UnitOutcome>((best, belt) => stronger(best, this.pairOutcome(unit, belt)), base);
  }

  head(unit: number): UnitHead {
    return this.choices.read(found(this.#heads[unit]), () => {
      const row = this.unit(unit);
      if (!row) return { settled: "absent", base: "none" };
      const counting = { relations: [], countsAs: this.countsAs, city: this.cities.beltsOf(row.place) };
      const base = unitOutcome({ ...counting, spoken: null });
      const exception = this.exceptions.forUnit(row.id);
      return { base, settled: exception ? unitOutcome({ ...counting, spoken: exception.verdict }) : null };
    });
  }

  /** What a pair alone would make of its unit. */
  pairOutcome(unit: number, belt: number): CountedOutcome | "unknown" {
    const verdict = this.pair(unit, belt)?.verdict;
    if (!verdict || (verdict.relation === "none" && verdict.exception === null)) return "none";
    return countedOutcome(verdict.relation, this.countsAs);
  }

  /** The verdict of a pair; null if the unit or the belt is not there. */
  pair(unit: number, belt: number): PairAnswer | null {
    return this.choices.readAt(found(this.#pairs[unit]), belt, () => this.#strongest(unit, belt));
  }

  /** Each way of reading a pair, with the facts that `knowledge` gives; empty if the unit or the belt is not there. */
  readings(unit: number, belt: number, knowledge: Knowledge = this.judging): readonly PairReading[] {
    const cluster = this.unit(unit);
    const other = this.belt(belt);
    if (!cluster || !other) return [];
    const { senses } = this.linkOfBelt(belt);
    return this.linkOfUnit(unit).senses.flatMap((clusterSense) =>
      senses.map((beltSense): PairReading => {
        let facts: Facts | null = null;
        return { clusterSense, beltSense, facts: () => (facts ??= this.#factsOf(cluster, other, { clusterSense, beltSense }, knowledge)) };
      }),
    );
  }

  /** What the rules say of any facts, and what that would make of a unit; exceptions are left aside. */
  outcomeOf(facts: Facts): { readonly relation: VerdictRelation; readonly outcome: CountedOutcome | "unknown" } {
    const { relation } = this.verdictOf(facts);
    return { relation, outcome: relation === "none" ? "none" : countedOutcome(relation, this.countsAs) };
  }

  verdictOf(facts: Facts): Verdict {
    return this.rules.verdict(this.#classesOf(facts));
  }

  /** What comes of rules that these facts leave open, however the unknown ones turn out. */
  completing(facts: Facts): Complete<CompiledRule> {
    return (open) => this.rules.completing(this.#classesOf(facts))(open);
  }

  /** The class of how two places stand. */
  placeClass(unit: PlaceCode, belt: PlaceCode): number {
    return this.choices.readAt(this.#placeClasses, unit === belt ? unit : `${unit} ${belt}`, () =>
      this.rules.classOf(
        "places",
        this.rules.facts.read("places", () => this.places.between(unit, belt)),
      ),
    );
  }

  /** The class of how two readings stand to each other. */
  industryClass(own: Reading, other: Reading): number {
    return this.rules.classOf("concepts", factsOfConcepts(own.sense, other.sense, this.judging));
  }

  #classesOf(facts: Facts): Classes {
    return {
      places: this.rules.classOf("places", facts),
      concepts: this.rules.classOf("concepts", facts),
      cluster: this.rules.classOf("cluster", facts),
      belt: this.rules.classOf("belt", facts),
    };
  }

  #factsOf(unit: Unit, belt: Belt, senses: SensesRead, knowledge: Knowledge): Facts {
    const [unitPlace, beltPlace] = [this.places.place(unit.place), this.places.place(belt.place)];
    const read = { unit, unitPlace, belt, beltPlace, ...senses };
    return factsOfPair(read, this.cities.dataset, this.cities.withCurrent(belt.place), knowledge);
  }

  /** The answer of the reading that counts most; null if the unit or the belt is not there. */
  #strongest(unit: number, belt: number): PairAnswer | null {
    const cluster = present(this.#units[unit] ?? [], this.choices);
    const other = present(this.#belts[belt] ?? [], this.choices);
    if (!cluster || !other) return null;
    const places = this.placeClass(cluster.value.place, other.value.place);
    const exceptions = this.exceptions.forPair(cluster.value, other.value);
    let best: PairAnswer | null = null;
    for (const own of this.#readings.ofUnit(cluster).readings) {
      for (const there of this.#readings.ofBelt(other).readings) {
        const concepts = this.choices.readAt(this.#industryClasses, own.industry * 0x100000 + there.industry, () =>
          this.industryClass(own, there),
        );
        const byRules = this.rules.verdict({ places, concepts, cluster: own.facts, belt: there.facts });
        const verdict = underException(byRules, exceptions?.speaking(own.sense, there.sense) ?? null);
        if (best === null || countsMore({ verdict, byRules }, best)) {
          best = { verdict, byRules, clusterSense: own.sense, beltSense: there.sense };
        }
      }
    }
    return found(best);
  }

  #metFrom(place: PlaceCode): readonly number[] {
    let known = this.#met.get(place);
    if (!known) {
      const meets = (other: PlaceCode): boolean =>
        other === place || !this.places.everyBetween(place, other).every((facts) => this.rules.areSilentAt(facts));
      known = inOrder([...this.#beltsOf].flatMap(([other, belts]) => (meets(other) ? belts : [])));
      this.#met.set(place, known);
    }
    return known;
  }
}

/** What relations count as, each asked for only when it is read. */
function countsAsUnder(countsAs: CountsAs, edits: readonly Edit[], choices: Choices): CountsAs {
  const changes = changesOf("counts-as", edits);
  if (changes.length === 0) return countsAs;
  const now = {};
  for (const relation of RELATIONS) {
    const own = changes.filter(({ change }) => change.id === relation);
    const get = (): CountedOutcome => own.findLast(({ edit }) => choices.has(edit))?.change.to ?? countsAs[relation];
    Object.defineProperty(now, relation, { get });
  }
  return now as CountsAs;
}

function rowsOf<Value>({ variants }: EntryVariants<Value>): readonly Variant<Row<Value>>[] {
  return variants.map(({ value, guard }) => ({ guard, value: rowOf(value) }));
}

function inOrder(numbers: readonly number[]): readonly number[] {
  return [...new Set(numbers)].sort((a, b) => a - b);
}

function found<Value>(value: Value | null | undefined): Value {
  if (value === null || value === undefined) throw new Error("nothing where something has to be");
  return value;
}
