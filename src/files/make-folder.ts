import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { isThere } from "./read.ts";
import { codeOf } from "./system-error.ts";

/** Creates a folder and its missing parents with `mode`. Node's own recursive `mkdir` never returns for places such as /proc. */
export function makeFolder(path: string, mode?: number): void {
  try {
    mkdirSync(path, { mode });
  } catch (error) {
    if (codeOf(error) === "EEXIST") return;
    if (codeOf(error) !== "ENOENT" || isThere(dirname(path))) throw error;
    makeFolder(dirname(path), mode);
    mkdirSync(path, { mode });
  }
}
