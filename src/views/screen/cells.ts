import { widthOf } from "../width.ts";

/** One column of the screen; a wide character leaves the column behind it empty. */
export interface Cell {
  readonly text: string;
  /** Codes of SGR (the terminal's escape codes for style), such as `1;32`; empty for plain text. */
  readonly style: string;
}

/** A blank in normal colours; a blank looks the same in any colour and weight. */
export const BLANK: Cell = { text: " ", style: "" };

export function isInverse(style: string): boolean {
  return style.split(";").includes("7");
}

const TOKENS = /\u001b\[([\d;]*)m|(\u001b)|([^\u001b]+)/g;

/** A frame made by Ink, text with colour codes, as cells: exactly this many rows and columns. */
export function cellsOf(frame: string, columns: number, rows: number): readonly (readonly Cell[])[] {
  const lines = frame.split("\n");
  return Array.from({ length: rows }, (_, at) => rowOf(lines[at] ?? "", columns));
}

function rowOf(line: string, columns: number): readonly Cell[] {
  const cells: Cell[] = [];
  let style = "";
  for (const [, codes, , text] of line.matchAll(TOKENS)) {
    if (codes !== undefined) style = codes.split(";").reduce(withCode, style);
    else if (text !== undefined) put(cells, text, style, columns);
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

/** The codes that a code of SGR replaces or ends: weights, inverse video, colours. */
const ENDED: readonly (readonly [code: RegExp, ended: RegExp])[] = [
  [/^0?$/, /./],
  [/^22$/, /^[12]$/],
  [/^27$/, /^7$/],
  [/^3[0-79]$/, /^3[0-7]$/],
];
/** Bold, dim, inverse and the eight colours; other codes are ignored. */
const KEPT = /^(?:[127]|3[0-7])$/;

/** A style after one more code, its codes in ascending order. */
function withCode(style: string, code: string): string {
  const ended = ENDED.find(([each]) => each.test(code))?.[1];
  const held = style.split(";").filter((each) => each !== "" && each !== code && ended?.test(each) !== true);
  return (KEPT.test(code) ? [...held, code] : held).sort((a, b) => Number(a) - Number(b)).join(";");
}
