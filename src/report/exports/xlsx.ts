import { writeXlsx, writeXlsxStream } from "hucre/xlsx";
import { shown } from "../../explain/shown.ts";
import type { Cell, Column, ResultTable } from "./tables.ts";

const FORMATS: Readonly<Record<Column["kind"], string>> = { text: "@", number: "#,##0", percent: "0.0%" };
const MOST_CELL_CHARACTERS = 32_767;

const HEAD = { font: { bold: true } } as const;

/** A workbook with one sheet a table: heads stand still, every column filters, texts stay texts whatever they begin with. */
export async function xlsxBytes(tables: readonly ResultTable[]): Promise<Uint8Array> {
  const sheets = tables.map(({ name, columns, rows, count }) => ({
    name,
    columns: columns.map(columnOf),
    rows: [columns.map((column) => column.name), ...Array.from(rows(), (row) => row.map(cellOf))],
    cells: new Map(columns.map((column, at) => [`0,${at}`, { value: column.name, style: HEAD }] as const)),
    freezePane: { rows: 1 },
    autoFilter: { range: `A1:${columnLetters(columns.length - 1)}${count + 1}` },
  }));
  return writeXlsx({ sheets, properties: { created: new Date(0), modified: new Date(0), creator: "qundai" } });
}

/** One long table as the bytes of a workbook, made while they are read. `onRow` is told how many rows are done. */
export function xlsxStream(table: ResultTable, onRow: (done: number) => void): ReadableStream<Uint8Array> {
  return writeXlsxStream(counted(table, onRow), {
    name: table.name,
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

/** A sheet cannot hold control characters, and no more than so many characters in a cell. */
function cellOf(cell: Cell): Cell {
  return typeof cell === "string" ? shown(cell).slice(0, MOST_CELL_CHARACTERS) : cell;
}

function columnLetters(index: number): string {
  const rest = String.fromCharCode(65 + (index % 26));
  return index < 26 ? rest : columnLetters(Math.floor(index / 26) - 1) + rest;
}
