import { accessSync, closeSync, constants, openSync, readdirSync, readFileSync, readSync, realpathSync, statSync } from "node:fs";
import { byCodePoint } from "../model/ids.ts";
import { type FileProblem, type Issue, issue } from "../model/issue.ts";

/** The largest table that is read, in bytes: half a million belts. A larger one is refused before it is opened. */
export const MOST_TABLE_BYTES = 32 * 1024 * 1024;
/** The largest YAML file that is read, in bytes. */
export const MOST_YAML_BYTES = 4 * 1024 * 1024;

export interface Refused {
  readonly kind: "refused";
  readonly issue: Issue;
}
export type ReadBytes = { readonly kind: "read"; readonly bytes: Uint8Array } | Refused;
export type ReadNames = { readonly kind: "read"; readonly names: readonly string[] } | Refused;

/**
 * The bytes of a regular file of at most `most` bytes. `shown` is the name that issues use, by default the path itself.
 * Pipes and devices are refused, because they may never end. `beginning`: only so many bytes are read.
 */
export function readBytes(path: string, most: number, shown: string = path, beginning?: number): ReadBytes {
  return attempt(shown, () => {
    const stats = statSync(path);
    if (stats.isDirectory()) return refuse(shown, "is-a-folder");
    if (!stats.isFile()) return refuse(shown, "is-no-file");
    if (stats.size > most) return { kind: "refused", issue: issue("file-too-large", top(shown), { bytes: stats.size, most }) };
    return { kind: "read", bytes: beginning === undefined ? readFileSync(path) : beginningOf(path, beginning) };
  });
}

/** The size in bytes of a regular file that is read in parts, whatever its size. */
export function regularFile(path: string, shown: string): number | Refused {
  return attempt(shown, () => {
    const stats = statSync(path);
    if (stats.isDirectory()) return refuse(shown, "is-a-folder");
    if (!stats.isFile()) return refuse(shown, "is-no-file");
    accessSync(path, constants.R_OK);
    return stats.size;
  });
}

function beginningOf(path: string, most: number): Uint8Array {
  const file = openSync(path, "r");
  try {
    const bytes = Buffer.alloc(most);
    return bytes.subarray(0, readSync(file, bytes, 0, most, 0));
  } finally {
    closeSync(file);
  }
}

/** The names in a folder, in code-point order; hidden files and what editors leave behind (`.x`, `~$x`, `x~`) are left out. */
export function listFolder(path: string, shown: string = path): ReadNames {
  return attempt(shown, () => {
    if (!statSync(path).isDirectory()) return refuse(shown, "is-no-folder");
    const names = readdirSync(path).filter((name) => !/^[.~]|~$/.test(name));
    return { kind: "read", names: names.sort(byCodePoint) };
  });
}

/** Whether something stands at this path that can be looked at. */
export function isThere(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false }) !== undefined;
}

function attempt<T>(shown: string, read: () => T): T | Refused {
  try {
    return read();
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === undefined) throw error;
    if (code === "ENOENT" || code === "ENOTDIR") return { kind: "refused", issue: issue("file-missing", top(shown), { what: shown }) };
    return refuse(shown, code === "EACCES" || code === "EPERM" ? "not-permitted" : "system");
  }
}

function refuse(shown: string, problem: FileProblem): Refused {
  return { kind: "refused", issue: issue("file-not-readable", top(shown), { problem }) };
}

function top(file: string) {
  return { file, line: 1, column: 1 };
}

/** The path of an existing file with all links resolved. Throws the system's error if there is none. */
export function realPath(path: string): string {
  return realpathSync(path);
}
