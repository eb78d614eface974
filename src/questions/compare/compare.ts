import type { Choices } from "../../model/choices.ts";
import type {
  Cancelled,
  Causes,
  ChangedPair,
  ChangedUnit,
  ComparedOutcome,
  ComparedUnit,
  Comparison,
  Effect,
  PairReason,
} from "../../model/comparison.ts";
import type { Unit } from "../../model/data.ts";
import type { Edit } from "../../model/edit.ts";
import type { MatchInput } from "../../model/matcher.ts";
import type { PairAnswer } from "../../world/answer.ts";
import { World } from "../../world/world.ts";
import { findEdits } from "./edits.ts";
import { type Failure, minimalSets } from "./minimal.ts";
import { waysTo } from "./unit-causes.ts";

/**
 * What changed between two versions, and which edits caused it. One input is evaluated under sets of edits, so a cause is found by
 * applying exactly those edits, never by guessing from their texts. Pure: no I/O, no clock.
 */
export function compareInputs(from: MatchInput, to: MatchInput): Comparison {
  const edits = findEdits(from, to);
  return new Comparing(from, edits).comparison();
}

class Comparing {
  readonly #edits: readonly Edit[];
  readonly #world: World;
  readonly #choices: Choices;
  readonly #all: readonly number[];

  constructor(from: MatchInput, edits: readonly Edit[]) {
    this.#edits = edits;
    this.#world = new World(from, edits);
    this.#choices = this.#world.choices;
    this.#all = [...edits.keys()];
  }

  comparison(): Comparison {
    const units = this.#world.units.map((_, at) => this.#unit(at));
    const numbered = [...units.entries()];
    const changed = numbered.flatMap(([at, unit]): readonly ChangedUnit[] =>
      unit.from === unit.to
        ? []
        : [{ ...unit, causedBy: this.#causes(waysTo(unit.to, at, this.#world), (set) => this.#outcome(at, set) === unit.to) }],
    );
    const pairs = numbered.flatMap(([at]) => this.#pairs(at));
    const alone = numbered.flatMap(([at, unit]) => this.#alone(at, unit));
    const cancelled = alone.filter(({ undoneBy }) => undoneBy.length > 0);
    return {
      edits: this.#edits,
      effects: this.#effects(changed, alone, pairs),
      units,
      changed,
      pairs,
      cancelled,
      unexplained: changed.filter(({ causedBy }) => causedBy.sets.length === 0 || !causedBy.verified).length,
      signatures: this.#world.rules.signatures,
    };
  }

  #outcome(unit: number, set: readonly number[]): ComparedOutcome {
    return this.#choices.under(set, () => this.#world.outcome(unit)).answer;
  }

  #unit(at: number): ComparedUnit {
    const row = this.#row(at);
    const [from, to] = [this.#outcome(at, []), this.#outcome(at, this.#all)];
    return { unit: row.id, cluster: row.cluster, kind: row.kind, name: row.name, place: row.place, from, to };
  }

  /** The row of the second version or, if it is missing there, of the first. */
  #row(at: number): Unit {
    const row = [this.#all, []].map((set) => this.#choices.under(set, () => this.#world.unit(at)).answer).find((found) => found !== null);
    if (!row) throw new Error(`unit ${at} is in neither version`);
    return row;
  }

  #causes(ways: readonly Failure[], reaches: (set: readonly number[]) => boolean): Causes {
    const { sets, complete } = minimalSets(ways);
    const verified =
      sets.length > 0 && sets.every((set) => reaches(set) && set.every((edit) => !reaches(set.filter((other) => other !== edit))));
    return { sets: sets.map((set) => this.#ids(set)), complete, verified };
  }

  #ids(set: readonly number[]): readonly string[] {
    return set.map((edit) => this.#edits[edit]?.id ?? "");
  }

  /** Pairs that differ in verdict or reason; only pairs that some edit affects can differ. */
  #pairs(unit: number): readonly ChangedPair[] {
    return this.#world.meets(unit).flatMap((belt): readonly ChangedPair[] => {
      const ask = (set: readonly number[]) => this.#choices.under(set, () => reasonOf(this.#world.pair(unit, belt)));
      const before = ask([]);
      if (before.asked.length === 0) return [];
      const [from, to] = [before.answer, ask(this.#all).answer];
      const wanted = keyOf(to);
      if (keyOf(from) === wanted) return [];
      const way: Failure = (set) => {
        const { answer, asked } = ask(set);
        return keyOf(answer) === wanted ? null : asked;
      };
      const causedBy = this.#causes([way], (set) => keyOf(ask(set).answer) === wanted);
      const [unitId, beltId] = [this.#world.units[unit], this.#world.belts[belt]];
      return unitId === undefined || beltId === undefined ? [] : [{ unit: unitId, belt: beltId, from, to, causedBy }];
    });
  }

  /** Edits that by themselves change a unit which the whole comparison leaves unchanged, or that are needed to keep it unchanged. */
  #alone(at: number, unit: ComparedUnit): readonly Cancelled[] {
    const before = this.#choices.under([], () => this.#world.outcome(at)).asked;
    const after = this.#choices.under(this.#all, () => this.#world.outcome(at)).asked;
    return [...new Set([...before, ...after])].flatMap((edit): readonly Cancelled[] => {
      const gives = this.#outcome(at, [edit]);
      const without = this.#outcome(
        at,
        this.#all.filter((other) => other !== edit),
      );
      const moves = gives !== unit.from;
      if (!moves && without === unit.to) return [];
      const undone = moves && unit.from === unit.to ? this.#undoing(at, edit, unit.from) : [];
      return [{ edit: this.#edits[edit]?.id ?? "", unit: unit.unit, gives: moves ? gives : without, undoneBy: undone }];
    });
  }

  #undoing(at: number, edit: number, outcome: ComparedOutcome): readonly (readonly string[])[] {
    const ways = waysTo(outcome, at, this.#world).map(
      (way): Failure =>
        (set) =>
          way(set.includes(edit) ? set : [...set, edit]),
    );
    return minimalSets(ways)
      .sets.filter((set) => !set.includes(edit))
      .map((set) => this.#ids(set));
  }

  #effects(changed: readonly ChangedUnit[], alone: readonly Cancelled[], pairs: readonly ChangedPair[]): ReadonlyMap<string, Effect> {
    const named = (causes: readonly { readonly causedBy: Causes }[]) => new Set(causes.flatMap(({ causedBy }) => causedBy.sets.flat()));
    const [changing, reasoning] = [named(changed), named(pairs)];
    const moving = new Set(alone.flatMap(({ edit, undoneBy }) => [edit, ...undoneBy.flat()]));
    const effectOf = (id: string): Effect =>
      changing.has(id) ? "changes" : moving.has(id) ? "cancelled" : reasoning.has(id) ? "reasons" : "nothing";
    return new Map(this.#edits.map(({ id }) => [id, effectOf(id)]));
  }
}

function reasonOf(pair: PairAnswer | null): PairReason | null {
  if (!pair) return null;
  const { relation, rule, exception } = pair.verdict;
  return { relation, rule, exception };
}

/** A missing pair and a pair without a relation count as equal: they differ only in what is listed. */
function keyOf(reason: PairReason | null): string {
  return !reason || (reason.relation === "none" && !reason.exception) ? "none" : `${reason.relation} ${reason.rule} ${reason.exception}`;
}
