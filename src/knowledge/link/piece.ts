import type { LinkKind, Sense } from "../../model/link.ts";
import { cheapestCover, type Word } from "./cover.ts";
import { type Glyphs, glyphsOf, keyOf, textOf } from "./glyphs.ts";
import { contentOf, type Head, headOf, is, isGeneral, labelBeforeTail, otherwiseEnding, wholeLabel } from "./item.ts";
import type { LabelEntry } from "./label-entry.ts";
import { isRemark, membersOf } from "./members.ts";
import { elidedLabels, unmarkedMembers } from "./unmarked.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** How a piece of a name was read: its senses, none if nothing links, and its words as they stand in it. */
export interface Reading {
  readonly senses: readonly Sense[];
  readonly words: readonly string[];
  /** Whether it is a remark that does not say what the thing is: 用于汽车, 包括配件. */
  readonly isRemark: boolean;
}

/** Reads a piece of a name: a label as a whole, else a list whose members each have a head. */
export function readPiece(text: string, vocabulary: Vocabulary): Reading {
  const glyphs = glyphsOf(text);
  const whole = wholeSenses(text, glyphs.key, vocabulary) ?? withoutTail(text, glyphs.key, vocabulary);
  if (whole !== null) return { senses: whole, words: [text], isRemark: false };
  const words = cheapestCover(glyphs, vocabulary);
  const senses = new ListReader(glyphs, words, vocabulary).senses();
  const own = { senses, words: shownWords(glyphs, words), isRemark: isRemark(words) };
  if (!words.some((word) => word.mainland !== null)) return own;
  const mainland = readPiece(words.map((word) => word.mainland ?? textOf(glyphs, word.from, word.to)).join(""), vocabulary);
  return rank(mainland) > rank(own)
    ? { senses: mainland.senses.map((sense) => ({ ...sense, text })), words: own.words, isRemark: own.isRemark }
    : own;
}

export function wholeSenses(text: string, key: string, vocabulary: Vocabulary): readonly Sense[] | null {
  const entries = wholeLabel(key, vocabulary);
  return entries ? entries.map((entry) => ({ text, concept: entry.concept, how: howOf(entry), label: entry.label, rest: "" })) : null;
}

/** 金属制品业 is 金属制品. */
function withoutTail(text: string, key: string, vocabulary: Vocabulary): readonly Sense[] | null {
  const found = labelBeforeTail(key, vocabulary);
  if (found === null) return null;
  return found.entries.map(({ concept, label }) => ({ text, concept, how: "label", label, rest: key.slice(found.key.length) }));
}

function howOf(entry: LabelEntry): LinkKind {
  return entry.field.startsWith("prefLabel") ? "exact" : "label";
}

/** How well a piece links: wholly, in part, not at all. */
function rank({ senses }: Reading): number {
  if (senses.every(({ concept }) => concept === null)) return 0;
  return senses.some(({ how }) => how === "part" || how === "none") ? 1 : 2;
}

/** The words as an author sees them; characters that nothing knows are shown together. */
function shownWords(glyphs: Glyphs, words: readonly Word[]): readonly string[] {
  const shown: { text: string; isKnown: boolean }[] = [];
  for (const { from, to, isKnown } of words) {
    const text = textOf(glyphs, from, to);
    const last = shown.at(-1);
    if (!isKnown && last?.isKnown === false && glyphs.list[from]?.kind === "character") last.text += text;
    else shown.push({ text, isKnown });
  }
  return shown.map(({ text }) => text);
}

/** The members of a list, marked or not, with the head or the first words that they share. */
class ListReader {
  readonly #glyphs: Glyphs;
  readonly #vocabulary: Vocabulary;
  readonly #members: readonly (readonly Word[])[];

  constructor(glyphs: Glyphs, words: readonly Word[], vocabulary: Vocabulary) {
    this.#glyphs = glyphs;
    this.#vocabulary = vocabulary;
    this.#members = membersOf(glyphs, words, vocabulary).flatMap((member) => unmarkedMembers(glyphs, member, vocabulary));
  }

  senses(): readonly Sense[] {
    const members = this.#members;
    if (members.length < 2) return members.flatMap((words) => this.#alone(words));
    // 茶叶、果蔬加工机械: what is said in general of the whole list, and is no label, leaves its members modifiers.
    const told = members.findLastIndex((words) => !this.#isGeneral(words));
    const lastAt = told < 0 ? members.length - 1 : told;
    const last = members[lastAt] ?? [];
    const end = contentOf(last, this.#vocabulary);
    const isOfAll = end.length > 1 && (is(end.at(-1), "generic") || is(end.at(-1), "activities")) && !this.#isGeneral(last);
    const lastHead = headOf(this.#glyphs, last, this.#vocabulary);
    return members.flatMap((words, at): readonly Sense[] => {
      if (at > 0 && this.#isGeneral(words)) return this.#withFirstWords(members[at - 1] ?? [], words) ?? [];
      const elided = this.#elided(words);
      if (elided !== null) return elided;
      const own = headOf(this.#glyphs, words, this.#vocabulary);
      if (at < lastAt) {
        const shared =
          this.#withHead(words, end, own, lastHead !== null) ??
          (own === null || is(last[0], "closers") ? this.#withGenericEnd(words, end) : null);
        if (shared !== null) return shared;
        if (isOfAll && lastHead?.how !== "label") return lastHead === null ? [] : this.#sensesOf(last, lastHead);
      }
      const isNarrowed = this.#isGeneral(members[at + 1] ?? []) && this.#withFirstWords(words, members[at + 1] ?? []) === null;
      if (own === null) return this.#none(words);
      return isNarrowed ? this.#sensesOf(words, own).map((sense) => ({ ...sense, how: "part" as const })) : this.#sensesOf(words, own);
    });
  }

  #alone(words: readonly Word[]): readonly Sense[] {
    const elided = this.#elided(words);
    if (elided !== null) return elided;
    const head = headOf(this.#glyphs, words, this.#vocabulary);
    return head === null ? [] : this.#sensesOf(words, head);
  }

  /** 男女鞋: several labels in one word. */
  #elided(words: readonly Word[]): readonly Sense[] | null {
    const text = this.#text(words);
    const labels = elidedLabels(this.#glyphs, words, this.#vocabulary);
    return labels?.flat().map((entry): Sense => ({ text, concept: entry.concept, how: "label", label: entry.label, rest: "" })) ?? null;
  }

  /** 零部件, 配件, 耗材: a member that says nothing without the one before it. */
  #isGeneral(words: readonly Word[]): boolean {
    const content = contentOf(words, this.#vocabulary);
    return content.every((word) => isGeneral(word) || (is(word, "activities") && word.entries.length === 0));
  }

  /** 汽车及零部件 is 汽车 and 汽车零部件, 打印设备及耗材 is 打印设备 and 打印耗材; null if that is no label. */
  #withFirstWords(before: readonly Word[], words: readonly Word[]): readonly Sense[] | null {
    const content = contentOf(before, this.#vocabulary);
    const end = this.#text(contentOf(words, this.#vocabulary));
    for (let to = content.length; to > 0; to--) {
      const text = this.#text(content.slice(0, to)) + end;
      const senses = wholeSenses(text, glyphsOf(text).key, this.#vocabulary);
      if (senses !== null) return senses;
    }
    return null;
  }

  /** 汽油、柴油发动机 is 汽油发动机 and 柴油发动机, if both are labels; a member that is one by itself shares its head only with one of two words. */
  #withHead(words: readonly Word[], end: readonly Word[], own: Head | null, isLabelled: boolean): readonly Sense[] | null {
    if (end.length < 2 && own !== null) return null;
    const content = this.#text(contentOf(words, this.#vocabulary));
    for (let from = own === null ? 0 : 1; from < end.length; from++) {
      const text = content + this.#text(end.slice(from));
      const senses = wholeSenses(text, glyphsOf(text).key, this.#vocabulary) ?? (isLabelled ? this.#withOtherEnding(text) : null);
      if (senses !== null) return senses;
    }
    return null;
  }

  /** 采矿、冶金专用设备: 采矿专用设备 is 采矿机械. */
  #withOtherEnding(text: string): readonly Sense[] | null {
    const head = otherwiseEnding(glyphsOf(text).key, "label", this.#vocabulary);
    return head?.entries.map(({ concept, label }): Sense => ({ text, concept, how: "label", label, rest: "" })) ?? null;
  }

  /** 环保、邮政及其他专用设备: 环保 is 环保设备 there, if that is a label. */
  #withGenericEnd(words: readonly Word[], end: readonly Word[]): readonly Sense[] | null {
    const [content, last] = [this.#text(contentOf(words, this.#vocabulary)), end.at(-1)?.key ?? ""];
    for (let from = 1; from < last.length; from++) {
      const ending = last.slice(from);
      if (this.#vocabulary.kinds(ending)?.includes("generic") !== true) continue;
      const senses = wholeSenses(content + ending, glyphsOf(content + ending).key, this.#vocabulary);
      if (senses !== null) return senses;
    }
    return null;
  }

  #sensesOf(words: readonly Word[], head: Head): readonly Sense[] {
    const text = this.#text(words);
    const key = keyOf(this.#glyphs, words[0]?.from ?? 0, words.at(-1)?.to ?? 0);
    return head.entries.map((entry) => {
      const how = head.key === key ? howOf(entry) : head.how;
      return { text, concept: entry.concept, how, label: entry.label, rest: rest(key, head) };
    });
  }

  #none(words: readonly Word[]): readonly Sense[] {
    const text = this.#text(words);
    return [{ text, concept: null, how: "none", label: null, rest: text }];
  }

  #text(words: readonly Word[]): string {
    return textOf(this.#glyphs, words[0]?.from ?? 0, words.at(-1)?.to ?? 0);
  }
}

/** What stands beside the label, which is the last that reads so; nothing beside one that all words say, in another form. */
function rest(key: string, { key: label, how }: Head): string {
  const at = key.lastIndexOf(label);
  if (at < 0) return how === "label" ? "" : key;
  return `${key.slice(0, at)} ${key.slice(at + label.length)}`.trim();
}
