import type { PlaceCode } from "../../model/ids.ts";
import { shortPlace, shortTown } from "./place-forms.ts";

/**
 * Names and short names of the counties, zones and towns of each place. The tables are read when the first place is looked up, and only searched for
 * that place's rows (`code,name,place,…` and `name,place,…`): a run needs few of its cities, and reading all 2,942 rows takes ten times as long.
 */
export function countyNames(read: () => string): (place: PlaceCode) => readonly string[] {
  const names = new Map<string, readonly string[]>();
  let text: string | null = null;
  return (place) => {
    text ??= read();
    const known = names.get(place) ?? namesIn(text, place).flatMap((name) => [name, shortPlace(name), shortTown(name)]);
    names.set(place, known);
    return known;
  };
}

function namesIn(text: string, place: string): readonly string[] {
  const names: string[] = [];
  const mark = `,${place},`;
  for (let at = text.indexOf(mark); at !== -1; at = text.indexOf(mark, at + 1)) {
    const begin = Math.max(text.lastIndexOf(",", at - 1), text.lastIndexOf("\n", at - 1)) + 1;
    names.push(text.slice(begin, at));
  }
  return names;
}
