import type { LinkWords } from "../../model/taxonomy.ts";
import { simplified } from "./simplified.ts";

/** The words of a name that state its industry: as a whole, and split at brackets. */
export interface NameWords {
  readonly whole: string;
  readonly pieces: readonly string[];
}

/** Names of a place that may precede the industry in a name: 上海市, 上海, 浦东新区 … */
export type PlaceNames = readonly string[];

const QUOTES = /[《》〈〉「」『』“”"'‘’]/gu;

/** Whether any of these place names could be found in a name: where not even a first character is there, none is. */
export function mayNamePlace(name: string, places: PlaceNames): boolean {
  const written = simplified(name.normalize("NFKC"));
  return places.some((place) => place !== "" && written.includes(simplified(place.charAt(0))));
}

/** Removes from a name everything that is not its industry: brackets, its own place, parks, and words such as 产业集群 or 产业带. */
export function nameWords(name: string, places: PlaceNames, words: LinkWords): NameWords {
  const around = [...places.map(simplified), ...words.placeGroups];
  const strip = (part: string): string => withoutTails(withoutParks(withoutTails(part.trim(), words), around, words), words);
  const written = simplified(name.normalize("NFKC")).replace(QUOTES, "");
  if (!/[()[\]【】{}]/u.test(written)) {
    const whole = strip(written);
    return { whole, pieces: whole === "" ? [] : [whole] };
  }
  const text = written.replace(/[([【{](\p{L})[)\]】}]/gu, "$1").trim();
  const pieces = atBrackets(text)
    .map(strip)
    .filter((piece) => piece !== "");
  return {
    whole: strip(text.replace(/[()[\]【】{}]/gu, "")),
    pieces,
  };
}

/** What stands outside brackets, then what stands in each; brackets may be nested, left open, or closed only. */
function atBrackets(text: string): readonly string[] {
  const pieces = [""];
  const open = [0];
  for (const character of text) {
    if (/[([【{]/u.test(character)) open.push(pieces.push("") - 1);
    else if (!/[)\]】}]/u.test(character)) pieces[open.at(-1) ?? 0] += character;
    else if (open.length > 1) open.pop();
  }
  return pieces;
}

function withoutTails(text: string, words: LinkWords): string {
  for (;;) {
    const tail = longest(words.nameTails, (word) => text.endsWith(word) && text.length > word.length);
    if (tail === undefined) return text;
    text = text.slice(0, -tail.length).trim();
  }
}

/** A name, in simplified characters, without its place words: names of these places, and of groups of cities, at its front. */
export function withoutPlaceWords(name: string, places: PlaceNames): string {
  for (;;) {
    const place = longest(places, (word) => word !== "" && name.startsWith(word) && name.length > word.length + 1);
    if (place === undefined) return name;
    name = name.slice(place.length);
  }
}

/** The same without parks and districts either: 苏州高新区|机床. */
function withoutParks(text: string, places: PlaceNames, words: LinkWords): string {
  for (;;) {
    text = withoutPlaceWords(text, places);
    const park = parkEnd(text, words.districtTails);
    if (park === 0) return text;
    text = text.slice(park);
  }
}

/** Where a park or district at the front ends (高新区|集成电路); 0 where there is none. */
function parkEnd(text: string, tails: readonly string[]): number {
  let end = 0;
  for (const tail of tails) {
    const at = text.indexOf(tail);
    if (at < 0 || at > 10) continue;
    const after = at + tail.length;
    if (after > end && text.length > after + 1) end = after;
  }
  return end;
}

function longest(candidates: readonly string[], fits: (word: string) => boolean): string | undefined {
  let best: string | undefined;
  for (const word of candidates) if ((best === undefined || word.length > best.length) && fits(word)) best = word;
  return best;
}
