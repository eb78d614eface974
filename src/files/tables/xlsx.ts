import { strFromU8, strToU8, type Unzipped, unzipSync, zipSync } from "fflate";
import { readSheet } from "read-excel-file/node";
import { type FileProblem, issue } from "../../model/issue.ts";
import type { TableRemark } from "../../model/table-remark.ts";
import { MOST_TITLE_ROWS } from "./head.ts";
import { type ReadTable, tableOf } from "./table.ts";
import type { HeadScore, TableRow } from "./table-row.ts";
import { columnNumber, hiddenRowsOf, mergesOf, type Sheet, sheetsOf, unmerged } from "./xlsx-sheets.ts";

/** What a spreadsheet may hold once it is unpacked. */
export interface SheetLimits {
  readonly unpackedBytes: number;
  readonly cells: number;
}
export const SHEET_LIMITS: SheetLimits = { unpackedBytes: 64 * 1024 * 1024, cells: 5_000_000 };

/**
 * The first visible sheet of an `.xlsx` file to a table, or the first visible one with a head if that is only a cover; lines are the sheet's row numbers, columns its columns. Loaded only where
 * there is such a file. The package neither limits what a small zip unpacks to, nor how far out a cell may claim to stand (it
 * fills the gap with empty rows and cells), so both are checked first, and it gets the checked parts packed again.
 */
export async function parseXlsx(
  bytes: Uint8Array,
  file: string,
  limits: SheetLimits = SHEET_LIMITS,
  score: HeadScore | null = null,
): Promise<ReadTable> {
  const parts = unpack(bytes, limits.unpackedBytes);
  if (typeof parts === "string") return refused(file, parts);
  // All parts, since any of them can be named as the sheet.
  for (const part of Object.values(parts)) {
    if (!isWithinLimits(strFromU8(part), limits.cells)) return refused(file, "sheet-too-large");
  }
  const sheets = sheetsOf(parts);
  // The package reads a formula that failed as an empty cell; as text it stays what it is: #REF!.
  for (const { part } of sheets) if (part !== null && parts[part] !== undefined) parts[part] = withErrors(parts[part]);
  const packed = Buffer.from(zipSync(parts, { level: 0, mtime: "1980-01-01" }));
  const visible = sheets.filter(({ isVisible }) => isVisible);
  let read: SheetRows | null = null;
  try {
    for (const sheet of visible.length > 0 ? visible.slice(0, MOST_SHEETS) : [sheets[0]]) {
      const rows = await rowsOf(packed, sheet, parts);
      read ??= { sheet, rows };
      if (!mayHaveHead(rows, score)) continue;
      read = { sheet, rows };
      break;
    }
  } catch {
    // Whatever the package says of a broken sheet (it has a dozen ways, in its own words), the reader can do one thing: save it anew.
    return refused(file, "not-a-spreadsheet");
  }
  return tableOfSheet(file, read ?? { sheet: undefined, rows: [] }, sheets, parts, score);
}

interface SheetRows {
  readonly sheet: Sheet | undefined;
  readonly rows: readonly TableRow[];
}

/** How many sheets are looked through for one with the head of a table. */
const MOST_SHEETS = 10;

async function rowsOf(packed: Buffer, sheet: Sheet | undefined, parts: Unzipped): Promise<readonly TableRow[]> {
  const cells: readonly (readonly unknown[])[] = await readSheet(packed, sheet?.number ?? 1);
  const texts = cells.map((row) => row.map(cellText));
  return unmerged(texts, mergesOf(parts[sheet?.part ?? ""])).map((row, index) => ({ line: index + 1, cells: row }));
}

/** Whether a sheet is more than a cover: any of its first rows names a column. */
function mayHaveHead(rows: readonly TableRow[], score: HeadScore | null): boolean {
  const filled = rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ""));
  return score === null ? filled.length > 0 : filled.slice(0, MOST_TITLE_ROWS).some(({ cells }) => score(cells) > 1);
}

function tableOfSheet(
  file: string,
  { sheet, rows }: SheetRows,
  sheets: readonly Sheet[],
  parts: Unzipped,
  score: HeadScore | null,
): ReadTable {
  const read = tableOf(file, { rows, placeOf: (row, column) => ({ line: row.line, column: column + 1 }) }, score);
  const hidden = hiddenRowsOf(parts[sheet?.part ?? ""]);
  const lines = (read.table?.rows ?? []).flatMap(({ line }) => (hidden.has(line) ? [line] : []));
  const others = sheets.filter((each) => each !== sheet && each.isVisible).map(({ name }) => name);
  const remarks: readonly TableRemark[] = [
    ...(sheet === undefined || sheets.length < 2 ? [] : [{ kind: "sheet", file, name: sheet.name, others } as const]),
    ...(lines.length === 0 ? [] : [{ kind: "hidden-rows", file, lines } as const]),
    ...(read.remarks ?? []),
  ];
  return remarks.length === 0 ? read : { ...read, remarks };
}

function withErrors(sheet: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const xml = strFromU8(sheet);
  return /\bt=["']e["']/.test(xml) ? strToU8(xml.replace(/(<(?:\w+:)?c\b[^>]*?\st=)(["'])e\2/g, "$1$2str$2")) : sheet;
}

/** The XML parts of a spreadsheet. What the zip says of their size is checked before anything is unpacked, and binds the unpacking. */
function unpack(bytes: Uint8Array, most: number): Unzipped | FileProblem {
  let total = 0;
  let other: FileProblem | null = null;
  try {
    const parts = unzipSync(bytes, {
      filter: (part) => {
        if (part.name === "xl/workbook.bin") other = "binary-workbook";
        if (part.name === "content.xml" || part.name === "META-INF/manifest.xml") other = "open-document";
        if (!/^(xl|\[Content_Types\]|_rels)[^\0]*\.(xml|rels)$/.test(part.name)) return false;
        total += part.originalSize;
        return total <= most;
      },
    });
    return total > most ? "sheet-too-large" : (other ?? parts);
  } catch {
    return "not-a-spreadsheet";
  }
}

const MOST_ROWS = 1_048_576;

/** Whether rows and filled cells of a sheet stand where a spreadsheet has room for them, and span no more than `most` cells. */
function isWithinLimits(xml: string, most: number): boolean {
  let rows = 0;
  let columns = 0;
  for (const [, tag, attributes, empty] of xml.matchAll(/<(?:\w+:)?(row|c)\b([^<]*)(?=(<\/)?)/g)) {
    const isEmpty = empty !== undefined || /\/>\s*$/.test(attributes ?? "");
    for (const [, , address] of (attributes ?? "").matchAll(/\br\s*=\s*(["'])(.*?)\1/gs)) {
      const parts = /^([A-Z]{0,3})(\d{1,7})$/.exec(address ?? "");
      if (parts === null || Number(parts[2]) > MOST_ROWS) return false;
      if (tag === "row" || isEmpty) continue;
      rows = Math.max(rows, Number(parts[2]));
      columns = Math.max(columns, columnNumber(parts[1] ?? ""));
    }
  }
  return rows * columns <= most;
}

/** A number as it is written in tables: a place code has no `.0`, a date is its ISO day. */
function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return "";
  return cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell);
}

function refused(file: string, problem: FileProblem): ReadTable {
  return { table: null, issues: [issue("file-not-readable", { file, line: 1, column: 1 }, { problem })] };
}
