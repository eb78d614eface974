import type { Linker } from "../knowledge/link/linker.ts";
import { mayNamePlace, nameWords } from "../knowledge/normalise/name.ts";
import type { Belt, Place, Unit } from "../model/data.ts";
import type { PlaceCode } from "../model/ids.ts";
import type { LinkedName } from "../model/link.ts";
import type { LinkWords } from "../model/taxonomy.ts";

export interface NameLinks {
  unit(unit: Unit): LinkedName;
  belt(belt: Belt): LinkedName;
  /** Free words, of no place in particular. */
  text(text: string): LinkedName;
}

/**
 * Joins the names of the data to concepts. A unit's own industry words are used where the table has them, else its name. Free words may
 * begin with a place: the full names of `gazetteer` are taken off them, as 上海市 is, and 中山 of 中山装 is not.
 */
export function nameLinks(
  linker: Linker,
  words: LinkWords,
  places: Pick<ReadonlyMap<PlaceCode, Place>, "get">,
  gazetteer: readonly Place[] = [],
): NameLinks {
  const fullNames = [...new Set(gazetteer.flatMap(({ name, province }) => [province, name]))];
  const link = (text: string, around: readonly string[]): LinkedName => linker.link(text, nameWords(text, around, words));
  const known = new Map<string, LinkedName>();
  const knownPlaces = new Map<string, readonly string[]>();
  return {
    text: (text) =>
      link(
        text,
        fullNames.filter((name) => text.includes(name)),
      ),
    unit: (unit) =>
      unit.industry === null
        ? link(unit.name, [...placeNames(places.get(unit.place)), unit.district])
        : once(known, `/${unit.industry}`, () => link(unit.industry ?? "", [])),
    belt: (belt) =>
      once(known, `${belt.place}/${belt.name}`, () => {
        const around = once(knownPlaces, belt.place, () => placeNames(places.get(belt.place)));
        // The same name in a hundred cities is read once, where it cannot begin with any of them.
        return mayNamePlace(belt.name, around) ? link(belt.name, around) : once(known, `belt/${belt.name}`, () => link(belt.name, []));
      }),
  };
}

function once<Value>(known: Map<string, Value>, key: string, make: () => Value): Value {
  let value = known.get(key);
  if (value === undefined) known.set(key, (value = make()));
  return value;
}

function placeNames(place: Place | undefined): readonly string[] {
  if (!place) return [];
  const province = place.province.replace(/(?:省|市|(?:壮族|回族|维吾尔)?自治区|特别行政区)$/u, "");
  return [place.name, place.shortName, place.province, province];
}
