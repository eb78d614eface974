import { isKeyOf } from "../shapes/shape.ts";
import { CLOSERS, isKeyName, isProse, isWord, OPENERS, SEPARATORS, WIDE_SPACES } from "./full-width-marks.ts";
import type { MendedText } from "./full-width-text.ts";
import { endOfLine, startsEntry } from "./yaml-scan.ts";

/** What is open: a mapping in braces or a list in brackets. */
interface Frame {
  readonly kind: "{" | "[";
  readonly key: string;
  /** The bracket as it is written. */
  readonly opener: string;
  /** The last key of a mapping in braces, and whether a key comes next. */
  name: string;
  isAtKey: boolean;
}

const NEXT_KEY = /[，；、][ \u3000\u00a0]*([^\s,，:：{}[\]｛｝［］"'“”\u3000\u00a0]{1,60})[ \u3000\u00a0]*(：|:(?=[\s\u3000{["'“｛［]|$))/y;

/** Any text before a full-width colon in braces is a key if a list, a mapping or a quote follows. */
const KEY_WITH_BLOCK = /[^,，:：{}[\]\n]+：[ \u3000]*["[{｛［]/y;
/** Keys that hold two items at least, so that a list of one has lost a comma. */
const NEED_TWO: readonly string[] = ["identical"];

/** Whether a full-width bracket closes what was opened last. */
function isCloserOf(character: string, frame: Frame | undefined): boolean {
  if (frame === undefined || !CLOSERS.includes(character)) return false;
  if (OPENERS.includes(frame.opener)) return CLOSERS.indexOf(character) === OPENERS.indexOf(frame.opener);
  return character === (frame.kind === "{" ? "｝" : "］") || (frame.kind === "[" && character === "】");
}

/** Scans what stands in brackets, over as many lines as it takes. */
export class BracketScan {
  readonly #in: MendedText;

  constructor(text: MendedText) {
    this.#in = text;
  }

  /** Where the line begins that follows what is in brackets; null where no bracket opens. */
  scan(open: number, key: string): number | null {
    const stack: Frame[] = [];
    let at = open;
    while (at < this.#in.text.length) {
      // A line that looks like an entry is none of the list: the bracket was never closed.
      if (this.#in.text[at] === "\n" && startsEntry(this.#in.text, at + 1)) return at + 1;
      const next = this.#part(at, stack, key);
      if (next === null) return null;
      at = next;
      if (stack.length === 0) break;
    }
    this.#comment(at);
    return endOfLine(this.#in.text, at) + 1;
  }

  #comment(at: number): void {
    const comment = this.#in.match(/[ \u3000]+(＃)/y, at);
    if (comment !== null) this.#in.mend(at + comment[0].length - 1, "＃", "#");
  }

  /** One part of what is in brackets; gives where the next one begins, or null where no bracket is open. */
  #part(at: number, stack: Frame[], outer: string): number | null {
    const character = this.#in.text[at] ?? "";
    const top = stack.at(-1);
    if (character === "\n") return at + 1;
    if (/[ \t\r]/.test(character)) return this.#in.text[at + 1] === "#" ? endOfLine(this.#in.text, at) : at + 1;
    if (WIDE_SPACES.includes(character)) this.#in.mend(at, character, " ");
    else if (character === '"' || character === "'") return this.#in.behindQuote(at);
    else if (character === "," || this.#isSeparator(at, character, top)) {
      return this.#separate(at, character, top);
    } else if (character === ":" || character === "：") {
      if (character === "：") this.#in.mend(at, "：", ":", ": ");
      if (top !== undefined) top.isAtKey = false;
    } else if (character === "]" || character === "}" || isCloserOf(character, top)) this.#close(at, character, stack);
    else return this.#opening(at, character, stack, outer) ?? this.#flowText(at, top);
    return at + 1;
  }

  #separate(at: number, character: string, top: Frame | undefined): number {
    if (character !== ",") this.#in.mend(at, character, ",");
    if (top !== undefined) top.isAtKey = top.kind === "{";
    return at + 1;
  }

  /** Whether a full-width comma stands behind an item that has ended. In a list of texts an enumeration comma may be an item itself. */
  #isSeparator(at: number, character: string, top: Frame | undefined): boolean {
    if (!SEPARATORS.includes(character)) return false;
    if (character === "，" || top?.kind === "{") return true;
    return /[\]}"'”’］｝】][ \u3000]*$/.test(this.#in.text.slice(Math.max(0, at - 20), at));
  }

  #opening(at: number, character: string, stack: Frame[], outer: string): number | null {
    const top = stack.at(-1);
    const key = top === undefined ? outer : top.kind === "{" ? top.name : top.key;
    const kind = character === "{" || character === "[" ? character : this.#in.opens(at, key);
    if (kind === null) return null;
    if (kind !== character) this.#in.mend(at, character, kind);
    stack.push({ kind, key, opener: character, name: "", isAtKey: kind === "{" });
    return at + 1;
  }

  #close(at: number, character: string, stack: Frame[]): void {
    const top = stack.pop();
    const wanted = top?.kind === "[" ? "]" : "}";
    if (top !== undefined && CLOSERS.includes(character)) this.#in.mend(at, character, wanted, wanted, top.opener !== top.kind);
  }

  /** A key or a text in brackets; gives where it ends. */
  #flowText(at: number, top: Frame | undefined): number | null {
    if (top === undefined) return null;
    if (top.isAtKey) {
      const isKey = (text: string): boolean => isKeyName(text) || this.#in.match(KEY_WITH_BLOCK, at) !== null;
      const key = this.#in.key(at, isKey);
      if (key !== null) {
        top.name = key.name;
        top.isAtKey = false;
        return key.at;
      }
    }
    return this.#flowScalar(at, top);
  }

  #flowScalar(start: number, top: Frame): number {
    const key = top.kind === "{" ? top.name : top.key;
    const quoted = this.#in.match(/[“‘][^“”‘’"\n]*[”’](?=[ \u3000]*[,，；、\]}］】｝\r\n]|$)/y, start)?.[0];
    if (quoted !== undefined && this.#in.scalar(start, quoted, key, top.kind === "[")) return start + quoted.length;
    let depth = 0;
    let at = start;
    const separates = this.#separator(start, top);
    for (; at < this.#in.text.length; at += 1) {
      const character = this.#in.text[at] as string;
      if (/[,[\]{}\n]/.test(character) || (character === " " && this.#in.text[at + 1] === "#")) break;
      if (character === ":" && /[\s,[\]{}]/.test(this.#in.text[at + 1] ?? " ")) break;
      if (OPENERS.includes(character)) depth += 1;
      if (CLOSERS.includes(character)) {
        if (depth === 0 && isCloserOf(character, top)) break;
        depth -= 1;
      }
      if (SEPARATORS.includes(character) && separates(at)) {
        this.#in.scalar(start, this.#in.text.slice(start, at).trimEnd(), key, top.kind === "[");
        return this.#separate(at, character, top);
      }
    }
    this.#in.scalar(start, this.#in.text.slice(start, at).trimEnd(), key, top.kind === "[");
    return at === start ? at + 1 : at;
  }

  /** Tells of a full-width comma in a text in brackets whether it is meant to end the text. */
  #separator(start: number, top: Frame): (at: number) => boolean {
    if (top.kind === "[") {
      let all: boolean | null = null;
      return (at) => this.#in.text[at] === "，" || (all ??= this.#isListOfWords(start, top.key));
    }
    return (at) => {
      const next = this.#in.match(NEXT_KEY, at);
      if (next !== null && isKeyName(next[1] ?? "")) return true;
      if (this.#in.match(/.[ \u3000]*[}｝]/y, at) !== null) return isWord(this.#in.text.slice(start, at).trim());
      return !isProse(top.name) && this.#in.match(/.[ \u3000\r]*(?:\n|$)/y, at) !== null;
    };
  }

  /** Whether a text in a list is several words, or all that a list holds that needs two items. */
  #isListOfWords(start: number, key: string): boolean {
    const whole = this.#in.match(/[^,[\]{}\n］】]*/y, start)?.[0] ?? "";
    if (whole.split(/[，；、]/).every((part) => isWord(part.trim()))) return true;
    return (
      isKeyOf(key, NEED_TWO) && /[[［【]/.test(this.#in.text[start - 1] ?? "") && /[\]］】]/.test(this.#in.text[start + whole.length] ?? "")
    );
  }
}
