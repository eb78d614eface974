import { eastAsianWidth } from "get-east-asian-width";

// A whole-grapheme library costs 40 ms of start-up (it builds an Intl.Segmenter); texts here have passed `shown`, so what is
// left to know is which characters are wide and which combine.
const MARK = /^\p{M}$/u;
const ASCII = /^[ -~]*$/;
// Our own colours: those in data have been shown as <ESC> before.
const COLOUR = /\u001b\[[\d;]*m/g;

/** Terminal columns of one character; characters of ambiguous width count as one. */
function widthOfCharacter(character: string): number {
  // Nearly all that is printed: ASCII and the common Chinese characters.
  if (character >= " " && character <= "~") return 1;
  if (character >= "\u4e00" && character <= "\u9fff") return 2;
  return MARK.test(character) ? 0 : eastAsianWidth(character.codePointAt(0) as number);
}

/** Terminal columns that a text takes; colours take none. Data in the text must have passed `shown`. */
export function widthOf(text: string): number {
  if (ASCII.test(text)) return text.length;
  let width = 0;
  for (const character of text.replace(COLOUR, "")) width += widthOfCharacter(character);
  return width;
}

export type Align = "left" | "right";

/** The text filled up with spaces to so many columns; longer texts stay as they are. */
export function padded(text: string, columns: number, align: Align = "left"): string {
  const fill = " ".repeat(Math.max(0, columns - widthOf(text)));
  return align === "left" ? text + fill : fill + text;
}

/** A line may not begin with these, nor end with those. */
const NO_START = /^[\p{Pe}\p{Pf}，。、；：！？,.;:!?%…·]/u;
const NO_END = /[\p{Ps}\p{Pi}]$/u;
/** Where a word that is longer than a line is broken before anywhere else. */
const HYPHEN = /(?<=\p{L}[-/])(?=\p{L})/u;
const WIDE = 2;

/** Pieces between which a line may break: Chinese characters one by one, other words whole, with the spaces after them. */
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

/** Lines of at most so many columns (two at least); words longer than a line are cut. An empty text is one empty line. */
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

/** A wrapped text with an indent before each line, the first one's own where given. */
export function indented(text: string, columns: number, indent: string, first: string = indent): string[] {
  const room = columns - Math.max(widthOf(indent), widthOf(first));
  return wrapped(text, room).map((line, at) => (at === 0 ? first : indent) + line);
}
