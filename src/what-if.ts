import { applyEdits } from "./compare/apply.ts";
import { Choices } from "./compare/choices.ts";
import { CaseVariants } from "./matching/variants/cases.ts";
import { World } from "./matching/variants/world.ts";
import { type Change, type Edit, numberEdits } from "./model/edit.ts";
import type { BeltId, ConceptId, DeclarationId, PlaceCode, UnitId } from "./model/ids.ts";
import type { MatchInput } from "./model/matcher.ts";
import type { CountedOutcome, UnitOutcome } from "./model/relation.ts";
import type { ConceptClash, Effects, OutcomeCounts } from "./model/what-if.ts";
import { findClashes } from "./relate/clashes.ts";

type Outcome = UnitOutcome | "absent";

const NOWHERE = { file: "", line: 1, column: 1 };

/** Tries changes of one input, each judged only where it bears on something. The input stays as it is. Pure: no I/O, no clock. */
export class WhatIf {
  readonly input: MatchInput;
  readonly #places: ReadonlyMap<UnitId, PlaceCode>;
  #outcomes: ReadonlyMap<UnitId, Outcome> | null;
  #clashes: ReadonlyMap<string, ConceptClash> | null = null;

  /** `outcomes`: those of the input, where they are known already. */
  constructor(input: MatchInput, outcomes: ReadonlyMap<UnitId, UnitOutcome> | null = null) {
    this.input = input;
    this.#outcomes = outcomes;
    this.#places = new Map(input.data.units.map((unit) => [unit.id, unit.place]));
  }

  /** What becomes of units, pairs, worked examples and the lines' agreement when the change is made. */
  effects(change: Change): Effects {
    const world = trial(this.input, [change]);
    const units: Effects["units"][number][] = [];
    const pairs: Effects["pairs"][number][] = [];
    for (const [at, unit] of world.units.entries()) {
      if (!this.#mayMove(change, unit)) continue;
      const { answer: to, asked } = world.choices.under([0], () => world.outcome(at));
      const from = asked.length === 0 ? to : world.choices.under([], () => world.outcome(at)).answer;
      if (from !== to) units.push({ unit, from, to });
      if (asked.length === 0 && world.choices.under([], () => world.head(at)).answer.settled === null) continue;
      for (const belt of world.meets(at)) {
        const relation = () => world.pair(at, belt)?.verdict.relation ?? "none";
        const after = world.choices.under([0], relation);
        if (after.asked.length === 0) continue;
        const before = world.choices.under([], relation).answer;
        const id = world.belts[belt];
        if (before !== after.answer && id !== undefined) pairs.push({ unit, belt: id, from: before, to: after.answer });
      }
    }
    const before = this.#counts();
    return {
      units,
      pairs,
      before,
      after: { ...before, matched: moved(before, units, "matched"), similar: moved(before, units, "similar") },
      failing: change.kind === "exception" ? [] : this.#failing(world),
      ...(change.kind === "declaration" || change.kind === "broader" ? this.#clashesWith(change) : { clashes: [], resolved: [] }),
    };
  }

  /**
   * Whether, the change made, a unit would come out otherwise without one declaration, or, where the change is a new declaration,
   * without that one. A declaration that the change takes away bears nothing.
   */
  restsOnOne(change: Change, unit: UnitId, declaration: DeclarationId): boolean {
    const isOwn = change.kind === "declaration" && change.id === declaration;
    if (isOwn && change.to === null) return false;
    const from = this.input.ruleset.declarations.find(({ id }) => id === declaration) ?? null;
    const without: Change = { kind: "declaration", id: declaration, from, to: null };
    const after = this.#outcomeAlone(unit, [change]);
    if (this.#outcomeAlone(unit, isOwn ? [without] : [change, without]) !== after) return true;
    return change.kind === "declaration" && change.from === null && this.#outcomeAlone(unit, []) !== after;
  }

  /** Whether a term is joined to one concept, and as a whole, when the change is made. */
  isLinked(change: Change, text: string): boolean {
    const world = trial(this.input, [change]);
    const senses = world.choices.under([0], () => world.textSenses(text)).answer;
    return senses.every(
      ({ how, concept, text: own }) =>
        concept !== null && how !== "part" && !senses.some((other) => other.text === own && other.concept !== concept),
    );
  }

  /** What becomes of one unit: only the belts of its city, and those that an exception names, can bear on it. */
  #outcomeAlone(unit: UnitId, changes: readonly Change[]): Outcome {
    const { data } = this.input;
    const at = data.units.findIndex(({ id }) => id === unit);
    const world = at < 0 ? null : trial({ ...this.input, data: { ...data, units: data.units.slice(at, at + 1) } }, changes);
    return world === null ? "absent" : world.choices.under([...changes.keys()], () => world.outcome(0)).answer;
  }

  /** The same with a change made for good. */
  with(change: Change): WhatIf {
    return new WhatIf(applyEdits(this.input, asEdits([change])));
  }

  #mayMove(change: Change, unit: UnitId): boolean {
    const about = change.kind === "exception" ? (change.to ?? change.from)?.about : undefined;
    if (about === undefined) return true;
    return about.kind === "concepts" ? this.#places.get(unit) === about.place : about.unit === unit;
  }

  #counts(): OutcomeCounts {
    if (this.#outcomes === null) {
      const world = trial(this.input, []);
      this.#outcomes = new Map(world.units.map((unit, at) => [unit, world.outcome(at)]));
    }
    const all = [...this.#outcomes.values()];
    const count = (outcome: CountedOutcome): number => all.filter((each) => each === outcome).length;
    return { matched: count("matched"), similar: count("similar"), total: all.length };
  }

  #failing(world: World): readonly string[] {
    const cases = new CaseVariants(world, this.input);
    return this.input.ruleset.cases.flatMap((each) => {
      const { answer, asked } = world.choices.under([0], () => cases.passes(each));
      if (answer || asked.length === 0) return [];
      return world.choices.under([], () => cases.passes(each)).answer ? [each.id] : [];
    });
  }

  #clashesWith(change: Change): Pick<Effects, "clashes" | "resolved"> {
    const before = (this.#clashes ??= new Map(clashesIn(this.input).map((clash) => [clashKey(clash), clash])));
    const after = new Map(clashesIn(applyEdits(this.input, asEdits([change]))).map((clash) => [clashKey(clash), clash]));
    return {
      clashes: [...after].flatMap(([key, clash]) => (before.has(key) ? [] : [clash])),
      resolved: [...before].flatMap(([key, clash]) => (after.has(key) ? [] : [clash])),
    };
  }
}

function trial(input: MatchInput, changes: readonly Change[]): World {
  return new World(input, asEdits(changes), new Choices(changes.length));
}

function asEdits(changes: readonly Change[]): readonly Edit[] {
  return numberEdits(changes.map((change) => ({ what: "changed", change, origin: { file: "", path: [] }, side: "to" })));
}

function moved(before: OutcomeCounts, units: Effects["units"], outcome: "matched" | "similar"): number {
  return before[outcome] + units.filter(({ to }) => to === outcome).length - units.filter(({ from }) => from === outcome).length;
}

function clashesIn({ taxonomy, ruleset }: MatchInput): readonly ConceptClash[] {
  return findClashes(taxonomy.concepts, ruleset.declarations, () => NOWHERE).flatMap((found) =>
    found.code === "relation-clash"
      ? [{ a: found.params.a as ConceptId, b: found.params.b as ConceptId, first: found.params.first, second: found.params.second }]
      : found.code === "relation-self"
        ? [{ a: found.params.concept as ConceptId, b: found.params.concept as ConceptId, first: "self", second: "self" }]
        : [],
  );
}

function clashKey({ a, b, first, second }: ConceptClash): string {
  return [...[a, b].sort(), ...[first, second].sort()].join(" ");
}
