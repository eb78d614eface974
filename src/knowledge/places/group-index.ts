import type { Place } from "../../model/data.ts";
import { byCodePoint } from "../../model/ids.ts";
import type { PlaceGroup, PlaceMember, PlacePair, ProvincePair } from "../../model/place-groups.ts";
import type { JoiningGroup } from "./place-law.ts";

/** A group in one of its forms, which counts under some condition. */
interface Held<Condition> {
  readonly group: PlaceGroup;
  readonly condition: Condition;
}

interface Link<Line> {
  readonly at: number;
  readonly line: Line;
  /** Whether the places are looked up in the opposite order to that of the line. */
  readonly isBackward: boolean;
}

/** A joining group with the condition under which it counts. */
export interface Joining<Condition> extends JoiningGroup {
  readonly condition: Condition;
  /** False if the line runs from the belt's place to the unit's: then it joins them only if its kind has no direction. */
  readonly isForward: boolean;
}

/** Groups by the places that they join: what joins two places is found without going through all groups. */
export class GroupIndex<Condition> {
  readonly #groups: readonly Held<Condition>[];
  readonly #members = new Map<string, Link<PlaceMember>[]>();
  readonly #pairs = new Map<string, Link<PlacePair>[]>();
  readonly #provinces = new Map<string, Link<ProvincePair>[]>();

  constructor(groups: readonly Held<Condition>[]) {
    this.#groups = [...groups].sort((a, b) => byCodePoint(a.group.id, b.group.id));
    for (const [at, { group }] of this.#groups.entries()) {
      for (const line of group.members) add(this.#members, line.place, { at, line, isBackward: false });
      for (const line of group.pairs) addBoth(this.#pairs, at, line);
      for (const line of group.provinces) addBoth(this.#provinces, at, line);
    }
  }

  /** What joins two places, in the order of the groups' ids. */
  joining(unit: Place, belt: Place): readonly Joining<Condition>[] {
    const found: (Joining<Condition> & { readonly at: number })[] = [];
    const here = this.#members.get(unit.code) ?? [];
    const there = this.#members.get(belt.code) ?? [];
    // Both lists are in the order of the groups, so that one pass over them is enough.
    let next = 0;
    for (const { at, line } of here) {
      while ((there[next]?.at ?? at) < at) next += 1;
      const other = there[next]?.at === at ? there[next]?.line : undefined;
      if (other !== undefined) found.push({ at, ...this.#joined(at, "members", partsOf(line, other), line) });
    }
    for (const { at, line, isBackward } of this.#pairs.get(key(unit.code, belt.code)) ?? [])
      found.push({ at, ...this.#joined(at, "pair", line.parts, line, isBackward) });
    for (const { at, line, isBackward } of this.#provinces.get(key(unit.province, belt.province)) ?? [])
      found.push({ at, ...this.#joined(at, "provinces", [], line, isBackward) });
    return found.length < 2 ? found : found.sort((a, b) => a.at - b.at);
  }

  #joined(
    at: number,
    by: JoiningGroup["by"],
    parts: JoiningGroup["parts"],
    { origin }: Pick<PlaceMember, "origin">,
    isBackward = false,
  ): Joining<Condition> {
    const { group, condition } = this.#groups[at] as Held<Condition>;
    return { group, by, parts, origin, condition, isForward: !isBackward };
  }
}

function partsOf(here: PlaceMember, there: PlaceMember): JoiningGroup["parts"] {
  const both = here === there ? [here] : [here, there];
  return both.filter(({ parts }) => parts.length > 0).map(({ place, parts }) => ({ place, counties: parts }));
}

function addBoth<Line extends { readonly from: string; readonly to: string }>(
  index: Map<string, Link<Line>[]>,
  at: number,
  line: Line,
): void {
  add(index, key(line.from, line.to), { at, line, isBackward: false });
  if (line.from !== line.to) add(index, key(line.to, line.from), { at, line, isBackward: true });
}

function add<Value>(index: Map<string, Value[]>, at: string, value: Value): void {
  const list = index.get(at);
  if (list) list.push(value);
  else index.set(at, [value]);
}

function key(a: string, b: string): string {
  return `${a} ${b}`;
}
