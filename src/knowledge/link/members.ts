import type { Word } from "./cover.ts";
import type { Glyphs } from "./glyphs.ts";
import { is, isNeutral } from "./item.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** Whether a text is a remark on what stands outside its brackets: 用于汽车, 包括配件. */
export function isRemark(words: readonly Word[]): boolean {
  return words.some((_, at) => beginsRemark(words, at));
}

/**
 * The members of a list, marked or not. Words are parted at connectors, at blanks and dots between Chinese words, and where 等 or 及其他
 * sums up what was listed; remarks at the end are left out. What a word such as 用 narrows is one member with all that it is narrowed by.
 */
export function membersOf(glyphs: Glyphs, words: readonly Word[], vocabulary: Vocabulary): readonly (readonly Word[])[] {
  const stated = withoutRemark(words);
  const members: Word[][] = [[]];
  for (const [at, word] of stated.entries()) {
    const isApart = glyphs.list[word.from]?.apart === true && glyphs.list[word.from]?.kind === "character";
    const isMark = is(word, "connectors");
    if (isMark || isApart || sumsUp(stated, at, vocabulary)) members.push([]);
    if (!isMark) members.at(-1)?.push(word);
  }
  return narrowed(
    members.filter((member) => member.length > 0),
    vocabulary,
  );
}

/** The words before a remark. */
function withoutRemark(words: readonly Word[]): readonly Word[] {
  const at = words.findIndex((_, index) => index > 0 && beginsRemark(words, index));
  return at < 0 ? words : words.slice(0, at - 1);
}

/** Only at the beginning of a member: 支持 of 潜水作业支持船 begins none. */
function beginsRemark(words: readonly Word[], at: number): boolean {
  return is(words[at], "asides") && (at === 0 || is(words[at - 1], "connectors"));
}

/** Whether a word ends a list and something that says more than 制造 follows in its member. */
function sumsUp(words: readonly Word[], at: number, vocabulary: Vocabulary): boolean {
  const word = words[at];
  return at > 0 && is(word, "closers") && !is(word, "heads") && saysMore(words, at + 1, vocabulary);
}

function saysMore(words: readonly Word[], from: number, vocabulary: Vocabulary): boolean {
  for (let at = from; at < words.length && !is(words[at], "connectors"); at++) if (!isNeutral(words, at, vocabulary)) return true;
  return false;
}

/** 茶叶、饮料用容器: members before one that is narrowed narrow it too. */
function narrowed(members: readonly (readonly Word[])[], vocabulary: Vocabulary): readonly (readonly Word[])[] {
  const read: (readonly Word[])[] = [];
  let isOpen = false;
  for (const member of members.toReversed()) {
    const narrows = member.some((word, at) => is(word, "attributives") && saysMore(member, at + 1, vocabulary));
    if (isOpen && !narrows) read[0] = [...member, ...(read[0] ?? [])];
    else {
      read.unshift(member);
      isOpen = narrows;
    }
  }
  return read;
}
