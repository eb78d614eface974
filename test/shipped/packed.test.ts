import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, symlinkSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { folderOf } from "../support/folder.ts";
import { ROOT } from "../support/program.ts";

const NPM = { cwd: ROOT, encoding: "utf8", maxBuffer: 1 << 28, shell: process.platform === "win32" } as const;

interface Packed {
  readonly filename: string;
  readonly files: readonly { readonly path: string }[];
}

/** What `npm pack` prints; the package was built before. */
function pack(...words: readonly string[]): Packed {
  const { stdout } = spawnSync("npm", ["pack", "--ignore-scripts", "--json", ...words], NPM);
  return (JSON.parse(stdout) as readonly [Packed])[0];
}

describe.skipIf(!existsSync(join(ROOT, "dist/.built")))("the package", { timeout: 300_000 }, () => {
  test("holds what users need, and nothing that only developers do", () => {
    const files = pack("--dry-run").files.map(({ path }) => path);
    for (const needed of [
      "dist/commands/main.js",
      "dist/index.js",
      "dist/index.d.ts",
      "man/qundai.1",
      "README.md",
      "LICENSE",
      "rules/released.yaml",
    ])
      expect(files).toContain(needed);
    const foreign = /^(?:src|test|scripts|build|bench)\/|\.(?:png|tsbuildinfo|map)$|\.test\.|^dist\/commands\/(?!main\.js|part-)/;
    expect(files.filter((path) => foreign.test(path))).toEqual([]);
  });

  test("works where npm would install it, with its dependencies alone", () => {
    const folder = folderOf({});
    const { filename } = pack("--pack-destination", folder);
    const modules = join(folder, "lib/node_modules");
    mkdirSync(join(modules, "qundai"), { recursive: true });
    expect(spawnSync("tar", ["-xzf", join(folder, filename), "-C", join(modules, "qundai"), "--strip-components=1"]).status).toBe(0);
    const { dependencies, bin } = JSON.parse(readFileSync(join(modules, "qundai/package.json"), "utf8"));
    for (const name of Object.keys(dependencies)) {
      mkdirSync(dirname(join(modules, name)), { recursive: true });
      symlinkSync(join(ROOT, "node_modules", name), join(modules, name), "junction");
    }
    mkdirSync(join(folder, "bin"));
    symlinkSync(join(modules, "qundai", bin.qundai), join(folder, "bin/qundai"));
    const run = (cwd: string, ...words: readonly string[]) =>
      spawnSync(process.execPath, [join(folder, "bin/qundai"), ...words], {
        cwd,
        encoding: "utf8",
        env: { PATH: process.env["PATH"], HOME: folder, LANG: "en_US.UTF-8" },
      });
    expect(run(folder).stdout).toContain("\n  qundai match");
    expect(run(folder, "init", "mine").status).toBe(0);
    const mine = join(folder, "mine");
    expect(run(mine, "check").status).toBe(0);
    expect(run(mine, "relate", "集成电路", "电子元器件").stdout).toContain("subordinate");
    expect(run(mine, "doctor", "--quiet").status).toBe(0);
    const script = 'import("qundai").then((own) => console.log(Object.keys(own).length > 0))';
    const imported = spawnSync(process.execPath, ["--input-type=module", "-e", script], { cwd: join(modules, "qundai"), encoding: "utf8" });
    expect([imported.stdout, imported.stderr]).toEqual(["true\n", ""]);
  });
});
