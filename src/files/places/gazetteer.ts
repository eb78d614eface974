import type { Place } from "../../model/data.ts";
import type { GazetteerTables, PlaceChange } from "./gazetteer-tables.ts";
import { placeKey, shortPlace, shortProvince, shortTown } from "./place-forms.ts";

export type MeaningLevel = "province" | "city" | "county" | "zone" | "former" | "outside" | "neutral";

/** One thing that a word can mean. Of several meanings those of the lowest rank that fit the other words are meant. */
export interface Meaning {
  readonly level: MeaningLevel;
  readonly rank: number;
  /** The full name: 昆山市 where the word is 昆山. */
  readonly name: string;
  /** Codes of the places that it lies in. */
  readonly places: readonly string[];
  /** Whether the word is the short form of the name, to which people add another end (义乌县). */
  readonly isShort: boolean;
}

/** Words without a meaning of their own that people and databases write around place names. */
const NEUTRAL = [
  "中国",
  "中华人民共和国",
  "等",
  "等地",
  "等市",
  "全市",
  "全境",
  "境内",
  "市辖区",
  "省直辖",
  "直辖",
  ...["省", "自治区", ""].flatMap((of) => ["行政区划", "行政单位", "市"].map((what) => `${of}直辖县级${what}`)),
  ...["生产建设兵团", "兵团"],
  // Divisions of the corps in Xinjiang, each with a city of its own: 第八师石河子市.
  ...[..."一二三四五六七八九十", "十一", "十二", "十三", "十四"].map((number) => `第${number}师`),
  "直辖县级",
];
const NEUTRAL_LATIN = [
  "china",
  "prc",
  "city",
  "shi",
  "province",
  "sheng",
  "county",
  "xian",
  "district",
  "qu",
  "prefecture",
  "municipality",
  "autonomous",
  "region",
  ...["league", "banner", "level", "town", "of", "the", "and", "national", "zone", "area", "park"],
  ...["economic", "technological", "technology", "industrial", "industry", "development", "hightech", "hitech", "high", "tech"],
];

/** Every name under which a place, a county, a zone or a province is known, by its key. Built from the tables when the first name needs it. */
export class Gazetteer {
  readonly #meanings = new Map<string, Meaning[]>();
  readonly #countyParents: ReadonlyMap<string, string>;
  readonly #countyNames: ReadonlyMap<string, string>;
  readonly #changes: ReadonlyMap<string, readonly PlaceChange[]>;
  readonly #known: ReadonlySet<string>;
  readonly #shortNames: ReadonlyMap<string, string>;
  /** The length of the longest key, so that looking for words in a text ends. */
  longest = 0;
  readonly homophones: ReadonlyMap<string, ReadonlySet<string>>;

  constructor(places: readonly Place[], { counties, changes, names }: GazetteerTables) {
    this.#known = new Set(places.map(({ code }) => code));
    this.#shortNames = new Map(places.map(({ code, shortName }) => [code, shortName]));
    this.#countyParents = new Map(counties.map(({ code, parent }) => [code, parent]));
    this.#countyNames = new Map(counties.map(({ code, name }) => [code, name]));
    this.#changes = byCode(changes);
    this.#addProvinces(places);
    for (const place of places) this.#addCity(place);
    for (const { name, parent, pinyin } of counties) this.#addCounty(name, parent, pinyin);
    for (const { name, places: to, kind, english } of names) this.#addOther(name, to, kind, english, places);
    for (const change of changes) this.#addFormer(change);
    for (const word of [...NEUTRAL, ...NEUTRAL_LATIN])
      this.#add(word, { level: "neutral", rank: 9, name: word, places: [], isShort: false });
    this.homophones = homophonesOf(counties);
  }

  meanings(key: string): readonly Meaning[] {
    return this.#meanings.get(key) ?? [];
  }

  entries(): IterableIterator<[string, readonly Meaning[]]> {
    return this.#meanings.entries();
  }

  /** What a code of six digits means that is no place's own: a county, an abolished code, or the place whose first four digits it has. */
  meaningOfCode(code: string): Meaning | null {
    const parent = this.#countyParents.get(code);
    const city = (places: readonly string[], level: MeaningLevel, name: string): Meaning | null => {
      const known = places.filter((each) => this.#known.has(each));
      return known.length === 0 ? null : { level, rank: 0, name, places: known, isShort: false };
    };
    if (parent !== undefined) return city([parent], "county", this.#countyNames.get(code) ?? code);
    const change = this.#changes.get(code)?.at(-1);
    if (change !== undefined) return city(change.now, "former", this.#isItself(change) ? "" : change.name);
    const prefix = `${code.slice(0, 4)}00`;
    const cityChange = this.#changes.get(prefix)?.at(-1);
    return (
      city([prefix], "city", "") ??
      (cityChange === undefined ? null : city(cityChange.now, "former", "")) ??
      city([`${code.slice(0, 2)}0000`], "city", "")
    );
  }

  #add(word: string, meaning: Meaning): void {
    const key = placeKey(word);
    if (key === "") return;
    if (key.length > this.longest) this.longest = key.length;
    const known = this.#meanings.get(key);
    if (known === undefined) this.#meanings.set(key, [meaning]);
    else if (!known.some((each) => each.level === meaning.level && each.name === meaning.name && `${each.places}` === `${meaning.places}`))
      known.push(meaning);
  }

  #addProvinces(places: readonly Place[]): void {
    const codes = new Map<string, string[]>();
    for (const { province, code } of places) codes.set(province, [...(codes.get(province) ?? []), code]);
    for (const [name, inside] of codes) {
      const hasNamesake = places.some((place) => place.province === name && place.shortName === shortProvince(name));
      const meaning = { level: "province", name, places: inside } as const;
      this.#add(name, { ...meaning, rank: 0, isShort: false });
      // 吉林 alone is the city, 吉林长春 names the province.
      this.#add(shortProvince(name), { ...meaning, rank: hasNamesake ? 1 : 0, isShort: true });
    }
  }

  #addCity({ code, name, shortName, nameEn, province }: Place): void {
    const meaning = { level: "city", name, places: [code] } as const;
    const isForeignProvince = this.meanings(placeKey(shortName)).some((each) => each.level === "province" && each.name !== province);
    const rank = isForeignProvince ? 1 : 0;
    this.#add(name, { ...meaning, rank: 0, isShort: false });
    this.#add(shortName, { ...meaning, rank, isShort: true });
    // 海西州 for 海西蒙古族藏族自治州, Xiangxi for Xiangxi Tujia and Miao Autonomous Prefecture; but 海南 and Hainan are a province.
    if (name.endsWith("自治州")) this.#add(`${shortName}州`, { ...meaning, rank: 0, isShort: false });
    if (nameEn === "") return;
    this.#add(nameEn, { ...meaning, rank, isShort: false });
    this.#add(nameEn.split(" ")[0] ?? "", { ...meaning, rank, isShort: true });
  }

  #addCounty(name: string, parent: string, pinyin: string): void {
    if (!this.#known.has(parent)) return;
    const meaning = { level: "county", name, places: [parent] } as const;
    const short = shortPlace(name);
    this.#add(name, { ...meaning, rank: 0, isShort: false });
    this.#add(short, { ...meaning, rank: 1, isShort: short !== name });
    const syllables = pinyin.split(" ");
    this.#add(syllables.slice(0, short.length).join(""), { ...meaning, rank: 2, isShort: true });
    this.#add(syllables.join(""), { ...meaning, rank: 2, isShort: false });
    if (name.endsWith("新区")) this.#add(`${syllables.slice(0, -2).join("")}newarea`, { ...meaning, rank: 2, isShort: false });
  }

  #addOther(name: string, to: readonly string[], kind: string, english: readonly string[], places: readonly Place[]): void {
    const level = kind === "province" || kind === "outside" || kind === "zone" || kind === "county" ? kind : "city";
    const codes =
      kind === "province" ? places.filter(({ code }) => code.startsWith(to[0]?.slice(0, 2) ?? "-")).map(({ code }) => code) : to;
    const inside = codes.filter((code) => this.#known.has(code));
    if (inside.length === 0 && kind !== "outside") return;
    if (kind === "town") {
      this.#addTown(name, inside);
      return;
    }
    const own = kind === "province" ? places.find(({ code }) => code === inside[0])?.province : undefined;
    const meaning = { level, name: own ?? name, places: inside, isShort: kind === "outside" } as const;
    const rank = level === "zone" || level === "county" ? 1 : 0;
    // A city's own name is in the dictionary already.
    if (kind !== "pinyin") this.#add(name, { ...meaning, rank });
    const namesake = kind === "province" && places.some((place) => place.province === name && place.shortName === shortProvince(name));
    for (const word of english) this.#add(word, { ...meaning, rank: namesake ? 1 : rank });
  }

  /** Towns are known beside the words around them; alone, a county of the same name is meant (长安 is the district in Xi'an). */
  #addTown(name: string, places: readonly string[]): void {
    const meaning = { level: "zone", name, places } as const;
    const short = shortTown(name);
    this.#add(name, { ...meaning, rank: 1, isShort: false });
    this.#add(short, { ...meaning, rank: 3, isShort: short !== name });
  }

  /** Whether a city only changed its name or rank, and so is no district of another. */
  #isItself({ code, name, now }: PlaceChange): boolean {
    return now.includes(code) || now.some((each) => this.#shortNames.get(each) === shortPlace(name));
  }

  #addFormer(change: PlaceChange): void {
    const { name, now } = change;
    const places = now.filter((each) => this.#known.has(each));
    if (places.length === 0) return;
    const meaning = { level: "former", name: this.#isItself(change) ? "" : name, places } as const;
    const short = shortPlace(name);
    this.#add(name, { ...meaning, rank: 3, isShort: false });
    this.#add(short, { ...meaning, rank: 4, isShort: short !== name });
  }
}

function byCode(changes: readonly PlaceChange[]): ReadonlyMap<string, readonly PlaceChange[]> {
  const groups = new Map<string, PlaceChange[]>();
  for (const change of changes) groups.set(change.code, [...(groups.get(change.code) ?? []), change]);
  for (const group of groups.values()) group.sort((a, b) => Number(a.until) - Number(b.until));
  return groups;
}

/** The syllables that characters of county names are read as: 洲 and 州 are both zhou, so that 苏洲 can be seen to mean 苏州. */
function homophonesOf(counties: GazetteerTables["counties"]): ReadonlyMap<string, ReadonlySet<string>> {
  const syllables = new Map<string, Set<string>>();
  for (const { name, pinyin } of counties) {
    const read = pinyin.split(" ");
    for (const [at, character] of [...name].entries()) {
      const syllable = read[at];
      if (syllable === undefined) continue;
      const known = syllables.get(character);
      if (known === undefined) syllables.set(character, new Set([syllable]));
      else known.add(syllable);
    }
  }
  return syllables;
}
