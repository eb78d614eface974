/** The most characters of a label, or of a word of a list, inside a name. */
export const LONGEST_WORD = 30;

/** Entries, a power of two: many more than there are beginnings. */
const ENTRIES = 1 << 16;
/** Bits, a power of two: many more than there are keys. */
const MARKS = 1 << 19;

/**
 * How long keys can be by the two characters with which they begin: bit n for n characters; and whether one of that length ends in a
 * character. Two beginnings may share an entry, so that a bit says that a key may be there; without it none is.
 */
export class KeyLengths {
  readonly #bits: Uint32Array;
  readonly #marks: Uint32Array;

  constructor(keys: Iterable<string> = [], from?: KeyLengths) {
    this.#bits = from === undefined ? new Uint32Array(ENTRIES) : from.#bits.slice();
    this.#marks = from === undefined ? new Uint32Array(MARKS >>> 5) : from.#marks.slice();
    for (const key of keys) this.add(key);
  }

  add(key: string): void {
    if (key.length === 0 || key.length > LONGEST_WORD) return;
    const entry = entryOf(key.charCodeAt(0), key.length === 1 ? 0 : key.charCodeAt(1));
    this.#bits[entry] = (this.#bits[entry] ?? 0) | (1 << key.length);
    const mark = markOf(entry, key.charCodeAt(key.length - 1), key.length);
    this.#marks[mark >>> 5] = (this.#marks[mark >>> 5] ?? 0) | (1 << (mark & 31));
  }

  /** Whether a key may be there that begins with two characters, ends in one, and is so long; `second` is 0 for one character. */
  mayHave(first: number, second: number, last: number, length: number): boolean {
    const mark = markOf(entryOf(first, second), last, length);
    return ((this.#marks[mark >>> 5] ?? 0) & (1 << (mark & 31))) !== 0;
  }

  /** The same for a text as a whole, of any length. */
  mayBe(key: string): boolean {
    const { length } = key;
    if (length === 0 || length > LONGEST_WORD) return true;
    return this.mayHave(key.charCodeAt(0), length === 1 ? 0 : key.charCodeAt(1), key.charCodeAt(length - 1), length);
  }

  /** For keys that begin with two characters, the first alone included. */
  after(first: number, second: number): number {
    return (this.#bits[entryOf(first, second)] ?? 0) | ((this.#bits[entryOf(first, 0)] ?? 0) & 2);
  }
}

function markOf(entry: number, last: number, length: number): number {
  return (Math.imul(entry, 0x9e3779b1) ^ Math.imul(last, 0x85ebca6b) ^ Math.imul(length, 0xc2b2ae35)) >>> 13;
}

function entryOf(first: number, second: number): number {
  return (Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b)) >>> 16;
}
