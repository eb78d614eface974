import type { Place } from "../../model/data.ts";
import { DEFAULT_CLOSENESS, type PlaceGroup, type PlaceGroupKind, type TravelTime } from "../../model/place-groups.ts";
import type { Origin } from "../../model/span.ts";
import type { Bilingual } from "../../model/text.ts";
import type { Partnership } from "./partnerships.ts";

/** A group that joins two places, and the line that does. */
export interface JoiningGroup {
  readonly group: PlaceGroup;
  readonly by: "members" | "pair" | "provinces";
  /** Of these places only some counties belong. */
  readonly parts: readonly { readonly place: string; readonly counties: readonly string[] }[];
  readonly origin: Origin;
}

/** What the facts of two places are derived from besides the places themselves. */
export interface PlaceLaw {
  /** Values of the fact `place`, the closest first. */
  readonly closeness: readonly string[];
  /** The groups that count and that join a unit's place and a belt's, sorted by id. */
  joining(unit: Place, belt: Place): readonly JoiningGroup[];
  /** The kinds of which the list of groups may lack one that joins these places. */
  openKinds(unit: Place, belt: Place): readonly PlaceGroupKind[];
  /** The name of a kind of groups; its id if it is not declared. */
  nameOfKind(id: string): Bilingual;
  /** The row with the travel time from a unit's place to a belt's, two different cities; null if there is none. */
  time(unit: Place, belt: Place): TravelTime | null;
  /** What a belt's place is among the partners of a unit's, two different cities; null if no table has flows of the unit's. */
  partner(unit: Place, belt: Place): Partnership | null;
}

/** Without groups, travel times or a ruleset's declaration. */
export const PLAIN_LAW: PlaceLaw = {
  closeness: DEFAULT_CLOSENESS,
  joining: () => [],
  openKinds: () => [],
  nameOfKind: (id) => ({ zh: id, en: id }),
  time: () => null,
  partner: () => null,
};

/** Whether the list of groups of a kind is meant to have every group in which this place is. */
export function isCovered({ covers }: Pick<PlaceGroupKind, "covers">, { regions, economicRegion, province }: Place): boolean {
  return covers === "all" || covers.some((name) => regions.includes(name) || economicRegion === name || province === name);
}
