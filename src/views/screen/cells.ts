import { widthOf } from "../width.ts";

/** One column of the screen; a wide character leaves the column behind it empty. */
export interface Cell {
  readonly text: string;
  /** Codes of SGR, such as `1;32`; nothing for plain. */
  readonly style: string;
}

/** A blank looks the same in any colour and weight. */
export const BLANK: Cell = { text: " ", style: "" };

export function isInverse(style: string): boolean {
  return style.split(";").includes("7");
}

const TOKENS = /\u001b\[([\d;]*)m|(\u001b)|([^\u001b]+)/g;

/** A frame as Ink makes it, text with colours, as cells: exactly so many rows and columns. */
export function cellsOf(frame: string, columns: number, rows: number): readonly (readonly Cell[])[] {
  const lines = frame.split("\n");
  return Array.from({ length: rows }, (_, at) => rowOf(lines[at] ?? "", columns));
}

function rowOf(line: string, columns: number): readonly Cell[] {
  const cells: Cell[] = [];
  let pen: Pen = PLAIN;
  for (const [, codes, , text] of line.matchAll(TOKENS)) {
    if (codes !== undefined) pen = moved(pen, codes);
    else if (text !== undefined) put(cells, text, styleOf(pen), columns);
  }
  while (cells.length < columns) cells.push(BLANK);
  return cells;
}

function put(cells: Cell[], text: string, style: string, columns: number): void {
  for (const character of text) {
    if (character === " " && cells.length < columns && !isInverse(style)) {
      cells.push(BLANK);
      continue;
    }
    const width = widthOf(character);
    const last = cells.length - 1;
    if (width === 0) {
      // A combining mark belongs to the character before it.
      const base = cells[last]?.text === "" ? last - 1 : last;
      const cell = cells[base];
      if (cell !== undefined) cells[base] = { ...cell, text: cell.text + character };
    } else if (cells.length + width <= columns) {
      cells.push({ text: character, style });
      if (width === 2) cells.push({ text: "", style });
    }
  }
}

interface Pen {
  readonly bold: boolean;
  readonly dim: boolean;
  readonly inverse: boolean;
  readonly colour: string;
}

const PLAIN: Pen = { bold: false, dim: false, inverse: false, colour: "" };

function moved(pen: Pen, codes: string): Pen {
  let next = pen;
  for (const code of codes === "" ? ["0"] : codes.split(";")) {
    const number = Number(code);
    if (number === 0) next = PLAIN;
    else if (number === 1) next = { ...next, bold: true };
    else if (number === 2) next = { ...next, dim: true };
    else if (number === 22) next = { ...next, bold: false, dim: false };
    else if (number === 7) next = { ...next, inverse: true };
    else if (number === 27) next = { ...next, inverse: false };
    else if (number === 39) next = { ...next, colour: "" };
    else if (number >= 30 && number <= 37) next = { ...next, colour: code };
  }
  return next;
}

function styleOf({ bold, dim, inverse, colour }: Pen): string {
  return [bold ? "1" : "", dim ? "2" : "", inverse ? "7" : "", colour].filter((code) => code !== "").join(";");
}
