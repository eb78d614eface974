import type { CompiledRule } from "../model/compiled.ts";
import type { PlaceCode } from "../model/ids.ts";
import type { RuleEngine } from "../rules/engine.ts";
import { type Answer, isListed } from "./answer.ts";
import { ExceptionUse, type ReadingByRules } from "./exception-use.ts";
import type { PairExceptions } from "./exceptions.ts";
import { namedPairs } from "./named-pairs.ts";
import { IndustryClasses, PairJudge, SignatureTable, type Strongest } from "./pair-judge.ts";
import { BeltOrder, type Meeting, meetingOf, type RowTypes, rowTypes, sharedParts } from "./pair-types.ts";
import type { Reading } from "./readings.ts";
import type { RuleForms } from "./rule-forms.ts";
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

/**
 * Judges every pair of a world without edits. The facts of each side, of each two concepts and of each two places are sorted into
 * classes; the four classes of a pair are its signature, and json-rules-engine runs once per signature that occurs. That is exact,
 * since a rule is a boolean function of its atoms. Each reading of a pair is judged with the exception that speaks for it, and the one
 * that counts most gives the answer. Units and belts whose readings no rule tells apart are of one type: a type of units is judged against
 * each type of belts that it meets, and only pairs that are listed are looked at one by one.
 */
export async function judge(world: World, rules: readonly CompiledRule[], engine: RuleEngine): Promise<Judgement> {
  const judging = new Judging(world, rules, engine);
  await judging.listTypes();
  const exceptions = await judging.listNamed();
  return { pairs: judging.inOrder(), evaluated: judging.evaluated, signatures: judging.signatures, exceptions };
}

/** A world being judged: what its units and belts are, and the pairs that are listed so far. */
class Judging {
  readonly #world: World;
  readonly #units: readonly (readonly Reading[])[];
  readonly #belts: readonly (readonly Reading[])[];
  readonly #unitTypes: RowTypes;
  readonly #beltTypes: RowTypes;
  readonly #named: ReturnType<typeof namedPairs>;
  readonly #order: BeltOrder;
  readonly #proof: PlaceProof;
  readonly #meetings: ReadonlyMap<PlaceCode, Meeting>;
  readonly #judge: PairJudge;
  /** By unit. */
  readonly #listed: readonly JudgedPair[][];

  constructor(world: World, rules: readonly CompiledRule[], engine: RuleEngine) {
    this.#world = world;
    this.#units = world.units.map((_, at) => world.readingsOfUnit(at));
    this.#belts = world.belts.map((_, at) => world.readingsOfBelt(at));
    this.#listed = this.#units.map(() => []);
    this.#proof = new PlaceProof(world.rules);
    this.#named = namedPairs(world);
    const industries = new IndustryClasses(world, this.#units, this.#belts);
    const shared = sharedParts(this.#units, this.#belts);
    this.#unitTypes = rowTypes(this.#units, industries.clusters, shared);
    this.#beltTypes = rowTypes(this.#belts, industries.belts, shared);
    this.#order = new BeltOrder(world);
    this.#meetings = meetingsOf(world, this.#order, this.#beltTypes, this.#proof);
    for (const [unit, belts] of this.#named) for (const belt of belts.keys()) this.#places(unit, belt);
    // From here on no class of one side or of places is new.
    this.#judge = new PairJudge(new SignatureTable(world.rules, rules, engine), industries);
  }

  get evaluated(): number {
    return this.#units.length * this.#belts.length;
  }

  get signatures(): number {
    return this.#judge.signatures + (this.#proof.hasProved ? 1 : 0);
  }

  /** Judges each type of units against the types of belts that they meet, and lists the pairs of those that are listed. */
  async listTypes(): Promise<void> {
    for (const members of this.#unitTypes.members) {
      const readings = this.#units[members[0] as number] as readonly Reading[];
      const answers = new TypeAnswers(this.#beltTypes.members.length);
      for (const unit of members) {
        for (const [places, types] of this.#meeting(unit).types) {
          const known = answers.at(places);
          for (const type of types) {
            let found = known[type];
            if (found === undefined) known[type] = found = await this.#typeAnswer(readings, type, places);
            if (found !== null) this.#list(unit, type, places, found);
          }
        }
      }
    }
  }

  /** The answer of a type of units and one of belts; null if it is not listed. */
  async #typeAnswer(readings: readonly Reading[], type: number, places: number): Promise<Strongest | null> {
    const others = this.#belts[this.#beltTypes.members[type]?.[0] as number] as readonly Reading[];
    const answer = this.#judge.known(readings, others, places) ?? (await this.#judge.judge(readings, others, places));
    return isListed(answer.verdict) ? answer : null;
  }

  /** Lists the pairs of a unit with the belts of a type in places of a class, but for those that an exception names. */
  #list(unit: number, type: number, places: number, found: Strongest): void {
    const own = this.#listed[unit] as JudgedPair[];
    const named = this.#named.get(unit);
    const { classes } = this.#meeting(unit);
    for (const belt of this.#beltTypes.members[type] ?? [])
      if (classes[this.#order.placeOf[belt] as number] === places && named?.has(belt) !== true) own.push({ unit, belt, ...found });
  }

  /** Judges and lists the pairs that an exception names, one by one, and says what became of the exceptions. */
  async listNamed(): Promise<ExceptionUse> {
    const use = new ExceptionUse();
    for (const [unit, belts] of [...this.#named].sort(([a], [b]) => a - b)) {
      for (const belt of this.#asMet(unit, [...belts.keys()])) {
        const exceptions = belts.get(belt) as PairExceptions;
        const spoken: ReadingByRules[] = [];
        const [readings, others] = [this.#units[unit] ?? [], this.#belts[belt] ?? []];
        const found = await this.#judge.judge(readings, others, this.#places(unit, belt), { exceptions, spoken });
        use.notePair(exceptions, spoken);
        if (isListed(found.verdict)) this.#listed[unit]?.push({ unit, belt, ...found });
      }
    }
    return use;
  }

  /** Belts in the order in which a unit meets them, and last those that it does not meet. */
  #asMet(unit: number, belts: readonly number[]): readonly number[] {
    const position = (belt: number): number => this.#order.position[belt] ?? 0;
    const met = belts.filter((belt) => this.#meets(unit, belt)).sort((a, b) => position(a) - position(b));
    return [...met, ...belts.filter((belt) => !this.#meets(unit, belt))];
  }

  /** All listed pairs, as if judged pair by pair: in the order of the belts, and last those far away that an exception names. */
  inOrder(): JudgedPair[] {
    for (const [unit, own] of this.#listed.entries()) {
      const far = new Map(own.flatMap(({ belt }, at) => (this.#meets(unit, belt) ? [] : [[belt, at] as const])));
      const rank = (belt: number): number => {
        const at = far.get(belt);
        return at === undefined ? (this.#order.position[belt] as number) : this.#belts.length + at;
      };
      own.sort((a, b) => rank(a.belt) - rank(b.belt));
    }
    return this.#listed.flat();
  }

  #meeting(unit: number): Meeting {
    return this.#meetings.get(placeOf(this.#world, unit)) as Meeting;
  }

  #meets(unit: number, belt: number): boolean {
    return (this.#meeting(unit).classes[this.#order.placeOf[belt] as number] ?? -1) >= 0;
  }

  #places(unit: number, belt: number): number {
    return this.#world.placeClass(placeOf(this.#world, unit), beltPlace(this.#world, belt));
  }
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
