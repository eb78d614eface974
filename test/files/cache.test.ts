import { chmodSync, existsSync, mkdirSync, readdirSync, symlinkSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { folderCache, parseCache } from "../../src/files/cache.ts";
import { folderOf } from "../support/folder.ts";
import { asked } from "../support/program.ts";
import { SMALL_WORKSPACE } from "../support/small-workspace.ts";

const KEY = "0123456789abcdef";

describe("a cache of parsed files", () => {
  test("keeps entries in a folder of its own that nobody else can read or write", () => {
    const root = folderOf({});
    const cache = parseCache({ XDG_CACHE_HOME: root });
    cache.set(KEY, "text");
    expect(cache.get(KEY)).toBe("text");
    expect(readdirSync(join(root, "qundai"))).toEqual([`${KEY}.json`]);
  });

  test("that others can write to, its folder or an entry, is neither read nor written", () => {
    const root = folderOf({});
    const cache = folderCache(root);
    cache.set(KEY, "text");
    chmodSync(join(root, `${KEY}.json`), 0o666);
    expect(cache.get(KEY)).toBeUndefined();
    chmodSync(join(root, `${KEY}.json`), 0o600);
    chmodSync(root, 0o777);
    expect(cache.get(KEY)).toBeUndefined();
    cache.set("fedcba9876543210", "text");
    expect(readdirSync(root)).toEqual([`${KEY}.json`]);
  });

  test.runIf(process.getuid?.() === 0)("of somebody else is not used", async () => {
    const { chownSync } = await import("node:fs");
    const root = folderOf({});
    const cache = folderCache(root);
    cache.set(KEY, "text");
    chownSync(root, 12345, 12345);
    expect(cache.get(KEY)).toBeUndefined();
  });

  test("drops what was never finished", () => {
    const root = folderOf({ "x.1.tmp": "half", "y.2.tmp": "half" });
    utimesSync(join(root, "x.1.tmp"), 1, 1);
    folderCache(root).set(KEY, "text");
    expect(readdirSync(root).sort()).toEqual([`${KEY}.json`, "y.2.tmp"]);
  });

  test.each<[string, (root: string) => Record<string, string>]>([
    ["XDG_CACHE_HOME that is a file", (root) => ({ XDG_CACHE_HOME: join(root, "data/dataset.yaml") })],
    ["HOME that is a file", (root) => ({ HOME: join(root, "data/dataset.yaml"), XDG_CACHE_HOME: "" })],
    ["HOME that is nowhere", () => ({ HOME: "", XDG_CACHE_HOME: "" })],
    ["a cache that is a file", (root) => ({ XDG_CACHE_HOME: join(root, "as-file") })],
    ["a cache that is a link to itself", (root) => ({ XDG_CACHE_HOME: join(root, "as-link") })],
    ["a cache in /proc", () => ({ XDG_CACHE_HOME: "/proc/1/fd" })],
  ])("%s never fails a command", async (_, env) => {
    const cwd = folderOf({ ...SMALL_WORKSPACE, "as-file/qundai": "a file" });
    mkdirSync(join(cwd, "as-link"));
    symlinkSync("qundai", join(cwd, "as-link/qundai"));
    const ran = await asked(["match"], { cwd, env: env(cwd) });
    expect([ran.code, ran.stderr]).toEqual([0, expect.not.stringContaining("fault")]);
    expect(existsSync(join(cwd, ".cache"))).toBe(false);
  });

  test("a sealed entry that is not JSON, or that fits no schema, is ignored", async () => {
    const cwd = folderOf(SMALL_WORKSPACE);
    const home = folderOf({});
    const env = { XDG_CACHE_HOME: home };
    const first = await asked(["match"], { cwd, env });
    const { createHash } = await import("node:crypto");
    const { readFileSync } = await import("node:fs");
    const entries = readdirSync(join(home, "qundai"));
    expect(entries.length).toBeGreaterThan(0);
    for (const json of ["no JSON", "{}", '{"value":1,"positions":null}', `${"[".repeat(200_000)}`]) {
      const sealed = `${createHash("sha256").update(json).digest("hex")} ${json}`;
      for (const name of entries) writeFileSync(join(home, "qundai", name), sealed);
      expect(await asked(["match"], { cwd, env })).toEqual(first);
      expect(readFileSync(join(home, "qundai", entries[0] as string), "utf8")).not.toBe(sealed);
    }
  });
});
