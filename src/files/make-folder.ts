import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { isThere } from "./read.ts";
import { codeOf } from "./system-error.ts";

/** Makes a folder and those above it; `mode` is for those that are made. Node's own recursive `mkdir` never comes back from places such as /proc. */
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
