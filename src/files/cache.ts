import { readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { makeFolder } from "./make-folder.ts";
import { PACKAGE } from "./package.ts";
import { NO_CACHE, type ParseCache } from "./yaml/yaml-file.ts";

/** Entries beyond this many are dropped, the oldest first. */
const MOST_ENTRIES = 200;
const KEY = /^[0-9a-f]{16,128}$/;

/** What was parsed when the package was built; only ever read. */
export const SHIPPED_CACHE = join(PACKAGE, "dist/cache");

/**
 * Parsed YAML files, kept between runs: the package's own first, then the user's cache folder. It only saves time: what cannot be
 * read or written is left out in silence, and `QUNDAI_CACHE=off` does without.
 */
export function parseCache(env: Readonly<Record<string, string | undefined>>): ParseCache {
  if (env["QUNDAI_CACHE"] === "off") return NO_CACHE;
  const own = folderCache(userCacheFolder(env));
  return { get: (key) => readEntry(SHIPPED_CACHE, key) ?? own.get(key), set: own.set };
}

function userCacheFolder(env: Readonly<Record<string, string | undefined>>): string {
  const base = env["XDG_CACHE_HOME"];
  return base?.startsWith("/") === true ? join(base, "qundai") : join(homedir(), ".cache", "qundai");
}

/** A cache in one folder: a file an entry, written beside its place and renamed, so that nobody reads half of one. */
export function folderCache(folder: string): ParseCache {
  return {
    get: (key) => readEntry(folder, key),
    set: (key, text) => {
      if (!KEY.test(key)) return;
      const temporary = join(folder, `${key}.${process.pid}.tmp`);
      try {
        makeFolder(folder);
        writeFileSync(temporary, text);
        renameSync(temporary, entryPath(folder, key));
        dropOldest(folder);
      } catch {
        rmSync(temporary, { force: true });
      }
    },
  };
}

function entryPath(folder: string, key: string): string {
  return join(folder, `${key}.json`);
}

function readEntry(folder: string, key: string): string | undefined {
  if (!KEY.test(key)) return undefined;
  try {
    return readFileSync(entryPath(folder, key), "utf8");
  } catch {
    return undefined;
  }
}

function dropOldest(folder: string): void {
  const names = readdirSync(folder).filter((name) => name.endsWith(".json"));
  if (names.length <= MOST_ENTRIES) return;
  const aged = names.map((name) => ({ name, written: statSync(join(folder, name)).mtimeMs })).sort((a, b) => a.written - b.written);
  for (const { name } of aged.slice(0, names.length - MOST_ENTRIES)) rmSync(join(folder, name), { force: true });
}
