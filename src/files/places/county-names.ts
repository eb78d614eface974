import type { PlaceCode } from "../../model/ids.ts";
import type { County } from "./gazetteer-tables.ts";
import { shortPlace } from "./place-forms.ts";

/** Names and short names of the counties of each place, read when the first place is looked up. */
export function countyNames(read: () => readonly County[]): (place: PlaceCode) => readonly string[] {
  const names = new Map<string, readonly string[]>();
  let byPlace: ReadonlyMap<string, readonly string[]> | null = null;
  return (place) => {
    byPlace ??= namesByPlace(read());
    const known = names.get(place);
    if (known !== undefined) return known;
    const all = (byPlace.get(place) ?? []).flatMap((name) => [name, shortPlace(name)]);
    names.set(place, all);
    return all;
  };
}

function namesByPlace(counties: readonly County[]): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const { name, parent } of counties) {
    const group = groups.get(parent);
    if (group === undefined) groups.set(parent, [name]);
    else group.push(name);
  }
  return groups;
}
