import { GroupIndex } from "../knowledge/places/group-index.ts";
import { type Partnership, Partnerships } from "../knowledge/places/partnerships.ts";
import { isCovered, type JoiningGroup, type PlaceLaw } from "../knowledge/places/place-law.ts";
import { type Choices, type Guard, holds, present, type Variant } from "../model/choices.ts";
import type { Place } from "../model/data.ts";
import type { Edit } from "../model/edit.ts";
import { changesOf, entryVariants } from "../model/entry-variants.ts";
import type { MatchInput } from "../model/matcher.ts";
import { DEFAULT_CLOSENESS, existsIn, NO_PLACE_GROUPS, type PlaceGroupKind, type TravelTime } from "../model/place-groups.ts";
import type { Bilingual } from "../model/text.ts";
import type { Cities } from "./city.ts";
import { TravelTimes } from "./travel-times.ts";

/** What the facts of two places are derived from, under any set of edits. */
export class PlaceLaws implements PlaceLaw {
  readonly #choices: Choices;
  readonly #cities: Pick<Cities, "dataset">;
  readonly #groups: GroupIndex<Guard>;
  readonly #kinds: ReadonlyMap<string, readonly Variant<PlaceGroupKind>[]>;
  readonly #closeness: Changing<readonly string[]>;
  readonly #year: Changing<number | null>;
  readonly #times: Changing<TravelTimes>;
  readonly #partners: Partnerships;
  /** Whether an edit changes what joins places. */
  readonly isEdited: boolean;

  constructor({ taxonomy, ruleset, data }: MatchInput, edits: readonly Edit[], choices: Choices, cities: Pick<Cities, "dataset">) {
    const { groups, kinds } = taxonomy.placeGroups ?? NO_PLACE_GROUPS;
    this.#choices = choices;
    this.#cities = cities;
    this.#groups = new GroupIndex(
      entryVariants("place-group", groups, ({ id }) => id, edits).flatMap(({ variants }) =>
        variants.map(({ value, guard }) => ({ group: value, condition: guard })),
      ),
    );
    this.#kinds = new Map(entryVariants("place-kind", kinds, ({ id }) => id, edits).map(({ id, variants }) => [id, variants]));
    const changing = <Value>(base: Value, changes: Changing<Value>["changes"]): Changing<Value> => ({ base, changes });
    const closeness = changesOf("closeness", edits).map(({ edit, change }) => ({ edit, to: change.to ?? DEFAULT_CLOSENESS }));
    this.#closeness = changing(ruleset.closeness ?? DEFAULT_CLOSENESS, closeness);
    const years = changesOf("groups-as-of", edits).map(({ edit, change }) => ({ edit, to: change.to }));
    this.#year = changing<number | null>(ruleset.groupsAsOf ?? null, years);
    const times = changesOf("travel-times", edits).map(({ edit, change }) => ({ edit, to: timesOf(change.to ?? undefined) }));
    this.#times = changing(timesOf(data.travelTimes), times);
    this.#partners = new Partnerships(data.cityFlows ?? NONE);
    this.isEdited = edits.some(({ change: { kind } }) => LAWS.has(kind));
  }

  get closeness(): readonly string[] {
    return this.#now(this.#closeness);
  }

  /** Every list of closeness that an edit can bring about. */
  get everyCloseness(): readonly (readonly string[])[] {
    return [this.#closeness.base, ...this.#closeness.changes.map(({ to }) => to)];
  }

  joining(unit: Place, belt: Place): readonly JoiningGroup[] {
    const all = this.#groups.joining(unit, belt);
    if (all.length === 0) return NONE;
    const year = this.#countedYear();
    const found = new Map<string, JoiningGroup>();
    for (const joining of all) {
      const { group, condition, isForward } = joining;
      if (found.has(group.id) || !existsIn(group, year) || !holds(condition, this.#choices)) continue;
      if (isForward || this.#kind(group.kind)?.symmetric === true) found.set(group.id, joining);
    }
    return [...found.values()];
  }

  openKinds(unit: Place, belt: Place): readonly PlaceGroupKind[] {
    if (this.#kinds.size === 0) return NONE;
    return [...this.#kinds.keys()].flatMap((id) => {
      const kind = this.#kind(id);
      return kind === null || isCovered(kind, unit) || isCovered(kind, belt) ? [] : [kind];
    });
  }

  nameOfKind(id: string): Bilingual {
    return this.#kind(id)?.name ?? { zh: id, en: id };
  }

  time(unit: Place, belt: Place): TravelTime | null {
    return this.#now(this.#times).between(unit.code, belt.code, this.#countedYear());
  }

  partner(unit: Place, belt: Place): Partnership | null {
    return this.#partners.of(unit.code, belt.code);
  }

  /** The groups that can join two places under some set of edits, in any form and year. */
  everyJoining(unit: Place, belt: Place): readonly JoiningGroup[] {
    return this.#groups.joining(unit, belt);
  }

  /** The kinds that can be incomplete for two places under some set of edits. */
  everyOpenKind(unit: Place, belt: Place): readonly PlaceGroupKind[] {
    const forms = [...this.#kinds.values()].flat().map(({ value }) => value);
    return forms.filter((kind) => !isCovered(kind, unit) && !isCovered(kind, belt));
  }

  #countedYear(): number {
    return this.#now(this.#year) ?? this.#cities.dataset.studyYear;
  }

  #kind(id: string): PlaceGroupKind | null {
    return present(this.#kinds.get(id) ?? [], this.#choices);
  }

  #now<Value>({ base, changes }: Changing<Value>): Value {
    return changes.length === 0 ? base : (changes.findLast(({ edit }) => this.#choices.has(edit)) ?? { to: base }).to;
  }
}

/** A value and what edits make of it; the last edit counts. */
interface Changing<Value> {
  readonly base: Value;
  readonly changes: readonly { readonly edit: number; readonly to: Value }[];
}

const NONE: readonly never[] = [];
const LAWS: ReadonlySet<string> = new Set(["place-group", "place-kind", "closeness", "groups-as-of", "travel-times", "dataset"]);

function timesOf(times: readonly TravelTime[] | undefined): TravelTimes {
  return new TravelTimes(times ?? NONE);
}
