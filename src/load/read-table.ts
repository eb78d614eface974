import { parseCsv } from "./csv.ts";
import { decodeText } from "./decode.ts";
import { MOST_TABLE_BYTES, readBytes } from "./read.ts";
import type { ReadTable } from "./table.ts";

/** A table in a file, whatever its form: `.xlsx` is a spreadsheet, all else is text with commas, tabs or semicolons. */
export async function readTable(path: string, shown: string = path, most: number = MOST_TABLE_BYTES): Promise<ReadTable> {
  const read = readBytes(path, most, shown);
  if (read.kind === "refused") return { table: null, issues: [read.issue] };
  if (/\.xlsx$/i.test(path)) return (await import("./xlsx.ts")).parseXlsx(read.bytes, shown);
  const decoded = decodeText(read.bytes, shown);
  if (decoded.kind === "refused") return { table: null, issues: [decoded.issue] };
  return parseCsv(decoded.text, shown);
}
