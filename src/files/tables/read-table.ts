import { readFileSync } from "node:fs";
import { issue } from "../../model/issue.ts";
import { decodeText } from "../decode.ts";
import type { Kept } from "../kept.ts";
import { MOST_TABLE_BYTES, readBytes } from "../read.ts";
import { parseCsv } from "./csv.ts";
import type { ReadTable } from "./table.ts";
import { formOf } from "./table-form.ts";
import type { HeadScore } from "./table-row.ts";

export interface ReadTableChoice {
  readonly most?: number;
  readonly kept?: Kept | undefined;
  /** Finds the head below title lines; without it the first row is the head. */
  readonly score?: HeadScore;
}

/** A table in a file, whatever its name: what its bytes say decides between a spreadsheet and text with commas, tabs or semicolons. */
export async function readTable(path: string, shown: string = path, { most, kept, score }: ReadTableChoice = {}): Promise<ReadTable> {
  const read = readBytes(path, most ?? MOST_TABLE_BYTES, shown);
  if (read.kind === "refused") return { table: null, issues: [read.issue] };
  const { bytes } = read;
  const parse = (): Promise<ReadTable> => tableIn(bytes, path, shown, score ?? null);
  return kept === undefined ? parse() : kept.ofBytes(`table ${shown}`, bytes, parse);
}

/** The name that stands for the standard input. */
export const STANDARD_INPUT = "-";

/** A table in a file, or on the standard input. */
export async function readTableOrInput(path: string, shown: string, score: HeadScore): Promise<ReadTable> {
  if (shown !== STANDARD_INPUT) return readTable(path, shown, { score });
  const bytes = readFileSync(0);
  if (bytes.length > MOST_TABLE_BYTES) {
    const at = { file: shown, line: 1, column: 1 };
    return { table: null, issues: [issue("file-too-large", at, { bytes: bytes.length, most: MOST_TABLE_BYTES })] };
  }
  return tableIn(bytes, shown, shown, score);
}

async function tableIn(bytes: Uint8Array, path: string, shown: string, score: HeadScore | null): Promise<ReadTable> {
  const form = formOf(bytes);
  if (form === "zip") return (await import("./xlsx.ts")).parseXlsx(bytes, shown, undefined, score);
  const isSpreadsheet = /\.(?:xlsx|xlsm|xls|et|xlsb|ods)$/i.test(path);
  const top = { file: shown, line: 1, column: 1 };
  if (form !== "text") return { table: null, issues: [issue("file-not-readable", top, { problem: form })] };
  const decoded = decodeText(bytes, shown);
  if (decoded.kind === "refused") {
    return { table: null, issues: [isSpreadsheet ? issue("file-not-readable", top, { problem: "not-a-spreadsheet" }) : decoded.issue] };
  }
  return parseCsv(decoded.text, shown, score);
}
