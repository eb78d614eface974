import { type Dirent, readdirSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative, sep } from "node:path";
import { byCodePoint } from "../../model/ids.ts";
import type { Finding } from "../../model/setup.ts";
import { holderOf, isProcess } from "../journals/lock-holder.ts";

const FOLDERS = ["rules", "taxonomy", "data", "reviews"] as const;
/** A name under which the program writes a file or folder before it gets its own: the number is the process. */
const TEMPORARY = /(?:^|\.)(\d+)\.tmp$/;
/** A folder for a revision of git. */
const REVISION = /^qundai-[A-Za-z0-9]{6}$/;
/** Milliseconds after which such a folder belongs to no run. */
const ABANDONED_MS = 3_600_000;
const LOCK = /^\..+\.lock$/;

/** Files and folders that killed runs left in a workspace, and in the system's folder for temporary files. */
export function leftoversIn(workspace: string): readonly string[] {
  const own = FOLDERS.flatMap((name) => namesUnder(join(workspace, name)))
    .filter((path) => isLeft(TEMPORARY.exec(path)?.[1]))
    .map((path) => relative(workspace, path).split(sep).join("/"));
  return [...own.sort(byCodePoint), ...abandonedRevisions()];
}

function isLeft(pid: string | undefined): boolean {
  return pid !== undefined && !isProcess(Number(pid));
}

function abandonedRevisions(): readonly string[] {
  const folder = tmpdir();
  return entriesOf(folder)
    .filter((entry) => entry.isDirectory() && REVISION.test(entry.name))
    .map(({ name }) => join(folder, name))
    .filter((path) => {
      const stats = statSync(path, { throwIfNoEntry: false });
      const isOwn = process.getuid === undefined || stats?.uid === process.getuid();
      return stats !== undefined && isOwn && Date.now() - stats.mtimeMs > ABANDONED_MS;
    })
    .sort(byCodePoint);
}

/** The locks of journals, and whether those who hold them still run. */
export function locksIn(workspace: string): readonly Extract<Finding, { kind: "lock" }>[] {
  const names = entriesOf(join(workspace, "reviews")).flatMap(({ name }) => (LOCK.test(name) ? [name] : []));
  return names.sort(byCodePoint).flatMap((name) => {
    const holder = holderOf(join(workspace, "reviews", name));
    if (holder === null) return [];
    const { pid, host, since } = holder;
    const state = !holder.isAlive ? "dead" : holder.isHere ? "here" : "elsewhere";
    return [{ kind: "lock", file: `reviews/${name}`, pid, host, since, holder: state }];
  });
}

function namesUnder(folder: string): readonly string[] {
  return entriesOf(folder).flatMap((entry) => {
    const path = join(folder, entry.name);
    return TEMPORARY.test(entry.name) || !entry.isDirectory() ? [path] : namesUnder(path);
  });
}

/** What cannot be looked into counts as empty. */
function entriesOf(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}
