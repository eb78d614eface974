import type { Place } from "../../model/data.ts";
import { labelKey } from "../../model/label-key.ts";
import { nearest } from "../../model/nearest.ts";

export type PlaceAnswer =
  | { readonly kind: "found"; readonly place: Place }
  | { readonly kind: "ambiguous"; readonly places: readonly Place[] }
  | { readonly kind: "unknown"; readonly hint: string | null };

const MOST_HINTS = 200;

/**
 * Finds places by what people write: a GB/T 2260 code of four, six or twelve digits (a district's code finds its city), the
 * full name, the short name, the English name, each also behind its province's name (江苏苏州). Names that mean several
 * places (Suzhou: 苏州, 宿州) are told as such, and a name that a province has too finds no city elsewhere (海南).
 */
export class PlaceIndex {
  readonly #places: readonly Place[];
  readonly #byCode: ReadonlyMap<string, Place>;
  /** Made when the first name is asked for: tables with codes never need it. */
  #names: NameIndex | null = null;
  readonly #answers = new Map<string, PlaceAnswer>();
  readonly #codes = new Map<string, Place | null>();
  #hints = 0;

  constructor(places: readonly Place[]) {
    this.#places = places;
    this.#byCode = new Map(places.map((place) => [place.code as string, place]));
  }

  /** The place of a code of 4, 6, 9 or 12 digits: its own, or the one of the city that it lies in. */
  resolveCode(digits: string): Place | null {
    let known = this.#codes.get(digits);
    if (known === undefined) this.#codes.set(digits, (known = this.#findCode(digits)));
    return known;
  }

  #findCode(digits: string): Place | null {
    if (!/^\d+$/.test(digits) || ![4, 6, 9, 12].includes(digits.length)) return null;
    const code = digits.slice(0, 6).padEnd(6, "0");
    const wider = [code, `${code.slice(0, 4)}00`, `${code.slice(0, 2)}0000`];
    return wider.map((known) => this.#byCode.get(known)).find((place) => place !== undefined) ?? null;
  }

  /** The answer for a code or a name. After `MOST_HINTS` unknown names there are no more hints: that column holds no cities. */
  resolve(text: string): PlaceAnswer {
    const known = this.#answers.get(text);
    if (known !== undefined) return known;
    const answer = this.#find(text);
    this.#answers.set(text, answer);
    return answer;
  }

  #find(text: string): PlaceAnswer {
    const byCode = this.resolveCode(text);
    const names = (this.#names ??= new NameIndex(this.#places));
    const places = byCode === null ? names.find(text) : [byCode];
    const [place, ...others] = places;
    if (place === undefined) return { kind: "unknown", hint: this.#hintFor(text, names) };
    return others.length === 0 ? { kind: "found", place } : { kind: "ambiguous", places };
  }

  #hintFor(text: string, names: NameIndex): string | null {
    const namesake = this.#places.find(({ shortName }) => shortName === text);
    if (namesake !== undefined) return namesake.name;
    this.#hints += 1;
    return this.#hints > MOST_HINTS || /^\d*$/.test(text) ? null : nearest(text, names.unique());
  }
}

class NameIndex {
  readonly #byKey = new Map<string, Place[]>();
  readonly #places: readonly Place[];
  readonly #provinces: ReadonlyMap<string, string>;
  #unique: readonly string[] | null = null;

  constructor(places: readonly Place[]) {
    this.#places = places;
    const provinces = new Set(places.map(({ province }) => province));
    this.#provinces = new Map(
      [...provinces].flatMap((name) => [name, shortProvince(name)].map((known) => [placeKey(known), name] as const)),
    );
    for (const place of places) for (const key of this.#keysOf(place)) this.#add(key, place);
  }

  find(text: string): readonly Place[] {
    const key = placeKey(text);
    return this.#byKey.get(key) ?? this.#behindProvince(key);
  }

  /** The names that mean one place: what a hint may say. */
  unique(): readonly string[] {
    this.#unique ??= this.#places.flatMap(namesOf).filter((name) => this.find(name).length === 1);
    return this.#unique;
  }

  #behindProvince(key: string): readonly Place[] {
    for (let length = key.length - 1; length >= 2; length -= 1) {
      const province = this.#provinces.get(key.slice(0, length));
      const places = province === undefined ? [] : (this.#byKey.get(key.slice(length)) ?? []);
      const inProvince = places.filter((place) => place.province === province);
      if (inProvince.length > 0) return inProvince;
    }
    return [];
  }

  #keysOf(place: Place): Set<string> {
    const { name, shortName, nameEn } = place;
    // 海西州 for 海西蒙古族藏族自治州, Xiangxi for Xiangxi Tujia and Miao Autonomous Prefecture; but 海南 and Hainan are a province.
    const isProvince = (this.#provinces.get(placeKey(shortName)) ?? place.province) !== place.province;
    const prefecture = name.endsWith("自治州") ? [`${shortName}州`] : [];
    const short = isProvince ? [] : [shortName, nameEn.split(" ")[0] ?? ""];
    const english = nameEn === "" ? [] : [nameEn, `${nameEn} city`];
    return new Set([name, ...prefecture, ...short, ...english].map(placeKey).filter((key) => key !== ""));
  }

  #add(key: string, place: Place): void {
    const places = this.#byKey.get(key);
    if (places === undefined) this.#byKey.set(key, [place]);
    else places.push(place);
  }
}

function namesOf({ name, shortName, nameEn }: Place): readonly string[] {
  return nameEn === "" ? [name, shortName] : [name, shortName, nameEn];
}

/** Besides what makes labels equal: apostrophes and accents (Xi'an, Ürümqi) do not count. */
function placeKey(text: string): string {
  return labelKey(text.normalize("NFKD").replace(/[\p{M}'’]/gu, ""));
}

function shortProvince(province: string): string {
  return province.replace(/(省|市|壮族自治区|回族自治区|维吾尔自治区|自治区|特别行政区)$/u, "");
}
