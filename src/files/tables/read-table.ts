import { decodeText } from "../decode.ts";
import type { Kept } from "../kept.ts";
import { MOST_TABLE_BYTES, readBytes } from "../read.ts";
import { parseCsv } from "./csv.ts";
import type { ReadTable } from "./table.ts";

/** A table in a file, whatever its form: `.xlsx` is a spreadsheet, all else is text with commas, tabs or semicolons. */
export async function readTable(path: string, shown: string = path, most: number = MOST_TABLE_BYTES, kept?: Kept): Promise<ReadTable> {
  const read = readBytes(path, most, shown);
  if (read.kind === "refused") return { table: null, issues: [read.issue] };
  const { bytes } = read;
  return kept === undefined ? tableIn(bytes, path, shown) : kept.ofBytes(`table ${shown}`, bytes, () => tableIn(bytes, path, shown));
}

async function tableIn(bytes: Uint8Array, path: string, shown: string): Promise<ReadTable> {
  if (/\.xlsx$/i.test(path)) return (await import("./xlsx.ts")).parseXlsx(bytes, shown);
  const decoded = decodeText(bytes, shown);
  if (decoded.kind === "refused") return { table: null, issues: [decoded.issue] };
  return parseCsv(decoded.text, shown);
}
