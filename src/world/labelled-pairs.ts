import { FACT_CATALOGUE } from "../facts/catalogue.ts";
import type { Belt, Unit } from "../model/data.ts";
import type { BeltId, ClusterId, ConceptId, ExceptionId, RuleId, UnitId } from "../model/ids.ts";
import type { LabelledPair, LabelledSide } from "../model/labelled.ts";
import type { LinkedName } from "../model/link.ts";
import type { TermRelation } from "../model/match.ts";
import type { MatchInput } from "../model/matcher.ts";
import type { CountedOutcome, VerdictRelation } from "../model/relation.ts";
import { compileRules } from "../rules/compile.ts";
import { countedOutcome } from "./outcome.ts";
import { type Relating, relateNames } from "./relate-terms.ts";
import { World } from "./world.ts";

/** The answer of a version for one labelled pair. */
export interface LabelledAnswer {
  readonly relation: VerdictRelation;
  /** What the relation counts as under the version. */
  readonly counted: CountedOutcome | "unknown";
  /** `industries`: the pair has no place, so only its industries were related; `rules`: the rules judged it. */
  readonly by: "industries" | "rules";
  readonly rule: RuleId | null;
  readonly exception: ExceptionId | null;
  /** How the industries of the two names are related, in the reading that decided. */
  readonly industry: TermRelation;
  /** Every concept that a side links to, in any of its readings. */
  readonly concepts: readonly [readonly ConceptId[], readonly ConceptId[]];
}

/** Answers labelled pairs under one version of the rules. */
export class LabelledPairs {
  readonly #input: MatchInput;
  readonly #data: World;
  /** A world of the labelled names that have a place and are no rows of the data. */
  readonly #made: World;
  readonly #relating: Relating;
  readonly #names: ReadonlyMap<string, string>;
  readonly #units: ReadonlyMap<string, Unit>;
  readonly #belts: ReadonlyMap<string, Belt>;

  constructor(input: MatchInput, pairs: readonly LabelledPair[]) {
    const { data, taxonomy, ruleset } = input;
    this.#input = input;
    this.#data = new World(input);
    this.#units = new Map(data.units.map((unit) => [unit.id, unit]));
    this.#belts = new Map(data.belts.map((belt) => [belt.id, belt]));
    this.#names = new Map(taxonomy.concepts.map(({ id, prefLabel }) => [id, prefLabel.zh || prefLabel.en]));
    const rows = pairs.flatMap((pair, at) => this.#rowsOf(pair, at) ?? []);
    const made = { ...data, units: rows.map(([unit]) => unit), belts: rows.map(([, belt]) => belt) };
    this.#made = new World({ ...input, data: made });
    const { relations } = this.#data;
    this.#relating = {
      conceptOf: new Map(taxonomy.concepts.map((concept) => [concept.id, concept])),
      relations,
      shares: this.#data.shares,
      compiled: compileRules(ruleset.rules, FACT_CATALOGUE, (concept) => relations.under(concept)),
    };
  }

  /** `at` is the place of the pair in the list that the constructor got. */
  answer(pair: LabelledPair, at: number): LabelledAnswer {
    const ofData = [this.#data.numberOf(pair.a.text as UnitId, "units"), this.#data.numberOf(pair.b.text as BeltId, "belts")] as const;
    if (ofData[0] >= 0 && ofData[1] >= 0) return this.#judged(this.#data, ...ofData);
    const ofMade = [this.#made.numberOf(madeId(at) as UnitId, "units"), this.#made.numberOf(madeId(at) as BeltId, "belts")] as const;
    return ofMade[0] >= 0 ? this.#judged(this.#made, ...ofMade) : this.#related(pair);
  }

  #related({ a, b }: LabelledPair): LabelledAnswer {
    const [left, right] = [this.#data.names.text(this.#termOf(a)), this.#data.names.text(this.#termOf(b))];
    const industry = relateNames(left, right, this.#relating);
    const counted = countedOutcome(industry.relation, this.#data.countsAs);
    const { relation } = industry;
    return { relation, counted, by: "industries", rule: null, exception: null, industry, concepts: [conceptsOf(left), conceptsOf(right)] };
  }

  #judged(world: World, unit: number, belt: number): LabelledAnswer {
    const answer = world.pair(unit, belt);
    if (answer === null) throw new Error("a labelled pair without its rows");
    const { verdict, clusterSense, beltSense } = answer;
    const [left, right] = [world.linkOfUnit(unit), world.linkOfBelt(belt)];
    const industry = relateNames({ ...left, senses: [clusterSense] }, { ...right, senses: [beltSense] }, this.#relating);
    return {
      relation: verdict.relation,
      counted: countedOutcome(verdict.relation, world.countsAs),
      by: "rules",
      rule: verdict.rule,
      exception: verdict.exception,
      industry,
      concepts: [conceptsOf(left), conceptsOf(right)],
    };
  }

  /** The words of a side: those of the row that it names, the name of a concept for its id, else the side's own. */
  #termOf({ text }: LabelledSide): string {
    const [unit, belt] = [this.#units.get(text), this.#belts.get(text)];
    return unit?.industry ?? unit?.name ?? belt?.name ?? this.#names.get(text) ?? text;
  }

  /** A unit and a belt made of a pair that has a place and is not a pair of the data; null for any other pair. */
  #rowsOf({ a, b, kind, origin }: LabelledPair, at: number): readonly (readonly [Unit, Belt])[] | null {
    const [unit, belt] = [this.#units.get(a.text), this.#belts.get(b.text)];
    if (unit && belt) return null;
    const [here, there] = [a.place ?? unit?.place ?? null, b.place ?? belt?.place ?? null];
    const [place, other] = [here ?? there, there ?? here];
    if (place === null || other === null) return null;
    const id = madeId(at);
    const isConcept = this.#names.has(a.text);
    const common = { confidence: null, source: "", origin };
    return [
      [
        unit
          ? { ...unit, id: id as UnitId, place }
          : {
              ...common,
              id: id as UnitId,
              cluster: id as ClusterId,
              kind: kind ?? "",
              name: this.#termOf(a),
              place,
              district: "",
              industry: isConcept ? this.#termOf(a) : null,
              sector: "",
              sharedBy: 1,
            },
        belt
          ? { ...belt, id: id as BeltId, place: other }
          : { ...common, id: id as BeltId, name: this.#termOf(b), place: other, category: "", years: [this.#input.data.dataset.studyYear] },
      ],
    ];
  }

  /** The nearest concepts of a side's name, for a miss. */
  candidates(side: LabelledSide): readonly ConceptId[] {
    return this.#data.names.withCandidates(this.#termOf(side)).candidates;
  }
}

function conceptsOf({ senses }: LinkedName): readonly ConceptId[] {
  return senses.flatMap(({ concept }) => concept ?? []);
}

/** No id of a row holds a control character. */
function madeId(at: number): string {
  return `\u0001${at}`;
}
