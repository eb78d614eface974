import { isKeyOf } from "../shapes/shape.ts";
import {
  CLOSERS,
  isKeyName,
  isProse,
  isWideLetter,
  isWideNumber,
  isWord,
  narrow,
  OPENERS,
  SEPARATORS,
  SUSPECT,
  WIDE_SPACES,
} from "./full-width-marks.ts";
import { PositionIndex } from "./positions.ts";
import { endOfLine, startsEntry } from "./yaml-scan.ts";

/** A full-width character where YAML needs another one, and the edit that mends it. */
export interface Mend {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  /** Where the character is, what it is, and what belongs there. */
  readonly offset: number;
  readonly found: string;
  readonly wanted: string;
  /** Whether it closes what another mend opens, and so is no mistake of its own. */
  readonly isClosing: boolean;
}

/**
 * Full-width characters in the places of YAML's own: brackets, commas, colons, dashes, spaces, quotes, and letters of keys. In a text, where
 * they mean what they are, and in quotes and comments they are left alone. Knows only what a person sees, since the text may be no YAML.
 */
export function fullWidthMends(text: string): readonly Mend[] {
  return SUSPECT.test(text) ? new Scan(text).mends() : [];
}

/** A text with its mends made; `back` leads from an offset in it to the one in the original. */
export function withMends(text: string, mends: readonly Mend[]): { readonly text: string; readonly back: (offset: number) => number } {
  let after = "";
  let last = 0;
  const steps: { readonly at: number; readonly original: number }[] = [];
  for (const { from, to, text: insert } of mends) {
    after += text.slice(last, from) + insert;
    last = to;
    steps.push({ at: after.length, original: to });
  }
  after += text.slice(last);
  const back = (offset: number): number => {
    let [low, high] = [0, steps.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((steps[middle]?.at ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    const step = steps[low - 1] ?? { at: 0, original: 0 };
    return Math.min(step.original + (offset - step.at), steps[low]?.original ?? text.length);
  };
  return { text: after, back };
}

/** A text with every full-width character mended that stands in the place of YAML's own, and where each was. */
export function mendedText(text: string): {
  readonly text: string;
  readonly characters: readonly { readonly line: number; readonly column: number; readonly found: string; readonly wanted: string }[];
} {
  const mends = fullWidthMends(text);
  const lines = new PositionIndex(text, null, { at: "0 0", asWritten: {}, bare: [] });
  const characters = mends.map(({ offset, found, wanted }) => ({ ...lines.lineColumn(offset), found, wanted }));
  return { text: withMends(text, mends).text, characters };
}

interface Frame {
  readonly kind: "{" | "[";
  readonly key: string;
  /** The bracket as it is written. */
  readonly opener: string;
  /** The last key of a mapping in braces, and whether a key comes next. */
  name: string;
  isAtKey: boolean;
}

/** The entry above, as far as it tells whether the next line belongs to its text. */
interface TextAbove {
  readonly column: number;
  /** A text after `|` or `>`. */
  readonly isBlock: boolean;
}

const KEY = /([^\s,，:：#{}[\]｛｝［］"'“”\u3000\u00a0-][^,，:：{}[\]｛｝［］"\n]{0,60}?)[ \u3000\u00a0]*([:：])/y;
const NEXT_KEY = /[，；、][ \u3000\u00a0]*([^\s,，:：{}[\]｛｝［］"'“”\u3000\u00a0]{1,60})[ \u3000\u00a0]*(：|:(?=[\s\u3000{["'“｛［]|$))/y;

class Scan {
  readonly #text: string;
  readonly #mends: Mend[] = [];
  #at = 0;
  #above: TextAbove | null = null;
  /** Columns of the blocks that are open, the outermost first. */
  #columns: number[] = [];
  #isOpen = true;

  constructor(text: string) {
    this.#text = text;
  }

  mends(): readonly Mend[] {
    while (this.#at < this.#text.length) this.#line();
    return this.#mends.sort((a, b) => a.from - b.from);
  }

  #line(): void {
    const start = this.#at;
    const end = endOfLine(this.#text, start);
    const indent = this.#match(/[ \t\u3000\u00a0]*/y, start)?.[0] ?? "";
    const content = start + indent.length;
    this.#at = end + 1;
    if (this.#text.slice(content, end).trim() === "" || this.#belongsAbove(indent, content)) return;
    this.#above = null;
    const column = this.#indentation(start, indent, content);
    if (this.#text[content] === "＃") this.#mend(content, "＃", "#");
    else if (this.#text[content] !== "#") this.#entry(content, end, column);
  }

  #belongsAbove(indent: string, content: number): boolean {
    if (this.#above === null) return false;
    const spaces = indent.search(/[^ ]|$/);
    if (spaces > this.#above.column) return this.#above.isBlock || spaces === indent.length || !this.#looksLikeEntry(content);
    return !this.#above.isBlock && widthOf(indent, 2) > this.#above.column && !this.#looksLikeEntry(content);
  }

  #looksLikeEntry(at: number): boolean {
    if (this.#match(/[-－][ \u3000\u00a0]/y, at) !== null || this.#match(/[#＃]/y, at) !== null) return true;
    const key = this.#match(KEY, at);
    return key !== null && isKeyName(key[1] ?? "");
  }

  /** The column in which a line begins, once its full-width spaces are mended. */
  #indentation(start: number, indent: string, content: number): number {
    const first = indent.search(/[\u3000\u00a0]/);
    if (first === -1 || !this.#looksLikeEntry(content)) return indent.length;
    const width = this.#widthMeant(indent);
    const found = indent[first] as string;
    const edit = { from: start, to: content, text: " ".repeat(width), offset: start + first, found, wanted: " ", isClosing: false };
    this.#mends.push(edit);
    return width;
  }

  /** A full-width space is as wide as two; where no block is open in that column, as wide as makes it line up. */
  #widthMeant(indent: string): number {
    const inner = this.#columns.at(-1) ?? 0;
    const widths = [2, 1, 4].map((each) => widthOf(indent, each));
    if (this.#isOpen) return widths.find((width) => width > inner) ?? inner + 2;
    const own = widths.find((width) => this.#columns.includes(width));
    const near = [...this.#columns].sort((a, b) => Math.abs(a - (widths[0] ?? 0)) - Math.abs(b - (widths[0] ?? 0)))[0];
    return own ?? near ?? 0;
  }

  #entry(content: number, end: number, column: number): void {
    let at = content;
    let own = column;
    this.#columns = this.#columns.filter((each) => each < column);
    for (let dash = this.#dash(at); dash !== null; dash = this.#dash(at)) {
      this.#columns.push(own);
      own += dash - at;
      at = dash;
    }
    this.#columns.push(own);
    if (at >= end) this.#isOpen = true;
    else this.#keyAndValue(at, end, own);
  }

  /** Where what follows a dash begins; null where there is none. */
  #dash(at: number): number | null {
    const plain = this.#match(/-(?=[ \u3000\u00a0\r\n]|$)([ \u3000\u00a0]*)/y, at);
    const wide = plain === null && this.#text[at] === "－" ? this.#match(/－([ \u3000\u00a0]*)/y, at) : null;
    const found = plain ?? wide;
    if (found === null) return null;
    const blanks = found[1] ?? "";
    if (wide !== null) {
      if (blanks === "" && !this.#looksLikeEntry(at + 1) && this.#match(/[{[｛［]/y, at + 1) === null) return null;
      this.#mend(at, "－", "-", blanks === "" ? "- " : "-");
    }
    this.#blanks(at + 1, blanks);
    return at + found[0].length;
  }

  #keyAndValue(at: number, end: number, column: number): void {
    const key = this.#key(at, isKeyName);
    if (key === null) this.#value(at, end, column, "");
    else if (key.at >= end || this.#match(/[ \t\r]*(?:#[^\n]*)?(?=\n|$)/y, key.at)?.[0].length === end - key.at) this.#isOpen = true;
    else this.#value(key.at, end, column, key.name);
  }

  /** A key with its colon, and where its value begins; mends both. `isKey` says of a text before a full-width colon whether it is a key. */
  #key(at: number, isKey: (text: string) => boolean): { readonly name: string; readonly at: number } | null {
    const found = this.#match(KEY, at);
    if (found === null) return null;
    const [whole, name = "", colon] = found;
    const after = at + whole.length;
    const isPlain = colon === ":" && this.#match(/(?=[\s\u3000\u00a0{["'｛［“]|$)/y, after) !== null;
    if (!isPlain && !(colon === "：" && isKey(name))) return null;
    if (isKeyName(name)) this.#letters(at, name);
    const blanks = this.#match(/[ \u3000\u00a0]*/y, after)?.[0] ?? "";
    if (colon === "：") this.#mend(after - 1, "：", ":", blanks === "" && this.#match(/[\r\n]|$/y, after) === null ? ": " : ":");
    const wide = this.#match(/[\u3000\u00a0]+/y, after)?.[0] ?? "";
    this.#blanks(after, wide);
    return { name: narrow(name).trim(), at: after + blanks.length };
  }

  #value(at: number, end: number, column: number, key: string): void {
    this.#isOpen = false;
    const first = this.#text[at] ?? "";
    if (this.#match(/[|>][-+\d]*[ \r]*(?=#|\n|$)/y, at) !== null) this.#above = { column, isBlock: true };
    else if (first === '"' || first === "'") this.#at = endOfLine(this.#text, this.#behindQuote(at)) + 1;
    else if (first === "{" || first === "[" || this.#opens(at, key) !== null) this.#flow(at, key);
    else {
      this.#plain(at, end, key);
      this.#above = { column, isBlock: false };
    }
  }

  /** A text without quotes up to the end of its line. */
  #plain(at: number, end: number, key: string): void {
    const line = this.#text.slice(at, end);
    const comment = line.search(/[ \u3000](?:#|＃)/);
    const isWide = comment !== -1 && line[comment + 1] === "＃" && !isProse(key);
    if (isWide) this.#mend(at + comment + 1, "＃", "#");
    const own = comment === -1 || (line[comment + 1] === "＃" && !isWide) ? line : line.slice(0, comment);
    this.#scalar(at, own.trimEnd(), key, false);
  }

  /** Mends a whole text: Chinese quotes around it, full-width digits of a number. True where it had quotes. */
  #scalar(at: number, text: string, key: string, isItem: boolean): boolean {
    if (isProse(key)) return false;
    if (isWideNumber(text)) this.#letters(at, text);
    const quoted = /^[“‘]([^“”‘’"\n]*)[”’]$/.exec(text)?.[1];
    if (quoted === undefined || (isItem && !/^[\x20-\x7e]+$|[,:，：]/.test(quoted))) return false;
    this.#mend(at, text[0] ?? "", '"');
    this.#mend(at + text.length - 1, text.at(-1) ?? "", '"', '"', true);
    return true;
  }

  #flow(open: number, key: string): void {
    const stack: Frame[] = [];
    let at = open;
    while (at < this.#text.length) {
      at = this.#flowPart(at, stack, key);
      if (stack.length === 0 || at === -1) break;
    }
    this.#at = at === -1 ? this.#at : endOfLine(this.#text, at) + 1;
    if (at !== -1) this.#behindFlow(at);
  }

  #behindFlow(at: number): void {
    const comment = this.#match(/[ \u3000]+(＃)/y, at);
    if (comment !== null) this.#mend(at + comment[0].length - 1, "＃", "#");
  }

  /** One part of what is in brackets; gives where the next one begins, or -1 where the bracket is not closed. */
  #flowPart(at: number, stack: Frame[], outer: string): number {
    const character = this.#text[at] ?? "";
    const top = stack.at(-1);
    if (character === "\n") {
      if (!startsEntry(this.#text, at + 1)) return at + 1;
      this.#at = at + 1;
      return -1;
    }
    if (/[ \t\r]/.test(character)) return this.#text[at + 1] === "#" ? endOfLine(this.#text, at) : at + 1;
    if (WIDE_SPACES.includes(character)) this.#mend(at, character, " ");
    else if (character === '"' || character === "'") return this.#behindQuote(at);
    else if (character === "," || this.#isSeparator(at, character, top)) {
      return this.#separate(at, character, top);
    } else if (character === ":" || character === "：") {
      if (character === "：") this.#mend(at, "：", ":", ": ");
      if (top !== undefined) top.isAtKey = false;
    } else if (character === "]" || character === "}" || isCloserOf(character, top)) this.#close(at, character, stack);
    else return this.#opening(at, character, stack, outer) ?? this.#flowText(at, top);
    return at + 1;
  }

  #separate(at: number, character: string, top: Frame | undefined): number {
    if (character !== ",") this.#mend(at, character, ",");
    if (top !== undefined) top.isAtKey = top.kind === "{";
    return at + 1;
  }

  /** Whether a full-width comma stands behind an item that has ended. In a list of texts an enumeration comma may be an item itself. */
  #isSeparator(at: number, character: string, top: Frame | undefined): boolean {
    if (!SEPARATORS.includes(character)) return false;
    if (character === "，" || top?.kind === "{") return true;
    return /[\]}"'”’］｝】][ \u3000]*$/.test(this.#text.slice(Math.max(0, at - 20), at));
  }

  #opening(at: number, character: string, stack: Frame[], outer: string): number | null {
    const top = stack.at(-1);
    const key = top === undefined ? outer : top.kind === "{" ? top.name : top.key;
    const kind = character === "{" || character === "[" ? character : this.#opens(at, key);
    if (kind === null) return null;
    if (kind !== character) this.#mend(at, character, kind);
    stack.push({ kind, key, opener: character, name: "", isAtKey: kind === "{" });
    return at + 1;
  }

  #close(at: number, character: string, stack: Frame[]): void {
    const top = stack.pop();
    const wanted = top?.kind === "[" ? "]" : "}";
    if (top !== undefined && CLOSERS.includes(character)) this.#mend(at, character, wanted, wanted, top.opener !== top.kind);
  }

  /** A key or a text in brackets; gives where it ends. */
  #flowText(at: number, top: Frame | undefined): number {
    if (top === undefined) return -1;
    if (top.isAtKey) {
      const isKey = (text: string): boolean => isKeyName(text) || this.#match(KEY_WITH_BLOCK, at) !== null;
      const key = this.#key(at, isKey);
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
    const quoted = this.#match(/[“‘][^“”‘’"\n]*[”’](?=[ \u3000]*[,，；、\]}］】｝\r\n]|$)/y, start)?.[0];
    if (quoted !== undefined && this.#scalar(start, quoted, key, top.kind === "[")) return start + quoted.length;
    let depth = 0;
    let at = start;
    const separates = this.#separator(start, top);
    for (; at < this.#text.length; at += 1) {
      const character = this.#text[at] as string;
      if (/[,[\]{}\n]/.test(character) || (character === " " && this.#text[at + 1] === "#")) break;
      if (character === ":" && /[\s,[\]{}]/.test(this.#text[at + 1] ?? " ")) break;
      if (OPENERS.includes(character)) depth += 1;
      if (CLOSERS.includes(character)) {
        if (depth === 0 && isCloserOf(character, top)) break;
        depth -= 1;
      }
      if (SEPARATORS.includes(character) && separates(at)) {
        this.#scalar(start, this.#text.slice(start, at).trimEnd(), key, top.kind === "[");
        return this.#separate(at, character, top);
      }
    }
    this.#scalar(start, this.#text.slice(start, at).trimEnd(), key, top.kind === "[");
    return at === start ? at + 1 : at;
  }

  /** Tells of a full-width comma in a text in brackets whether it is meant to end the text. */
  #separator(start: number, top: Frame): (at: number) => boolean {
    if (top.kind === "[") {
      let all: boolean | null = null;
      return (at) => this.#text[at] === "，" || (all ??= this.#isListOfWords(start, top.key));
    }
    return (at) => {
      const next = this.#match(NEXT_KEY, at);
      if (next !== null && isKeyName(next[1] ?? "")) return true;
      if (this.#match(/.[ \u3000]*[}｝]/y, at) !== null) return isWord(this.#text.slice(start, at).trim());
      return !isProse(top.name) && this.#match(/.[ \u3000\r]*(?:\n|$)/y, at) !== null;
    };
  }

  /** Whether a text in a list is several words, or all that a list holds that needs two items. */
  #isListOfWords(start: number, key: string): boolean {
    const whole = this.#match(/[^,[\]{}\n］】]*/y, start)?.[0] ?? "";
    if (whole.split(/[，；、]/).every((part) => isWord(part.trim()))) return true;
    return isKeyOf(key, NEED_TWO) && /[[［【]/.test(this.#text[start - 1] ?? "") && /[\]］】]/.test(this.#text[start + whole.length] ?? "");
  }

  /** The bracket that a full-width one stands for at the beginning of a value; null where it belongs to a text. */
  #opens(at: number, key: string): "{" | "[" | null {
    const character = this.#text[at] ?? "";
    if (character === "" || !OPENERS.includes(character)) return null;
    const inner = this.#match(KEY, at + 1);
    const holdsKey = inner !== null && isKeyName(inner[1] ?? "");
    if (holdsKey && character !== "［") return "{";
    if (isProse(key) || character === "（") return null;
    if (character === "｛") return "{";
    if (character === "［") return "[";
    return this.#match(/【[^【】\n]*[】\]][ \u3000]*(?=[,，}｝\]］\r\n#]|$)/y, at) === null ? null : "[";
  }

  /** Where what follows a quoted text begins; the end where the quote is never closed. */
  #behindQuote(open: number): number {
    const quote = this.#text[open];
    for (let at = open + 1; at < this.#text.length; at += 1) {
      if (quote === '"' && this.#text[at] === "\\") at += 1;
      else if (this.#text[at] === quote) {
        if (quote === "'" && this.#text[at + 1] === "'") at += 1;
        else return at + 1;
      }
    }
    return this.#text.length;
  }

  #letters(at: number, text: string): void {
    for (let index = 0; index < text.length; index += 1) {
      const character = text[index] as string;
      if (isWideLetter(character)) this.#mend(at + index, character, narrow(character));
    }
  }

  #blanks(at: number, text: string): void {
    for (let index = 0; index < text.length; index += 1) {
      const character = text[index] as string;
      if (WIDE_SPACES.includes(character)) this.#mend(at + index, character, " ");
    }
  }

  #mend(offset: number, found: string, wanted: string, text = wanted, isClosing = false): void {
    this.#mends.push({ from: offset, to: offset + found.length, text, offset, found, wanted, isClosing });
  }

  #match(pattern: RegExp, at: number): RegExpExecArray | null {
    pattern.lastIndex = at;
    return pattern.exec(this.#text);
  }
}

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

function widthOf(indent: string, wide: number): number {
  return [...indent].reduce((width, character) => width + (character === "\u3000" ? wide : 1), 0);
}
