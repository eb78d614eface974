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
  readonly at: readonly number[];
  readonly list: readonly Glyph[];
}

const SCANNER = /([\s·‧・\-_]+)|([\p{Script=Latin}\p{Nd}\p{M}]+)|(\p{L})|[\s\S]/gu;

/** Takes a name apart whose characters are normalised. */
export function glyphsOf(text: string): Glyphs {
  const list: Glyph[] = [];
  const at: number[] = [0];
  let key = "";
  let apart = false;
  const add = (start: number, end: number, kind: Glyph["kind"]): void => {
    key += kind === "character" ? text.slice(start, end) : labelKey(text.slice(start, end));
    if (key.length === at.at(-1)) return;
    list.push({ start, end, kind, apart });
    at.push(key.length);
    apart = false;
  };
  if (isChinese(text)) for (let start = 0; start < text.length; start++) add(start, start + 1, "character");
  else {
    for (const { 0: found, 1: between, 2: word, 3: character, index } of text.matchAll(SCANNER)) {
      if (between !== undefined) apart = list.length > 0;
      else add(index, index + found.length, word !== undefined ? "word" : character !== undefined ? "character" : "mark");
    }
  }
  return { text, key, at, list };
}

/** Most names are Chinese characters alone. */
function isChinese(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 0x4e00 || code > 0x9fff) return false;
  }
  return true;
}

/** What glyphs `from` up to `to` are in the form in which labels meet. */
export function keyOf(glyphs: Glyphs, from: number, to: number): string {
  return glyphs.key.slice(glyphs.at[from] ?? 0, glyphs.at[to] ?? 0);
}

/** The same as it stands in the name. */
export function textOf({ text, list }: Glyphs, from: number, to: number): string {
  return text.slice(list[from]?.start ?? 0, list[to - 1]?.end ?? 0);
}
