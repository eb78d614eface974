import { readdirSync, readFileSync, renameSync, rmSync, type Stats, statSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { isAbsolute, join } from "node:path";
import { makeFolder } from "./make-folder.ts";
import { PACKAGE } from "./package.ts";
import { NO_CACHE, type ParseCache } from "./yaml/yaml-file.ts";

/** Maximum number of entries; the oldest are dropped first. */
const MOST_ENTRIES = 200;
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
  return { get: (key) => readEntry(SHIPPED_CACHE, key) ?? own.get(key), set: own.set };
}

/** null if the user has no folder for caches: the home is unknown, or not an absolute path. */
function userCacheFolder(env: Readonly<Record<string, string | undefined>>): string | null {
  const base = env["XDG_CACHE_HOME"];
  if (base?.startsWith("/") === true) return join(base, "qundai");
  const home = attempt(homedir) ?? "";
  return isAbsolute(home) ? join(home, ".cache", "qundai") : null;
}

/**
 * A cache in one folder: one file per entry, written under a temporary name and renamed, so that nobody reads half of one. Only files that
 * belong to the user, and that nobody else can write, are used: an entry of somebody else could contain anything.
 */
export function folderCache(folder: string): ParseCache {
  return {
    get: (key) => (isOwn(attempt(() => statSync(folder))) ? readEntry(folder, key) : undefined),
    set: (key, text) => {
      if (!KEY.test(key)) return;
      const temporary = join(folder, `${key}.${process.pid}.tmp`);
      const kept = attempt(() => {
        makeFolder(folder, PRIVATE);
        if (!isOwn(statSync(folder))) return;
        writeFileSync(temporary, text, { mode: 0o600 });
        renameSync(temporary, entryPath(folder, key));
        dropOldest(folder);
        return key;
      });
      if (kept === undefined) attempt(() => rmSync(temporary, { force: true }));
    },
  };
}

const PRIVATE = 0o700;

/** Whether a folder or file is the user's own, and nobody else may write to it. Always true on systems without owners. */
function isOwn(stats: Stats | undefined): boolean {
  if (stats === undefined) return false;
  return process.getuid === undefined || (stats.uid === process.getuid() && (stats.mode & 0o022) === 0);
}

function entryPath(folder: string, key: string): string {
  return join(folder, `${key}.json`);
}

function readEntry(folder: string, key: string): string | undefined {
  if (!KEY.test(key)) return undefined;
  const path = entryPath(folder, key);
  return attempt(() => {
    const stats = statSync(path);
    // Reading a pipe would never end. Files of the package are trusted as the program is.
    return stats.isFile() && (folder === SHIPPED_CACHE || isOwn(stats)) ? readFileSync(path, "utf8") : undefined;
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
  const names = all.filter((name) => name.endsWith(".json"));
  if (names.length <= MOST_ENTRIES) return;
  const aged = names.map((name) => ({ name, written: statSync(join(folder, name)).mtimeMs })).sort((a, b) => a.written - b.written);
  for (const { name } of aged.slice(0, names.length - MOST_ENTRIES)) rmSync(join(folder, name), { force: true });
}
