import type { PlaceCode } from "../../model/ids.ts";
import { shortPlace } from "./place-forms.ts";

/**
 * Names and short names of the counties of each place. The table is read when the first place is looked up, and only searched for
 * that place's rows (`code,name,place,…`): a run needs few of its cities, and reading all 2,942 rows takes ten times as long.
 */
export function countyNames(read: () => string): (place: PlaceCode) => readonly string[] {
  const names = new Map<string, readonly string[]>();
  let text: string | null = null;
  return (place) => {
    text ??= read();
    const known = names.get(place) ?? namesIn(text, place).flatMap((name) => [name, shortPlace(name)]);
    names.set(place, known);
    return known;
  };
}

function namesIn(text: string, place: string): readonly string[] {
  const names: string[] = [];
  const mark = `,${place},`;
  for (let at = text.indexOf(mark); at !== -1; at = text.indexOf(mark, at + 1)) {
    names.push(text.slice(text.lastIndexOf(",", at - 1) + 1, at));
  }
  return names;
}
