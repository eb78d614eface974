import type { PairPlaces } from "../facts/definition.ts";
import { placeFacts } from "../facts/derive.ts";
import { UNLISTED_GROUP } from "../facts/place.ts";
import type { FrontPlaces } from "../knowledge/normalise/place-front.ts";
import { type Choices, present, type Variant } from "../model/choices.ts";
import type { Place } from "../model/data.ts";
import type { Edit } from "../model/edit.ts";
import { changesOf, entryVariants } from "../model/entry-variants.ts";
import { type SomeFacts, unknown } from "../model/fact.ts";
import { groupedBy } from "../model/grouped.ts";
import type { PlaceCode } from "../model/ids.ts";
import { ELSEWHERE, SAME_CITY, SAME_REGION } from "../model/place-groups.ts";
import type { PlaceLaws } from "./place-laws.ts";

/** The places of an input, under any set of edits. */
export class Places {
  /** What joins places: groups, closeness, travel times. */
  readonly law: PlaceLaws;
  readonly #choices: Choices;
  readonly #data: readonly Place[];
  readonly #places: ReadonlyMap<string, readonly Variant<Place>[]>;
  /** Places that an edit adds or takes out. */
  readonly #comeAndGo: ReadonlySet<PlaceCode>;

  constructor(places: readonly Place[], edits: readonly Edit[], choices: Choices, law: PlaceLaws) {
    this.law = law;
    this.#choices = choices;
    this.#data = places;
    this.#places = new Map(entryVariants("place", places, (place) => place.code, edits).map(({ id, variants }) => [id, variants]));
    this.#comeAndGo = new Set(
      changesOf("place", edits).flatMap(({ change: { id, from, to } }) => (from === null || to === null ? [id] : [])),
    );
  }

  place(code: PlaceCode): Place | undefined {
    return present(this.#places.get(code) ?? [], this.#choices) ?? undefined;
  }

  /** All that are there. */
  all(): readonly Place[] {
    return [...this.#places.values()].flatMap((forms) => present(forms, this.#choices) ?? []);
  }

  /** The full names of places and provinces of the data that are somewhere in a text; edits of places are left aside. */
  fullNamesIn(text: string): readonly string[] {
    const names = fullNamesOf(this.#data);
    return [...new Set(text)].flatMap((character) => (names.get(character) ?? []).filter((name) => text.includes(name)));
  }

  /** Names of all cities by their first characters, and the first characters of their short names; edits of places are left aside. */
  cityNames(): Pick<FrontPlaces, "cities" | "initials"> {
    return cityNamesOf(this.#data);
  }

  /** What the facts of two places are derived from. */
  between(unit: PlaceCode, belt: PlaceCode): PairPlaces {
    return { unit: this.place(unit), belt: this.place(belt), law: this.law };
  }

  /** The facts of two places in every form that edits can give them; what edits of groups can change is unknown in them. */
  everyBetween(unit: PlaceCode, belt: PlaceCode): readonly SomeFacts[] {
    return this.#forms(unit).flatMap((a) => this.#forms(belt).map((b) => this.#everyFact(a, b)));
  }

  #everyFact(unit: Place | undefined, belt: Place | undefined): SomeFacts {
    const facts = placeFacts({ unit, belt, law: this.law });
    if (!this.law.isEdited || !unit || !belt) return facts;
    const [joining, open] = [this.law.everyJoining(unit, belt), this.law.everyOpenKind(unit, belt)];
    const may = new Set([ELSEWHERE, ...joining.map(({ group }) => group.kind), ...open.map(({ id }) => id)]);
    if (unit.code === belt.code) may.add(SAME_CITY);
    if (unit.regions.some((region) => belt.regions.includes(region))) may.add(SAME_REGION);
    const values = [...new Set([...this.law.everyCloseness.flat(), ELSEWHERE])].filter((value) => may.has(value));
    const groups = [...joining.map(({ group }) => [group.id]), ...(open.length > 0 ? [[UNLISTED_GROUP]] : [])];
    return {
      ...facts,
      place: unknown("groups-incomplete", values),
      "place.groups": unknown("groups-incomplete", [[], ...groups]),
      "place.hours": unknown("no-travel-time"),
    };
  }

  /** Every form that a place can have; undefined if it can be missing. */
  #forms(code: PlaceCode): readonly (Place | undefined)[] {
    const forms = (this.#places.get(code) ?? []).map(({ value }) => value);
    return forms.length === 0 || this.#comeAndGo.has(code) ? [...forms, undefined] : forms;
  }
}

const CITY_NAMES = new WeakMap<readonly Place[], Pick<FrontPlaces, "cities" | "initials">>();

function cityNamesOf(places: readonly Place[]): Pick<FrontPlaces, "cities" | "initials"> {
  let names = CITY_NAMES.get(places);
  if (!names) {
    const all = new Set(places.flatMap(({ name, shortName }) => [name, shortName]).filter((name) => name !== ""));
    const cities = groupedBy(all, (name) => name.charAt(0));
    names = { cities, initials: new Set(places.map(({ shortName }) => shortName.charAt(0))) };
    CITY_NAMES.set(places, names);
  }
  return names;
}

const FULL_NAMES = new WeakMap<readonly Place[], ReadonlyMap<string, readonly string[]>>();

/** The full names of places and provinces by their first character. Memoised: the same places come back in many trials. */
function fullNamesOf(places: readonly Place[]): ReadonlyMap<string, readonly string[]> {
  let names = FULL_NAMES.get(places);
  if (!names) {
    const all = new Set(places.flatMap(({ province, name }) => [province, name]).filter((name) => name !== ""));
    names = groupedBy(all, (name) => String.fromCodePoint(name.codePointAt(0) ?? 0));
    FULL_NAMES.set(places, names);
  }
  return names;
}
