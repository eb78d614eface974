import type { PlaceCode } from "./ids.ts";
import type { Origin } from "./span.ts";
import type { Bilingual } from "./text.ts";

/** Values of the fact `place` that need no groups. Kinds of groups are further values; `elsewhere` is what remains. */
export const SAME_CITY = "same-city";
export const SAME_REGION = "same-region";
export const ELSEWHERE = "elsewhere";

/** The order of a ruleset that declares none. */
export const DEFAULT_CLOSENESS: readonly string[] = [SAME_CITY, SAME_REGION];

/** A kind of place groups, declared in `places.yaml`. */
export interface PlaceGroupKind {
  readonly id: string;
  readonly name: Bilingual;
  /** False: the pairs of its groups have a direction, from whose it is to where it is. */
  readonly symmetric: boolean;
  /** Regions in which the list of its groups is meant to be complete; `all` for everywhere. */
  readonly covers: "all" | readonly string[];
  readonly origin: Origin;
}

/** A city that belongs to a group, as a whole or with some of its counties. */
export interface PlaceMember {
  readonly place: PlaceCode;
  /** Names of the counties that belong; empty for the whole city. */
  readonly parts: readonly string[];
  readonly origin: Origin;
}

/** Two cities that a group joins. In a directed kind, `from` is whose it is and `to` is where it is. */
export interface PlacePair {
  readonly from: PlaceCode;
  readonly to: PlaceCode;
  /** Of these cities only some counties are meant; empty for whole cities. */
  readonly parts: readonly { readonly place: PlaceCode; readonly counties: readonly string[] }[];
  readonly origin: Origin;
}

/** Two provinces that a group joins, with all their cities. */
export interface ProvincePair {
  readonly from: string;
  readonly to: string;
  readonly origin: Origin;
}

export interface PlaceGroup {
  readonly id: string;
  readonly kind: string;
  readonly name: Bilingual;
  readonly members: readonly PlaceMember[];
  readonly pairs: readonly PlacePair[];
  readonly provinces: readonly ProvincePair[];
  /** First and last year in which it exists; null if unlimited. */
  readonly since: number | null;
  readonly until: number | null;
  readonly source: string;
  readonly confidence: string | null;
  readonly note: string | null;
  readonly origin: Origin;
}

/** What `places.yaml` declares: kinds and groups, sorted by id. */
export interface PlaceGroups {
  readonly kinds: readonly PlaceGroupKind[];
  readonly groups: readonly PlaceGroup[];
}

export const NO_PLACE_GROUPS: PlaceGroups = { kinds: [], groups: [] };

/** Whether a group exists in a year. */
export function existsIn({ since, until }: Pick<PlaceGroup, "since" | "until">, year: number): boolean {
  return (since === null || since <= year) && (until === null || year <= until);
}

/** The travel time from one city to another. */
export interface TravelTime {
  readonly from: PlaceCode;
  readonly to: PlaceCode;
  readonly hours: number;
  readonly year: number | null;
  readonly mode: string;
  readonly origin: Origin;
}
