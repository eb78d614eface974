import { spawn } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { folderOf } from "../support/folder.ts";
import { PROGRAM, qundai, ROOT } from "../support/program.ts";
import { SMALL_WORKSPACE } from "../support/small-workspace.ts";

describe("the bundled program", () => {
  test("answers on stdout, and exits 0", () => {
    const { code, stdout, stderr } = qundai(["match"]);
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout).toContain("Judged 147 units × 83 belts = 12,201 pairs, every one of them");
  });

  test("refuses on stderr, and exits 2", () => {
    expect(qundai(["mtach"], { env: { LANG: "zh_CN.UTF-8" } })).toEqual({
      code: 2,
      stdout: "",
      stderr: "qundai: 未知命令：mtach。\n是否应为 match？\n",
    });
  });

  test("a closed pipe ends it without a word", async () => {
    const line = `"${process.execPath}" "${PROGRAM}" match --json | head -c 10`;
    const child = spawn("sh", ["-c", line], { cwd: ROOT, env: { PATH: process.env["PATH"] ?? "" } });
    let stderr = "";
    child.stderr.on("data", (chunk) => (stderr += chunk));
    const code = await new Promise((resolve) => child.on("close", resolve));
    expect([code, stderr]).toEqual([0, ""]);
  });

  test("caches what it parsed, and works without a damaged cache", () => {
    const cwd = folderOf(SMALL_WORKSPACE);
    const cache = join(folderOf({ "qundai/readme.txt": "" }), "qundai");
    const env = { XDG_CACHE_HOME: join(cache, "..") };
    const first = qundai(["match"], { cwd, env });
    const kept = readdirSync(cache).filter((name) => name.endsWith(".json"));
    expect(kept.length).toBeGreaterThan(2);
    for (const name of kept) writeFileSync(join(cache, name), readFileSync(join(cache, name), "utf8").slice(0, 40));
    expect(qundai(["match"], { cwd, env })).toEqual(first);
    expect(qundai(["match"], { cwd, env: { XDG_CACHE_HOME: "/proc/nowhere" } })).toEqual(first);
  });
});
