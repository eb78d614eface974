import { FACTS } from "../facts/catalogue.ts";
import { findClashes } from "../knowledge/relate/clashes.ts";
import { type Change, type Edit, numberEdits } from "../model/edit.ts";
import type { BeltId, ConceptId, DeclarationId, PlaceCode, UnitId } from "../model/ids.ts";
import type { LinkedName } from "../model/link.ts";
import type { MatchResult } from "../model/match.ts";
import type { Matcher, MatchInput } from "../model/matcher.ts";
import type { CountedOutcome, UnitOutcome } from "../model/relation.ts";
import { conceptsOf as conceptsNamed, type Declaration } from "../model/rules.ts";
import type { ConceptClash, Effects, OutcomeCounts } from "../model/what-if.ts";
import { passesCase } from "../world/cases.ts";
import { World } from "../world/world.ts";
import { applyEdits } from "./compare/apply.ts";
import { unitsTriedWithout } from "./resting.ts";

type Outcome = UnitOutcome | "absent";

/** The parts of a matcher's run that can be reused. */
interface Known {
  readonly links: Matcher["links"];
  readonly result: Pick<MatchResult, "units"> | null;
}

interface UnitAndBelt {
  readonly unit: UnitId;
  readonly belt: BeltId;
}

/** Tries changes of one input; each is judged only for what it affects. The input is not changed. Pure: no I/O, no clock. */
export class WhatIf {
  readonly input: MatchInput;
  readonly #places: ReadonlyMap<UnitId, PlaceCode>;
  readonly #known: Known | null;
  #outcomes: ReadonlyMap<UnitId, Outcome> | null;
  /** Cities of the belts that the units of a change can meet. */
  readonly #placesMet = new WeakMap<Change, ReadonlySet<PlaceCode>>();
  #clashes: ReadonlyMap<string, ConceptClash> | null = null;

  /** `known`: a matcher's results for the same input, so that they need not be computed again. */
  constructor(input: MatchInput, known: Known | null = null) {
    this.input = input;
    this.#known = known;
    this.#outcomes =
      known === null || known.result === null ? null : new Map(known.result.units.map(({ unit, outcome }) => [unit, outcome]));
    this.#places = new Map(input.data.units.map((unit) => [unit.id, unit.place]));
  }

  /** Outcomes of units and pairs, results of worked examples, and contradictions of the lines after the change. */
  effects(change: Change): Effects {
    const world = trial(this.input, [change]);
    const units: Effects["units"][number][] = [];
    const pairs: Effects["pairs"][number][] = [];
    const stirred: UnitId[] = [];
    const places = new Set<PlaceCode>();
    const movedBy = this.#movedBy(change, world);
    for (const [at, unit] of world.units.entries()) {
      const belts = movedBy(at, unit);
      if (belts.length === 0) continue;
      const outcome = () => world.outcome(at);
      const whole = change.kind === "declaration" || change.kind === "broader" ? null : world.choices.under([0], outcome);
      let isStirred = (whole?.asked.length ?? 0) > 0;
      const found: Effects["pairs"][number][] = [];
      if (whole === null || isStirred || world.choices.under([], () => world.head(at)).answer.settled !== null) {
        for (const belt of belts) {
          const relation = () => world.pair(at, belt)?.verdict.relation ?? "none";
          const { answer: to, asked } = world.choices.under([0], relation);
          if (asked.length === 0) continue;
          isStirred = true;
          const from = world.choices.under([], relation).answer;
          const id = world.belts[belt];
          if (from !== to && id !== undefined) found.push({ unit, belt: id, from, to });
        }
      }
      pairs.push(...found);
      if (!isStirred) continue;
      stirred.push(unit);
      for (const belt of world.meets(at)) places.add(world.belt(belt)?.place ?? ("" as PlaceCode));
      // A line between concepts affects a unit only through its pairs.
      if (whole === null && found.length === 0) continue;
      const [from, to] = [world.choices.under([], outcome).answer, whole?.answer ?? world.choices.under([0], outcome).answer];
      if (from !== to) units.push({ unit, from, to });
    }
    this.#placesMet.set(change, places);
    const before = this.#counts();
    return {
      units,
      pairs,
      stirred,
      before,
      after: {
        matched: moved(before.matched, units, "matched"),
        similar: moved(before.similar, units, "similar"),
        total: moved(before.total, units, "absent", -1),
      },
      failing: change.kind === "exception" ? [] : this.#failing(world),
      ...(change.kind === "declaration" || change.kind === "broader" ? this.#clashesWith(change) : { clashes: [], resolved: [] }),
    };
  }

  /** Of these pairs, those whose unit's outcome would still change without one declaration behind the pair, after the change. */
  restingOnOne(change: Change, pairs: readonly UnitAndBelt[]): readonly UnitAndBelt[] {
    if (pairs.length === 0) return [];
    const changed = applyEdits(this.#around(new Set(pairs.map(({ unit }) => unit)), change), asEdits([change]));
    const world = new World(changed);
    const behind = pairs.map(({ unit, belt }): readonly DeclarationId[] => {
      const answer = world.pair(world.numberOf(unit, "units"), world.numberOf(belt, "belts"));
      const [a, b] = [answer?.clusterSense.concept ?? null, answer?.beltSense.concept ?? null];
      if (a === null || b === null || answer?.verdict.relation === "none") return [];
      return [...world.relations.declarations(a, b)];
    });
    const byUnit = new Map<UnitId, Set<DeclarationId>>();
    for (const [at, { unit }] of pairs.entries()) {
      const own = byUnit.get(unit) ?? new Set();
      for (const id of behind[at] ?? []) own.add(id);
      byUnit.set(unit, own);
    }
    const resting = new Set(unitsTriedWithout(changed, byUnit).map(({ unit, declaration }) => `${unit}\n${declaration}`));
    return pairs.filter(({ unit }, at) => behind[at]?.some((id) => resting.has(`${unit}\n${id}`)));
  }

  /** Whether a term links to one concept, and as a whole, after the change. */
  isLinked(change: Change, text: string): boolean {
    const world = trial(this.input, [change]);
    const { senses } = world.choices.under([0], () => world.names.text(text)).answer;
    return senses.every(
      ({ how, concept, text: own }) =>
        concept !== null && how !== "part" && !senses.some((other) => other.text === own && other.concept !== concept),
    );
  }

  /** The same input with a change made permanently. */
  with(change: Change): WhatIf {
    const isOfNames = change.kind === "label" || change.kind === "word";
    return new WhatIf(
      applyEdits(this.input, asEdits([change])),
      isOfNames || this.#known === null ? null : { links: this.#known.links, result: null },
    );
  }

  /** The input with only these units, and all belts of the cities from which they can have any. */
  #around(units: ReadonlySet<UnitId>, change: Change): MatchInput {
    const { data } = this.input;
    const places = this.#placesMet.get(change);
    const belts = places === undefined ? data.belts : data.belts.filter(({ place }) => places.has(place));
    return { ...this.input, data: { ...data, units: data.units.filter(({ id }) => units.has(id)), belts } };
  }

  /** The belts through which a change can affect a unit: most lines affect few, and finding them is cheaper than judging. */
  #movedBy(change: Change, world: World): (at: number, unit: UnitId) => readonly number[] {
    if (change.kind === "exception") {
      const about = (change.to ?? change.from)?.about;
      const isMeant = (unit: UnitId): boolean =>
        about?.kind === "concepts" ? this.#places.get(unit) === about.place : about?.unit === unit;
      return (at, unit) => (isMeant(unit) ? withSelf(world.meets(at)) : []);
    }
    const { links } = this.#known ?? {};
    const isOfRelations = change.kind === "declaration" || change.kind === "broader";
    // Conditions on concepts and sectors follow the hierarchy independently of the relation of two concepts.
    const asksMore = world.rules.atoms.some(
      ({ fact, domain }) => domain === "concept" || (FACTS[fact].from === "flow" && change.kind === "broader"),
    );
    if (links === undefined || !isOfRelations || asksMore) return (at) => withSelf(world.meets(at));
    const known = new Map<ConceptId, Map<ConceptId, boolean>>();
    const bears = (a: ConceptId, b: ConceptId): boolean => {
      const row = known.get(a) ?? new Map<ConceptId, boolean>();
      known.set(a, row);
      let answer = row.get(b);
      if (answer === undefined) row.set(b, (answer = world.choices.under([0], () => world.relations.standing(a, b)).asked.length > 0));
      return answer;
    };
    return (at, unit) => {
      const own = conceptsOf(links.units.get(unit));
      return world.meets(at).filter((belt) => {
        const other = conceptsOf(links.belts.get(world.belts[belt] as BeltId));
        return own.some((a) => other.some((b) => bears(a, b)));
      });
    };
  }

  #counts(): OutcomeCounts {
    if (this.#outcomes === null) {
      const world = new World(this.input);
      this.#outcomes = new Map(world.units.map((unit, at) => [unit, world.outcome(at)]));
    }
    const all = [...this.#outcomes.values()];
    const count = (outcome: CountedOutcome): number => all.filter((each) => each === outcome).length;
    return { matched: count("matched"), similar: count("similar"), total: all.length };
  }

  #failing(world: World): readonly string[] {
    return this.input.ruleset.cases.flatMap((each) => {
      const { answer, asked } = world.choices.under([0], () => passesCase(each, world));
      if (answer || asked.length === 0) return [];
      return world.choices.under([], () => passesCase(each, world)).answer ? [each.id] : [];
    });
  }

  #clashesWith(change: Change): Pick<Effects, "clashes" | "resolved"> {
    const ofChain = this.#clashesWithChain(change);
    if (ofChain !== null) return ofChain;
    const before = (this.#clashes ??= new Map(clashesIn(this.input).map((clash) => [clashKey(clash), clash])));
    const after = new Map(clashesIn(applyEdits(this.input, asEdits([change]))).map((clash) => [clashKey(clash), clash]));
    return differing(before, after);
  }

  /** A chain has no part in the hierarchy: only declarations about its two ends can begin or cease to clash. */
  #clashesWithChain(change: Change): Pick<Effects, "clashes" | "resolved"> | null {
    if (change.kind !== "declaration") return null;
    const { from, to } = change;
    if ([from, to].some((each) => each !== null && each.kind !== "similar")) return null;
    const { taxonomy, ruleset } = this.input;
    const ends = [from, to].map((each) => (each === null ? [] : conceptsNamed(each)));
    const isAbout = (each: Declaration): boolean =>
      ends.some((pair) => pair.length > 0 && pair.every((concept) => conceptsNamed(each).includes(concept)));
    const near = ruleset.declarations.filter(isAbout);
    const clashes = (declarations: readonly Declaration[]): ReadonlyMap<string, ConceptClash> =>
      new Map(findClashes(taxonomy.concepts, declarations, ruleset.declarations).map((clash) => [clashKey(clash), clash]));
    const replaced = near.flatMap((each) => (each.id === change.id ? (to ?? []) : [each]));
    return differing(clashes(near), clashes(from === null && to !== null ? [...near, to] : replaced));
  }
}

function trial(input: MatchInput, changes: readonly Change[]): World {
  return new World(input, asEdits(changes));
}

function asEdits(changes: readonly Change[]): readonly Edit[] {
  return numberEdits(changes.map((change) => ({ what: "changed", change, origin: { file: "", path: [] }, side: "to" })));
}

/** The number of units after some get an outcome and some lose it; `by` is -1 for units that leave the number when they get the outcome. */
function moved(before: number, units: Effects["units"], outcome: "matched" | "similar" | "absent", by: 1 | -1 = 1): number {
  return before + by * (units.filter(({ to }) => to === outcome).length - units.filter(({ from }) => from === outcome).length);
}

function clashesIn({ taxonomy, ruleset }: MatchInput): readonly ConceptClash[] {
  return findClashes(taxonomy.concepts, ruleset.declarations);
}

function differing(
  before: ReadonlyMap<string, ConceptClash>,
  after: ReadonlyMap<string, ConceptClash>,
): Pick<Effects, "clashes" | "resolved"> {
  return {
    clashes: [...after].flatMap(([key, clash]) => (before.has(key) ? [] : [clash])),
    resolved: [...before].flatMap(([key, clash]) => (after.has(key) ? [] : [clash])),
  };
}

function clashKey({ a, b, first, second }: ConceptClash): string {
  return [...[a, b].sort(), ...[first, second].sort()].join(" ");
}

/** A change to the unit itself affects a unit even if it has no belt. */
function withSelf(belts: readonly number[]): readonly number[] {
  return belts.length === 0 ? [-1] : belts;
}

function conceptsOf(link: LinkedName | undefined): readonly ConceptId[] {
  return link?.senses.flatMap(({ concept }) => concept ?? []) ?? [];
}
