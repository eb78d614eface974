import type { Gazetteer, Meaning } from "./gazetteer.ts";
import { placeKey } from "./place-forms.ts";

/** A word of a cell with all that it can mean. */
interface PlaceWord {
  readonly meanings: readonly Meaning[];
  readonly isShort: boolean;
}

/** A cell read as place words: the places that they share, what each word then means, and what follows them (高新区). */
export interface Reading {
  readonly places: ReadonlySet<string>;
  readonly meant: readonly Meaning[];
  readonly rest: string;
}

const SEPARATORS = /[\s,，、;；:：/|\\()（）【】[\]<>《》·•・\-—–_→>&+。.]+/u;
const END_OF_SHORT = /^(?:地区|林区|自治州|自治县|街道|[市县区州盟旗镇])/u;
const ZONE =
  /(?:高新技术(?:产业)?开发区|高新区|经济(?:技术)?开发区|经开区|开发区|工业区|工业园区?|产业园区?|科技园区?|园区|新区|新城|新城区|保税区|综保区|示范区|合作区|管理区|试验区|科技城|软件园|自贸区|自贸片区|度假区|集聚区|港区|湾区|^高新|^经开)$/u;
const WITHIN = /(?:[区县市旗镇乡村园城港岛湾团场里路道号]|街道|苏木|社区|片区|基地|中心|口岸)$/u;
const STREET = /(?:街道?|路|大道|号)$/u;
/** 广州、佛山等; 广州、佛山等5市. */
const AND_OTHERS = /(?<=.)等(?:地|市|城市|[\d一二三四五六七八九十两多]+(?:个)?(?:地|市|城市|区|县))?$/u;
const MOST_STEPS = 400;

/** The parts of a cell between commas, brackets, dashes and spaces, and where Chinese and Latin letters or digits meet. */
export function partsOf(text: string): readonly string[] {
  return text
    .replace(/(?<=\p{Script=Han})\s+(?=[省市县区州盟旗](?:$|[^\p{Script=Han}]))/gu, "")
    .split(SEPARATORS)
    .map((part) => part.replace(AND_OTHERS, ""))
    .flatMap((part) => part.split(/(?<=\p{Script=Han})(?=[\p{Script=Latin}\d])|(?<=[\p{Script=Latin}\d])(?=\p{Script=Han})/u))
    .filter((part) => part !== "");
}

/** Reads parts as one chain of place words in any order; null if they are none, or if no place lies in all that they name. */
export function readChain(parts: readonly string[], gazetteer: Gazetteer, within: ReadonlySet<string> | null): Reading | null {
  return new ChainReader(gazetteer, within).read(parts);
}

class ChainReader {
  readonly #gazetteer: Gazetteer;
  readonly #within: ReadonlySet<string> | null;
  #steps = 0;
  #best: Reading | null = null;

  constructor(gazetteer: Gazetteer, within: ReadonlySet<string> | null) {
    this.#gazetteer = gazetteer;
    this.#within = within;
  }

  read(parts: readonly string[]): Reading | null {
    return this.#from(parts, 0, 0, []) ?? this.#best;
  }

  /** The first way to read everything from here on; ways that leave an end unread are kept as second best. */
  #from(parts: readonly string[], at: number, offset: number, words: readonly PlaceWord[]): Reading | null {
    if (++this.#steps > MOST_STEPS) return null;
    const part = parts[at];
    if (part === undefined) return this.#settle(words, "");
    if (offset >= part.length) return this.#from(parts, at + 1, 0, words);
    const rest = part.slice(offset);
    const whole = /\p{Script=Han}/u.test(rest) ? this.#han(parts, at, offset, words) : this.#latin(parts, at, words);
    if (whole !== null) return whole;
    if (this.#mayFollow(rest, words) && at === parts.length - 1) {
      const reading = this.#settle(words, rest);
      if (reading !== null && (this.#best === null || reading.rest.length < this.#best.rest.length)) this.#best = reading;
    }
    return null;
  }

  #han(parts: readonly string[], at: number, offset: number, words: readonly PlaceWord[]): Reading | null {
    const rest = (parts[at] ?? "").slice(offset);
    for (let length = Math.min(rest.length, this.#gazetteer.longest); length >= 2; length -= 1) {
      const word = this.#word(rest.slice(0, length));
      if (word === null || this.#settle([...words, word], "") === null) continue;
      const read = this.#from(parts, at, offset + length, [...words, word]);
      if (read !== null) return read;
      const end = word.isShort ? END_OF_SHORT.exec(rest.slice(length))?.[0] : undefined;
      const ended = end === undefined ? null : this.#from(parts, at, offset + length + end.length, [...words, { ...word, isShort: false }]);
      if (ended !== null) return ended;
    }
    return null;
  }

  /** Latin words stand between spaces, and several can be one name: Xi An, Inner Mongolia. */
  #latin(parts: readonly string[], at: number, words: readonly PlaceWord[]): Reading | null {
    for (let count = Math.min(6, parts.length - at); count >= 1; count -= 1) {
      const word = this.#word(parts.slice(at, at + count).join(""));
      if (word === null || this.#settle([...words, word], "") === null) continue;
      const read = this.#from(parts, at + count, 0, [...words, word]);
      if (read !== null) return read;
    }
    return null;
  }

  #word(text: string): PlaceWord | null {
    if (/^\d+$/.test(text)) {
      const meaning = text.length >= 6 ? this.#gazetteer.meaningOfCode(text.slice(0, 6)) : null;
      return meaning === null ? null : { meanings: [meaning], isShort: false };
    }
    const meanings = this.#gazetteer.meanings(placeKey(text));
    return meanings.length === 0 ? null : { meanings, isShort: meanings.every(({ isShort }) => isShort) };
  }

  #mayFollow(rest: string, words: readonly PlaceWord[]): boolean {
    const named = words.filter(({ meanings }) => meanings.some(({ level }) => level !== "neutral" && level !== "province"));
    if (named.length === 0 || (this.#beginsWithPlace(rest) && !STREET.test(rest))) return false;
    return (
      ZONE.test(rest) ||
      named.length >= 2 ||
      (words.length >= 2 && named.length === 1) ||
      (named.at(-1)?.isShort === false && WITHIN.test(rest))
    );
  }

  /** Another city or county that follows is no part of the first. */
  #beginsWithPlace(rest: string): boolean {
    for (let length = Math.min(rest.length, this.#gazetteer.longest); length >= 2; length -= 1) {
      if (this.#gazetteer.meanings(placeKey(rest.slice(0, length))).some(({ rank }) => rank < 2)) return true;
    }
    return false;
  }

  /** What the words mean together: of each word the meanings of one rank, the ranks as low as they can be. */
  #settle(words: readonly PlaceWord[], rest: string): Reading | null {
    let best: Reading | null = null;
    let lowest = Number.POSITIVE_INFINITY;
    const pick = (at: number, places: ReadonlySet<string> | null, ranks: number, meant: readonly Meaning[]): void => {
      if (ranks >= lowest) return;
      const word = words[at];
      if (word === undefined) {
        lowest = ranks;
        const shared = places ?? new Set<string>();
        best = {
          places: shared,
          rest,
          meant: meant.filter((each) => each.places.length === 0 || each.places.some((code) => shared.has(code))),
        };
        return;
      }
      for (const rank of new Set(word.meanings.map((each) => each.rank))) {
        const meanings = word.meanings.filter((each) => each.rank === rank);
        const isFree = meanings.every(({ level }) => level === "neutral" || level === "outside");
        const named = meanings.flatMap((each) => each.places).filter((code) => places === null || places.has(code));
        if (isFree) pick(at + 1, places, ranks + rank, [...meant, ...meanings]);
        else if (named.length > 0) pick(at + 1, new Set(named), ranks + rank, [...meant, ...meanings]);
      }
    };
    pick(0, this.#within, 0, []);
    return best;
  }
}
