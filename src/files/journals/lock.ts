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
 * Takes a lock, also from a process that is gone; otherwise returns who holds it. A lock of another machine is honoured, because nobody can
 * tell from here whether its process runs; `shownAs` is the file that a person removes once it does not.
 */
export function takeLock(file: string, shownAs: string): Lock | ReadOnly {
  const text = ownText();
  // Linked to its place with its content: a lock that is there says who holds it.
  const own = `${file}.${process.pid}`;
  try {
    // What a process of this number left may be a link to the lock itself: it goes, it is not written to.
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

/** Gives a lock back, unless somebody removed it by hand and another process took it. */
export function releaseLock({ file, text }: Lock): void {
  if (holderOf(file)?.text === text) rmSync(file, { force: true });
}

/**
 * Puts this process's lock in the place of one that says `dead`. Only the process that places the guard of that very text may: no two locks
 * have the same text, so that somebody who is late finds another one in its place. The guard of a process that is gone is taken over alike.
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

/** What systems answer whose files can have one name only (FAT, some network folders). */
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

/** What processes that are gone left beside a lock. Nobody can take anything over by it: the lock says something else now. */
function removeLeft(file: string, own: string): void {
  const beside = readdirSync(dirname(file)).filter((name) => name.startsWith(`${basename(file)}.`));
  for (const path of beside.map((name) => join(dirname(file), name))) {
    if (path !== own && holderOf(path)?.isAlive === false) rmSync(path, { force: true });
  }
}

function lockedBy(holder: Holder | null, file: string): ReadOnly {
  return { kind: "locked", pid: holder?.pid ?? 0, host: holder?.host ?? "", since: holder?.since ?? "", file };
}

/** What the system refuses, as the reason why a journal cannot be written. */
export function notPermitted(error: unknown): ReadOnly {
  return { kind: "not-permitted", code: codeOf(error) ?? String(error) };
}
