import { execFileSync } from "node:child_process";
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { DoctorCheck, DoctorDocument } from "../../src/documents/doctor.ts";
import { nodeVersion } from "../../src/files/setup/node-version.ts";
import { folderOf } from "../support/folder.ts";
import { asked, ROOT } from "../support/program.ts";
import { SMALL_WORKSPACE } from "../support/small-workspace.ts";

/** A number that no process has. */
const DEAD = 4_194_304;

async function examined(cwd: string, env: Readonly<Record<string, string>> = {}, words: readonly string[] = []) {
  const { code, stdout, stderr } = await asked(["doctor", "--json", ...words], { cwd, env });
  const document: DoctorDocument = JSON.parse(stdout);
  const about = (kind: DoctorCheck["about"]): readonly DoctorCheck[] => document.checks.filter((check) => check.about === kind);
  return { code, stderr, document, about, one: (kind: DoctorCheck["about"]) => about(kind)[0] };
}

test("on the shipped workspace everything is looked at, and nothing is a problem", async () => {
  const { code, stderr, document, one } = await examined(ROOT);
  expect([code, stderr]).toEqual([0, ""]);
  expect(document.ok).toBe(true);
  expect(one("node")?.state).toBe("ok");
  expect(one("workspace")?.finding).toContain("found from the current folder upwards");
  expect(one("versions")?.finding).toContain("2022.1");
  expect(one("seals")).toMatchObject({ state: "ok", finding: expect.stringContaining("unchanged since") });
  expect(one("input")?.state).toBe("ok");
});

test("the text names states and ways out, in both languages", async () => {
  const cwd = folderOf({ "a.txt": "" });
  const english = (await asked(["doctor"], { cwd })).stdout;
  expect(english).toMatch(/warning {2}workspace {4,}Neither this folder nor one above it is a workspace\.\n[\s\S]*qundai init FOLDER/);
  expect((await asked(["doctor", "--lang", "zh"], { cwd })).stdout).toMatch(/注意 {2}工作区 {4,}当前文件夹及其上级都不是工作区。/);
});

test("the language and who chose it", async () => {
  const cwd = folderOf({});
  expect((await examined(cwd)).one("language")?.finding).toBe("English, by the locale: LANG=en_US.UTF-8.");
  expect((await examined(cwd, { QUNDAI_LANG: "en" })).one("language")?.finding).toBe("English, by the environment variable QUNDAI_LANG.");
  expect((await examined(cwd, {}, ["--lang", "en"])).one("language")?.finding).toBe("English, by --lang.");
});

test("settings, and where each comes from", async () => {
  const cwd = folderOf(SMALL_WORKSPACE);
  const XDG_CONFIG_HOME = folderOf({ "qundai/config.yaml": "language: en\nreviewer: 王芳\ncolor: never\n" });
  const { about, one } = await examined(cwd, { XDG_CONFIG_HOME, QUNDAI_RULES: "2022.1" });
  const file = join(XDG_CONFIG_HOME, "qundai/config.yaml");
  expect(one("language")?.finding).toBe(`English, by your own settings: ${file}:1.`);
  expect(about("setting").map(({ finding }) => finding)).toEqual([
    "rules version: 2022.1, by the environment variable QUNDAI_RULES.",
    `reviewer: 王芳, by your own settings: ${file}:2.`,
    `colours: never, by your own settings: ${file}:3.`,
  ]);
});

describe("problems fail, with the way out", () => {
  test("a mistake in the user's settings, and in the environment", async () => {
    const XDG_CONFIG_HOME = folderOf({ "qundai/config.yaml": "reviwer: 王芳\n" });
    const { code, document, one } = await examined(folderOf({}), { XDG_CONFIG_HOME, QUNDAI_COLOR: "red" });
    expect([code, document.ok]).toEqual([1, false]);
    expect(one("settings-file")).toMatchObject({ state: "problem", finding: expect.stringContaining("1:1 ") });
    expect(one("variable")).toMatchObject({
      state: "problem",
      finding: expect.stringContaining("QUNDAI_COLOR"),
      advice: expect.any(String),
    });
  });

  test("a folder that is no workspace, though it is named as one", async () => {
    const { code, one } = await examined(folderOf({ "here/a": "" }), {}, ["--workspace", "here"]);
    expect([code, one("workspace")?.state]).toEqual([1, "problem"]);
    expect((await examined(folderOf({}), { QUNDAI_WORKSPACE: "/nowhere" })).code).toBe(1);
  });

  test("files that cannot be judged", async () => {
    const { code, one } = await examined(folderOf({ ...SMALL_WORKSPACE, "data/belts.csv": "x\n" }));
    expect([code, one("input")?.state]).toEqual([1, "problem"]);
    expect(one("input")?.advice).toContain("qundai check");
  });

  test("a released version that was edited", async () => {
    const cwd = folderOf(SMALL_WORKSPACE);
    expect((await asked(["rules", "release", "2022.1"], { cwd })).code).toBe(0);
    expect((await examined(cwd)).one("seals")?.finding).toBe("1 released version, unchanged since.");
    const [file = ""] = Object.keys(SMALL_WORKSPACE).filter((name) => /^rules\/2022\.1\/(?!ruleset)/.test(name));
    writeFileSync(join(cwd, file), `${readFileSync(join(cwd, file), "utf8").replace(/^( *why: ).*$/m, "$1another reason")}\n`);
    const { code, one } = await examined(cwd);
    expect(one("seals")).toMatchObject({ state: "problem", finding: expect.stringContaining(file) });
    expect(code).toBe(1);
  });
});

test("what killed runs left, and locks with those who hold them", async () => {
  const cwd = folderOf({
    ...SMALL_WORKSPACE,
    [`data/belts.csv.${DEAD}.tmp`]: "",
    [`data/clusters.csv.${process.pid}.tmp`]: "",
    "reviews/.王芳.lock": `${DEAD} ${hostname()} 2026-01-31T08:30:00Z - 1\n`,
    "reviews/.李敏.lock": `${process.pid} ${hostname()} 2026-01-31T08:30:00Z - 2\n`,
    "reviews/.陈.lock": "77 another-machine 2026-01-31T08:30:00Z - 3\n",
  });
  const { code, about, one } = await examined(cwd);
  expect(code).toBe(0);
  expect(one("leftovers")).toMatchObject({ state: "warning", finding: expect.stringContaining(`data/belts.csv.${DEAD}.tmp`) });
  expect(one("leftovers")?.finding).not.toContain(`.${process.pid}.tmp`);
  const locks = Object.fromEntries(about("lock").map(({ state, finding }) => [finding.split(":", 1)[0], [state, finding]]));
  expect(locks["reviews/.王芳.lock"]).toEqual(["warning", expect.stringContaining("which has ended")]);
  expect(locks["reviews/.李敏.lock"]).toEqual(["ok", expect.stringContaining("which runs")]);
  expect(locks["reviews/.陈.lock"]).toEqual(["warning", expect.stringContaining("another-machine")]);
});

test("the cache: used, off, of somebody else, a file in its place", async () => {
  const cwd = folderOf({});
  const cache = folderOf({ "qundai/a.json": "{}" });
  const stateOf = async (env: Readonly<Record<string, string>>) => {
    const { state, finding } = (await examined(cwd, env)).one("cache") ?? { state: "", finding: "" };
    return `${state}: ${finding}`;
  };
  expect(await stateOf({ XDG_CACHE_HOME: cache })).toMatch(/^ok: .*is yours and used: 1 file, 0\.0 MB\.$/);
  expect(await stateOf({ XDG_CACHE_HOME: cache, QUNDAI_CACHE: "off" })).toContain("ok: ");
  chmodSync(join(cache, "qundai"), 0o777);
  expect(await stateOf({ XDG_CACHE_HOME: cache })).toContain("warning: ");
  expect(await stateOf({ XDG_CACHE_HOME: folderOf({ qundai: "" }) })).toContain("warning: ");
  expect(await stateOf({ XDG_CACHE_HOME: folderOf({}) })).toContain("does not exist yet");
});

test("the terminal: characters of the locale, and consoles without Chinese", async () => {
  const stateOf = async (env: Readonly<Record<string, string>>) => (await examined(folderOf({}), env)).one("terminal")?.state;
  expect(await stateOf({ TERM: "xterm-256color" })).toBe("ok");
  expect(await stateOf({ TERM: "linux" })).toBe("warning");
  expect(await stateOf({ LC_ALL: "zh_CN.GB18030" })).toBe("warning");
  expect(await stateOf({ LC_ALL: "C" })).toBe("warning");
});

test("git: the branch, and what is not committed; a program that the repository names is not run", async () => {
  const cwd = folderOf(SMALL_WORKSPACE);
  expect((await examined(cwd)).one("git")?.finding).toContain("not in a git repository");
  const git = (...words: readonly string[]) =>
    execFileSync("git", ["-C", cwd, "-c", "user.name=w", "-c", "user.email=w@example.org", ...words]);
  git("init", "-q", "-b", "main");
  git("add", "-A");
  git("commit", "-qm", "all");
  mkdirSync(join(cwd, ".hooks"));
  writeFileSync(join(cwd, ".hooks/watch"), `#!/bin/sh\ntouch "${cwd}/ran"\n`, { mode: 0o755 });
  git("config", "core.fsmonitor", join(cwd, ".hooks/watch"));
  writeFileSync(join(cwd, "data/own.csv"), "");
  expect((await examined(cwd)).one("git")?.finding).toMatch(/^Branch main, commit [0-9a-f]+; 1 uncommitted file in the workspace\.$/);
  expect(() => readFileSync(join(cwd, "ran"))).toThrow();
});

test.each([
  ["18.19.1", false],
  ["20.18.9", false],
  ["20.19.0", true],
  ["22.1.0", true],
])("Node %s is supported: %s", (version, isSupported) => {
  expect(nodeVersion(version)).toMatchObject({ version, isSupported });
});
