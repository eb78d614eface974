import { createHash } from "node:crypto";
import { constants, copyFileSync, linkSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { ReadOnly } from "../../model/journal-store.ts";
import { codeOf } from "../system-error.ts";
import { type Holder, holderOf, ownText } from "./lock-holder.ts";

const ATTEMPTS = 5;

/** A lock that this process holds. */
export interface Lock {
  readonly file: string;
  readonly text: string;
}

/**
 * Takes a lock, also from a dead process; otherwise returns who holds it. A lock of another machine is honoured, because this machine
 * cannot tell whether its process runs; `shownAs` is the file that a person removes once the process has ended.
 */
export function takeLock(file: string, shownAs: string): Lock | ReadOnly {
  const text = ownText();
  // The lock file is linked to its name with its content: a lock that exists says who holds it.
  const own = `${file}.${process.pid}`;
  try {
    // A leftover of a process with this number may be a link to the lock itself: it is removed, never written to.
    rmSync(own, { force: true });
    writeFileSync(own, text);
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      if (isPlaced(own, file)) return { file, text };
      const holder = holderOf(file);
      if (holder === null) continue;
      if (holder.isAlive) return lockedBy(holder, shownAs);
      if (!tookOver(own, file, holder.text)) continue;
      removeLeft(file, own);
      return { file, text };
    }
    return lockedBy(holderOf(file), shownAs);
  } catch (error) {
    return notPermitted(error);
  } finally {
    rmSync(own, { force: true });
  }
}

/** Releases a lock, unless somebody removed it by hand and another process took it. */
export function releaseLock({ file, text }: Lock): void {
  if (holderOf(file)?.text === text) rmSync(file, { force: true });
}

/**
 * Replaces a lock with the text `dead` by this process's lock. Only the process that creates the guard for that text may: no two locks
 * have the same text, so a late process finds a different lock. The guard of a dead process is taken over in the same way.
 */
function tookOver(own: string, file: string, dead: string): boolean {
  const guard = `${file}.${createHash("sha256").update(dead).digest("hex").slice(0, 16)}`;
  if (!isPlaced(own, guard)) {
    const holder = holderOf(guard);
    if (holder === null || holder.isAlive || !tookOver(own, guard, holder.text)) return false;
  }
  try {
    if (holderOf(file)?.text !== dead) return false;
    const copy = `${own}.copy`;
    copyFileSync(own, copy);
    renameSync(copy, file);
    return true;
  } finally {
    rmSync(guard, { force: true });
  }
}

function isPlaced(own: string, path: string): boolean {
  try {
    linkSync(own, path);
    return true;
  } catch (error) {
    if (codeOf(error) === "EEXIST") return false;
    if (!NO_LINKS.has(codeOf(error) ?? "")) throw error;
    return isCopied(own, path);
  }
}

/** Error codes of file systems without hard links (FAT, some network folders). */
const NO_LINKS: ReadonlySet<string> = new Set(["EPERM", "ENOTSUP", "EOPNOTSUPP", "ENOSYS"]);

function isCopied(own: string, path: string): boolean {
  try {
    copyFileSync(own, path, constants.COPYFILE_EXCL);
    return true;
  } catch (error) {
    if (codeOf(error) === "EEXIST") return false;
    throw error;
  }
}

/** Files that dead processes left beside a lock. They no longer matter, since the lock has another text now. */
function removeLeft(file: string, own: string): void {
  const beside = readdirSync(dirname(file)).filter((name) => name.startsWith(`${basename(file)}.`));
  for (const path of beside.map((name) => join(dirname(file), name))) {
    if (path !== own && holderOf(path)?.isAlive === false) rmSync(path, { force: true });
  }
}

function lockedBy(holder: Holder | null, file: string): ReadOnly {
  return { kind: "locked", pid: holder?.pid ?? 0, host: holder?.host ?? "", since: holder?.since ?? "", file };
}

/** An error of the system, as the reason why a journal cannot be written. */
export function notPermitted(error: unknown): ReadOnly {
  return { kind: "not-permitted", code: codeOf(error) ?? String(error) };
}
