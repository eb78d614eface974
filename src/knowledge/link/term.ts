import type { LinkKind, Sense } from "../../model/link.ts";
import type { LinkWords } from "../../model/taxonomy.ts";
import { normaliseTerm } from "../normalise/term.ts";
import type { LabelEntry } from "./label-entry.ts";

interface Found {
  readonly key: string;
  readonly entries: readonly LabelEntry[];
  readonly how: Exclude<LinkKind, "none" | "exact">;
}

/** Where labels are looked up, by normalised text. */
export interface LabelLookup {
  get(key: string): readonly LabelEntry[] | undefined;
}

/** Labels inside a longer term are looked for up to this length, so that a term of any length is linked in bounded time. */
const LONGEST_PART = 32;

/** Joins one term to concepts; the words of the taxonomy say what may be peeled off it. */
export class TermLinker {
  readonly #index: LabelLookup;
  readonly #heads: WordsByCharacter;
  readonly #tails: WordsByCharacter;
  readonly #generic: readonly string[];
  readonly #isGeneric: ReadonlySet<string>;

  constructor(index: LabelLookup, words: LinkWords) {
    const longestFirst = (list: readonly string[]): readonly string[] => list.map(normaliseTerm).sort((a, b) => b.length - a.length);
    this.#index = index;
    this.#heads = byCharacter(longestFirst(words.heads), (word) => word.charAt(0));
    this.#tails = byCharacter(longestFirst(words.tails), (word) => word.charAt(word.length - 1));
    this.#generic = longestFirst(words.generic);
    this.#isGeneric = new Set(this.#generic);
  }

  /**
   * The senses of one term, several where a label is ambiguous; empty where nothing fits. In this order: the whole term; the
   * term without neutral heads and tails; the longest label at its end (Chinese is head-final); the rest without a generic tail;
   * the label that ends last in it.
   */
  link(text: string): readonly Sense[] {
    const key = normaliseTerm(text);
    const whole = this.#index.get(key);
    if (whole) return whole.map((entry) => this.#sense(text, key, key, entry, entry.field.startsWith("prefLabel") ? "exact" : "label"));
    const found = this.#peeled(key) ?? this.#inPart(key);
    return found ? found.entries.map((entry) => this.#sense(text, key, found.key, entry, found.how)) : [];
  }

  #inPart(key: string): Found | null {
    const bare = this.#withoutTails(key);
    return this.#ending(key) ?? this.#ending(bare) ?? this.#withoutGeneric(bare) ?? this.#endingLast(bare);
  }

  #sense(text: string, key: string, label: string, entry: LabelEntry, how: LinkKind): Sense {
    return { text, concept: entry.concept, how, label: entry.label, rest: key === label ? "" : key.replace(label, " ").trim() };
  }

  /** Peels neutral heads and tails, fewest first, until a label is left. */
  #peeled(key: string): Found | null {
    const seen = new Set([key]);
    for (const text of seen) {
      const entries = this.#index.get(text);
      if (entries) return { key: text, entries, how: "label" };
      for (const tail of this.#tailsOf(text)) if (text.endsWith(tail) && text.length > tail.length) seen.add(text.slice(0, -tail.length));
      for (const head of this.#heads.get(text.charAt(0)) ?? []) {
        if (text.startsWith(head) && text.length > head.length) seen.add(text.slice(head.length));
      }
    }
    return null;
  }

  #tailsOf(text: string): readonly string[] {
    return this.#tails.get(text.charAt(text.length - 1)) ?? [];
  }

  #withoutTails(key: string): string {
    for (;;) {
      const tail = this.#tailsOf(key).find((word) => key.endsWith(word) && key.length > word.length);
      if (tail === undefined) return key;
      key = key.slice(0, -tail.length);
    }
  }

  #ending(key: string): Found | null {
    for (let start = Math.max(1, key.length - LONGEST_PART); start < key.length; start++) {
      const found = this.#label(key.slice(start), 1);
      if (found) return found;
    }
    return null;
  }

  /** 制药设备 → 制药: what is left of a generic tail, by any of the ways before. */
  #withoutGeneric(key: string): Found | null {
    for (const word of this.#generic) {
      if (!key.endsWith(word) || key.length <= word.length) continue;
      const rest = key.slice(0, -word.length).replace(/[及和与]$/u, "");
      const found = this.#peeled(rest) ?? this.#ending(rest);
      if (found) return { ...found, how: "part" };
    }
    return null;
  }

  #endingLast(key: string): Found | null {
    for (let end = key.length - 1; end >= 2; end--) {
      for (let start = Math.max(0, end - LONGEST_PART); start <= end - 2; start++) {
        const found = this.#label(key.slice(start, end), 2);
        if (found) return found;
      }
    }
    return null;
  }

  /** A label inside a longer term: not a generic word, and a single character only where it is a Chinese one. */
  #label(key: string, least: number): Found | null {
    const entries = this.#index.get(key);
    if (!entries || key.length < least || this.#isGeneric.has(key)) return null;
    if (key.length === 1 && !/\p{Script=Han}/u.test(key)) return null;
    return { key, entries, how: "part" };
  }
}

/** Words by the character at which they are looked for. */
type WordsByCharacter = ReadonlyMap<string, readonly string[]>;

function byCharacter(words: readonly string[], characterOf: (word: string) => string): WordsByCharacter {
  const groups = new Map<string, string[]>();
  for (const word of words) groups.set(characterOf(word), [...(groups.get(characterOf(word)) ?? []), word]);
  return groups;
}
