import { eastAsianWidth, eastAsianWidthType } from "get-east-asian-width";
import { BLANK, type Cell, cellsOf, isInverse } from "./cells.ts";

/** Columns that are the same are written again rather than jumped over, up to so many: a jump costs about as many bytes. */
const BRIDGE = 4;

/** ASCII that says the same, for terminals that draw these characters two columns wide. */
const NARROW: Readonly<Record<string, string>> = {
  "—": "-",
  "–": "-",
  "…": ".",
  "·": ".",
  "“": '"',
  "”": '"',
  "‘": "'",
  "’": "'",
  "×": "x",
  "→": ">",
  "←": "<",
  "°": "o",
  "±": "+",
  "■": "#",
  "●": "*",
  "★": "*",
  "※": "*",
};

interface Caret {
  readonly row: number;
  readonly column: number;
}

/**
 * Puts frames on the screen by writing only the cells that changed, in one write. Characters of ambiguous width are followed by a
 * jump, so that the rest of a row stands right however wide the terminal draws them.
 */
export class FrameWriter {
  readonly #write: (text: string) => void;
  #shown: readonly (readonly Cell[])[] | null = null;
  #caret: Caret | null = null;
  #caretShown = false;
  /** Where the terminal writes next; null where that is not certain. */
  #at: Caret | null = null;
  /** The style that the terminal writes in just now. */
  #pen = "";
  /** True where the terminal draws characters of ambiguous width two columns wide. */
  isAmbiguousWide = false;

  constructor(write: (text: string) => void) {
    this.#write = write;
  }

  /** What is on the screen is not known any more: the next frame is written whole. */
  forget(): void {
    this.#shown = null;
    this.#caret = null;
    this.#caretShown = false;
  }

  draw(frame: string, columns: number, rows: number, caret: Caret | null): void {
    const next = cellsOf(frame, columns, rows);
    const known = this.#shown;
    const sameSize = known !== null && known.length === rows && (known[0]?.length ?? 0) === columns;
    if (!sameSize) this.#pen = "";
    // The caret may have been put elsewhere since, and another program may have written.
    this.#at = null;
    let out = "";
    for (let row = 0; row < rows; row++) out += this.#row(row, next[row] ?? [], sameSize ? (known[row] ?? null) : null);
    if (!sameSize) out = `\u001b[0m${out}`;
    out += this.#styled("");
    out += this.#placed(caret, out !== "");
    this.#shown = next;
    if (out !== "") this.#write(out);
  }

  #placed(caret: Caret | null, moved: boolean): string {
    const same = caret?.row === this.#caret?.row && caret?.column === this.#caret?.column;
    const hide = caret === null && this.#caretShown ? "\u001b[?25l" : "";
    const show = caret !== null && !this.#caretShown ? "\u001b[?25h" : "";
    this.#caret = caret;
    this.#caretShown = caret !== null;
    if (caret === null) return hide;
    return same && !moved ? show : `\u001b[${caret.row + 1};${caret.column + 1}H${show}`;
  }

  /** Whether the terminal stands where only blanks are to follow: they can be wiped out from there. */
  #isBehind(row: number, end: number): boolean {
    return this.#at?.row === row && this.#at.column >= end;
  }

  /** The changes of one row; without a known row all of it. */
  #row(row: number, next: readonly Cell[], known: readonly Cell[] | null): string {
    const differs = (at: number): boolean => known === null || known[at]?.text !== next[at]?.text || known[at]?.style !== next[at]?.style;
    const end = endOf(next);
    let out = "";
    let at = 0;
    while (at < next.length) {
      if (!differs(at)) {
        at += 1;
        continue;
      }
      if (at >= end) return `${out}${this.#isBehind(row, end) ? "" : this.#jump(row, at)}${this.#plainly()}\u001b[K`;
      let from = at;
      while (from > 0 && next[from]?.text === "") from -= 1;
      let to = at + 1;
      for (let look = to; look < next.length && look - to <= BRIDGE && look < end; look++) if (differs(look)) to = look + 1;
      if (next[to]?.text === "") to += 1;
      out += this.#jump(row, from) + this.#run(row, next, from, to);
      at = to;
    }
    return out;
  }

  #run(row: number, cells: readonly Cell[], from: number, to: number): string {
    let out = "";
    for (let at = from; at < to; at++) {
      const cell = cells[at];
      if (cell === undefined || cell.text === "") continue;
      out += cell === BLANK ? this.#plainly() : this.#styled(cell.style);
      const isAmbiguous = cell.text > "\u007f" && isOfUncertainWidth(cell.text);
      out += isAmbiguous && this.isAmbiguousWide ? (NARROW[cell.text] ?? cell.text) : cell.text;
      const column = at + (cells[at + 1]?.text === "" ? 2 : 1);
      this.#at = isAmbiguous ? null : { row, column };
      if (isAmbiguous && at + 1 < to) out += this.#jump(row, column);
    }
    return out;
  }

  /** What moves the terminal to a cell: nothing where it stands there; along the row or one row down where that is shorter. */
  #jump(row: number, column: number): string {
    const at = this.#at;
    this.#at = { row, column };
    if (at === null || row < at.row || row > at.row + 1) return `\u001b[${row + 1};${column + 1}H`;
    if (at.row === row && at.column === column) return "";
    return `${at.row === row ? "" : "\n"}\u001b[${column + 1}G`;
  }

  /** What ends inverse video, so that blanks are blank; other styles cannot be seen in them. */
  #plainly(): string {
    return isInverse(this.#pen) ? this.#styled("") : "";
  }

  /** What changes the style of what is written next; nothing where it is that already. */
  #styled(style: string): string {
    if (style === this.#pen) return "";
    const isPlain = this.#pen === "";
    this.#pen = style;
    return style === "" ? "\u001b[m" : isPlain ? `\u001b[${style}m` : `\u001b[0;${style}m`;
  }
}

/** Symbols that terminals know by different versions of Unicode. */
const SYMBOLS_FROM = 0x1_0000;
const IDEOGRAPHS_FROM = 0x2_0000;

/** Whether terminals disagree on a character's width: ambiguous ones, newer symbols, letters with combining marks. */
function isOfUncertainWidth(text: string): boolean {
  const code = text.codePointAt(0) as number;
  if ((code >= SYMBOLS_FROM && code < IDEOGRAPHS_FROM) || text.length > String.fromCodePoint(code).length) return true;
  return eastAsianWidth(code) === 1 && eastAsianWidthType(code) === "ambiguous";
}

/** Where only plain blanks follow. */
function endOf(cells: readonly Cell[]): number {
  return cells.findLastIndex((cell) => cell !== BLANK) + 1;
}
