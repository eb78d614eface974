import type { Place } from "../model/data.ts";
import { labelKey } from "../model/label-key.ts";
import type { PlaceGroup } from "../model/place-groups.ts";
import type { Bilingual } from "../model/text.ts";

/** The places that a name of a region stands for, and what it is called. */
export interface RegionPlaces {
  readonly name: Bilingual;
  readonly codes: ReadonlySet<string>;
}

/**
 * The places of a region of the table of places (also by its English name, which `nameOf` gives), of a province, of a group of places or of
 * one city; null if nothing has that name.
 */
export function regionPlaces(
  text: string,
  places: readonly Place[],
  groups: readonly PlaceGroup[],
  nameOf: (region: string) => Bilingual,
): RegionPlaces | null {
  const key = labelKey(text);
  const isIt = (...names: readonly string[]): boolean => names.some((name) => name !== "" && labelKey(name) === key);
  const among = (name: Bilingual, isIn: (place: Place) => boolean): RegionPlaces => ({
    name,
    codes: new Set(places.filter(isIn).map(({ code }) => code)),
  });
  const regions = new Set(places.flatMap(({ regions: named, economicRegion }) => [...named, economicRegion]));
  for (const region of regions) {
    const name = nameOf(region);
    if (isIt(region, name.en)) return among(name, (place) => place.regions.includes(region) || place.economicRegion === region);
  }
  const group = groups.find(({ id, name }) => isIt(id, name.zh, name.en));
  if (group !== undefined) {
    const codes = [...group.members.map(({ place }) => place), ...group.pairs.flatMap(({ from, to }) => [from, to])];
    return { name: group.name, codes: new Set(codes) };
  }
  const province = places.find((place) => isIt(place.province, place.province.replace(/(?:省|市|自治区)$/u, "")))?.province;
  if (province !== undefined) return among({ zh: province, en: province }, (place) => place.province === province);
  const city = places.find(({ code, name, shortName, nameEn }) => isIt(code, name, shortName, nameEn));
  return city === undefined ? null : { name: { zh: city.name, en: city.nameEn || city.name }, codes: new Set([city.code]) };
}

/** Every name that `regionPlaces` knows, apart from cities. */
export function regionNames(places: readonly Place[], groups: readonly PlaceGroup[]): readonly string[] {
  const named = places.flatMap(({ regions, economicRegion, province }) => [...regions, economicRegion, province]);
  return [
    ...new Set([...named, ...groups.flatMap(({ id, name }) => [id, name.zh, name.en]), ...places.map(({ shortName }) => shortName)]),
  ].filter((name) => name !== "");
}
