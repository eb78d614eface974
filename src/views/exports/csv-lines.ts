import { shown } from "../shown.ts";
import type { Cell, ResultTable } from "./tables.ts";

/** For whom a CSV is: `programs` get every value as it is; for `people` nothing runs as a formula and nothing is hidden. */
export const CSV_READERS = ["programs", "people"] as const;
export type CsvReader = (typeof CSV_READERS)[number];

const ROWS_AT_ONCE = 512;
/** What a spreadsheet takes for a formula, also after white space, and also in full width. */
const FORMULA = /^\s*[=+\-@＝＋－＠\t\r]/u;

/** A table as RFC 4180 text in chunks; a byte order mark only where it is asked for. */
export function* csvLines(table: ResultTable, reader: CsvReader, bom: boolean): Generator<string> {
  const line = (cells: readonly Cell[]): string => `${cells.map((cell) => csvCell(cell, reader)).join(",")}\r\n`;
  let chunk = `${bom ? "\ufeff" : ""}${line(table.columns.map((column) => column.name))}`;
  let rows = 0;
  for (const row of table.rows()) {
    chunk += line(row);
    rows += 1;
    if (rows % ROWS_AT_ONCE !== 0) continue;
    yield chunk;
    chunk = "";
  }
  if (chunk !== "") yield chunk;
}

function csvCell(cell: Cell, reader: CsvReader): string {
  if (cell === null) return "";
  if (typeof cell === "number") return String(cell);
  const text = reader === "people" ? harmless(cell) : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function harmless(cell: string): string {
  const text = shown(cell);
  return FORMULA.test(text) ? `'${text}` : text;
}
