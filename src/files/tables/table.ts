import { controlCharacter } from "../../model/control-character.ts";
import { type Issue, issue, LONGEST_TEXT } from "../../model/issue.ts";
import type { Origin, Span } from "../../model/span.ts";

/** A table as text: its head and its rows, each cell trimmed, each row as wide as the head. */
export interface Table {
  readonly file: string;
  readonly head: TableRow;
  readonly rows: readonly TableRow[];
  /** Where a cell stands; columns count from 0, as in `cells`. */
  readonly spanOf: (row: TableRow, column: number) => Span;
}

export interface TableRow {
  /** The line on which the row begins; in a spreadsheet the number of the row. Counts from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** What a format gives: rows of raw cells, before they are checked. */
export interface RawTable {
  readonly rows: readonly TableRow[];
  /** The column at which a cell is written, counted from 1: of the line in a text, of the sheet in a spreadsheet. */
  readonly placeOf: (row: TableRow, column: number) => { readonly line: number; readonly column: number };
}

export interface ReadTable {
  /** null where nothing can be read. */
  readonly table: Table | null;
  readonly issues: readonly Issue[];
}

/** What the rows of a table mean. */
export interface Rows<T> {
  readonly rows: readonly T[];
  readonly issues: readonly Issue[];
}

/**
 * Raw rows to a table: the first row that is not blank is the head, blank rows are left out, and a row of another width than
 * the head is an issue (surplus cells that are empty are let go). Control characters stay in the value, with a warning.
 */
export function tableOf(file: string, raw: RawTable): ReadTable {
  const issues: Issue[] = [];
  const spanOf = (row: TableRow, column: number): Span => ({ file, ...raw.placeOf(row, column) });
  const filled = raw.rows.filter((row) => row.cells.some((cell) => cell.trim() !== ""));
  const [first, ...others] = filled;
  if (first === undefined) return { table: null, issues: [issue("table-empty", { file, line: 1, column: 1 }, { table: file })] };
  const head = { line: first.line, cells: trimmed(withoutBlankEnd(first.cells, 0)) };
  const rows: TableRow[] = [];
  for (const row of others) {
    const cells = withoutBlankEnd(row.cells, head.cells.length);
    const long = cells.findIndex((cell) => cell.length > LONGEST_TEXT);
    if (long !== -1) issues.push(issue("too-long", spanOf(row, long), { found: cells[long]?.length ?? 0, most: LONGEST_TEXT }));
    else if (cells.length === head.cells.length) rows.push({ line: row.line, cells: trimmed(cells) });
    else issues.push(issue("row-width", spanOf(row, 0), { found: cells.length, expected: head.cells.length }));
  }
  for (const row of [head, ...rows]) {
    if (controlCharacter(row.cells.join("\n")) === null) continue;
    for (const [column, cell] of row.cells.entries()) {
      const character = controlCharacter(cell);
      if (character !== null) issues.push(issue("control-character", spanOf(row, column), { character }, "warning"));
    }
  }
  return { table: { file, head, rows, spanOf }, issues };
}

/** The origin of a row: a file and `[line, column]`, so that locating it reads nothing. */
export function rowOrigin(table: Table, row: TableRow): Origin {
  return { file: table.file, path: [row.line, 1] };
}

function withoutBlankEnd(cells: readonly string[], least: number): readonly string[] {
  let length = cells.length;
  while (length > least && cells[length - 1]?.trim() === "") length -= 1;
  return length === cells.length ? cells : cells.slice(0, length);
}

function trimmed(cells: readonly string[]): readonly string[] {
  return cells.map((cell) => cell.trim());
}
