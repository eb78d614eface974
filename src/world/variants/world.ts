import { readFlows } from "../../facts/catalogue.ts";
import { factsOfConcepts, factsOfPair, type Knowledge } from "../../facts/of-pair.ts";
import { type Choices, type Memo, memo, present, type Variant } from "../../model/choices.ts";
import type { Belt, Unit } from "../../model/data.ts";
import type { Edit } from "../../model/edit.ts";
import type { Verdict } from "../../model/explanation.ts";
import type { Facts } from "../../model/fact.ts";
import type { BeltId, PlaceCode, UnitId } from "../../model/ids.ts";
import type { Sense } from "../../model/link.ts";
import type { MatchInput } from "../../model/matcher.ts";
import { type CountedOutcome, type CountsAs, RELATIONS, strength, type UnitOutcome, type VerdictRelation } from "../../model/relation.ts";
import { countedOutcome, stronger, unitOutcome } from "../outcome.ts";
import { CityVariants } from "./city.ts";
import { changesOf, type EntryVariants, entryVariants } from "./entries.ts";
import { ExceptionVariants } from "./exceptions.ts";
import { ConceptGraph } from "./graph.ts";
import { LabelVariants } from "./labels.ts";
import { Meetings } from "./meetings.ts";
import { type NamesLinked, type Reading, ReadingVariants, type Row } from "./readings.ts";
import { RelationVariants } from "./relations.ts";
import { RuleVariants } from "./rules.ts";
import { ShareVariants } from "./shares.ts";

type Rows<Value> = readonly (readonly Variant<Row<Value>>[])[];

/** The strongest verdict of a unit and a belt, with the readings that gave it. */
export interface PairAnswer {
  readonly verdict: Verdict;
  readonly clusterSense: Sense;
  readonly beltSense: Sense;
}

/** One way of reading the names of a pair. */
export interface PairReading {
  readonly clusterSense: Sense;
  readonly beltSense: Sense;
  facts(): Facts;
}

/** What becomes of a unit apart from its pairs: gone or spoken for as a whole, or else what it is without any related belt. */
export interface UnitHead {
  readonly settled: UnitOutcome | "absent" | null;
  readonly base: UnitOutcome;
}

/**
 * An input under every set of some edits: what `createMatcher` says of each, one answer at a time and only what is asked.
 * Answers are remembered by the edits they depend on (`Choices`), so that many sets cost little more than one.
 */
export class World {
  readonly choices: Choices;
  readonly units: readonly UnitId[];
  readonly belts: readonly BeltId[];
  readonly rules: RuleVariants;
  readonly relations: RelationVariants;
  readonly knowledge: Knowledge;
  readonly #units: Rows<Unit>;
  readonly #belts: Rows<Belt>;
  readonly #city: CityVariants;
  readonly #readings: ReadingVariants;
  readonly #exceptions: ExceptionVariants;
  readonly #countsAs: CountsAs;
  readonly #meetings: Meetings;
  readonly #beltsOf = new Map<PlaceCode, number[]>();
  readonly #met = new Map<PlaceCode, readonly number[]>();
  readonly #meets: (readonly number[] | undefined)[] = [];
  readonly #heads: readonly Memo<UnitHead>[];
  readonly #pairs: readonly Map<number, Memo<PairAnswer | null>>[];
  readonly #placeClasses = new Map<string, Memo<number>>();
  readonly #standings = new Map<number, Memo<number>>();

  /** `linked`, where a run on the input has linked its names: it is used where all edits are of declarations, which bear on no name. */
  constructor(input: MatchInput, edits: readonly Edit[], choices: Choices, linked: NamesLinked | null = null) {
    const { data, taxonomy, ruleset } = input;
    const units = entryVariants("unit", data.units, (unit) => unit.id, edits);
    const belts = entryVariants("belt", data.belts, (belt) => belt.id, edits);
    const touched = new Set(changesOf("declaration", edits).map(({ change }) => change.id as string));
    const apart = ruleset.declarations.filter(({ id, scope }) => scope === "pair" || touched.has(id));
    const declarations = entryVariants("declaration", apart, (declaration) => declaration.id, edits);
    const rules = entryVariants("rule", ruleset.rules, (rule) => rule.id, edits);
    const exceptions = entryVariants("exception", ruleset.exceptions, (exception) => exception.id, edits);

    this.choices = choices;
    this.units = units.map(({ id }) => id as UnitId);
    this.belts = belts.map(({ id }) => id as BeltId);
    this.#units = units.map(rowsOf);
    this.#belts = belts.map(rowsOf);
    this.#city = new CityVariants(data, belts, edits, choices);
    const graph = new ConceptGraph(
      taxonomy.concepts,
      ruleset.declarations,
      declarations.filter(({ id }) => touched.has(id)),
      edits,
      choices,
    );
    this.relations = new RelationVariants(graph, declarations, choices);
    this.rules = new RuleVariants(rules, choices, (concept, wider) => this.relations.isUnder(concept, wider));
    const known = edits.every(({ change }) => change.kind === "declaration") ? linked : null;
    this.#readings = new ReadingVariants(new LabelVariants(taxonomy, edits, choices), this.#city, this.rules, choices, known);
    const readsShares = readFlows(this.rules.atoms);
    const shares = readsShares ? new ShareVariants(taxonomy.concepts, data, edits, choices) : null;
    this.knowledge = { relations: this.relations, shares };
    this.#exceptions = new ExceptionVariants(exceptions, input.today, choices);
    this.#countsAs = countsAsUnder(ruleset.countsAs, edits, choices);
    this.#meetings = new Meetings(data.places, edits, (place) => this.rules.provesNone(place));
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

  unit(at: number): Unit | null {
    return present(this.#units[at] ?? [], this.choices)?.value ?? null;
  }

  belt(at: number): Belt | null {
    return present(this.#belts[at] ?? [], this.choices)?.value ?? null;
  }

  /** The belts with which a unit can have a verdict above `none` under any set of edits, by number. */
  meets(unit: number): readonly number[] {
    let known = this.#meets[unit];
    if (!known) {
      const places = new Set((this.#units[unit] ?? []).map(({ value }) => value.value.place));
      const named = this.#exceptions.named.get(this.units[unit] as UnitId) ?? [];
      const numbers = [...named].map((id) => this.belts.indexOf(id)).filter((at) => at >= 0);
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
      const counting = { relations: [], countsAs: this.#countsAs, city: this.#city.beltsOf(row.place) };
      const base = unitOutcome({ ...counting, spoken: null });
      const exception = this.#exceptions.forUnit(row.id);
      return { base, settled: exception ? unitOutcome({ ...counting, spoken: exception.verdict }) : null };
    });
  }

  /** What a pair alone would make of its unit. */
  pairOutcome(unit: number, belt: number): CountedOutcome | "unknown" {
    const verdict = this.pair(unit, belt)?.verdict;
    if (!verdict || (verdict.relation === "none" && verdict.exception === null)) return "none";
    return countedOutcome(verdict.relation, this.#countsAs);
  }

  /** The verdict of a pair; null where the unit or the belt is not there. */
  pair(unit: number, belt: number): PairAnswer | null {
    return this.choices.read(memoAt(found(this.#pairs[unit]), belt), () => {
      const cluster = present(this.#units[unit] ?? [], this.choices);
      const other = present(this.#belts[belt] ?? [], this.choices);
      return cluster && other ? this.#judge(cluster, other) : null;
    });
  }

  /** The readings of a unit's name. */
  unitSenses(unit: number): readonly Sense[] {
    const row = present(this.#units[unit] ?? [], this.choices);
    return row ? this.#readings.ofUnit(row).map(({ sense }) => sense) : [];
  }

  /** The readings of free words. */
  textSenses(text: string): readonly Sense[] {
    return this.#readings.ofText(text);
  }

  /** Each way of reading a pair, its facts made only where they are asked for; empty where the unit or the belt is not there. */
  readings(unit: number, belt: number): readonly PairReading[] {
    const cluster = present(this.#units[unit] ?? [], this.choices);
    const other = present(this.#belts[belt] ?? [], this.choices);
    if (!cluster || !other) return [];
    return this.#readings.ofUnit(cluster).flatMap(({ sense: clusterSense }) =>
      this.#readings.ofBelt(other).map(({ sense: beltSense }): PairReading => {
        let facts: Facts | null = null;
        return {
          clusterSense,
          beltSense,
          facts: () => (facts ??= this.#factsOf(cluster, other, clusterSense, beltSense)),
        };
      }),
    );
  }

  #factsOf(cluster: Row<Unit>, other: Row<Belt>, clusterSense: Sense, beltSense: Sense): Facts {
    const city = this.#city;
    const [unit, belt] = [cluster.value, other.value];
    const rows = { unit, unitPlace: city.place(unit.place), belt, beltPlace: city.place(belt.place) };
    return factsOfPair({ ...rows, clusterSense, beltSense }, city.dataset, city.withCurrent(belt.place), this.knowledge);
  }

  /** What the rules say of any facts, and what that would make of a unit; exceptions are left aside. */
  outcomeOf(facts: Facts): { readonly relation: VerdictRelation; readonly outcome: CountedOutcome | "unknown" } {
    const { relation } = this.verdictOf(facts);
    return { relation, outcome: relation === "none" ? "none" : countedOutcome(relation, this.#countsAs) };
  }

  verdictOf(facts: Facts): Verdict {
    const classes = (["places", "concepts", "cluster", "belt"] as const).map((side) => this.rules.classOf(side, facts));
    return this.rules.verdict(...(classes as [number, number, number, number]));
  }

  #judge(unit: Row<Unit>, belt: Row<Belt>): PairAnswer {
    const places = this.#placeClass(unit.value.place, belt.value.place);
    const readings = { cluster: this.#readings.ofUnit(unit), belt: this.#readings.ofBelt(belt) };
    let best: PairAnswer | null = null;
    for (const own of readings.cluster) {
      for (const other of readings.belt) {
        const verdict = this.rules.verdict(places, this.#standing(own, other), own.facts, other.facts);
        if (best && strength(verdict.relation) <= strength(best.verdict.relation)) continue;
        best = { verdict, clusterSense: own.sense, beltSense: other.sense };
      }
    }
    return this.#withException(found(best), unit.value, belt.value, readings);
  }

  /** An exception speaks for the reading that decided, or, where no rule says anything, for any reading. */
  #withException(best: PairAnswer, unit: Unit, belt: Belt, readings: Readonly<Record<"cluster" | "belt", readonly Reading[]>>): PairAnswer {
    if (this.#exceptions.isEmpty) return best;
    const sameCity = unit.place === belt.place ? unit.place : null;
    const spoken = (answer: PairAnswer): PairAnswer | null => {
      const exception = this.#exceptions.forPair(unit.id, belt.id, sameCity, answer.clusterSense, answer.beltSense);
      return (
        exception && { ...answer, verdict: { ...answer.verdict, relation: exception.verdict, disagreeing: [], exception: exception.id } }
      );
    };
    if (best.verdict.relation !== "none" || best.verdict.disagreeing.length > 0) return spoken(best) ?? best;
    let strongest: PairAnswer | null = null;
    for (const { sense: clusterSense } of readings.cluster) {
      for (const { sense: beltSense } of readings.belt) {
        const answer = spoken({ ...best, clusterSense, beltSense });
        if (answer && (!strongest || strength(answer.verdict.relation) > strength(strongest.verdict.relation))) strongest = answer;
      }
    }
    return strongest ?? best;
  }

  #placeClass(unit: PlaceCode, belt: PlaceCode): number {
    const key = unit === belt ? unit : `${unit} ${belt}`;
    let known = this.#placeClasses.get(key);
    if (!known) this.#placeClasses.set(key, (known = memo()));
    return this.choices.read(known, () => this.rules.classOf("places", this.#city.placeFacts(unit, belt)));
  }

  #standing(own: Reading, other: Reading): number {
    return this.choices.read(memoAt(this.#standings, own.industry * 0x100000 + other.industry), () =>
      this.rules.classOf("concepts", factsOfConcepts(own.sense, other.sense, this.knowledge)),
    );
  }

  #metFrom(place: PlaceCode): readonly number[] {
    let known = this.#met.get(place);
    if (!known) {
      known = inOrder([...this.#beltsOf].flatMap(([other, belts]) => (this.#meetings.canMeet(place, other) ? belts : [])));
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
  return variants.map(({ value, guard }) => ({ guard, value: { value, readings: memo() } }));
}

function inOrder(numbers: readonly number[]): readonly number[] {
  return [...new Set(numbers)].sort((a, b) => a - b);
}

function memoAt<Value>(memos: Map<number, Memo<Value>>, key: number): Memo<Value> {
  let known = memos.get(key);
  if (!known) memos.set(key, (known = memo()));
  return known;
}

function found<Value>(value: Value | null | undefined): Value {
  if (value === null || value === undefined) throw new Error("nothing where something has to be");
  return value;
}
