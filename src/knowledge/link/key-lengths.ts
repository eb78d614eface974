/** The most characters of a label, or of a word of a list, inside a name. */
export const LONGEST_WORD = 30;

/** Entries, a power of two: many more than there are beginnings. */
const ENTRIES = 1 << 18;

/**
 * How long keys can be by the two characters with which they begin: bit n for n characters. Two beginnings may share an entry, so
 * that a bit says that a key may be there; without it none is.
 */
export class KeyLengths {
  readonly #bits: Uint32Array;

  constructor(keys: Iterable<string> = [], from?: KeyLengths) {
    this.#bits = from === undefined ? new Uint32Array(ENTRIES) : from.#bits.slice();
    for (const key of keys) this.add(key);
  }

  add(key: string): void {
    if (key.length === 0 || key.length > LONGEST_WORD) return;
    const entry = entryOf(key.charCodeAt(0), key.length === 1 ? 0 : key.charCodeAt(1));
    this.#bits[entry] = (this.#bits[entry] ?? 0) | (1 << key.length);
  }

  /** For keys that begin with two characters, the first alone included. */
  after(first: number, second: number): number {
    return (this.#bits[entryOf(first, second)] ?? 0) | ((this.#bits[entryOf(first, 0)] ?? 0) & 2);
  }
}

function entryOf(first: number, second: number): number {
  return (Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b)) >>> 14;
}
