import { labelKey } from "../../model/label-key.ts";

/** The smallest piece of a name that a boundary can stand beside: a Chinese character, a mark, or a whole Latin word. */
export interface Glyph {
  /** Where it stands in the name. */
  readonly start: number;
  readonly end: number;
  readonly kind: "character" | "word" | "mark";
  /** Whether blanks, dots or hyphens stand before it. */
  readonly apart: boolean;
}

/** A name in the form in which labels meet, with its glyphs: glyph i covers `key` from `at[i]` up to `at[i + 1]`. */
export interface Glyphs {
  readonly text: string;
  readonly key: string;
  readonly count: number;
  readonly at: readonly number[];
  readonly list: readonly Glyph[];
}

const SCANNER = /([\s·‧・\-_]+)|([\p{Script=Latin}\p{Nd}\p{M}]+)|(\p{L})|[\s\S]/gu;

/** The code of 、. */
const COMMA = 0x3001;

/** Places and glyphs of a name of Chinese characters alone, as long as any name so far. */
const PLACES: number[] = [0];
const CHARACTERS: Glyph[] = [];

/** Takes a name apart whose characters are normalised. */
export function glyphsOf(text: string): Glyphs {
  if (isChinese(text)) return charactersOf(text);
  return isList(text) ? listOf(text) : scanned(text);
}

/** Most names are Chinese characters alone. */
function isChinese(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    if (!isCharacter(text.charCodeAt(at))) return false;
  }
  return true;
}

function isCharacter(code: number): boolean {
  return code >= 0x4e00 && code <= 0x9fff;
}

function charactersOf(text: string): Glyphs {
  for (let start = CHARACTERS.length; start < text.length; start++) {
    CHARACTERS.push({ start, end: start + 1, kind: "character", apart: false });
    PLACES.push(start + 1);
  }
  return { text, key: text, count: text.length, at: PLACES, list: CHARACTERS };
}

/** Lists of Chinese characters need no scanner either. */
function isList(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) !== COMMA && !isCharacter(text.charCodeAt(at))) return false;
  return true;
}

function listOf(text: string): Glyphs {
  const { list, at } = charactersOf(text);
  const marked = list.slice(0, text.length);
  for (let start = text.indexOf("、"); start >= 0; start = text.indexOf("、", start + 1)) {
    marked[start] = { start, end: start + 1, kind: "mark", apart: false };
  }
  return { text, key: text, count: text.length, at, list: marked };
}

function scanned(text: string): Glyphs {
  const list: Glyph[] = [];
  const at: number[] = [0];
  let key = "";
  let apart = false;
  for (const { 0: found, 1: between, 2: word, 3: character, index: start } of text.matchAll(SCANNER)) {
    const own = between === undefined ? labelKey(found) : "";
    if (own === "") apart = list.length > 0;
    else {
      const kind = word !== undefined ? "word" : character !== undefined ? "character" : "mark";
      list.push({ start, end: start + found.length, kind, apart });
      key += own;
      at.push(key.length);
      apart = false;
    }
  }
  return { text, key, count: list.length, at, list };
}

/** What glyphs `from` up to `to` are in the form in which labels meet. */
export function keyOf({ key, at }: Glyphs, from: number, to: number): string {
  return key.slice(at[from] ?? 0, at[to] ?? 0);
}

/** The same as it stands in the name. */
export function textOf({ text, list }: Glyphs, from: number, to: number): string {
  return text.slice(list[from]?.start ?? 0, list[to - 1]?.end ?? 0);
}
