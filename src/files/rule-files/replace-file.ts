import { closeSync, fchmodSync, fsyncSync, openSync, readFileSync, realpathSync, renameSync, rmSync, statSync, writeSync } from "node:fs";
import { dirname, join } from "node:path";
import type { TextChange } from "../../model/rule-files.ts";
import { RuleProblem } from "../../model/rule-problem.ts";
import { codeOf } from "../system-error.ts";

/** What writing needs of the system; tests put a failing one in its place. */
export interface Disk {
  open(path: string, flags: string): number;
  chmod(handle: number, mode: number): void;
  write(handle: number, bytes: Uint8Array): number;
  sync(handle: number): void;
  close(handle: number): void;
  rename(from: string, to: string): void;
  remove(path: string): void;
}

export const DISK: Disk = {
  open: (path, flags) => openSync(path, flags),
  chmod: fchmodSync,
  write: (handle, bytes) => writeSync(handle, bytes),
  sync: fsyncSync,
  close: closeSync,
  rename: renameSync,
  remove: (path) => rmSync(path, { force: true }),
};

/** The text of a file of the workspace; null where there is none. Throws a `RuleProblem` where it cannot be read. */
export function readRuleFile(root: string, file: string): string | null {
  return told(file, () => {
    const bytes = statSync(join(root, file), { throwIfNoEntry: false }) === undefined ? null : readFileSync(join(root, file));
    if (bytes === null) return null;
    const text = bytes.toString("utf8");
    // A file in another encoding would come back changed in places that nobody edited.
    if (!Buffer.from(text).equals(bytes)) throw new RuleProblem({ kind: "not-utf8", file });
    return text;
  });
}

/**
 * Puts a text in the place of a file at once or not at all: a temporary file beside it, synced, renamed, and the folder synced; null
 * takes the file away. Throws a `RuleProblem` where the file is not what it was when it was looked at, or the system refuses.
 */
export function replaceRuleFile(root: string, { file, before, after }: TextChange, disk: Disk = DISK): void {
  if (readRuleFile(root, file) !== before) throw new RuleProblem({ kind: "changed", file });
  told(file, () => {
    // A link stays one: what it leads to is replaced.
    const path = before === null ? join(root, file) : realpathSync(join(root, file));
    const mode = before === null ? undefined : statSync(path).mode & 0o777;
    // Renaming would put a writable file in the place of one that was made read-only.
    if (mode !== undefined && (mode & 0o222) === 0) throw new RuleProblem({ kind: "read-only", file });
    if (after === null) disk.remove(path);
    else putInPlace(path, after, mode, disk);
    const folder = disk.open(dirname(path), "r");
    try {
      disk.sync(folder);
    } finally {
      disk.close(folder);
    }
  });
}

function putInPlace(path: string, text: string, mode: number | undefined, disk: Disk): void {
  const temporary = `${path}.${process.pid}.tmp`;
  const handle = disk.open(temporary, "wx");
  try {
    try {
      // As an argument of `open` the umask would take bits away.
      if (mode !== undefined) disk.chmod(handle, mode);
      const bytes = Buffer.from(text);
      for (let at = 0; at < bytes.length; ) at += disk.write(handle, bytes.subarray(at));
      disk.sync(handle);
    } finally {
      disk.close(handle);
    }
    disk.rename(temporary, path);
  } catch (error) {
    disk.remove(temporary);
    throw error;
  }
}

/** What the system refuses, as a problem that can be told in either language. */
function told<T>(file: string, action: () => T): T {
  try {
    return action();
  } catch (error) {
    const code = codeOf(error);
    if (code === null || error instanceof RuleProblem) throw error;
    throw new RuleProblem({ kind: "system", file, code });
  }
}
