import {
  accessSync,
  constants,
  lstatSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from "node:fs";
import { homedir } from "node:os";
import { dirname, isAbsolute, join } from "node:path";
import type { CacheState } from "../model/setup.ts";
import { makeFolder } from "./make-folder.ts";
import { PACKAGE } from "./package.ts";
import { unpacked } from "./packs/pack.ts";
import { PROGRAM_BUILD } from "./packs/program-build.ts";
import { NO_CACHE, type PackCache, type ParseCache } from "./yaml/yaml-file.ts";

/** Maximum number of entries, and of bytes of all of them; the oldest are dropped first. */
const MOST_ENTRIES = 200;
const MOST_BYTES = 64 * 1024 * 1024;
/** Milliseconds after which an unfinished file is considered abandoned. */
const LEFT_AFTER_MS = 3_600_000;
const KEY = /^[0-9a-f]{16,128}$/;

/** Entries made when the package was built; read only. */
export const SHIPPED_CACHE = join(PACKAGE, "dist/cache");

/**
 * Parsed YAML files, cached between runs: the package's own entries first, then the user's cache folder. The cache only saves time:
 * errors of reading and writing are ignored, and `QUNDAI_CACHE=off` disables it.
 */
export function parseCache(env: Readonly<Record<string, string | undefined>>): ParseCache {
  if (env["QUNDAI_CACHE"] === "off") return { ...NO_CACHE };
  const folder = userCacheFolder(env);
  const own = folder === null ? NO_CACHE : folderCache(folder);
  const packs = PROGRAM_BUILD === null ? {} : { packs: packCache(folder) };
  return { get: (key) => readEntry(SHIPPED_CACHE, key) ?? own.get(key), set: own.set, ...packs };
}

/** Packs under the same rules of safety: those of the package, then those in the user's folder, if there is one. */
export function packCache(folder: string | null): PackCache {
  return {
    get: (key) => unpacked(readBytesOf(SHIPPED_CACHE, key, "pack")) ?? unpacked(folder === null ? undefined : readOwn(folder, key, "pack")),
    set: (key, bytes) => {
      if (folder !== null) writeOwn(folder, key, "pack", bytes);
    },
  };
}

/** null if the user has no folder for caches: the home is unknown, or not an absolute path. */
function userCacheFolder(env: Readonly<Record<string, string | undefined>>): string | null {
  const base = env["XDG_CACHE_HOME"];
  if (base !== undefined && isAbsolute(base)) return join(base, "qundai");
  const home = attempt(homedir) ?? "";
  return isAbsolute(home) ? join(home, ".cache", "qundai") : null;
}

/** Where the user's cache is, whether it is used, and how large it is. */
export function cacheState(env: Readonly<Record<string, string | undefined>>): CacheState {
  const folder = userCacheFolder(env);
  const none = { folder, files: 0, bytes: 0 };
  if (env["QUNDAI_CACHE"] === "off") return { ...none, use: "off" };
  if (folder === null) return { ...none, use: "no-folder" };
  const stats = attempt(() => statSync(folder));
  if (stats === undefined) return { ...none, use: attempt(() => lstatSync(folder)) === undefined ? notYet(folder) : "not-writable" };
  if (!stats.isDirectory()) return { ...none, use: "not-writable" };
  if (!isOwn(stats)) return { ...none, use: "of-others" };
  const sizes = (attempt(() => readdirSync(folder)) ?? []).map((name) => attempt(() => statSync(join(folder, name)).size) ?? 0);
  return {
    folder,
    files: sizes.length,
    bytes: sizes.reduce((sum, size) => sum + size, 0),
    use: isWritable(folder) ? "used" : "not-writable",
  };
}

/** A folder that is not there yet is made by the first run that may write to the nearest folder above it. */
function notYet(folder: string): "not-yet" | "not-writable" {
  let above = dirname(folder);
  while (attempt(() => statSync(above)) === undefined && above !== dirname(above)) above = dirname(above);
  return attempt(() => statSync(above))?.isDirectory() === true && isWritable(above) ? "not-yet" : "not-writable";
}

function isWritable(folder: string): boolean {
  return attempt(() => accessSync(folder, constants.W_OK | constants.X_OK) === undefined) === true;
}

/**
 * A cache in one folder: one file per entry, written under a temporary name and renamed, so that nobody reads half of one. Only files that
 * belong to the user, and that nobody else can write, are used: an entry of somebody else could contain anything.
 */
export function folderCache(folder: string): ParseCache {
  return {
    get: (key) => asText(readOwn(folder, key, "json")),
    set: (key, text) => writeOwn(folder, key, "json", text),
  };
}

const PRIVATE = 0o700;

/** What an entry holds: parsed YAML as JSON, or a pack. */
type Form = "json" | "pack";
const FORMS: readonly Form[] = ["json", "pack"];

function readOwn(folder: string, key: string, form: Form): Buffer | undefined {
  return isOwn(attempt(() => statSync(folder))) ? readBytesOf(folder, key, form) : undefined;
}

function writeOwn(folder: string, key: string, form: Form, content: string | Uint8Array): void {
  if (!KEY.test(key)) return;
  const temporary = join(folder, `${key}.${process.pid}.tmp`);
  const kept = attempt(() => {
    makeFolder(folder, PRIVATE);
    if (!isOwn(statSync(folder))) return;
    writeFileSync(temporary, content, { mode: 0o600 });
    renameSync(temporary, entryPath(folder, key, form));
    dropOldest(folder);
    return key;
  });
  if (kept === undefined) attempt(() => rmSync(temporary, { force: true }));
}

/** Whether a folder or file is the user's own, and nobody else may write to it. Always true on systems without owners. */
function isOwn(stats: Stats | undefined): boolean {
  if (stats === undefined) return false;
  return process.getuid === undefined || (stats.uid === process.getuid() && (stats.mode & 0o022) === 0);
}

function entryPath(folder: string, key: string, form: Form): string {
  return join(folder, `${key}.${form}`);
}

function readEntry(folder: string, key: string): string | undefined {
  return asText(readBytesOf(folder, key, "json"));
}

function asText(bytes: Buffer | undefined): string | undefined {
  return bytes?.toString();
}

function readBytesOf(folder: string, key: string, form: Form): Buffer | undefined {
  if (!KEY.test(key)) return undefined;
  const path = entryPath(folder, key, form);
  return attempt(() => {
    const stats = statSync(path);
    // Reading a pipe would never end. Files of the package are trusted as the program is.
    return stats.isFile() && (folder === SHIPPED_CACHE || isOwn(stats)) ? readFileSync(path) : undefined;
  });
}

/** Runs an action of the cache; if the system refuses it, the command continues without the cache. */
function attempt<T>(action: () => T): T | undefined {
  try {
    return action();
  } catch {
    return undefined;
  }
}

function dropOldest(folder: string): void {
  const all = readdirSync(folder);
  for (const name of all.filter((each) => each.endsWith(".tmp"))) {
    if (Date.now() - statSync(join(folder, name)).mtimeMs > LEFT_AFTER_MS) rmSync(join(folder, name), { force: true });
  }
  const entries = all
    .filter((name) => FORMS.some((form) => name.endsWith(`.${form}`)))
    .map((name) => ({ name, stats: statSync(join(folder, name)) }))
    .sort((a, b) => b.stats.mtimeMs - a.stats.mtimeMs);
  let bytes = 0;
  for (const [at, { name, stats }] of entries.entries()) {
    bytes += stats.size;
    if (at >= MOST_ENTRIES || bytes > MOST_BYTES) rmSync(join(folder, name), { force: true });
  }
}
