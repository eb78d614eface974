import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { shellWord } from "../../src/views/text/shell-word.ts";
import { folderOf } from "../support/folder.ts";
import { TERMINAL_HARM } from "../support/hostile.ts";
import { asked } from "../support/program.ts";
import { SMALL_WORKSPACE } from "../support/small-workspace.ts";

/** OSC 52 writes the clipboard, CSI 2J clears the screen, U+202E turns the reading direction around. */
const HOSTILE = "a\u001b]52;c;ZXZpbA==\u0007b\u001b[2J'c\u202ed";

describe("hostile names of files and folders", () => {
  const workspace = () => {
    const root = join(folderOf({}), HOSTILE);
    for (const [file, text] of Object.entries(SMALL_WORKSPACE)) {
      mkdirSync(dirname(join(root, file)), { recursive: true });
      writeFileSync(join(root, file), text);
    }
    const belts = join(root, `${HOSTILE}.csv`);
    writeFileSync(belts, SMALL_WORKSPACE["data/belts.csv"] ?? "");
    return { root, belts };
  };

  test.each<[string, (belts: string) => string[]]>([
    ["match", (belts) => ["match", "--belts", belts]],
    ["check", (belts) => ["check", "--belts", belts]],
    ["explain", (belts) => ["explain", "AMC-1", "--belts", belts]],
    ["disputes", (belts) => ["disputes", "--belts", belts]],
    ["link", () => ["link"]],
    ["watch", (belts) => ["watch", "--saves", "0", "--belts", belts]],
    ["rules", () => ["rules", "new", HOSTILE]],
    ["format", () => ["format", HOSTILE]],
    ["a table that is missing", (belts) => ["match", "--belts", `${belts}.gone`]],
    ["a result that is none", (belts) => ["report", "--from", belts, "--out", `${belts}.html`]],
    ["a folder that is a file", (belts) => ["match", "--out", belts]],
    ["a file that is there", (belts) => ["report", "--out", belts]],
    ["a file that is written", (belts) => ["report", "--out", `${belts}.html`]],
    ["a new workspace", (belts) => ["init", `${belts}.new`]],
    ["a command", () => [HOSTILE]],
    ["an option", () => ["match", `--${HOSTILE}`]],
  ])("%s shows them harmless", async (_, words) => {
    const { root, belts } = workspace();
    const { stdout, stderr } = await asked([...words(belts), "--workspace", root], { cwd: dirname(root) });
    for (const line of `${stdout}\n${stderr}`.split("\n")) expect(line).not.toMatch(TERMINAL_HARM);
    expect(stderr).not.toContain("The program itself failed");
  });

  test("a command to type again still names the file", () => {
    for (const name of [HOSTILE, "plain.csv", "with space", "it's", "back\\slash\u0001", "中文\u200b"]) {
      const { stdout } = spawnSync("bash", ["-c", `printf %s ${shellWord(name)}`], {
        encoding: "utf8",
        env: { LC_ALL: "C.UTF-8", PATH: process.env["PATH"] },
      });
      expect(stdout).toBe(name);
    }
  });
});
