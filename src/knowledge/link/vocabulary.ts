import type { LinkWords } from "../../model/taxonomy.ts";
import type { WordList } from "../../model/word-list.ts";
import { mainlandWords } from "../normalise/simplified.ts";
import { normaliseTerm } from "../normalise/term.ts";
import type { LabelEntry } from "./label-entry.ts";

/** Where labels are looked up, by normalised text. */
export interface LabelLookup {
  get(key: string): readonly LabelEntry[] | undefined;
  /** How long labels that begin with a character can be: bit n for n characters; bits for labels that are not there do no harm. */
  lengths(code: number): number;
}

/** What a word of the lists does in a name. */
export const WORD_KINDS = ["heads", "tails", "machineTails", "connectors", "generic", "ordinary"] as const;
export type WordKind = (typeof WORD_KINDS)[number];

/** Everything that a name can be covered with. */
export interface Vocabulary {
  readonly labels: LabelLookup;
  readonly ordinary: WordList;
  /** The lists that hold a word. */
  kinds(key: string): readonly WordKind[] | undefined;
  /** How long words of the lists can be that begin with a character, as for labels. */
  lengths(code: number): number;
  /** What a word of Taiwan or Hong Kong is called on the mainland. */
  mainland(key: string): string | undefined;
  /** Whether a word ends as the names of machines do, so that 设备 after it says nothing new. */
  isMachine(key: string): boolean;
}

/** The most characters of a label or a word of a list inside a name. */
export const LONGEST_WORD = 30;

/** Notes the length of a key under its first character, for those that can stand inside a name. */
export function addLength(lengths: Uint32Array, key: string): void {
  const code = key.charCodeAt(0);
  if (key.length <= LONGEST_WORD) lengths[code] = (lengths[code] ?? 0) | (1 << key.length);
}

export function vocabularyOf(labels: LabelLookup, words: LinkWords, ordinary: WordList): Vocabulary {
  const kinds = new Map<string, WordKind[]>();
  const lengths = new Uint32Array(0x10000);
  for (const kind of WORD_KINDS) {
    for (const word of words[kind]) {
      const key = normaliseTerm(word);
      if (key === "") continue;
      addLength(lengths, key);
      const known = kinds.get(key);
      if (known === undefined) kinds.set(key, [kind]);
      else if (!known.includes(kind)) known.push(kind);
    }
  }
  const mainland = mainlandWords();
  for (const key of mainland.keys()) addLength(lengths, key);
  const machines = words.machines.map(normaliseTerm);
  return {
    labels,
    ordinary,
    kinds: (key) => kinds.get(key),
    lengths: (code) => lengths[code] ?? 0,
    mainland: (key) => mainland.get(key),
    isMachine: (key) => machines.some((ending) => key.endsWith(ending)),
  };
}
