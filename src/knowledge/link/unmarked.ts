import type { Word } from "./cover.ts";
import { type Glyphs, keyOf } from "./glyphs.ts";
import { contentOf, is, wholeMember } from "./item.ts";
import type { LabelEntry } from "./label-entry.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** The most characters of a word that is read as one label per character (锅碗瓢盆). */
const MOST_CHARACTERS = 4;

/**
 * Splits a member of a list that is a list itself, without marks: 冰箱|洗衣机, 塑料杯子|盘子. Only words of one family are listed so; what
 * stands before the first of them narrows that one. A member that is a label as a whole stays whole.
 */
export function unmarkedMembers(glyphs: Glyphs, words: readonly Word[], vocabulary: Vocabulary): readonly (readonly Word[])[] {
  const content = contentOf(words, vocabulary);
  if (content.length < 2 || words.some((word) => is(word, "attributives")) || wholeMember(glyphs, words, vocabulary) !== null)
    return [words];
  const from = beginOfRun(content, vocabulary);
  const [first] = content;
  if (first === undefined || content.length - from < 2) return [words];
  const begin = words.indexOf(first) + from;
  const end = begin + content.length - from - 1;
  return [words.slice(0, begin + 1), ...words.slice(begin + 1, end).map((word) => [word]), words.slice(end)];
}

/** Where the run of labels of one family begins that ends in the last word. Labels of one character count only if nothing stands before the run. */
function beginOfRun(content: readonly Word[], vocabulary: Vocabulary): number {
  let from = content.length - 1;
  while (from > 0 && areListed(content[from - 1], content[from], vocabulary)) from -= 1;
  const isShort = content.slice(from).some(({ key }) => key.length === 1);
  return isShort && from > 0 ? content.length - 1 : from;
}

function areListed(a: Word | undefined, b: Word | undefined, vocabulary: Vocabulary): boolean {
  if (a === undefined || b === undefined || a.key === b.key || [a, b].some((word) => is(word, "generic") || is(word, "heads")))
    return false;
  return vocabulary.areListed(a.entries, b.entries);
}

/**
 * The labels of a list whose members share an end or are a character each: 男女鞋 is 男鞋 and 女鞋, 猪牛羊肉 is 猪肉 and 牛羊肉, 鞋帽 is 鞋 and 帽.
 * Null if a member is no such list.
 */
export function elidedLabels(glyphs: Glyphs, words: readonly Word[], vocabulary: Vocabulary): readonly (readonly LabelEntry[])[] | null {
  const content = contentOf(words, vocabulary);
  const [first, last] = [content[0], content.at(-1)];
  if (first === undefined || last === undefined || content.length > MOST_CHARACTERS) return null;
  if (content.some(({ from }) => glyphs.list[from]?.kind !== "character") || wholeMember(glyphs, words, vocabulary) !== null) return null;
  if (content.length === 2) {
    const shared = sharedEnd(first, last, vocabulary);
    if (shared !== null) return shared;
  }
  const key = keyOf(glyphs, first.from, last.to);
  if (key.length > MOST_CHARACTERS || content.some((word) => word.key.length > 1 && word.entries.length > 0)) return null;
  return inOneFamily([...key], vocabulary);
}

function sharedEnd(first: Word, last: Word, vocabulary: Vocabulary): readonly (readonly LabelEntry[])[] | null {
  if (first.key.length === 2 && first.entries.length === 0)
    return inOneFamily(
      [...first.key].map((each) => each + last.key),
      vocabulary,
    );
  if (first.key.length !== 1 || last.entries.length === 0) return null;
  for (let cut = 1; cut < last.key.length; cut++) {
    const found = inOneFamily([first.key + last.key.slice(cut), last.key], vocabulary);
    if (found !== null) return found;
  }
  return null;
}

/** The labels with these keys, if there are two and more and all are of one family. */
function inOneFamily(keys: readonly string[], { labels, areListed: listed }: Vocabulary): readonly (readonly LabelEntry[])[] | null {
  const found = keys.flatMap((key) => {
    const entries = labels.get(key);
    return entries === undefined ? [] : [entries];
  });
  if (keys.length < 2 || found.length < keys.length || new Set(keys).size < keys.length) return null;
  return found.every((entries, at) => at === 0 || listed(found[at - 1] ?? [], entries)) ? found : null;
}
