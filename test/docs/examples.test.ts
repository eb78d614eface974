import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { built } from "../support/program.ts";

it("README and docs show what the commands really print", { timeout: 120_000 }, async () => {
  built();
  const root = fileURLToPath(new URL("../../", import.meta.url));
  const { stdout, stderr, status } = spawnSync(process.execPath, ["scripts/refresh-docs.mjs", "--check"], { cwd: root, encoding: "utf8" });
  expect({ stdout, stderr, status }).toEqual({ stdout: "", stderr: "", status: 0 });
});
