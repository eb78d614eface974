import type { DataValidation } from "hucre";
import { writeXlsx, writeXlsxStream } from "hucre/xlsx";
import type { Form, FormColumn } from "../../reviewing/sheets/form.ts";
import { shown } from "../shown.ts";
import type { Cell, Column, ResultTable } from "./table.ts";

const FORMATS: Readonly<Record<Column["kind"], string>> = { text: "@", number: "#,##0", percent: "0.0%" };
const MOST_CELL_CHARACTERS = 32_767;

const HEAD = { font: { bold: true } } as const;

/** A workbook with one sheet per table: heads are frozen, every column has a filter, and text cells stay text whatever they begin with. */
export async function xlsxBytes(tables: readonly ResultTable[]): Promise<Uint8Array> {
  const sheets = tables.map(({ name, title, columns, rows, count }) => ({
    name: title ?? name,
    columns: columns.map(columnOf),
    rows: [columns.map((column) => column.name), ...Array.from(rows(), (row) => row.map(cellOf))],
    cells: new Map(columns.map((column, at) => [`0,${at}`, { value: column.name, style: HEAD }] as const)),
    freezePane: { rows: 1 },
    autoFilter: { range: `A1:${columnLetters(columns.length - 1)}${count + 1}` },
  }));
  return writeXlsx({ sheets, properties: { created: new Date(0), modified: new Date(0), creator: "qundai" } });
}

const WRAPPED = { numFmt: FORMATS.text, alignment: { wrapText: true, vertical: "top" } } as const;
/** The background colour of cells to fill in. */
const TO_FILL = { ...WRAPPED, fill: { type: "pattern", pattern: "solid", fgColor: { rgb: "FFF9E5" } } } as const;
const HOW_TO_WIDTH = 100;

/**
 * A workbook to be filled in: the head and the first column are frozen, texts are wrapped, and columns to be filled suggest their words
 * (other words may be typed: the sheet is checked when it is read back). A second sheet explains how to fill it in.
 */
export async function formBytes({ name, columns, rows, howTo }: Form): Promise<Uint8Array> {
  const dataValidations = columns.flatMap((column, at) =>
    rows.length === 0 ? [] : validationOf(column, columnLetters(at), rows.length + 1),
  );
  const heads = columns.map(({ head }, at) => [`0,${at}`, { value: head, style: { ...WRAPPED, ...HEAD } }] as const);
  const sheet = {
    name,
    columns: columns.map(({ width, fill }) => ({ width, style: fill === undefined ? WRAPPED : TO_FILL })),
    rows: [columns.map(({ head }) => head), ...rows.map((row) => row.map(linesOf))],
    cells: new Map(heads),
    freezePane: { rows: 1, columns: 1 },
    autoFilter: { range: `A1:${columnLetters(columns.length - 1)}${rows.length + 1}` },
    dataValidations,
  };
  const help = { name: howTo.name, columns: [{ width: HOW_TO_WIDTH, style: WRAPPED }], rows: howTo.lines.map((line) => [linesOf(line)]) };
  return writeXlsx({ sheets: [sheet, help], properties: { created: new Date(0), modified: new Date(0), creator: "qundai" } });
}

function validationOf({ head, fill }: FormColumn, letters: string, lastRow: number): DataValidation[] {
  if (fill === undefined) return [];
  const { hint, allowed } = fill;
  const shared = { range: `${letters}2:${letters}${lastRow}`, allowBlank: true, inputTitle: head, inputMessage: hint, errorMessage: hint };
  const both = { ...shared, showInputMessage: true, showErrorMessage: true, errorStyle: "warning" } as const;
  if (typeof allowed === "number") return [{ ...both, type: "textLength", operator: "lessThanOrEqual", formula1: String(allowed) }];
  return [{ ...both, type: "list", values: [...allowed] }];
}

/** A cell of several lines: each line is made harmless, and the line breaks are kept. */
function linesOf(text: string): string {
  return text.split("\n").map(shown).join("\n").slice(0, MOST_CELL_CHARACTERS);
}

/** One long table as the bytes of a workbook, produced while they are read. `onRow` receives the number of finished rows. */
export function xlsxStream(table: ResultTable, onRow: (done: number) => void): ReadableStream<Uint8Array> {
  return writeXlsxStream(counted(table, onRow), {
    name: table.title ?? table.name,
    columns: table.columns.map((column) => ({ ...columnOf(column), header: column.name })),
    freezePane: { rows: 1 },
  });
}

function* counted(table: ResultTable, onRow: (done: number) => void): Generator<Cell[]> {
  let done = 0;
  for (const row of table.rows()) {
    yield row.map(cellOf);
    done += 1;
    onRow(done);
  }
}

function columnOf({ kind, width }: Column) {
  return { width, numFmt: FORMATS[kind] };
}

/** A sheet cannot hold control characters, and limits the number of characters in a cell. */
function cellOf(cell: Cell): Cell {
  return typeof cell === "string" ? shown(cell).slice(0, MOST_CELL_CHARACTERS) : cell;
}

function columnLetters(index: number): string {
  const rest = String.fromCharCode(65 + (index % 26));
  return index < 26 ? rest : columnLetters(Math.floor(index / 26) - 1) + rest;
}
