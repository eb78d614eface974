import type { LinkKind } from "../../model/link.ts";
import type { Word } from "./cover.ts";
import { type Glyphs, keyOf } from "./glyphs.ts";
import type { LabelEntry } from "./label-entry.ts";
import { numberForms } from "./number-forms.ts";
import type { Vocabulary, WordKind } from "./vocabulary.ts";

/** The label that says what one member of a list is, and how much of the member it says. */
export interface Head {
  readonly key: string;
  readonly entries: readonly LabelEntry[];
  readonly how: Exclude<LinkKind, "none" | "exact">;
}

/** The concepts that have a text as a label, in whatever number a Latin one is written. */
export function wholeLabel(key: string, { labels }: Vocabulary): readonly LabelEntry[] | undefined {
  for (const form of numberForms(key)) {
    const entries = labels.get(form);
    if (entries) return entries;
  }
  return undefined;
}

/** The words of a member that are left when qualifiers before it and neutral words behind it are taken off; all of them if nothing would be. */
export function contentOf(words: readonly Word[], vocabulary: Vocabulary): readonly Word[] {
  let [from, to] = [0, words.length];
  while (to > from && isNeutral(words, to - 1, vocabulary)) to -= 1;
  while (from < to - 1 && isQualifier(words[from])) from += 1;
  return to > from ? words.slice(from, to) : words;
}

/**
 * What a member of a list is. Its last word that says something is the head: if the head is a label, it links, and what stands before it
 * only narrows it; if it is none, nothing before it links.
 */
export function headOf(glyphs: Glyphs, words: readonly Word[], vocabulary: Vocabulary): Head | null {
  const whole = wholeMember(glyphs, words, vocabulary);
  if (whole !== null) return whole;
  const content = contentOf(words, vocabulary);
  const last = content.at(-1);
  if (last === undefined) return null;
  const other = withOtherEnding(glyphs, content, vocabulary);
  if (other !== null) return other;
  if (last.entries.length === 0) return withGeneralEnd(glyphs, content, vocabulary) ?? inCompound(glyphs, last, vocabulary);
  if (content.length > 1 && is(last, "machineTails")) return null;
  if (last.key.length === 1 && content.length > 1 && content.at(-2)?.isKnown !== true) return null;
  return { key: last.key, entries: last.entries, how: content.length === 1 ? "label" : "part" };
}

/** A label with one neutral ending behind it, wherever words would end in it. The longest label that there is. */
export function labelBeforeTail(key: string, vocabulary: Vocabulary): Head | null {
  for (const tail of vocabulary.tailsIn(key.slice(-1))) {
    const end = key.length - tail.length;
    if (end < 2 || !key.endsWith(tail)) continue;
    const label = key.slice(0, end);
    const entries = vocabulary.labels.get(label);
    if (entries) return { key: label, entries, how: "label" };
  }
  return null;
}

/**
 * The longest label that is the member without some of the qualifiers before it and neutral words behind it. A neutral ending need be no
 * word: 其他仓储业 is 仓储, though 储业 may be one.
 */
export function wholeMember(glyphs: Glyphs, words: readonly Word[], vocabulary: Vocabulary): Head | null {
  const last = words.length - 1;
  for (let from = 0; from <= last; from++) {
    if (from > 0 && !isQualifier(words[from - 1])) return null;
    for (let to = last; to >= from; to--) {
      if (to < last && !isNeutral(words, to + 1, vocabulary)) break;
      const key = keyOf(glyphs, words[from]?.from ?? 0, words[to]?.to ?? 0);
      const entries = wholeLabel(key, vocabulary);
      if (entries) return { key, entries, how: "label" };
    }
    const beforeTail = labelBeforeTail(keyOf(glyphs, words[from]?.from ?? 0, words[last]?.to ?? 0), vocabulary);
    if (beforeTail !== null) return beforeTail;
  }
  return null;
}

/** 皮革设备 is 皮革机械: content that ends in a general word, or in one for machines, may be a label with another such word. */
function withOtherEnding(glyphs: Glyphs, content: readonly Word[], vocabulary: Vocabulary): Head | null {
  const [first, last] = [content[0], content.at(-1)];
  if (first === undefined || last === undefined || content.length < 2 || !(is(last, "generic") || is(last, "machineTails"))) return null;
  return otherwiseEnding(keyOf(glyphs, first.from, last.to), "label", vocabulary);
}

/** The label that a text is with another ending of the same meaning. */
export function otherwiseEnding(key: string, how: Head["how"], vocabulary: Vocabulary): Head | null {
  for (const other of vocabulary.otherEndings(key)) {
    const entries = vocabulary.labels.get(other);
    if (entries) return { key: other, entries, how };
  }
  return null;
}

/** 数控机床附件 is 机床附件, 脱硫技术设备 is 脱硫设备: a general word at the end, with the end of the word that it is said of, may be a label. */
function withGeneralEnd(glyphs: Glyphs, content: readonly Word[], vocabulary: Vocabulary): Head | null {
  if (!isGeneral(content.at(-1))) return null;
  const at = content.findLastIndex((word) => !isGeneral(word) && !is(word, "heads") && !is(word, "tails"));
  const said = content[at];
  if (said === undefined || glyphs.list[said.from]?.kind !== "character") return null;
  const end = content.slice(at + 1).filter((word) => isGeneral(word));
  for (let from = said.from; from <= said.to - 2; from++) {
    const word = keyOf(glyphs, from, said.to);
    if (from > said.from && !isWords(word, vocabulary)) continue;
    for (let first = 0; first < end.length; first++) {
      const key =
        word +
        end
          .slice(first)
          .map((each) => each.key)
          .join("");
      const entries = vocabulary.labels.get(key);
      if (entries) return { key, entries, how: "part" };
      const other = otherwiseEnding(key, "part", vocabulary);
      if (other !== null) return other;
    }
  }
  return null;
}

/** Whether a word says nothing without the one before it. */
export function isGeneral(word: Word | undefined): boolean {
  return is(word, "generic") && word?.entries.length === 0;
}

/** 大豆油 is one word to a dictionary, and still oil: a word of three characters and more is read as known words before a label. */
function inCompound(glyphs: Glyphs, word: Word, vocabulary: Vocabulary): Head | null {
  if (word.kinds.length > 0 || glyphs.list[word.from]?.kind !== "character") return null;
  for (let from = word.from + 2; from < word.to; from++) {
    const key = keyOf(glyphs, from, word.to);
    const entries = vocabulary.labels.get(key);
    if (entries && isWords(keyOf(glyphs, word.from, from), vocabulary)) return { key, entries, how: "part" };
  }
  return null;
}

/** Whether a text is one word of two characters or more. */
function isWords(key: string, { labels, ordinary }: Vocabulary): boolean {
  return labels.get(key) !== undefined || ordinary.cost(key, 0, key.length) !== undefined;
}

/** Whether a word before others changes nothing: 新型, and 等 where a list goes before. */
function isQualifier(word: Word | undefined): boolean {
  return is(word, "heads") || is(word, "closers");
}

/** Whether a word at the end of others changes nothing: 制造, 的 before it, and 设备 where a machine stands before it. */
export function isNeutral(words: readonly Word[], at: number, vocabulary: Vocabulary): boolean {
  if (is(words[at], "tails") || (at > 0 && (is(words[at], "attributives") || is(words[at], "closers")))) return true;
  const before = words[at - 1];
  return is(words[at], "machineTails") && before !== undefined && vocabulary.isMachine(before.key);
}

export function is(word: Word | undefined, kind: WordKind): boolean {
  return word?.kinds.includes(kind) === true;
}
