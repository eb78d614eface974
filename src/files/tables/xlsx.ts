import { strFromU8, strToU8, type Unzipped, unzipSync, zipSync } from "fflate";
import { readSheet } from "read-excel-file/node";
import { type FileProblem, issue } from "../../model/issue.ts";
import { type HeadScore, type ReadTable, tableOf } from "./table.ts";
import { columnNumber, mergesOf, sheetsOf, unmerged } from "./xlsx-sheets.ts";

/** What a spreadsheet may hold once it is unpacked. */
export interface SheetLimits {
  readonly unpackedBytes: number;
  readonly cells: number;
}
export const SHEET_LIMITS: SheetLimits = { unpackedBytes: 64 * 1024 * 1024, cells: 5_000_000 };

/**
 * The first visible sheet of an `.xlsx` file to a table; lines are the sheet's row numbers, columns its columns. Loaded only where
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
  const chosen = sheets.find(({ isVisible }) => isVisible) ?? sheets[0];
  const part = chosen?.part ?? "";
  // The package reads a formula that failed as an empty cell; as text it stays what it is: #REF!.
  if (parts[part] !== undefined) parts[part] = withErrors(parts[part]);
  let cells: readonly (readonly unknown[])[];
  try {
    cells = await readSheet(Buffer.from(zipSync(parts, { level: 0, mtime: "1980-01-01" })), chosen?.number ?? 1);
  } catch {
    // Whatever the package says of a broken sheet (it has a dozen ways, in its own words), the reader can do one thing: save it anew.
    return refused(file, "not-a-spreadsheet");
  }
  const rows = unmerged(
    cells.map((row) => row.map(cellText)),
    mergesOf(parts[part]),
  ).map((row, index) => ({ line: index + 1, cells: row }));
  const read = tableOf(file, { rows, placeOf: (row, column) => ({ line: row.line, column: column + 1 }) }, score);
  if (chosen === undefined || sheets.length < 2) return read;
  const others = sheets.filter((sheet) => sheet !== chosen && sheet.isVisible).map(({ name }) => name);
  return { ...read, remarks: [{ kind: "sheet", file, name: chosen.name, others }, ...(read.remarks ?? [])] };
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
