import type { ConceptId } from "../../model/ids.ts";
import type { LinkWords } from "../../model/taxonomy.ts";
import type { WordList } from "../../model/word-list.ts";
import { mainlandWords } from "../normalise/simplified.ts";
import { normaliseTerm } from "../normalise/term.ts";
import { endingsOf, withOtherEndings } from "./endings.ts";
import type { Families } from "./families.ts";
import { KeyLengths } from "./key-lengths.ts";
import type { LabelEntry } from "./label-entry.ts";
import { numberForms } from "./number-forms.ts";

/** Where labels are looked up, by normalised text. */
export interface LabelLookup {
  get(key: string): readonly LabelEntry[] | undefined;
  /** How long labels that begin with two characters can be: bit n for n characters. */
  lengthsAfter(first: number, second: number): number;
  /** Whether a label may begin with two characters, end in one, and be so long. */
  mayHave(first: number, second: number, last: number, length: number): boolean;
}

/** What a word of the lists does in a name. */
export const WORD_KINDS = [
  "heads",
  "tails",
  "machineTails",
  "connectors",
  "generic",
  "activities",
  "closers",
  "attributives",
  "asides",
  "ordinary",
] as const;
export type WordKind = (typeof WORD_KINDS)[number];

/** Everything that a name can be covered with. */
export interface Vocabulary {
  readonly labels: LabelLookup;
  readonly ordinary: WordList;
  /** The lists that hold a word. */
  kinds(key: string): readonly WordKind[] | undefined;
  /** What a word is called on the mainland: 硬碟 is 硬盘, a hair dryer is 吹风机. */
  mainland(key: string): string | undefined;
  /** How long words of the lists and words that are called otherwise on the mainland can be, as for labels. */
  lengthsAfter(first: number, second: number): number;
  /** The same for `mayHave` of labels. */
  mayHave(first: number, second: number, last: number, length: number): boolean;
  /** The neutral endings that end in a character, the shortest first. */
  tailsIn(last: string): readonly string[];
  /** Whether a word ends as the names of machines do, so that 设备 after it says nothing new. */
  isMachine(key: string): boolean;
  /** A text with the other endings that names have for its own: 皮革机械 for 皮革设备. */
  otherEndings(key: string): readonly string[];
  /** Whether names list words with these labels beside one another: concepts under one of the `families`. */
  areListed(a: readonly LabelEntry[], b: readonly LabelEntry[]): boolean;
}

export function vocabularyOf(labels: LabelLookup, words: LinkWords, ordinary: WordList, isShared: Families["isShared"]): Vocabulary {
  const kinds = new Map<string, WordKind[]>();
  for (const kind of WORD_KINDS) {
    for (const word of words[kind]) {
      const key = normaliseTerm(word);
      const known = kinds.get(key);
      if (known === undefined) kinds.set(key, [kind]);
      else if (!known.includes(kind)) known.push(kind);
    }
  }
  const mainland = new Map(mainlandWords());
  for (const pair of words.forms) {
    const [from = "", to = ""] = pair.split("=").map((side) => side.trim());
    mainland.set(normaliseTerm(from), to);
  }
  const lengths = new KeyLengths(kinds.keys());
  for (const key of mainland.keys()) lengths.add(key);
  const tails = new Map<string, string[]>();
  for (const tail of words.tails.map(normaliseTerm).sort((a, b) => a.length - b.length)) {
    const last = tail.slice(-1);
    tails.set(last, [...(tails.get(last) ?? []), tail]);
  }
  const machines = words.machines.map(normaliseTerm);
  const endings = endingsOf(words.endings);
  const families = (): readonly ReadonlySet<ConceptId>[] => words.families.map((family) => membersOf(family, labels));
  return {
    labels,
    ordinary,
    kinds: (key) => (lengths.mayBe(key) ? kinds.get(key) : undefined),
    mainland: (key) => {
      for (const form of numberForms(key)) {
        const other = lengths.mayBe(form) ? mainland.get(form) : undefined;
        if (other !== undefined) return other;
      }
      return undefined;
    },
    lengthsAfter: (first, second) => lengths.after(first, second),
    mayHave: (first, second, last, length) => lengths.mayHave(first, second, last, length),
    tailsIn: (last) => tails.get(last) ?? [],
    areListed: (a, b) =>
      a.some((one) => b.some((other) => one.concept !== other.concept && isShared(one.concept, other.concept, families))),
    otherEndings: (key) => withOtherEndings(key, endings),
    isMachine: (key) => machines.some((ending) => key.endsWith(ending)),
  };
}

/** The concepts that a family names, as "鞋 + 服装服饰". */
function membersOf(family: string, labels: LabelLookup): ReadonlySet<ConceptId> {
  return new Set(family.split("+").flatMap((label) => (labels.get(normaliseTerm(label)) ?? []).map(({ concept }) => concept)));
}
