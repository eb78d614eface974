import type { Change, Edit } from "../../model/edit.ts";
import { byCodePoint } from "../../model/ids.ts";
import type { MatchInput } from "../../model/matcher.ts";
import { OUTCOMES, type UnitOutcome } from "../../model/relation.ts";
import type { EntryWeight, HeadlineCounts, MovedUnit, Sensitivity, Share, Sweep } from "../../model/sensitivity.ts";
import type { Origin } from "../../model/span.ts";
import { World } from "../../world/world.ts";
import { MOST_PLAYERS, shapleyShares } from "./shapley.ts";
import { type Threshold, thinned, thresholdsOf } from "./thresholds.ts";

/** Maximum number of values to try for one threshold. */
const MOST_POINTS = 40;

/**
 * The contribution of each rule, declaration and exception: the units whose outcome changes if it alone is left out, each rule's exact
 * share of the counts, and the counts for every value that a threshold can sensibly have. Pure: no I/O, no clock.
 */
export function weigh(input: MatchInput): Sensitivity {
  const removals = removalsOf(input);
  const trial = new Trial(input, removals);
  const shares = ruleShares(trial, removals);
  const entries = removals.map((edit, at): EntryWeight => {
    const moved = trial.movedBy(at);
    const kind = edit.change.kind as EntryWeight["kind"];
    return {
      kind,
      id: edit.change.id,
      origin: edit.origin,
      counts: trial.countsWith(moved),
      moved,
      restsAlone: moved.filter(({ from, to }) => counts(from) && OUTCOMES.indexOf(to) > OUTCOMES.indexOf(from)).map(({ unit }) => unit),
      share: kind === "rule" && shares ? (shares.of.get(at) ?? { matched: 0, either: 0 }) : null,
    };
  });
  const order = ["rule", "declaration", "exception"];
  return {
    counts: trial.countsWith([]),
    withoutRules: shares?.withoutRules ?? { matched: 0, either: 0 },
    entries: entries.toSorted(
      (a, b) => b.moved.length - a.moved.length || order.indexOf(a.kind) - order.indexOf(b.kind) || byCodePoint(a.id, b.id),
    ),
    sweeps: sweepsOf(input, trial),
  };
}

function removal(change: Change, origin: Origin, at: number): Edit {
  return { id: `e${at + 1}`, what: "removed", change, origin, side: "from" };
}

function removalsOf({ ruleset }: MatchInput): readonly Edit[] {
  const { rules, declarations, exceptions } = ruleset;
  return [
    ...rules.map((from) => [{ kind: "rule", id: from.id, from, to: null }, from.origin] as const),
    ...declarations.map((from) => [{ kind: "declaration", id: from.id, from, to: null }, from.origin] as const),
    ...exceptions.map((from) => [{ kind: "exception", id: from.id, from, to: null }, from.origin] as const),
  ].map(([change, origin], at) => removal(change, origin, at));
}

function counts(outcome: UnitOutcome): boolean {
  return outcome === "matched" || outcome === "similar";
}

/** An input, and the outcomes of its units when edits are tried one at a time or several together. */
class Trial {
  readonly world: World;
  readonly outcomes: readonly UnitOutcome[];
  /** For each unit, the edits on which its outcome may depend. */
  readonly asked: readonly (readonly number[])[];
  readonly #unitsOf = new Map<number, number[]>();

  constructor(input: MatchInput, edits: readonly Edit[]) {
    this.world = new World(input, edits);
    const now = this.world.units.map((_, unit) => this.world.choices.under([], () => this.outcome(unit)));
    this.outcomes = now.map(({ answer }) => answer);
    this.asked = now.map(({ asked }) => asked);
    for (const [unit, edits] of this.asked.entries()) {
      for (const edit of edits) {
        const list = this.#unitsOf.get(edit);
        if (list) list.push(unit);
        else this.#unitsOf.set(edit, [unit]);
      }
    }
  }

  outcome(unit: number): UnitOutcome {
    const outcome = this.world.outcome(unit);
    if (outcome === "absent") throw new Error("no edit here takes a unit away");
    return outcome;
  }

  /** Units whose outcome one edit changes; a unit that does not depend on the edit keeps its outcome. */
  movedBy(edit: number): readonly MovedUnit[] {
    return (this.#unitsOf.get(edit) ?? []).flatMap((unit) => {
      const from = this.outcomes[unit] as UnitOutcome;
      const to = this.world.choices.under([edit], () => this.outcome(unit)).answer;
      const id = this.world.units[unit];
      return from === to || id === undefined ? [] : [{ unit: id, from, to }];
    });
  }

  countsWith(moved: readonly MovedUnit[]): HeadlineCounts {
    const count = (outcome: UnitOutcome): number =>
      this.outcomes.filter((own) => own === outcome).length +
      moved.filter(({ to }) => to === outcome).length -
      moved.filter(({ from }) => from === outcome).length;
    return { units: this.outcomes.length, matched: count("matched"), similar: count("similar") };
  }
}

/** Each unit is a game of the rules that affect it, and shares add up over units, so only a few rules need to be enumerated at a time. null if too many rules affect one unit. */
function ruleShares(
  trial: Trial,
  removals: readonly Edit[],
): { readonly of: ReadonlyMap<number, Share>; readonly withoutRules: Share } | null {
  const rules = removals.flatMap(({ change }, at) => (change.kind === "rule" ? [at] : []));
  const of = new Map<number, Share>();
  let withoutRules: Share = { matched: 0, either: 0 };
  for (const unit of trial.outcomes.keys()) {
    const players = playersOf(trial, unit, rules);
    if (players === null) return null;
    const outcomeOf = (kept: number): UnitOutcome => {
      const removed = rules.filter((rule) => !players.includes(rule) || !(kept & (1 << players.indexOf(rule))));
      return trial.world.choices.under(removed, () => trial.outcome(unit)).answer;
    };
    const outcomes = Array.from({ length: 1 << players.length }, (_, kept) => outcomeOf(kept));
    const matched = shapleyShares(players.length, (kept) => Number(outcomes[kept] === "matched"));
    const either = shapleyShares(players.length, (kept) => Number(counts(outcomes[kept] ?? "none")));
    for (const [at, player] of players.entries()) {
      const so = of.get(player) ?? { matched: 0, either: 0 };
      of.set(player, { matched: so.matched + (matched[at] ?? 0), either: so.either + (either[at] ?? 0) });
    }
    const none = outcomes[0] ?? "none";
    withoutRules = { matched: withoutRules.matched + Number(none === "matched"), either: withoutRules.either + Number(counts(none)) };
  }
  return { of, withoutRules };
}

/** The rules on which a unit's outcome can depend, whichever others are left out. */
function playersOf(trial: Trial, unit: number, rules: readonly number[]): readonly number[] | null {
  const isRule = new Set(rules);
  let players: readonly number[] = [];
  for (;;) {
    const asked = new Set(players);
    for (let left = 0; left < 1 << players.length; left++) {
      const removed = players.filter((_, at) => left & (1 << at));
      for (const edit of trial.world.choices.under(removed, () => trial.outcome(unit)).asked) if (isRule.has(edit)) asked.add(edit);
    }
    if (asked.size === players.length) return players;
    if (asked.size > MOST_PLAYERS) return null;
    players = [...asked].sort((a, b) => a - b);
  }
}

function sweepsOf(input: MatchInput, trial: Trial): readonly Sweep[] {
  const tried = input.ruleset.rules.flatMap(thresholdsOf).map((threshold) => {
    const observed = trial.world.rules.observed(threshold.test.fact);
    return { threshold, observed: observed.length, values: valuesToTry(threshold, observed) };
  });
  const edits = tried.flatMap(({ threshold, values }) =>
    values.map((value): Omit<Edit, "id"> => {
      const change = { kind: "rule", id: threshold.rule.id, from: threshold.rule, to: threshold.with(value) } as const;
      return { what: "changed", change, origin: threshold.test.origin, side: "from" };
    }),
  );
  if (edits.length === 0) return [];
  const sweep = new Trial(
    input,
    edits.map((edit, at) => ({ id: `e${at + 1}`, ...edit })),
  );
  let at = 0;
  return tried.map(({ threshold: { rule, test }, observed, values }) => ({
    rule: rule.id,
    fact: test.fact,
    operator: test.operator,
    value: test.value,
    origin: test.origin,
    observed,
    points: values.map((value) => ({ value, counts: sweep.countsWith(sweep.movedBy(at++)) })),
  }));
}

/** The value itself, and each value that occurs in the data: between two of them nothing changes. */
function valuesToTry({ test }: Threshold, observed: readonly number[]): readonly number[] {
  const sorted = [...new Set([...thinned(observed, MOST_POINTS - 1), test.value])];
  return sorted.sort((a, b) => a - b);
}
