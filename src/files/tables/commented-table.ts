import { decodeText } from "../decode.ts";
import { MOST_TABLE_BYTES, readBytes } from "../read.ts";
import { parseCsv } from "./csv.ts";
import { readTable } from "./read-table.ts";
import type { ReadTable } from "./table.ts";
import { formOf } from "./table-form.ts";
import type { HeadScore } from "./table-row.ts";

/** A table whose text may begin with lines that are comments, as SSSOM's metadata are. */
export interface CommentedTable extends ReadTable {
  /** The comment lines without their `#`; "" if there are none. */
  readonly comment: string;
}

/** Reads a table of any form. Lines at its beginning that start with `#` are no rows; the other lines keep their numbers. */
export async function readCommentedTable(path: string, shown: string, score: HeadScore | null = null): Promise<CommentedTable> {
  const choice = score === null ? {} : { score };
  const read = readBytes(path, MOST_TABLE_BYTES, shown);
  if (read.kind === "refused") return { table: null, issues: [read.issue], comment: "" };
  const decoded = formOf(read.bytes) === "text" ? decodeText(read.bytes, shown) : null;
  if (decoded?.kind !== "text" || !/^\ufeff?#/u.test(decoded.text)) return { ...(await readTable(path, shown, choice)), comment: "" };
  const lines = decoded.text.replace(/^\ufeff/u, "").split(/\r\n|[\r\n]/u);
  const first = lines.findIndex((line) => !line.startsWith("#"));
  const end = first === -1 ? lines.length : first;
  const rest = [...lines.slice(0, end).map(() => ""), ...lines.slice(end)].join("\n");
  const comment = lines
    .slice(0, end)
    .map((line) => line.slice(1))
    .join("\n");
  return { ...(await parseCsv(rest, shown, score)), comment };
}
