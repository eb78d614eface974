import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { WordList } from "../model/word-list.ts";
import { PACKAGE } from "./package.ts";

/** Letters of the file hold a cost: the code of the character less this. */
const COST_BASE = 48;
const LONGEST = 4;

/**
 * The list in words/zh.txt, read when it is first asked: a run whose names are all labels never needs it. A line holds the words that
 * begin with one character, by their length, sorted, each followed by its cost; words/README.md has the layout.
 */
export function pinnedWords(): WordList {
  let packed: PackedWords | null = null;
  return {
    longest: LONGEST,
    cost: (text, start, length) =>
      (packed ??= new PackedWords(readFileSync(join(PACKAGE, "words", "zh.txt"), "utf8"))).cost(text, start, length),
  };
}

/** One list for all workspaces, read when a name needs it. */
export const ORDINARY: WordList = pinnedWords();

/** The last bits of a second character by which words are told apart. */
const SECONDS = 0xff;

interface Line {
  /** Where the words of each length end. */
  readonly ends: Int32Array;
  /** How long words can be by the last bits of their second character: bit n for n characters. */
  readonly lengths: Uint8Array;
}

class PackedWords {
  readonly #text: string;
  /** Where the line of each first character begins, by its code; 0 where there is none. */
  readonly #lines = new Int32Array(0x10000);
  /** The lines that were read, by the code of the first character. */
  readonly #read = new Map<number, Line>();

  constructor(text: string) {
    this.#text = text;
    for (let at = 0; at < text.length; ) {
      this.#lines[text.charCodeAt(at)] = at + 1;
      const end = text.indexOf("\n", at);
      at = end < 0 ? text.length : end + 1;
    }
  }

  cost(text: string, start: number, length: number): number | undefined {
    const first = text.charCodeAt(start);
    const from = this.#lines[first] ?? 0;
    if (from === 0 || length < 1 || length > LONGEST) return undefined;
    const { ends, lengths } = this.#lineOf(first, from);
    if (length > 1 && ((lengths[text.charCodeAt(start + 1) & SECONDS] ?? 0) & (1 << length)) === 0) return undefined;
    // A word is written without its first character and with its cost, so that it is as long as before.
    let low = 0;
    let high = ((ends[length] ?? 0) - (ends[length - 1] ?? 0) - 1) / length;
    const begin = (ends[length - 1] ?? 0) + 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      const order = this.#compare(text, start + 1, begin + middle * length, length - 1);
      if (order === 0) return this.#text.charCodeAt(begin + middle * length + length - 1) - COST_BASE;
      if (order < 0) high = middle;
      else low = middle + 1;
    }
    return undefined;
  }

  #compare(text: string, start: number, at: number, length: number): number {
    for (let offset = 0; offset < length; offset++) {
      const order = text.charCodeAt(start + offset) - this.#text.charCodeAt(at + offset);
      if (order !== 0) return order;
    }
    return 0;
  }

  #lineOf(first: number, from: number): Line {
    const known = this.#read.get(first);
    if (known) return known;
    const ends = new Int32Array(LONGEST + 1);
    // The words of one character begin right behind it: what stands before them is the character itself.
    ends[0] = from - 1;
    const lengths = new Uint8Array(SECONDS + 1);
    for (let length = 1, at = from; length <= LONGEST; length++) {
      const tab = length < LONGEST ? this.#text.indexOf("\t", at) : this.#text.indexOf("\n", at);
      const end = tab < 0 ? this.#text.length : tab;
      ends[length] = end;
      for (let word = at; length > 1 && word < end; word += length) {
        const second = this.#text.charCodeAt(word) & SECONDS;
        lengths[second] = (lengths[second] ?? 0) | (1 << length);
      }
      at = end + 1;
    }
    const line = { ends, lengths };
    this.#read.set(first, line);
    return line;
  }
}
