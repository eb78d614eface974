import type { Belt } from "../../model/data.ts";
import type { Edit } from "../../model/edit.ts";
import type { Facts } from "../../model/fact.ts";
import { type BeltId, byCodePoint, type ConceptId, type PlaceCode, type UnitId } from "../../model/ids.ts";
import type { Sense } from "../../model/link.ts";
import type { MatchInput } from "../../model/matcher.ts";
import { OUTCOMES, type Relation, strength, type UnitOutcome } from "../../model/relation.ts";
import type { RuleCase } from "../../model/rules.ts";
import { entryOf } from "../../model/taxonomy.ts";
import type { EditRemedy, FactRemedy, WhyNot } from "../../model/why-not.ts";
import { passesCase } from "../../world/cases.ts";
import { type PairReading, World } from "../../world/world.ts";
import { type Failure, minimalSets } from "../compare/minimal.ts";
import { thresholdsOf } from "../sensitivity/thresholds.ts";
import { Acceptance } from "./acceptance.ts";
import { type Bundle, bundlesOf, type Changed, smallestChanges } from "./fact-changes.ts";
import { removals } from "./losses.ts";
import { distanceOf } from "./near.ts";
import { Plausible } from "./plausible.ts";
import { Proposals } from "./proposals.ts";
import { SupplyEvidence } from "./supply-evidence.ts";

/** Readings of belts that are looked at for a unit, the nearest ones, for edits and for facts; and how many remedies are shown. */
const MOST_BELTS = 20;
const MOST_BELTS_OF_FACTS = 5;
const MOST_SHOWN = 6;
const MOST_LOSSES = 8;
const MOST_OF_A_KIND = 2;

/** Two industries farther apart than this are not proposed to be declared related, unless the question names that very pair. */
const TOO_FAR = 50;

/** How far industries count as apart of which one is likely to supply the other. */
const LIKELY = 3;

/** A belt's reading paired with a unit's, and the distance between the two. */
interface Near {
  readonly belt: BeltId;
  readonly reading: PairReading;
  readonly distance: number;
}

interface Proposal {
  readonly belt: BeltId | null;
  readonly edits: readonly Edit[];
  readonly distance: number;
}

/** Answers "why not" for units and pairs of one input. Every edit in an answer was tried by judging again, and is necessary. Pure: no I/O, no clock. */
export class WhyNotFinder {
  readonly #input: MatchInput;
  readonly #world: World;
  readonly #proposals: Proposals;
  readonly #plausible: Plausible;
  readonly #evidence: SupplyEvidence;
  readonly #acceptance: Acceptance;
  readonly #bundles: readonly Bundle[];
  readonly #belts: ReadonlyMap<BeltId, Belt>;
  readonly #beltsOf = new Map<PlaceCode, Belt[]>();
  /** The input with any entry left out; built when the first loss is requested. */
  #without: World | null = null;
  /** The examples that pass as things are; found when a loss is first asked about. */
  #passing: readonly RuleCase[] | null = null;

  constructor(input: MatchInput) {
    this.#input = input;
    this.#world = new World(input);
    this.#proposals = new Proposals(input);
    this.#plausible = new Plausible(input.taxonomy.concepts, input.taxonomy.words);
    this.#evidence = new SupplyEvidence(this.#world, input.taxonomy.concepts, input.ruleset.declarations);
    this.#acceptance = new Acceptance(input);
    this.#bundles = bundlesOf(input.data.dataset);
    this.#belts = new Map(input.data.belts.map((belt) => [belt.id, belt]));
    for (const belt of input.data.belts) {
      const list = this.#beltsOf.get(belt.place);
      if (list) list.push(belt);
      else this.#beltsOf.set(belt.place, [belt]);
    }
  }

  /** The nearest ways to a stronger outcome of a unit, through any belt of its city or through the given one. */
  forUnit(id: UnitId, only: BeltId | null = null): WhyNot {
    const unit = this.#world.numberOf(id, "units");
    const outcome = this.#world.outcome(unit);
    if (unit < 0 || outcome === "absent") throw new Error(`no unit ${id}`);
    const belts = only === null ? this.#world.meets(unit) : [this.#world.numberOf(only, "belts")];
    const near = this.#nearest(unit, belts);
    const proposed = only === null ? near.filter(({ distance }) => distance < TOO_FAR) : near;
    const canGain = outcome !== "matched" || only !== null;
    const trial = this.#trialInput(
      id,
      [...this.#world.meets(unit), ...belts].flatMap((at) => this.#world.belts[at] ?? []),
    );
    return {
      unit: id,
      outcome,
      facts: canGain
        ? near
            .slice(0, MOST_BELTS_OF_FACTS)
            .flatMap(({ belt, reading }) => this.#factRemedies(id, belt, reading))
            .slice(0, only === null ? MOST_SHOWN : 20)
        : [],
      gains: outcome === "matched" ? [] : this.#gains(id, outcome, proposed, trial, only !== null),
      losses: outcome === "matched" || outcome === "similar" ? this.#losses(id, outcome) : [],
    };
  }

  /** One unit with the belts that affect it, the units that cases name, and all other belts of their cities, since these decide which years count. */
  #trialInput(id: UnitId, belts: readonly BeltId[]): MatchInput {
    const named = new Set(this.#input.ruleset.cases.flatMap(({ cluster }) => ("unit" in cluster ? [cluster.unit] : [])));
    const units = this.#input.data.units.filter((unit) => unit.id === id || named.has(unit.id));
    const places = new Set([...units.map(({ place }) => place), ...belts.flatMap((belt) => this.#belts.get(belt)?.place ?? [])]);
    const near = {
      places: this.#input.data.places.filter(({ code }) => places.has(code)),
      belts: [...places].sort(byCodePoint).flatMap((place) => this.#beltsOf.get(place) ?? []),
    };
    return { ...this.#input, data: { ...this.#input.data, units, ...near } };
  }

  /** The best reading of each belt, nearest belts first. */
  #nearest(
    unit: number,
    belts: readonly number[],
  ): readonly { readonly belt: BeltId; readonly reading: PairReading; readonly distance: number }[] {
    return belts
      .flatMap((at) =>
        this.#world.readings(unit, at).map((reading) => ({
          belt: this.#world.belts[at] as BeltId,
          reading,
          distance: this.#distanceOf(reading),
        })),
      )
      .sort((a, b) => a.distance - b.distance || byCodePoint(a.belt, b.belt))
      .slice(0, MOST_BELTS);
  }

  /** Industries of which one is likely to supply the other are near, wherever they stand in the taxonomy. */
  #distanceOf({ clusterSense, beltSense }: PairReading): number {
    const distance = distanceOf(clusterSense, beltSense, this.#world.relations);
    const [cluster, belt] = [clusterSense.concept, beltSense.concept];
    if (distance <= LIKELY || cluster === null || belt === null || cluster === belt) return distance;
    const supply = this.#evidence.between(belt, cluster) ?? this.#evidence.between(cluster, belt);
    return supply === null ? distance : LIKELY;
  }

  #changes(reading: PairReading, better: (reading: { relation: string; outcome: string }) => boolean): readonly Changed[] {
    return smallestChanges(reading.facts(), this.#bundles, (facts) => better(this.#world.outcomeOf(facts)));
  }

  #factRemedies(unit: UnitId, belt: BeltId, reading: PairReading): readonly FactRemedy[] {
    const now = this.#world.outcomeOf(reading.facts()).relation;
    return this.#changes(reading, ({ relation }) => strength(relation as typeof now) > Math.max(strength(now), 1)).map(
      ({ facts, changes }) => ({
        unit,
        belt,
        changes,
        gives: this.#world.outcomeOf(facts).relation,
      }),
    );
  }

  #gains(id: UnitId, outcome: UnitOutcome, near: readonly Near[], trial: MatchInput, isAsked: boolean): readonly EditRemedy[] {
    const proposals = near.flatMap((each) => [...this.#proposed(each, outcome, isAsked), ...this.#linking(id, each)]);
    const tried = tryOut(trial, id, proposals).filter(({ gives }) => OUTCOMES.indexOf(gives) < OUTCOMES.indexOf(outcome));
    const needed = tried.filter(
      (remedy) =>
        !tried.some((other) => other.edits.length < remedy.edits.length && other.edits.every((edit) => remedy.edits.includes(edit))),
    );
    const counts = new Map<string, number>();
    const shown: (typeof needed)[number][] = [];
    for (const remedy of needed.toSorted((a, b) => a.edits.length - b.edits.length || a.distance - b.distance)) {
      const key = `${remedy.edits.map(({ change }) => change.kind).join()} ${remedy.gives}`;
      if (shown.length === MOST_SHOWN || (counts.get(key) ?? 0) >= MOST_OF_A_KIND || !this.#acceptance.takes(remedy.edits)) continue;
      counts.set(key, (counts.get(key) ?? 0) + 1);
      shown.push(remedy);
    }
    return shown.map(({ belt, edits, gives }) => ({ unit: id, belt, edits, from: outcome, gives, verified: true }));
  }

  /** A name that links to nothing as one more label of a concept that is called nearly the same. */
  #linking(unit: UnitId, { belt, reading, distance }: Near): readonly Proposal[] {
    const own = this.#world.linkOfUnit(this.#world.numberOf(unit, "units"));
    const other = this.#world.linkOfBelt(this.#world.numberOf(belt, "belts"));
    const sides = [
      { sense: reading.beltSense, candidates: other.candidates },
      { sense: reading.clusterSense, candidates: own.candidates },
    ];
    return sides.flatMap(({ sense, candidates }) =>
      candidates
        .filter((concept) => sense.concept === null && this.#plausible.labelled(sense.text, concept))
        .flatMap((concept) => this.#proposals.label(sense, concept) ?? [])
        .map((edit) => ({ belt, edits: [edit], distance })),
    );
  }

  #proposed({ belt, reading, distance }: Near, outcome: UnitOutcome, isAsked: boolean): readonly Proposal[] {
    const better = ({ outcome: gives }: { outcome: string }): boolean =>
      gives !== "none" && OUTCOMES.indexOf(gives as UnitOutcome) < OUTCOMES.indexOf(outcome);
    const row = this.#belts.get(belt);
    const found = this.#changes(reading, better).flatMap(({ facts, bundles }): readonly Proposal[] => {
      const edits = bundles.map(({ edit }) => edit);
      if (!row || edits.includes(null)) return [];
      const listed = edits.includes("list") ? [this.#proposals.listed(row)] : [];
      const joins = edits.includes("relate") ? this.#joining(reading, facts, isAsked) : [[]];
      return joins.map((edits) => ({ belt, edits: [...edits, ...listed], distance }));
    });
    return [...found, ...this.#ruleEdits(reading).map((edit) => ({ belt, edits: [edit], distance: distance + 1 }))];
  }

  /** Edits that would relate two terms as these facts say. */
  #joining({ clusterSense, beltSense }: PairReading, facts: Facts, isAsked: boolean): readonly (readonly Edit[])[] {
    // Only an entry can be named: what is said of it holds for the words that it includes.
    const [cluster, belt] = [clusterSense, beltSense].map(({ concept }) => (concept === null ? null : entryOf(concept))) as [
      ConceptId | null,
      ConceptId | null,
    ];
    const value = (fact: keyof typeof facts): string => (facts[fact].kind === "known" ? String(facts[fact].value) : "");
    const relation = value("industry") as "identical" | "subordinate" | "similar";
    const label = (sense: Sense, concept: ConceptId | null): Edit | null =>
      concept !== null && sense.how !== "exact" && sense.how !== "label" && this.#plausible.labelled(sense.text, concept)
        ? this.#proposals.label(sense, concept)
        : null;
    const labels = [label(beltSense, cluster), label(clusterSense, belt)].flatMap((edit) =>
      edit && relation === "identical" ? [[edit]] : [],
    );
    if (cluster === null || belt === null || cluster === belt) return labels;
    const direction = relation === "similar" ? value("chain.role") : value("industry.direction");
    if (relation === "similar") return [...this.#chain(cluster, belt, direction, isAsked), ...labels];
    if (!this.#isPlausible(relation, cluster, belt, direction)) return labels;
    const wider = value("industry.direction") === "belt-wider";
    const broader = relation === "subordinate" ? this.#proposals.broader(wider ? cluster : belt, wider ? belt : cluster) : null;
    return [[this.#proposals.declaration(relation, cluster, belt, direction)], ...(broader ? [[broader]] : []), ...labels];
  }

  /** A chain that something speaks for; of a pair that somebody asks about, any that nothing speaks against. */
  #chain(cluster: ConceptId, belt: ConceptId, role: string, isAsked: boolean): readonly (readonly Edit[])[] {
    const [from, to] = role === "belt-upstream" ? [belt, cluster] : [cluster, belt];
    const supply = this.#evidence.between(from, to) ?? (isAsked && this.#isOpen(from, to) ? this.#evidence.usual(from) : null);
    return supply === null ? [] : [[this.#proposals.declaration("similar", cluster, belt, role, supply)]];
  }

  /** Where there is no input-output table, and no chain the other way round is likely, nobody can tell but who asks. */
  #isOpen(from: ConceptId, to: ConceptId): boolean {
    const isBlind = this.#input.data.inputOutput === null && this.#evidence.between(to, from) === null;
    return isBlind && this.#plausible.couldBeChained(from, to, this.#world.relations.distance(from, to));
  }

  /** A hierarchy has to be one that the taxonomy leaves room for. */
  #isPlausible(relation: Relation, cluster: ConceptId, belt: ConceptId, direction: string): boolean {
    switch (relation) {
      case "identical":
        return this.#plausible.same(cluster, belt);
      case "subordinate":
        return direction === "belt-wider" ? this.#plausible.under(cluster, belt) : this.#plausible.under(belt, cluster);
      default:
        return false;
    }
  }

  /** A number in a rule changed to the pair's own value; a rule that says `none` removed. */
  #ruleEdits(reading: PairReading): readonly Edit[] {
    const facts = reading.facts();
    const { rules } = this.#input.ruleset;
    const moved = rules.flatMap(thresholdsOf).flatMap(({ rule, test, with: put }) => {
      const actual = facts[test.fact];
      if (actual.kind !== "known" || typeof actual.value !== "number") return [];
      const value = holding(test.operator, actual.value);
      return value === test.value || value < 0 ? [] : [this.#proposals.rule(rule, put(value))];
    });
    return [...moved, ...rules.filter(({ then }) => then === "none").map((rule) => this.#proposals.rule(rule, null))];
  }

  #losses(id: UnitId, outcome: UnitOutcome): readonly EditRemedy[] {
    const edits = removals(this.#input);
    const world = (this.#without ??= new World(this.#input, edits));
    const at = world.numberOf(id, "units");
    const ask = (set: readonly number[]) => world.choices.under(set, () => world.outcome(at));
    const way: Failure = (set) => {
      const { answer, asked } = ask(set);
      return answer !== "absent" && OUTCOMES.indexOf(answer) > OUTCOMES.indexOf(outcome) ? null : asked;
    };
    const alone = minimalSets([way], { size: 1 }).sets;
    const sets = alone.length > 0 ? alone : minimalSets([way], { size: 2, visited: 400 }).sets;
    const isTaken = (set: readonly number[]) =>
      this.#acceptance.takes(set.flatMap((at) => edits[at] ?? [])) && this.#keepsCases(world, set);
    const taken = sets.filter(isTaken).slice(0, MOST_LOSSES);
    return taken.map((set) => ({
      unit: id,
      belt: null,
      edits: set.flatMap((at) => edits[at] ?? []),
      from: outcome,
      gives: ask(set).answer as UnitOutcome,
      verified: true,
    }));
  }

  /** Whether every example that passes now would still pass with these entries left out. */
  #keepsCases(world: World, set: readonly number[]): boolean {
    this.#passing ??= passingUnder(this.#input.ruleset.cases, world, []);
    const after = new Set(passingUnder(this.#passing, world, set));
    return this.#passing.every((each) => after.has(each));
  }
}

/** The examples that pass under some edits of a world. */
function passingUnder(cases: readonly RuleCase[], world: World, set: readonly number[]): readonly RuleCase[] {
  return cases.filter((each) => world.choices.under(set, () => passesCase(each, world)).answer);
}

/** The number nearest to a value for which a comparison holds. */
function holding(operator: string, value: number): number {
  const step = Number.isInteger(value) ? 1 : 0.0001;
  const moved = operator === "moreThan" ? value - step : operator === "lessThan" ? value + step : value;
  return Number.isInteger(value) ? moved : Math.round(moved * 1e6) / 1e6;
}

/** Applies each proposal's edits and judges the unit again; proposals that would make a worked example fail are left out. */
function tryOut(trial: MatchInput, unit: UnitId, proposals: readonly Proposal[]) {
  const edits = [...new Set(proposals.flatMap((proposal) => proposal.edits))];
  const world = new World(trial, edits);
  const at = world.numberOf(unit, "units");
  const before = passingUnder(trial.ruleset.cases, world, []);
  return proposals.flatMap((proposal) => {
    const set = proposal.edits.map((edit) => edits.indexOf(edit));
    const { answer } = world.choices.under(set, () => world.outcome(at));
    if (answer === "absent") return [];
    const after = new Set(passingUnder(before, world, set));
    return before.every((each) => after.has(each)) ? [{ ...proposal, gives: answer }] : [];
  });
}
