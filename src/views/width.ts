import { eastAsianWidth } from "get-east-asian-width";

// A full grapheme library costs 40 ms at start (it builds an Intl.Segmenter). Texts here have passed `shown`, so it is enough to know
// which characters are wide and which combine.
const MARK = /^\p{M}$/u;
const ASCII = /^[ -~]*$/;
// Matches only our own colour codes: those in data were replaced by <ESC> before.
const COLOUR = /\u001b\[[\d;]*m/g;

/** Terminal columns of one character; characters of ambiguous width count as one. */
function widthOfCharacter(character: string): number {
  // Most text: ASCII and the common Chinese characters.
  if (character >= " " && character <= "~") return 1;
  if (character >= "\u4e00" && character <= "\u9fff") return 2;
  return MARK.test(character) ? 0 : eastAsianWidth(character.codePointAt(0) as number);
}

/** Terminal columns of a text; colour codes take none. Data in the text must have passed `shown`. */
export function widthOf(text: string): number {
  if (ASCII.test(text)) return text.length;
  let width = 0;
  for (const character of text.replace(COLOUR, "")) width += widthOfCharacter(character);
  return width;
}

export type Align = "left" | "right";

/** The text padded with spaces to so many columns; longer texts are returned unchanged. */
export function padded(text: string, columns: number, align: Align = "left"): string {
  const fill = " ".repeat(Math.max(0, columns - widthOf(text)));
  return align === "left" ? text + fill : fill + text;
}

/** Characters with which a line may not begin, and characters with which it may not end. */
const NO_START = /^[\p{Pe}\p{Pf}，。、；：！？,.;:!?%…·]/u;
const NO_END = /[\p{Ps}\p{Pi}]$/u;
/** Preferred break positions inside a word that is longer than a line. */
const HYPHEN = /(?<=\p{L}[-/])(?=\p{L})/u;
const WIDE = 2;

/** Pieces between which a line may break: single Chinese characters, other words whole, with the spaces after them. */
function pieces(text: string): string[] {
  const found: string[] = [];
  let word = "";
  for (const character of text) {
    const wide = widthOfCharacter(character) === WIDE;
    const starts =
      (wide && !NO_START.test(character)) ||
      (word.endsWith(" ") && character !== " ") ||
      (lastIsWide(word) && !NO_START.test(character) && character !== " ");
    if (starts && word !== "" && !NO_END.test(word.slice(-2))) {
      found.push(word);
      word = "";
    }
    word += character;
  }
  if (word !== "") found.push(word);
  return found;
}

function lastIsWide(word: string): boolean {
  const last = [...word.slice(-2)].at(-1);
  return last !== undefined && widthOfCharacter(last) === WIDE;
}

/** Lines of at most so many columns (at least two); words longer than a line are cut. An empty text is one empty line. */
export function wrapped(text: string, columns: number): string[] {
  const most = Math.max(WIDE, columns);
  const lines: string[] = [];
  let line = "";
  let used = 0;
  const flush = () => {
    lines.push(line.trimEnd());
    line = "";
    used = 0;
  };
  for (const piece of pieces(text).flatMap((whole) => (widthOf(whole.trimEnd()) > most ? whole.split(HYPHEN) : [whole]))) {
    if (used > 0 && used + widthOf(piece.trimEnd()) > most) flush();
    for (const character of piece) {
      const width = widthOfCharacter(character);
      if (used + width > most) {
        if (character === " ") continue;
        flush();
      }
      line += character;
      used += width;
    }
  }
  if (line.trimEnd() !== "" || lines.length === 0) flush();
  return lines;
}

/** A wrapped text with an indent before each line; the first line may have its own. */
export function indented(text: string, columns: number, indent: string, first: string = indent): string[] {
  const room = columns - Math.max(widthOf(indent), widthOf(first));
  return wrapped(text, room).map((line, at) => (at === 0 ? first : indent) + line);
}
