import { controlCharacter } from "../../model/control-character.ts";
import { type Issue, issue, LONGEST_TEXT } from "../../model/issue.ts";
import type { Origin, Span } from "../../model/span.ts";
import type { TableRemark } from "../../model/table-remark.ts";
import { findHead } from "./head.ts";
import { sortedRows } from "./sums.ts";
import type { HeadScore, TableRow } from "./table-row.ts";

/** A table as text: its head and its rows, each cell trimmed, each row as wide as the head. */
export interface Table {
  readonly file: string;
  readonly head: TableRow;
  readonly rows: readonly TableRow[];
  /** Where a cell stands; columns count from 0, as in `cells`. */
  readonly spanOf: (row: TableRow, column: number) => Span;
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
  readonly remarks?: readonly TableRemark[];
}

/** What the rows of a table mean. */
export interface Rows<T> {
  readonly rows: readonly T[];
  readonly issues: readonly Issue[];
  readonly remarks?: readonly TableRemark[];
}

/**
 * Raw rows to a table: the head is the first row that is not blank or, if `score` says so, a row below title lines; blank rows are left
 * out, and a row of another width than the head is an issue (surplus cells that are empty are let go). Control characters stay in the
 * value, with a warning.
 */
export function tableOf(file: string, raw: RawTable, score: HeadScore | null = null): ReadTable {
  const issues: Issue[] = [];
  const spanOf = (row: TableRow, column: number): Span => ({ file, ...raw.placeOf(row, column) });
  const filled = raw.rows.filter((row) => row.cells.some((cell) => cell.trim() !== ""));
  const found = findHead(filled, score);
  if (found === null) return { table: null, issues: [issue("table-empty", { file, line: 1, column: 1 }, { table: file })] };
  const head = { line: found.line, cells: trimmed(withoutBlankEnd(found.cells, 0)) };
  const below = filled.slice(found.to + 1);
  const { body, sums, foot } = score === null ? { body: below, sums: [], foot: [] } : sortedRows(below);
  const rows: TableRow[] = [];
  for (const row of body) {
    const cells = withoutBlankEnd(row.cells, head.cells.length);
    const long = cells.findIndex((cell) => cell.length > LONGEST_TEXT);
    if (long !== -1) issues.push(issue("too-long", spanOf(row, long), { found: cells[long]?.length ?? 0, most: LONGEST_TEXT }));
    else if (cells.length === head.cells.length) rows.push({ line: row.line, cells: trimmed(cells) });
    else {
      const cell = { row: row.line, head: "", value: cells.join(" | ") };
      issues.push({ ...issue("row-width", spanOf(row, 0), { found: cells.length, expected: head.cells.length }), cell });
    }
  }
  const [shownHead = head, ...shown] = [head, ...rows].map((row) => {
    if (controlCharacter(row.cells.join("\n")) === null) return row;
    for (const [column, cell] of row.cells.entries()) {
      const character = controlCharacter(cell);
      if (character !== null) issues.push(issue("control-character", spanOf(row, column), { character }, "warning"));
    }
    return { line: row.line, cells: row.cells.map((cell) => cell.replace(WIDTHLESS, "").trim()) };
  });
  const remarks: TableRemark[] = [
    ...(found.from === 0 ? [] : [{ kind: "head-below", file, line: filled[found.from]?.line ?? head.line } as const]),
    ...(sums.length === 0 ? [] : [{ kind: "sums", file, lines: sums.map(({ line }) => line) } as const]),
    ...(foot.length === 0 ? [] : [{ kind: "foot", file, lines: foot.map(({ line }) => line) } as const]),
  ];
  return { table: { file, head: shownHead, rows: shown, spanOf }, issues, ...(remarks.length === 0 ? {} : { remarks }) };
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
  return cells.map((cell) => bare(cell.trim()));
}

/** Characters that take no room and mean nothing, which pages leave in what is copied from them. */
const WIDTHLESS = /[\u00ad\u200b-\u200d\u2060\ufeff]/gu;

/** What spreadsheets put around a value: hard spaces, `="0123"`, an apostrophe before a number. */
function bare(cell: string): string {
  const plain = cell.includes("\u00a0") ? cell.replaceAll("\u00a0", " ").trim() : cell;
  const text = /^['‘’]\d/u.test(plain) ? plain.slice(1) : plain;
  return text.startsWith('="') && text.endsWith('"') && text.length >= 3 ? text.slice(2, -1) : text;
}
