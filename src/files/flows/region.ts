import type { Place } from "../../model/data.ts";
import { labelKey } from "../../model/label-key.ts";
import { nearest } from "../../model/nearest.ts";
import type { Bilingual } from "../../model/text.ts";
import type { PlaceIndex } from "../places/place-index.ts";
import { listedIn } from "./listed.ts";

/** A named group of places, by index. */
export interface NamedPlaces {
  readonly id: string;
  readonly name: Bilingual;
  readonly places: readonly number[];
}

export type RegionAnswer =
  | { readonly kind: "found"; readonly parts: readonly NamedPlaces[] }
  | { readonly kind: "unknown"; readonly found: string; readonly hint: string | null }
  | { readonly kind: "ambiguous"; readonly found: string; readonly places: readonly string[] };

/** What the names of regions are looked up in. */
export interface RegionNames {
  readonly places: readonly Place[];
  readonly index: PlaceIndex;
  /** Regions of the table of places. */
  readonly regions: readonly NamedPlaces[];
  /** Groups of places of the taxonomy. */
  readonly groups: readonly NamedPlaces[];
}

/** The parts of a region that a text names: regions, groups, provinces and cities, separated by commas. */
export function regionOf(text: string, names: RegionNames): RegionAnswer {
  const items = listedIn(text).filter((item) => item !== "");
  const parts: NamedPlaces[] = [];
  for (const item of items) {
    const answer = partOf(item, names);
    if (answer.kind !== "found") return answer;
    parts.push(...answer.parts);
  }
  return parts.length === 0 ? { kind: "unknown", found: text, hint: null } : { kind: "found", parts };
}

/** Regions of the table of places with what they are called in both languages, in the order in which the table names them. */
export function regionsIn(places: readonly Place[], nameOf: (region: string) => Bilingual): readonly NamedPlaces[] {
  const members = new Map<string, number[]>();
  for (const [at, { regions, economicRegion }] of places.entries()) {
    for (const region of new Set([...regions, economicRegion])) {
      if (region !== "") members.set(region, [...(members.get(region) ?? []), at]);
    }
  }
  return [...members].map(([id, inside]) => ({ id, name: nameOf(id), places: inside }));
}

function partOf(item: string, { places, index, regions, groups }: RegionNames): RegionAnswer {
  const key = labelKey(item);
  const named = [...regions, ...groups];
  const group = named.find(({ id, name }) => [id, name.zh, name.en].some((each) => labelKey(each) === key));
  if (group !== undefined) return { kind: "found", parts: [group] };
  const answer = index.resolve(item);
  const at = ({ code }: Place): number => places.findIndex((place) => place.code === code);
  const single = (place: Place): NamedPlaces => ({
    id: place.code,
    name: { zh: place.name, en: place.nameEn === "" ? place.name : place.nameEn },
    places: [at(place)],
  });
  switch (answer.kind) {
    case "found":
      return { kind: "found", parts: [single(answer.place)] };
    case "several":
      return { kind: "found", parts: answer.found.map(({ place }) => single(place)) };
    case "province": {
      const inside = [...places.entries()].flatMap(([index, { province }]) => (province === answer.name ? [index] : []));
      return { kind: "found", parts: [{ id: answer.name, name: { zh: answer.name, en: answer.name }, places: inside }] };
    }
    case "ambiguous":
      return { kind: "ambiguous", found: item, places: answer.places.map(({ name, code }) => `${name} ${code}`) };
    default: {
      const known = named.flatMap(({ id, name }) => [id, name.zh, name.en]);
      return { kind: "unknown", found: item, hint: nearest(item, known) ?? (answer.kind === "unknown" ? answer.hint : null) };
    }
  }
}
