import type { Belt, Unit } from "../../src/model/data.ts";
import type { ConceptRelation, Verdict } from "../../src/model/explanation.ts";
import type { BeltId, ConceptId, UnitId } from "../../src/model/ids.ts";
import type { Sense } from "../../src/model/link.ts";
import type { MatchInput } from "../../src/model/matcher.ts";
import { OUTCOMES, strength, type UnitOutcome, type VerdictRelation } from "../../src/model/relation.ts";
import type { Exception } from "../../src/model/rules.ts";
import { factsOf, hasCountedBelt, inputShares } from "./facts.ts";
import { verdictOf } from "./judge.ts";
import { readNames } from "./link.ts";
import { relateConcepts } from "./relate.ts";

/** The strongest verdict of a unit and a belt, and the readings of their names that gave it. */
export interface OraclePair {
  readonly verdict: Verdict;
  readonly clusterSense: Sense;
  readonly beltSense: Sense;
}

export interface Oracle {
  readonly units: ReadonlyMap<UnitId, readonly Sense[]>;
  readonly belts: ReadonlyMap<BeltId, readonly Sense[]>;
  pair(unit: Unit, belt: Belt): OraclePair;
  outcome(unit: Unit): UnitOutcome;
  relation(a: ConceptId, b: ConceptId): ConceptRelation;
}

/**
 * The plain engine, with which tests compare the fast one: it judges every pair on its own facts, one condition after another. It
 * shares with `src/` only types, normalising and the meaning of operators.
 */
export function createOracle(input: MatchInput): Oracle {
  const { data, taxonomy, ruleset, today } = input;
  const names = readNames(taxonomy, data.places);
  const units = new Map(data.units.map((unit) => [unit.id, names.unit(unit)]));
  const belts = new Map(data.belts.map((belt) => [belt.id, names.belt(belt)]));
  const relations = relateConcepts(taxonomy.concepts, ruleset.declarations);
  const known = new Map<string, ConceptRelation>();
  const relation = (a: ConceptId, b: ConceptId): ConceptRelation => {
    const found = known.get(`${a} ${b}`) ?? relations.relation(a, b);
    known.set(`${a} ${b}`, found);
    return found;
  };
  const concepts = taxonomy.concepts.map(({ id }) => id);
  const shares = inputShares(taxonomy.concepts, data.inputOutput);
  const readsShares = JSON.stringify(ruleset.rules).includes("chain.inputShare");
  const inForce = ruleset.exceptions.filter(({ until }) => until === null || today === null || today <= until);

  function judged(unit: Unit, belt: Belt): readonly OraclePair[] {
    return (units.get(unit.id) ?? []).flatMap((clusterSense) =>
      (belts.get(belt.id) ?? []).map((beltSense) => {
        const facts = factsOf(unit, belt, clusterSense, beltSense, input, { ...relations, relation }, readsShares ? shares : () => null);
        return { clusterSense, beltSense, verdict: verdictOf(ruleset.rules, facts, relations.isUnder, { data, concepts }) };
      }),
    );
  }

  /** The exception for a pair under one reading: one that names the pair takes precedence over one that names its concepts. */
  function exceptionFor(unit: Unit, belt: Belt, { clusterSense, beltSense }: OraclePair): Exception | undefined {
    return (
      inForce.find(({ about }) => about.kind === "pair" && about.unit === unit.id && about.belt === belt.id) ??
      inForce.find(
        ({ about }) =>
          about.kind === "concepts" &&
          unit.place === belt.place &&
          about.place === unit.place &&
          about.cluster === clusterSense.concept &&
          about.belt === beltSense.concept,
      )
    );
  }

  const pairs = new Map<string, OraclePair>();
  function pair(unit: Unit, belt: Belt): OraclePair {
    const key = `${unit.id} ${belt.id}`;
    const found = pairs.get(key) ?? judge(unit, belt);
    pairs.set(key, found);
    return found;
  }

  /** Each reading is judged with its exception; the strongest verdict counts; of equal ones, the reading with the strongest verdict by rules, then the first. */
  function judge(unit: Unit, belt: Belt): OraclePair {
    const readings = judged(unit, belt).map((reading) => {
      const exception = exceptionFor(unit, belt, reading);
      const { verdict: byRules } = reading;
      const spoken = exception && { ...byRules, relation: exception.verdict, disagreeing: [], exception: exception.id };
      return { pair: { ...reading, verdict: spoken ?? byRules }, byRules: strength(byRules.relation) };
    });
    const most = strongest(readings.map(({ pair }) => pair)).verdict.relation;
    const [first] = readings.filter(({ pair }) => pair.verdict.relation === most).toSorted((a, b) => b.byRules - a.byRules);
    if (first === undefined) throw new Error("one of the readings is the strongest");
    return first.pair;
  }

  function outcome(unit: Unit): UnitOutcome {
    const without = hasCountedBelt(unit.place, data) ? "none" : data.dataset.belts.complete ? "no-belt" : "unknown";
    const whole = inForce.find(({ about }) => about.kind === "unit" && about.unit === unit.id);
    const counted = (verdict: VerdictRelation) => (verdict === "unknown" ? "unknown" : ruleset.countsAs[verdict]);
    if (whole) return counted(whole.verdict);
    const verdicts = data.belts.map((belt) => pair(unit, belt).verdict.relation);
    // A verdict that counts as none changes nothing.
    const outcomes: readonly UnitOutcome[] = [without, ...verdicts.map(counted).filter((each) => each !== "none")];
    return OUTCOMES.find((each) => outcomes.includes(each)) ?? without;
  }

  return { units, belts, pair, outcome, relation };
}

/** The first of the strongest items. */
function strongest(pairs: readonly OraclePair[]): OraclePair {
  const [best] = pairs.toSorted((a, b) => strength(b.verdict.relation) - strength(a.verdict.relation));
  if (best === undefined) throw new Error("a name has at least one reading");
  return best;
}
