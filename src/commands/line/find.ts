import type { Belt, Place, Unit } from "../../model/data.ts";
import { labelKey } from "../../model/label-key.ts";
import type { MatchInput } from "../../model/matcher.ts";
import { nearest } from "../../model/nearest.ts";
import { shown } from "../../views/shown.ts";
import type { CliWords } from "../../words/topics/command-line.ts";
import { Refusal } from "./refusal.ts";

const MOST_LISTED = 10;

interface Named {
  readonly id: string;
  readonly name: string;
}

/** The unit that a text identifies: by its id, by its name, or by words that occur together in the names of only one unit. */
export function findUnit({ data }: MatchInput, text: string, words: CliWords): Unit {
  const places = new Map<string, Place>(data.places.map((place) => [place.code, place]));
  const names = (unit: Unit) => [
    unit.id,
    unit.name,
    unit.industry ?? "",
    unit.kind,
    unit.sector,
    unit.district,
    ...placeWords(places.get(unit.place)),
  ];
  const found = search(data.units, text, names);
  return onlyOne(found, text, data.units, words.unitUnknown, words.unitAmbiguous, words);
}

/** The belt that a text identifies, given a unit: belts of the unit's own city take precedence. */
export function findBelt({ data }: MatchInput, unit: Unit, text: string, words: CliWords): Belt {
  const places = new Map<string, Place>(data.places.map((place) => [place.code, place]));
  const names = (belt: Belt) => [belt.id, belt.name, belt.category, ...placeWords(places.get(belt.place))];
  const inCity = data.belts.filter((belt) => belt.place === unit.place);
  const near = search(inCity, text, names);
  const found = near.length > 0 ? near : search(data.belts, text, names);
  return onlyOne(found, text, [...inCity, ...data.belts], words.beltUnknown, words.beltAmbiguous, words);
}

function placeWords(place: Place | undefined): string[] {
  return place === undefined ? [] : [place.name, place.shortName, place.nameEn, place.province];
}

/** Entries with this id; if none, entries with this name; if none, entries whose names contain every word, or every character in this order. */
function search<T extends Named>(entries: readonly T[], text: string, names: (entry: T) => readonly string[]): readonly T[] {
  const key = labelKey(text);
  const byId = entries.filter((entry) => labelKey(entry.id) === key);
  if (byId.length > 0) return byId;
  const byName = entries.filter((entry) => labelKey(entry.name) === key);
  if (byName.length > 0) return byName;
  const wanted = text
    .split(/\s+/u)
    .map(labelKey)
    .filter((word) => word !== "");
  if (wanted.length === 0) return [];
  const byWords = entries.filter((entry) => {
    const keys = names(entry).map(labelKey);
    return wanted.every((word) => keys.some((name) => name.includes(word)));
  });
  // 上海集成电路: Chinese has no spaces between words, so the characters are looked for in this order.
  return byWords.length > 0 || key.length < 4 ? byWords : entries.filter((entry) => holdsInOrder(labelKey(entry.name), key));
}

function holdsInOrder(name: string, wanted: string): boolean {
  let at = 0;
  for (const character of name) if (character === wanted.charAt(at)) at++;
  return at >= wanted.length;
}

function onlyOne<T extends Named>(
  found: readonly T[],
  text: string,
  all: readonly Named[],
  unknown: (text: string) => string,
  ambiguous: (text: string, count: number) => string,
  words: CliWords,
): T {
  const [first, second] = found;
  if (first === undefined) {
    const meant = nearest(text, new Set(all.flatMap((entry) => [entry.id, entry.name])));
    throw new Refusal([unknown(text), ...(meant === null ? [] : [words.didYouMean(meant)])]);
  }
  if (second === undefined) return first;
  const listed = found.slice(0, MOST_LISTED).map((entry) => `  ${shown(entry.id)}  ${shown(entry.name)}`);
  const more = found.length > MOST_LISTED ? [`  ${words.andMore(found.length - MOST_LISTED)}`] : [];
  throw new Refusal([ambiguous(text, found.length), ...listed, ...more]);
}
