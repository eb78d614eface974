import { type Glyphs, keyOf } from "./glyphs.ts";
import type { LabelEntry } from "./label-entry.ts";
import { numberForms } from "./number-forms.ts";
import { LONGEST_WORD, type Vocabulary, type WordKind } from "./vocabulary.ts";

/** A word of a name: glyphs `from` up to `to`, and all that is known of it. */
export interface Word {
  readonly from: number;
  readonly to: number;
  readonly key: string;
  /** The concepts that have it as a label. */
  readonly entries: readonly LabelEntry[];
  readonly kinds: readonly WordKind[];
  /** Its form on the mainland, if it is a word of Taiwan or Hong Kong. */
  readonly mainland: string | null;
  /** False for a character or a Latin word that nothing knows. */
  readonly isKnown: boolean;
  readonly cost: number;
}

/** What a word costs in a cover, in half bits; ordinary words cost 14 to 50 by how often people write them. */
const COST = { connector: 28, oneCharacter: 38, unknownCharacter: 42, latin: 30, listed: 32, labels: [0, 38, 40, 36, 32] } as const;
/** Latin words that one label can have. */
const MOST_LATIN_WORDS = 8;

/**
 * The cheapest cover of a name by words: labels, words of the lists and, where these alone leave a gap, words of the pinned list and
 * single characters. Of covers that cost the same, fewer words win, then the longer last word.
 */
export function cheapestCover(glyphs: Glyphs, vocabulary: Vocabulary): readonly Word[] {
  return cover(glyphs, (from) => wordsAt(glyphs, from, vocabulary, false)) ?? cover(glyphs, (from) => wordsAt(glyphs, from, vocabulary, true)) ?? [];
}

/** The words that can begin at a glyph. Without `all` those that are sure: no ordinary word, and no single character but a connector. */
export function wordsAt(glyphs: Glyphs, from: number, vocabulary: Vocabulary, all: boolean): readonly Word[] {
  const words: Word[] = [];
  for (const to of endsAt(glyphs, from, vocabulary, all)) {
    const word = wordOf(glyphs, from, to, vocabulary, all);
    if (word !== null) words.push(word);
  }
  return words;
}

/** Where words that begin at a glyph can end. */
function endsAt(glyphs: Glyphs, from: number, vocabulary: Vocabulary, all: boolean): readonly number[] {
  const { key, at, list } = glyphs;
  if (list[from]?.kind === "word") {
    return Array.from({ length: Math.min(MOST_LATIN_WORDS, list.length - from) }, (_, step) => from + step + 1);
  }
  const start = at[from] ?? 0;
  const code = key.charCodeAt(start);
  let lengths = vocabulary.labels.lengths(code) | vocabulary.lengths(code);
  if (all) lengths |= (1 << (vocabulary.ordinary.longest + 1)) - 2;
  const ends: number[] = all ? [from + 1] : [];
  for (let to = from + 1; to <= list.length; to++) {
    const length = (at[to] ?? 0) - start;
    if (length > LONGEST_WORD) break;
    if ((lengths & (1 << length)) !== 0 && ends.at(-1) !== to) ends.push(to);
  }
  return ends;
}

function wordOf(glyphs: Glyphs, from: number, to: number, vocabulary: Vocabulary, all: boolean): Word | null {
  const key = keyOf(glyphs, from, to);
  const isWord = glyphs.list[to - 1]?.kind === "word";
  const entries = labelled(key, isWord, vocabulary);
  const kinds = vocabulary.kinds(key) ?? [];
  const mainland = vocabulary.mainland(key) ?? null;
  const word = (cost: number, isKnown = true): Word => ({ from, to, key, entries, kinds, mainland, isKnown, cost });
  if (kinds.includes("connectors")) return word(COST.connector);
  const usual = all && !isBroken(glyphs, from, to) ? vocabulary.ordinary.cost(glyphs.key, glyphs.at[from] ?? 0, key.length) : undefined;
  if (glyphs.list[from]?.kind === "word" && to === from + 1) {
    return entries.length > 0 || kinds.length > 0 || all ? word(COST.latin, entries.length > 0 || kinds.length > 0) : null;
  }
  if (to === from + 1) {
    if (!all) return null;
    if (entries.length > 0 || kinds.length > 0) return word(COST.oneCharacter);
    return word(COST.unknownCharacter + ((usual ?? 50) >> 3), false);
  }
  const costs = [
    ...(entries.length > 0 ? [COST.labels[Math.min(4, key.length)] ?? COST.listed] : []),
    ...(kinds.length > 0 || mainland !== null ? [COST.listed] : []),
    ...(usual === undefined ? [] : [usual]),
  ];
  return costs.length > 0 ? word(Math.min(...costs)) : null;
}

const NONE: readonly LabelEntry[] = [];

function labelled(key: string, isLatin: boolean, { labels }: Vocabulary): readonly LabelEntry[] {
  if (!isLatin) return labels.get(key) ?? NONE;
  for (const form of numberForms(key)) {
    const entries = labels.get(form);
    if (entries) return entries;
  }
  return NONE;
}

/** Whether blanks or dots stand inside: they part ordinary words, and not labels. */
function isBroken({ list }: Glyphs, from: number, to: number): boolean {
  for (let at = from + 1; at < to; at++) if (list[at]?.apart === true) return true;
  return false;
}

function cover({ list }: Glyphs, wordsFrom: (from: number) => readonly Word[]): readonly Word[] | null {
  const best: ({ readonly cost: number; readonly count: number; readonly word: Word } | undefined)[] = [];
  for (let from = 0; from < list.length; from++) {
    const before = from === 0 ? { cost: 0, count: 0 } : best[from];
    if (before === undefined) continue;
    for (const word of wordsFrom(from)) {
      const [cost, count] = [before.cost + word.cost, before.count + 1];
      const known = best[word.to];
      // Words that begin earlier come first, so that the longer last word stays where two covers cost the same.
      if (known === undefined || cost < known.cost || (cost === known.cost && count < known.count)) best[word.to] = { cost, count, word };
    }
  }
  const words: Word[] = [];
  for (let to = list.length; to > 0; ) {
    const last = best[to];
    if (last === undefined) return null;
    words.unshift(last.word);
    to = last.word.from;
  }
  return words;
}
