import { controlCharacter } from "../../model/control-character.ts";
import { type Issue, issue, LONGEST_TEXT } from "../../model/issue.ts";
import type { Origin, Span } from "../../model/span.ts";
import type { TableRemark } from "../../model/table-remark.ts";

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

/** How many of the columns that a reader looks for a row names, if it were the head. */
export type HeadScore = (cells: readonly string[]) => number;

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

/** Title lines, units and dates above a head are rarely more. */
const MOST_TITLE_ROWS = 20;
/** A row below the last one with such a beginning and nothing else is a remark on the table. */
const FOOT = /^(?:注[:：\d]|备注[:：]|说明[:：]|(?:数据|资料)?来源[:：]|合计|总计|制表|填表|note:|source:)/iu;

/**
 * Raw rows to a table: the head is the first row that is not blank or, if `score` says so, a row below title lines; blank rows are left
 * out, and a row of another width than the head is an issue (surplus cells that are empty are let go). Control characters stay in the
 * value, with a warning.
 */
export function tableOf(file: string, raw: RawTable, score: HeadScore | null = null): ReadTable {
  const issues: Issue[] = [];
  const spanOf = (row: TableRow, column: number): Span => ({ file, ...raw.placeOf(row, column) });
  const filled = raw.rows.filter((row) => row.cells.some((cell) => cell.trim() !== ""));
  const at = score === null ? 0 : headAt(filled, score);
  const first = filled[at];
  if (first === undefined) return { table: null, issues: [issue("table-empty", { file, line: 1, column: 1 }, { table: file })] };
  const head = { line: first.line, cells: trimmed(withoutBlankEnd(first.cells, 0)) };
  const { body, foot } = score === null ? { body: filled.slice(at + 1), foot: [] } : withoutFoot(filled.slice(at + 1));
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
  for (const row of [head, ...rows]) {
    if (controlCharacter(row.cells.join("\n")) === null) continue;
    for (const [column, cell] of row.cells.entries()) {
      const character = controlCharacter(cell);
      if (character !== null) issues.push(issue("control-character", spanOf(row, column), { character }, "warning"));
    }
  }
  const remarks: TableRemark[] = [
    ...(at === 0 ? [] : [{ kind: "head-below", file, line: head.line } as const]),
    ...(foot.length === 0 ? [] : [{ kind: "foot", file, lines: foot.map(({ line }) => line) } as const]),
  ];
  return { table: { file, head, rows, spanOf }, issues, ...(remarks.length === 0 ? {} : { remarks }) };
}

/** The row that names the most columns, the first of those that name equally many; a head of two merged rows ends with its last. */
function headAt(rows: readonly TableRow[], score: HeadScore): number {
  let best = 0;
  let most = score(rows[0]?.cells ?? []);
  for (let at = 1; at < Math.min(rows.length, MOST_TITLE_ROWS); at += 1) {
    const found = score(rows[at]?.cells ?? []);
    if (found <= most || found < 2) continue;
    best = at;
    most = found;
  }
  while (most >= 2 && rows[best + 1]?.cells.join("\n") === rows[best]?.cells.join("\n") && rows[best + 1] !== undefined) best += 1;
  return best;
}

function withoutFoot(rows: readonly TableRow[]): { readonly body: readonly TableRow[]; readonly foot: readonly TableRow[] } {
  let end = rows.length;
  const isFoot = (row: TableRow | undefined): boolean => {
    const texts = new Set(row?.cells.map((cell) => cell.trim()).filter((cell) => cell !== ""));
    const [text = ""] = texts;
    return texts.size === 1 && FOOT.test(text);
  };
  while (end > 0 && isFoot(rows[end - 1])) end -= 1;
  return { body: rows.slice(0, end), foot: rows.slice(end) };
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

/** What spreadsheets put around a value in their exports: hard spaces, `="0123"`. */
function bare(cell: string): string {
  const text = cell.includes("\u00a0") ? cell.replaceAll("\u00a0", " ").trim() : cell;
  return text.startsWith('="') && text.endsWith('"') && text.length >= 3 ? text.slice(2, -1) : text;
}
