import type { Change, Edit } from "../../model/edit.ts";
import type { UnitId } from "../../model/ids.ts";
import type { MatchInput } from "../../model/matcher.ts";
import { existsIn, type PlaceGroup } from "../../model/place-groups.ts";
import type { UnitOutcome } from "../../model/relation.ts";
import { World } from "../../world/world.ts";
import { MOST_PLAYERS, shapleyShares } from "../sensitivity/shapley.ts";

/** What one group of places adds to the units that are matched or similar. */
export interface GroupWeight {
  readonly group: PlaceGroup;
  /** Units that count if this group is the only one. */
  readonly alone: readonly UnitId[];
  /** Units that count with all groups and do not count without this one. */
  readonly lost: readonly UnitId[];
  /** Its mean contribution over all orders in which groups could be added, in units. */
  readonly share: number;
}

export interface GroupShares {
  readonly units: number;
  /** Units that count without any group, and with all. */
  readonly without: number;
  readonly all: number;
  /** In descending order of the share, then by id. */
  readonly groups: readonly GroupWeight[];
  /** Units that do not count any more if cities that belong only in part do not count. */
  readonly onParts: readonly UnitId[];
  /** The same if unverified memberships do not count. */
  readonly onRecalled: readonly UnitId[];
}

/**
 * What each group that counts adds. Every unit is a game of the groups that affect it, and shares add up over units; null if more groups
 * affect one unit than can be enumerated. Pure.
 */
export function groupShares(input: MatchInput): GroupShares | null {
  const groups = countedGroups(input);
  const removals = groups.map((from) => removed(from));
  const partly = groups.filter(hasParts).map((from): Omit<Edit, "id"> => changed(from, withoutParts(from)));
  const edits = [...removals, ...partly].map((edit, at) => ({ id: `e${at + 1}`, ...edit }));
  const world = new World(input, edits);
  const counts = (unit: number, made: readonly number[]) => {
    const { answer, asked } = world.choices.under(made, () => world.outcome(unit));
    return { counts: answer !== "absent" && isCounted(answer), asked };
  };
  const everyRemoval = removals.map((_, at) => at);
  const alone = groups.map((): UnitId[] => []);
  const lost = groups.map((): UnitId[] => []);
  const share = groups.map(() => 0);
  let [without, all] = [0, 0];
  for (const [unit, id] of world.units.entries()) {
    const players = playersOf(unit, groups.length, counts);
    if (players === null) return null;
    const others = everyRemoval.filter((at) => !players.includes(at));
    const worth = (kept: number): number =>
      Number(counts(unit, [...others, ...players.filter((_, at) => (kept & (1 << at)) === 0)]).counts);
    const values = Array.from({ length: 1 << players.length }, (_, kept) => worth(kept));
    const whole = values.length - 1;
    without += values[0] ?? 0;
    all += values[whole] ?? 0;
    for (const [at, own] of shapleyShares(players.length, (kept) => values[kept] ?? 0).entries()) {
      const group = players[at] as number;
      share[group] = (share[group] ?? 0) + own;
      if (values[1 << at] === 1 && values[0] === 0) alone[group]?.push(id);
      if (values[whole] === 1 && values[whole & ~(1 << at)] === 0) lost[group]?.push(id);
    }
  }
  const fewer = (made: readonly number[]): readonly UnitId[] =>
    [...world.units.entries()].flatMap(([unit, id]) => (counts(unit, []).counts && !counts(unit, made).counts ? [id] : []));
  return {
    units: world.units.length,
    without,
    all,
    groups: groups
      .map((group, at) => ({ group, alone: alone[at] ?? [], lost: lost[at] ?? [], share: share[at] ?? 0 }))
      .sort((a, b) => b.share - a.share || (a.group.id < b.group.id ? -1 : 1)),
    onParts: fewer(partly.map((_, at) => removals.length + at)),
    onRecalled: fewer(groups.flatMap(({ confidence }, at) => (confidence === "recalled" ? [at] : []))),
  };
}

/** The groups that exist in the year that counts. */
export function countedGroups({ taxonomy, ruleset, data }: MatchInput): readonly PlaceGroup[] {
  const year = ruleset.groupsAsOf ?? data.dataset.studyYear;
  return (taxonomy.placeGroups?.groups ?? []).filter((group) => existsIn(group, year));
}

function isCounted(outcome: UnitOutcome): boolean {
  return outcome === "matched" || outcome === "similar";
}

/** The groups on which a unit can depend, whichever others are left out; null if there are too many. */
function playersOf(
  unit: number,
  groups: number,
  counts: (unit: number, made: readonly number[]) => { readonly asked: readonly number[] },
): readonly number[] | null {
  let players: readonly number[] = [];
  for (;;) {
    const asked = new Set(players);
    for (let left = 0; left < 1 << players.length; left++) {
      const made = players.filter((_, at) => left & (1 << at));
      for (const edit of counts(unit, made).asked) if (edit < groups) asked.add(edit);
    }
    if (asked.size === players.length) return players;
    if (asked.size > MOST_PLAYERS) return null;
    players = [...asked].sort((a, b) => a - b);
  }
}

function removed(from: PlaceGroup): Omit<Edit, "id"> {
  const change: Change = { kind: "place-group", id: from.id, from, to: null };
  return { what: "removed", change, origin: from.origin, side: "from" };
}

function changed(from: PlaceGroup, to: PlaceGroup): Omit<Edit, "id"> {
  return { what: "changed", change: { kind: "place-group", id: from.id, from, to }, origin: from.origin, side: "from" };
}

function hasParts({ members, pairs }: PlaceGroup): boolean {
  return [...members, ...pairs].some(({ parts }) => parts.length > 0);
}

function withoutParts(group: PlaceGroup): PlaceGroup {
  return {
    ...group,
    members: group.members.filter(({ parts }) => parts.length === 0),
    pairs: group.pairs.filter(({ parts }) => parts.length === 0),
  };
}
