import { eastAsianWidth, eastAsianWidthType } from "get-east-asian-width";
import { BLANK, type Cell, cellsOf, isInverse } from "./cells.ts";

/** Maximum number of unchanged columns to write again instead of moving the cursor over them: a move costs about as many bytes. */
const BRIDGE = 4;

/** ASCII replacements, for terminals that draw these characters two columns wide. */
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
 * Draws frames by writing only the cells that changed, in one write. Each character of ambiguous width is followed by a cursor move, so
 * that the rest of the row is in the right columns however wide the terminal draws it.
 */
export class FrameWriter {
  readonly #write: (text: string) => void;
  #shown: readonly (readonly Cell[])[] | null = null;
  #caret: Caret | null = null;
  #caretShown = false;
  /** The cursor's position on the terminal; null if it is uncertain. */
  #at: Caret | null = null;
  /** The style that the terminal applies at present. */
  #pen = "";
  /** True if the terminal draws characters of ambiguous width two columns wide. */
  isAmbiguousWide = false;

  constructor(write: (text: string) => void) {
    this.#write = write;
  }

  /** Forgets what is on the screen: the next frame is written completely. */
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
    // The caret may have been moved meanwhile, and another program may have written.
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

  /** Whether only blanks follow the cursor in its row: they can be erased from there. */
  #isBehind(row: number, end: number): boolean {
    return this.#at?.row === row && this.#at.column >= end;
  }

  /** The changes of one row; all of it if the row on the screen is unknown. */
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

  /** The cursor movement to a cell: empty if the cursor is there already; a relative move if that is shorter. */
  #jump(row: number, column: number): string {
    const at = this.#at;
    this.#at = { row, column };
    if (at === null || row < at.row || row > at.row + 1) return `\u001b[${row + 1};${column + 1}H`;
    if (at.row === row && at.column === column) return "";
    return `${at.row === row ? "" : "\n"}\u001b[${column + 1}G`;
  }

  /** Ends inverse video before blanks; other styles are invisible in them. */
  #plainly(): string {
    return isInverse(this.#pen) ? this.#styled("") : "";
  }

  /** Changes the style for the text that follows; empty if it is set already. */
  #styled(style: string): string {
    if (style === this.#pen) return "";
    const isPlain = this.#pen === "";
    this.#pen = style;
    return style === "" ? "\u001b[m" : isPlain ? `\u001b[${style}m` : `\u001b[0;${style}m`;
  }
}

/** Symbols whose width depends on the terminal's version of Unicode. */
const SYMBOLS_FROM = 0x1_0000;
const IDEOGRAPHS_FROM = 0x2_0000;

/** Whether terminals disagree about a character's width: ambiguous ones, newer symbols, letters with combining marks. */
function isOfUncertainWidth(text: string): boolean {
  const code = text.codePointAt(0) as number;
  if ((code >= SYMBOLS_FROM && code < IDEOGRAPHS_FROM) || text.length > String.fromCodePoint(code).length) return true;
  return eastAsianWidth(code) === 1 && eastAsianWidthType(code) === "ambiguous";
}

/** The column from which only plain blanks follow. */
function endOf(cells: readonly Cell[]): number {
  return cells.findLastIndex((cell) => cell !== BLANK) + 1;
}
