import type { Place } from "../model/data.ts";
import type { ConceptId, PlaceCode } from "../model/ids.ts";
import { isProductWord } from "../model/taxonomy.ts";
import type { Bilingual } from "../model/text.ts";
import type { Telling } from "./telling.ts";

export interface PlaceName {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
  /** The county, district or zone within the place, if the row names one. */
  readonly district?: string;
}

/** A place as documents name it; null if the place is unknown. */
export function placeName(place: PlaceName | undefined): PlaceName | null {
  return place === undefined ? null : { code: place.code, name: place.name, nameEn: place.nameEn };
}

/** A place followed by the district or zone that its row names, unless the row's own name contains it already. */
export function withDistrict(place: PlaceName, { name, district = "" }: { readonly name: string; readonly district?: string }): PlaceName {
  return district === "" || name.includes(district) ? place : { ...place, district };
}

/** Creates a lookup of places by code. It throws if the code is not in the data; loading rules that out. */
export function placeNames(places: readonly Place[]): (code: PlaceCode) => PlaceName {
  const byCode = new Map(places.map((place) => [place.code, place]));
  return (code) => {
    const place = byCode.get(code);
    if (place === undefined) throw new Error(`place ${code} is not in the data`);
    return { code, name: place.name, nameEn: place.nameEn };
  };
}

/** What a sense links to, as documents name it: a product word with the concept whose `includes` lists it. */
export function namedConcept(
  { input }: Pick<Telling, "input">,
  id: ConceptId | null,
): { readonly concept: ConceptId | null; readonly word?: string } {
  if (id === null || !isProductWord(id)) return { concept: id };
  const word = input.taxonomy.concepts.find((concept) => concept.id === id);
  return word === undefined ? { concept: id } : { concept: word.wordOf, word: word.prefLabel.zh };
}

const labelsOf = new WeakMap<Telling["input"]["taxonomy"], ReadonlyMap<ConceptId, Bilingual>>();

/** Names concepts by their preferred label in the language of the wording; an unknown concept by its id. */
export function conceptNames({ input, wording }: Pick<Telling, "input" | "wording">): (concept: ConceptId) => string {
  const known = labelsOf.get(input.taxonomy);
  const labels = known ?? new Map(input.taxonomy.concepts.map((concept) => [concept.id, concept.prefLabel]));
  if (known === undefined) labelsOf.set(input.taxonomy, labels);
  return (concept) => labels.get(concept)?.[wording.language] || labels.get(concept)?.zh || concept;
}
