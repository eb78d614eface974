import { spawnSync } from "node:child_process";
import { expect, it } from "vitest";
import { PROGRAM, ROOT } from "../support/program.ts";

it("README and docs show what the commands really print", { timeout: 600_000 }, () => {
  const { stdout, stderr, status } = spawnSync(process.execPath, ["scripts/refresh-docs.mjs", "--check"], {
    cwd: ROOT,
    encoding: "utf8",
    env: { ...process.env, QUNDAI_PROGRAM: PROGRAM },
  });
  expect(stdout + stderr).toBe("");
  expect(status).toBe(0);
});
