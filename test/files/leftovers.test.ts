import { spawn } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { forget, keepTrackOf } from "../../src/files/leftovers.ts";
import { folderOf } from "../support/folder.ts";
import { PROGRAM } from "../support/program.ts";

it.each(["SIGINT", "SIGTERM", "SIGHUP"] as const)("what is being written is removed at %s, and nothing else", (signal) => {
  const folder = folderOf({ ".a.tmp/x": "half", "b.tmp": "half", finished: "whole", mine: "whole" });
  // Without another listener the signal would end this process.
  const stay = (): void => {};
  process.on(signal, stay);
  const before = process.listenerCount(signal);
  try {
    for (const name of [".a.tmp", "b.tmp", "finished"]) keepTrackOf(join(folder, name));
    forget(join(folder, "finished"));
    process.emit(signal, signal);
    expect(readdirSync(folder).sort()).toEqual(["finished", "mine"]);
    expect(process.listenerCount(signal)).toBe(before);
  } finally {
    process.off(signal, stay);
  }
});

it("when nothing is being written, no signal is listened for", () => {
  const folder = folderOf({ a: "half" });
  const before = process.listenerCount("SIGTERM");
  keepTrackOf(join(folder, "a"));
  expect(process.listenerCount("SIGTERM")).toBe(before + 1);
  forget(join(folder, "a"));
  expect(process.listenerCount("SIGTERM")).toBe(before);
  expect(existsSync(join(folder, "a"))).toBe(true);
});

it.each(["SIGINT", "SIGTERM"] as const)("%s at any moment of init leaves a workspace, or nothing", { timeout: 120_000 }, async (signal) => {
  for (const delay of [20, 200, 400, 600, 800]) {
    const cwd = folderOf({ note: "" });
    const child = spawn(process.execPath, [PROGRAM, "init", "mine", "--lang", "en"], {
      cwd,
      env: { ...process.env, HOME: cwd },
      stdio: "ignore",
    });
    const over = new Promise((resolve) => child.once("close", resolve));
    setTimeout(() => child.kill(signal), delay);
    await over;
    const left = readdirSync(cwd).filter((name) => name !== "note" && name !== ".cache");
    expect([[], ["mine"]]).toContainEqual(left);
    if (left.length > 0)
      expect(readdirSync(join(cwd, "mine")).sort()).toEqual([".vscode", "data", "reviews", "rules", "schemas", "taxonomy"]);
  }
});
