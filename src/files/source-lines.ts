import { resolve } from "node:path";
import type { SourceLines } from "../model/span.ts";
import { MOST_TABLE_BYTES } from "./read.ts";
import { readText } from "./read-text.ts";

/** The lines of the files that a run of the workspace in `root` has read; user tables are found from the current folder. */
export function sourceLines(root: string): SourceLines {
  const kept = new Map<string, readonly string[]>();
  return (file) => {
    const known = kept.get(file) ?? linesOf([resolve(root, file), resolve(file)], file);
    kept.set(file, known);
    return known;
  };
}

/** The lines of the first of these files that holds text; none if it cannot be read as text (a workbook, say). */
function linesOf(paths: readonly string[], file: string): readonly string[] {
  for (const path of paths) {
    const read = readText(path, MOST_TABLE_BYTES, file);
    if (read.kind !== "refused" && !read.text.includes("\0")) return read.text.split(/\r\n|\n|\r/);
  }
  return [];
}
