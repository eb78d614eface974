import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { hasColour } from "../../src/commands/line/colour.ts";
import type { Output } from "../../src/commands/line/host.ts";
import { run } from "../../src/commands/line/run.ts";
import { userSettingsFile } from "../../src/files/user-settings.ts";
import { CACHE } from "../support/cache.ts";
import { folderOf } from "../support/folder.ts";
import { asked, type Ran, ROOT } from "../support/program.ts";
import { SMALL_WORKSPACE } from "../support/small-workspace.ts";

const COLOURED = "\u001b[";

/** A folder for settings with this file in it. */
function settings(yaml: string): Readonly<Record<string, string>> {
  return { XDG_CONFIG_HOME: folderOf({ "qundai/config.yaml": yaml }) };
}

/** Runs a command line whose output goes to terminals with colours. */
async function onTerminal(words: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Ran> {
  const printed = { stdout: "", stderr: "" };
  const output = (name: keyof typeof printed): Output => ({
    isTTY: true,
    columns: 80,
    hasColors: () => true,
    write: (text, done) => {
      printed[name] += text;
      done();
      return true;
    },
    once: () => {},
    off: () => {},
  });
  const host = { env: { XDG_CACHE_HOME: CACHE, HOME: CACHE, ...env }, cwd: ROOT, script: "/usr/bin/qundai" };
  return { code: await run(words, { ...host, stdout: output("stdout"), stderr: output("stderr") }), ...printed };
}

test.each<[readonly string[], string | null, Record<string, string>, string]>([
  [["--lang", "en"], "language: zh\n", { QUNDAI_LANG: "zh" }, "Judged"],
  [[], "language: en\n", { QUNDAI_LANG: "zh" }, "逐对判定"],
  [[], "language: zh\n", {}, "逐对判定"],
  [[], null, { LANG: "zh_CN.UTF-8" }, "逐对判定"],
  [[], null, { QUNDAI_LANG: "" }, "Judged"],
])("the language: %j, user's file %j, environment %j", async (words, yaml, env, said) => {
  const own = yaml === null ? {} : settings(yaml);
  const { stdout } = await asked(["match", ...words], { env: { ...own, ...env } });
  expect(stdout.includes("Judged")).toBe(said === "Judged");
});

describe("the default version of the rules", () => {
  const versionOf = async (words: readonly string[], env: Readonly<Record<string, string>>, cwd = ROOT): Promise<string> => {
    const ran = await asked(["match", "--json", ...words], { env, cwd });
    return JSON.parse(ran.stdout).ruleset.version;
  };

  test("is the environment's before the workspace's, and an option comes before both", async () => {
    expect(await versionOf([], { QUNDAI_RULES: "2022.2" })).toBe("2022.2");
    expect(await versionOf(["--rules", "2022.0"], { QUNDAI_RULES: "2022.2" })).toBe("2022.0");
  });

  test("is that of the user's file only where the workspace names none, and if there is such a version", async () => {
    expect(await versionOf([], settings("rules: 2022.2\n"))).toBe("2022.1");
    const files = { ...SMALL_WORKSPACE };
    const dataset = (files["data/dataset.yaml"] ?? "").replace(/^ruleset: .*\n/m, "");
    const latest = "version: 2022.9\ntitle: {zh: 新, en: New}\nstatus: draft\ndate: 2022-01-01\nextends: 2022.1\ntaxonomy: 2022.1\n";
    const cwd = folderOf({ ...files, "data/dataset.yaml": dataset, "rules/2022.9/ruleset.yaml": latest });
    expect(await versionOf([], {}, cwd)).toBe("2022.9");
    expect(await versionOf([], settings("rules: 2022.1\n"), cwd)).toBe("2022.1");
    expect(await versionOf([], settings("rules: 1999\n"), cwd)).toBe("2022.9");
  });

  test("that the environment names must exist", async () => {
    const { code, stderr } = await asked(["match"], { env: { QUNDAI_RULES: "2099.1" } });
    expect(code).toBe(2);
    expect(stderr).toContain(
      "The environment variable QUNDAI_RULES names the version 2099.1, which this workspace does not have; it has: 2022.0,",
    );
  });
});

test("the workspace and the reviewer come from the environment, the reviewer from the user's file too", async () => {
  const cwd = folderOf({ "empty.txt": "" });
  expect((await asked(["match"], { cwd, env: { QUNDAI_WORKSPACE: ROOT } })).stdout).toContain("Judged 147 units");
  const decide = ["decide", "no-such-id", "none", "--workspace", folderOf(SMALL_WORKSPACE)];
  const twice = (await asked(decide, { env: settings("reviewer: 王/芳\n") })).stderr;
  expect(twice).toContain("王/芳");
  expect((await asked(decide, { env: { ...settings("reviewer: 王/芳\n"), QUNDAI_REVIEWER: "李/敏" } })).stderr).toContain("李/敏");
});

describe("a mistake in the settings is one message with its place, and nothing runs", () => {
  test.each([
    ["revewer: 王芳\n", "config.yaml:1:1: error: ", "[unknown-key]"],
    ["rules: 2022.1\nlanguage: fr\n", "config.yaml:2:11: error: ", "[wrong-value]"],
    ["reviewer: [王芳]\n", "config.yaml:1:11: error: ", "[wrong-type]"],
    ["- language: zh\n", "config.yaml:1:1: error: ", "[wrong-type]"],
    [
      `a: &a [1, 1]\n${[..."bcdefghijklmnop"].map((name, at) => `${name}: &${name} [*${"abcdefghijklmno"[at]}, *${"abcdefghijklmno"[at]}]\n`).join("")}`,
      "config.yaml:",
      "",
    ],
  ])("%j", async (yaml, place, code) => {
    const ran = await asked(["match"], { env: settings(yaml) });
    expect([ran.code, ran.stdout]).toEqual([2, ""]);
    expect(ran.stderr).toContain(place);
    expect(ran.stderr).toContain(code);
    if (code !== "") expect(ran.stderr.match(/: error: /g)).toHaveLength(1);
  });

  test("also if it is in the environment", async () => {
    const { code, stdout, stderr } = await asked(["match"], { env: { QUNDAI_COLOR: "sometimes" } });
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toBe("qundai: The environment variable QUNDAI_COLOR cannot be sometimes; allowed: auto, always, never.\n");
  });

  test("a file that is too large, or a folder in its place, is refused; help is shown nevertheless", async () => {
    const large = settings("# much\n");
    writeFileSync(join(large["XDG_CONFIG_HOME"] ?? "", "qundai/config.yaml"), Buffer.alloc(5 * 1024 * 1024, "#"));
    const folder = { XDG_CONFIG_HOME: folderOf({ "qundai/config.yaml/x": "" }) };
    for (const env of [large, folder]) {
      expect((await asked(["match"], { env })).code).toBe(2);
      expect((await asked(["match", "--help"], { env })).code).toBe(0);
    }
  });

  test("a file with comments alone says nothing", async () => {
    expect((await asked(["overlaps"], { env: settings("# language: zh\n") })).code).toBe(0);
  });
});

test("the user's file is where the system keeps such files", () => {
  expect(userSettingsFile({ HOME: "/home/wang" }, "linux")).toBe("/home/wang/.config/qundai/config.yaml");
  expect(userSettingsFile({ HOME: "/home/wang", XDG_CONFIG_HOME: "/etc/wang" }, "darwin")).toBe("/etc/wang/qundai/config.yaml");
  expect(userSettingsFile({ HOME: "/home/wang", XDG_CONFIG_HOME: "not/absolute" }, "linux")).toBe("/home/wang/.config/qundai/config.yaml");
  expect(userSettingsFile({ APPDATA: "/roaming", XDG_CONFIG_HOME: "/xdg" }, "win32")).toBe("/roaming/qundai/config.yaml");
});

describe("colour", () => {
  const terminal = { isTTY: true, hasColors: () => true } as unknown as Output;
  const pipe = {} as unknown as Output;
  test.each<[string | undefined, string | undefined, Record<string, string>, Output, boolean]>([
    [undefined, undefined, {}, terminal, true],
    [undefined, undefined, {}, pipe, false],
    ["never", undefined, { FORCE_COLOR: "1" }, terminal, false],
    ["always", undefined, { NO_COLOR: "1" }, pipe, true],
    ["auto", undefined, { NO_COLOR: "1" }, terminal, false],
    [undefined, "always", { NO_COLOR: "1" }, terminal, false],
    [undefined, undefined, { NO_COLOR: "" }, terminal, true],
    [undefined, undefined, { FORCE_COLOR: "1" }, pipe, true],
    [undefined, undefined, { FORCE_COLOR: "0" }, terminal, false],
    [undefined, "never", {}, terminal, false],
    [undefined, "always", {}, pipe, true],
    ["auto", "always", {}, pipe, false],
  ])("chosen %s, usual %s, %j", (chosen, usual, env, stream, isColoured) => {
    expect(hasColour({ chosen, usual } as Parameters<typeof hasColour>[0], env, stream)).toBe(isColoured);
  });

  test("reaches the output, and the errors", async () => {
    expect((await asked(["match", "--color", "always"])).stdout).toContain(COLOURED);
    expect((await asked(["match"], { env: { QUNDAI_COLOR: "always" } })).stdout).toContain(COLOURED);
    expect((await asked(["match"], { env: settings("color: always\n") })).stdout).toContain(COLOURED);
    expect((await asked(["match", "--json", "--color", "always"])).stdout).not.toContain(COLOURED);
    expect((await asked(["match", "--rules", "9", "--color", "always"])).stderr).toContain(COLOURED);
    expect((await onTerminal(["match"])).stdout).toContain(COLOURED);
    expect((await onTerminal(["match", "--color=never"])).stdout).not.toContain(COLOURED);
    expect((await onTerminal(["match"], { NO_COLOR: "1" })).stdout).not.toContain(COLOURED);
  });
});

describe("--quiet", () => {
  test("leaves the answer, without notes and without what to type next", async () => {
    const cwd = folderOf({ ...SMALL_WORKSPACE, "own.csv": "remark\n产业带,城市\n芯片,上海\n" });
    const words = ["match", "--belts", "own.csv"];
    const [loud, quiet] = [await asked(words, { cwd }), await asked([...words, "-q"], { cwd })];
    expect(loud.stderr).toContain("own.csv");
    expect(quiet.stderr).toBe("");
    expect(loud.stdout.startsWith(quiet.stdout.trimEnd())).toBe(true);
    expect(quiet.stdout).not.toContain("qundai ");
    expect(quiet.stdout.length).toBeLessThan(loud.stdout.length);
  });

  test.each([["explain", "SEI-12", "310000-智能卡"], ["disputes"], ["explain", "SEI-01"]])("%s %s", async (...words) => {
    const given = words.filter((word) => word !== undefined);
    expect((await asked(given)).stdout).toContain("\n  qundai ");
    expect((await asked([...given, "--quiet"])).stdout).not.toContain("\n  qundai ");
  });

  test("does not hide errors", async () => {
    const { code, stderr } = await asked(["explain", "nobody", "--quiet"]);
    expect(code).toBe(2);
    expect(stderr).toContain("nobody");
  });

  test("hides progress", async () => {
    const words = ["export", "--to", "csv", "--all-pairs", "--table", "pairs"];
    expect((await onTerminal([...words, "--quiet"])).stderr).toBe("");
  });
});
