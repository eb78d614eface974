import type { Count } from "../model/quantity.ts";

/** How many rows `--skip-bad-rows` left out, for documents that only say so where there are any. */
export interface LeftOutEntry {
  readonly leftOut?: Count;
}

export function leftOutEntry(rows: number | undefined): LeftOutEntry {
  return rows === undefined || rows === 0 ? {} : { leftOut: rows };
}
