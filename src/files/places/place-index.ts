import { simplified } from "../../knowledge/normalise/simplified.ts";
import type { Place } from "../../model/data.ts";
import { groupedBy } from "../../model/grouped.ts";
import { Gazetteer, type Meaning } from "./gazetteer.ts";
import type { GazetteerTables } from "./gazetteer-tables.ts";
import { placeDigits, shortPlace } from "./place-forms.ts";
import { placeHint } from "./place-hints.ts";
import { partsOf, type Reading, readChain } from "./place-reading.ts";

/** A place, and what within it the text names: 昆山市, 高新区; "" where it names the place alone. */
export interface FoundPlace {
  readonly place: Place;
  readonly district: string;
}

export type PlaceAnswer =
  | ({ readonly kind: "found" } & FoundPlace)
  /** Cities one after another: 成都市、德阳市. */
  | { readonly kind: "several"; readonly found: readonly FoundPlace[] }
  | { readonly kind: "ambiguous"; readonly places: readonly Place[] }
  | { readonly kind: "province"; readonly name: string }
  /** Hong Kong, Macao or Taiwan, which the tables of places leave out. */
  | { readonly kind: "outside"; readonly name: string }
  | { readonly kind: "unknown"; readonly hint: string | null };

const MOST_HINTS = 200;
/** The longest beginning of a name that is tried as a place. */
const MOST_FRONT = 24;
/** How what follows the words of a place ends if it is a part of that place: 高新区. */
const END = /[市县区旗镇乡村园城港]$|街道$/u;
/** 原上海市南汇区: what it was. */
const FORMER = /^原\p{Script=Han}{2}/u;
const NO_TABLES: GazetteerTables = { counties: [], changes: [], names: [] };

/**
 * Finds places by what people write: codes of 2, 6, 9 or 12 digits, provinces, cities, counties, districts and zones in any order and
 * length, with or without their ends, in Chinese, English or pinyin, abolished ones too. A text that can mean several places is answered
 * with all of them; nothing is guessed.
 */
export class PlaceIndex {
  readonly #places: readonly Place[];
  readonly #byCode: ReadonlyMap<string, Place>;
  readonly #tables: () => GazetteerTables;
  #byName: ReadonlyMap<string, readonly Place[]> | null = null;
  /** Built when the first name is looked up that is not a place's own: tables with codes and full names never need it. */
  #gazetteer: Gazetteer | null = null;
  /** Answers by the area within which they lie, then by the text: a column has few areas and many rows. */
  readonly #answers = new Map<ReadonlySet<string> | null, Map<string, PlaceAnswer>>();
  readonly #areas = new Map<string, ReadonlySet<string> | null>();
  #hints = 0;

  constructor(places: readonly Place[], tables: () => GazetteerTables = () => NO_TABLES) {
    this.#places = places;
    this.#byCode = new Map(places.map((place) => [place.code as string, place]));
    this.#tables = tables;
  }

  /** The place with this very code. */
  ownCode(code: string): Place | null {
    return this.#byCode.get(code) ?? null;
  }

  /** The answer for a text, where it must lie within the places with these codes if there are any. After `MOST_HINTS` unknown names there are no more hints. */
  resolve(text: string, within: ReadonlySet<string> | null = null): PlaceAnswer {
    const answers = this.#answers.get(within) ?? new Map<string, PlaceAnswer>();
    this.#answers.set(within, answers);
    const known = answers.get(text);
    if (known !== undefined) return known;
    const answer = this.#find(simplified(text.normalize("NFKC").trim()), within);
    answers.set(text, answer);
    return answer;
  }

  /** The codes of all places that a text can mean, for another text that must lie in one of them; null if it means none. */
  area(text: string): ReadonlySet<string> | null {
    const known = this.#areas.get(text);
    if (known !== undefined) return known;
    const area = this.#findArea(text);
    this.#areas.set(text, area);
    return area;
  }

  #findArea(text: string): ReadonlySet<string> | null {
    const clean = simplified(text.normalize("NFKC").trim());
    const digits = placeDigits(clean);
    if (digits !== null) {
      const answer = this.#ofCode(digits);
      if (answer.kind === "found") return new Set([answer.place.code]);
      return answer.kind === "province" ? this.#inside(digits) : null;
    }
    const reading = clean === "" ? null : readChain(partsOf(clean), this.#words(), null);
    return reading === null || reading.places.size === 0 ? null : reading.places;
  }

  /** The places that a name begins with (昆山医药: 苏州); none if it begins with no place, or with one that can be several. */
  atFront(name: string): readonly FoundPlace[] {
    const clean = simplified(name.normalize("NFKC").trim());
    for (let length = Math.min(clean.length - 1, MOST_FRONT); length >= 2; length -= 1) {
      const front = clean.slice(0, length);
      if (/[\p{P}\s]$/u.test(front)) continue;
      const rest = readChain(partsOf(front), this.#words(), null)?.rest ?? "";
      if (rest !== "" && !END.test(rest)) continue;
      const answer = this.#read(front, null);
      if (answer?.kind === "ambiguous") return [];
      if (answer?.kind === "several") return answer.found;
      if (answer?.kind === "found") return [answer];
    }
    return [];
  }

  #find(text: string, within: ReadonlySet<string> | null): PlaceAnswer {
    return this.#read(text, within) ?? { kind: "unknown", hint: this.#hintFor(partsOf(text), within) };
  }

  #read(text: string, within: ReadonlySet<string> | null): PlaceAnswer | null {
    const own = this.#fullName(text);
    if (own !== null && (within === null || within.has(own.code))) return { kind: "found", place: own, district: "" };
    const digits = placeDigits(text);
    if (digits !== null) return this.#ofCode(digits);
    const parts = partsOf(text);
    const chain = readChain(parts, this.#words(), within);
    if (chain !== null) return this.#answerTo(chain);
    const isSpaced = /^[\p{Script=Han}\s]+$/u.test(text) && parts.length > 1;
    const former = FORMER.test(parts[0] ?? "") ? readChain([(parts[0] ?? "").slice(1), ...parts.slice(1)], this.#words(), within) : null;
    if (former !== null) return this.#answerTo(former);
    const joined = isSpaced ? readChain([parts.join("")], this.#words(), within) : null;
    return joined !== null ? this.#answerTo(joined) : this.#listed(parts, within);
  }

  /** The only place with this full name (南京市). */
  #fullName(text: string): Place | null {
    this.#byName ??= groupedBy(this.#places, ({ name }) => name);
    const [place, ...others] = this.#byName.get(text) ?? [];
    return place === undefined || others.length > 0 ? null : place;
  }

  #ofCode(digits: string): PlaceAnswer {
    const code = digits.slice(0, 6).padEnd(6, "0");
    const own = this.#byCode.get(code);
    if (own !== undefined) return { kind: "found", place: own, district: "" };
    if (/^(?:71|81|82)/.test(code)) return { kind: "outside", name: digits };
    if (code.endsWith("0000")) {
      const inside = this.#places.find((place) => place.code.startsWith(code.slice(0, 2)));
      return inside === undefined ? { kind: "unknown", hint: null } : { kind: "province", name: inside.province };
    }
    // 156 is China: 156440300 of map services is 440300.
    const meaning =
      this.#words().meaningOfCode(code) ??
      (digits.length === 9 && digits.startsWith("156") ? this.#words().meaningOfCode(digits.slice(3)) : null);
    if (meaning === null) return { kind: "unknown", hint: null };
    return this.#answerTo({ places: new Set(meaning.places), meant: [meaning], rest: "" });
  }

  #inside(digits: string): ReadonlySet<string> {
    return new Set(this.#places.filter(({ code }) => code.startsWith(digits.slice(0, 2))).map(({ code }) => code as string));
  }

  #answerTo({ places, meant, rest }: Reading): PlaceAnswer {
    const outside = meant.find(({ level }) => level === "outside");
    if (outside !== undefined) return { kind: "outside", name: outside.name };
    const found = [...places].flatMap((code) => this.#byCode.get(code) ?? []);
    const [place, ...others] = found;
    if (place === undefined) return { kind: "unknown", hint: null };
    const province = meant.find(({ level }) => level === "province");
    const isOnlyProvince = meant.every(({ level }) => level === "province" || level === "neutral");
    // A municipality is a province and a city in one; a province of which the data has one city is still no city.
    if (province !== undefined && isOnlyProvince && place.name !== province.name) return { kind: "province", name: province.name };
    if (others.length === 0) return { kind: "found", place, district: districtOf(meant, place, rest) };
    return { kind: "ambiguous", places: found };
  }

  /** Each part on its own; a province, and what else every later part lies in, is carried on (四川省成都市、德阳市). */
  #listed(parts: readonly string[], within: ReadonlySet<string> | null): PlaceAnswer | null {
    const pieces = parts.length > 1 ? parts : this.#citiesIn(parts[0] ?? "");
    if (pieces.length < 2) return null;
    const found: FoundPlace[] = [];
    for (const piece of pieces) {
      const chain = readChain([piece], this.#words(), within);
      const answer = chain === null ? null : this.#answerTo(chain);
      if (answer?.kind === "outside") return answer;
      if (answer?.kind !== "found") return null;
      if (!found.some(({ place }) => place === answer.place)) found.push({ place: answer.place, district: answer.district });
    }
    const [first] = found;
    return found.length === 1 && first !== undefined ? { kind: "found", ...first } : { kind: "several", found };
  }

  /** Cities that follow one another without a mark between them (成都德阳绵阳); none if anything else stands among them. */
  #citiesIn(text: string): readonly string[] {
    const cities: string[] = [];
    for (let at = 0; at < text.length; ) {
      let length = Math.min(text.length - at, this.#words().longest);
      while (
        length >= 2 &&
        !this.#words()
          .meanings(text.slice(at, at + length))
          .some(({ level, rank }) => level === "city" && rank === 0)
      )
        length -= 1;
      if (length < 2) return [];
      cities.push(text.slice(at, at + length));
      at += length;
    }
    return cities;
  }

  #hintFor(parts: readonly string[], within: ReadonlySet<string> | null): string | null {
    this.#hints += 1;
    if (this.#hints > MOST_HINTS) return null;
    const isLatin = parts.every((part) => !/\p{Script=Han}/u.test(part));
    const whole = isLatin || parts.every((part) => /^\p{Script=Han}+$/u.test(part)) ? parts.join("") : null;
    if (whole === null) return null;
    const front = isLatin ? null : this.#frontOf(whole, within);
    if (front !== null) return placeHint(whole.slice(front.length), this.#words(), front.within);
    return parts.length > 1 && !isLatin ? null : placeHint(whole, this.#words(), within);
  }

  /** The province or city that a text begins with, within which the rest must be: 江苏省苏洲市. */
  #frontOf(text: string, within: ReadonlySet<string> | null): { readonly length: number; readonly within: ReadonlySet<string> } | null {
    for (let length = text.length - 2; length >= 2; length -= 1) {
      const front = readChain([text.slice(0, length)], this.#words(), within);
      if (front === null || front.rest !== "" || front.meant.some(({ level }) => level !== "province" && level !== "city")) continue;
      return { length, within: front.places };
    }
    return null;
  }

  #words(): Gazetteer {
    this.#gazetteer ??= new Gazetteer(this.#places, this.#tables());
    return this.#gazetteer;
  }
}

function districtOf(meant: readonly Meaning[], place: Place, rest: string): string {
  const levels = new Set(["county", "zone", "former"]);
  const named = meant.filter(({ level, name, places }) => levels.has(level) && name !== "" && places.includes(place.code));
  const all = [...new Set(named.map(({ name }) => name))].filter((name) => name !== place.name);
  const whole = all.filter((name) => !all.some((other) => other !== name && other.startsWith(name)));
  // 伊宁 is a city and the county around it: what they share is said.
  const names = [
    ...new Set(
      whole.map((name) => (whole.some((other) => other !== name && shortPlace(other) === shortPlace(name)) ? shortPlace(name) : name)),
    ),
  ];
  return [...names, rest].filter((name) => name !== "").join("");
}
