import { type Glyphs, keyOf } from "./glyphs.ts";
import { LONGEST_WORD } from "./key-lengths.ts";
import type { LabelEntry } from "./label-entry.ts";
import { numberForms } from "./number-forms.ts";
import type { Vocabulary, WordKind } from "./vocabulary.ts";

/** A word of a name: glyphs `from` up to `to`, and all that is known of it. */
export interface Word {
  readonly from: number;
  readonly to: number;
  readonly key: string;
  /** The concepts that have it as a label. */
  readonly entries: readonly LabelEntry[];
  readonly kinds: readonly WordKind[];
  /** Its form on the mainland, if it is called otherwise there. */
  readonly mainland: string | null;
  /** False for a character or a Latin word that nothing knows. */
  readonly isKnown: boolean;
}

/** What a word costs in a cover, in half bits; ordinary words cost 14 to 50 by how often people write them. Labels by their length. */
const COST = { connector: 28, oneCharacter: 38, unknownCharacter: 42, latin: 30, listed: 32, labels: [38, 38, 40, 36, 32] } as const;
/** A character that is no word at all. */
const RAREST = 50;
/** Latin words that one label can have. */
const MOST_LATIN_WORDS = 8;
const NONE = -1;
const UNREACHED = 0x7fffffff;

/**
 * The cheapest cover of a name by words: labels, words of the lists and, if these alone leave a gap, words of the pinned list and
 * single characters. Of covers that cost the same, fewer words win, then the longer last word.
 */
export function cheapestCover(glyphs: Glyphs, vocabulary: Vocabulary): readonly Word[] {
  const last = bestBegins(glyphs, vocabulary, false) ?? bestBegins(glyphs, vocabulary, true);
  if (last === null) throw new Error("a single character is always a word");
  const found: Word[] = [];
  for (let to = glyphs.count; to > 0; ) {
    const from = last[to] ?? 0;
    found.push(wordAt(glyphs, from, to, vocabulary));
    to = from;
  }
  return found.reverse();
}

/** Used again for every name: the cost, the number of words and the beginning of the last word of the best cover up to each glyph. */
let costs = new Int32Array(64);
let words = new Int32Array(64);
let begins = new Int32Array(64);

/** Where the last word of the cheapest cover up to each glyph begins; null if no cover reaches the end. */
function bestBegins(glyphs: Glyphs, vocabulary: Vocabulary, all: boolean): Int32Array | null {
  const { count } = glyphs;
  if (count >= costs.length) [costs, words, begins] = [new Int32Array(2 * count), new Int32Array(2 * count), new Int32Array(2 * count)];
  costs.fill(UNREACHED, 1, count + 1);
  for (let from = 0; from < count; from++) {
    const before = costs[from] ?? UNREACHED;
    if (before === UNREACHED) continue;
    eachEnd(glyphs, from, vocabulary, all, (to) => {
      const own = costOf(glyphs, from, to, vocabulary, all);
      if (own === NONE) return;
      const cost = before + own;
      const number = (words[from] ?? 0) + 1;
      const known = costs[to] ?? UNREACHED;
      // Words that begin earlier come first, so that the longer last word stays if two covers cost the same.
      if (cost > known || (cost === known && number >= (words[to] ?? 0))) return;
      costs[to] = cost;
      words[to] = number;
      begins[to] = from;
    });
  }
  return costs[count] === UNREACHED ? null : begins;
}

/** Calls `visit` with every glyph before which a word that begins at `from` may end. */
function eachEnd(glyphs: Glyphs, from: number, vocabulary: Vocabulary, all: boolean, visit: (to: number) => void): void {
  const { key, at, list, count } = glyphs;
  if (list[from]?.kind === "word") {
    for (let to = from + 1; to <= Math.min(count, from + MOST_LATIN_WORDS); to++) visit(to);
    return;
  }
  const start = at[from] ?? 0;
  const [first, second] = [key.charCodeAt(start), start + 1 < key.length ? key.charCodeAt(start + 1) : 0];
  let lengths = vocabulary.labels.lengthsAfter(first, second) | vocabulary.lengthsAfter(first, second);
  if (all) lengths |= (1 << (vocabulary.ordinary.longest + 1)) - 2;
  for (let to = from + 1; to <= count; to++) {
    const length = (at[to] ?? 0) - start;
    if (length > LONGEST_WORD || lengths >> length === 0) break;
    if ((lengths & (1 << length)) !== 0 || (all && to === from + 1)) visit(to);
  }
  if (all && lengths === 0) visit(from + 1);
}

/** What a word costs; without `all` only what is sure counts: no ordinary word, and no single character but a connector. */
function costOf(glyphs: Glyphs, from: number, to: number, vocabulary: Vocabulary, all: boolean): number {
  const { at, list, key: name } = glyphs;
  const isLatin = list[from]?.kind === "word";
  const start = at[from] ?? 0;
  const length = (at[to] ?? 0) - start;
  const [first, second] = [name.charCodeAt(start), length > 1 ? name.charCodeAt(start + 1) : 0];
  const lastCode = name.charCodeAt(start + length - 1);
  const mayBeListed = isLatin || vocabulary.mayHave(first, second, lastCode, length);
  const mayBeLabel = isLatin || vocabulary.labels.mayHave(first, second, lastCode, length);
  const key = mayBeListed || mayBeLabel ? keyOf(glyphs, from, to) : "";
  const kinds = mayBeListed ? vocabulary.kinds(key) : undefined;
  if (kinds?.includes("connectors") === true) return COST.connector;
  const isListed = kinds !== undefined || (mayBeListed && vocabulary.mainland(key) !== undefined);
  const isLabel = mayBeLabel && labelled(key, list[to - 1]?.kind === "word", vocabulary) !== undefined;
  if (isLatin && to === from + 1) return isListed || isLabel || all ? COST.latin : NONE;
  const usual = all && !isBroken(glyphs, from, to) ? vocabulary.ordinary.cost(name, start, length) : undefined;
  if (to === from + 1) {
    if (!all) return NONE;
    return isListed || isLabel ? COST.oneCharacter : COST.unknownCharacter + ((usual ?? RAREST) >> 3);
  }
  let cost = usual ?? Number.POSITIVE_INFINITY;
  if (isListed) cost = Math.min(cost, COST.listed);
  if (isLabel) cost = Math.min(cost, COST.labels[Math.min(4, length)] ?? COST.listed);
  return cost === Number.POSITIVE_INFINITY ? NONE : cost;
}

function wordAt(glyphs: Glyphs, from: number, to: number, vocabulary: Vocabulary): Word {
  const key = keyOf(glyphs, from, to);
  const entries = labelled(key, glyphs.list[to - 1]?.kind === "word", vocabulary) ?? [];
  const kinds = vocabulary.kinds(key) ?? [];
  const mainland = vocabulary.mainland(key) ?? null;
  const isKnown = to > from + 1 || entries.length > 0 || kinds.length > 0 || mainland !== null;
  return { from, to, key, entries, kinds, mainland, isKnown };
}

/** The concepts that have a text as a label, in whatever number if it ends in a Latin word. */
function labelled(key: string, isLatin: boolean, { labels }: Vocabulary): readonly LabelEntry[] | undefined {
  if (!isLatin) return labels.get(key);
  for (const form of numberForms(key)) {
    const entries = labels.get(form);
    if (entries) return entries;
  }
  return undefined;
}

/** Whether blanks or dots stand inside: they part ordinary words, and not labels. */
function isBroken({ list }: Glyphs, from: number, to: number): boolean {
  for (let at = from + 1; at < to; at++) if (list[at]?.apart === true) return true;
  return false;
}
