import { spawnSync } from "node:child_process";
import { chmodSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { describe, expect, test } from "vitest";
import { COMMANDS } from "../../src/commands/index.ts";
import { GLOBAL_OPTIONS } from "../../src/commands/line/options.ts";
import { folderOf } from "../support/folder.ts";
import { asked, PROGRAM, qundai, ROOT } from "../support/program.ts";
import { SMALL_WORKSPACE } from "../support/small-workspace.ts";

/** What is offered for the last of these words. */
async function offered(words: readonly string[], { cwd = ROOT, env = {} }: { cwd?: string; env?: Record<string, string> } = {}) {
  const { code, stdout, stderr } = await asked(["completion", "--complete", ...words], { cwd, env });
  expect([code, stderr]).toEqual([0, ""]);
  return stdout
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => line.split("\t")[0] ?? "");
}

describe("what is offered", () => {
  test("commands, with what they do in the user's language", async () => {
    expect(await offered([""])).toEqual(COMMANDS.map(({ spec }) => spec.name));
    expect(await offered(["--lang", "zh", "ma"])).toEqual(["match"]);
    expect((await asked(["completion", "--complete", "--lang", "zh", "ma"])).stdout).toBe("match\t逐对判定集群与产业带，给出匹配率\n");
    expect(await offered(["help", "exp"])).toEqual(["explain", "export"]);
    expect(await offered([])).toEqual(COMMANDS.map(({ spec }) => spec.name));
  });

  test("options of the command and of every command, and the values that each may have", async () => {
    const options = await offered(["match", "--"]);
    for (const name of ["by", "belts", ...GLOBAL_OPTIONS.map((option) => option.name)]) expect(options).toContain(`--${name}`);
    expect(options).not.toContain("--git");
    expect(await offered(["--color", ""])).toEqual(["auto", "always", "never"]);
    expect(await offered(["match", "--color=a"])).toEqual(["--color=auto", "--color=always"]);
    expect(await offered(["export", "--to", "s"])).toEqual(expect.arrayContaining(["sssom", "skos"]));
    expect(await offered(["match", "--by", "collection:"])).toEqual(
      expect.arrayContaining([expect.stringMatching(/^collection:[a-z-]+$/)]),
    );
  });

  test("versions, units, belts, collections, reviewers of the workspace", async () => {
    expect(await offered(["match", "--rules", "2022.1"])).toEqual(["2022.1"]);
    expect(await offered(["compare", "2022.0", ""])).toEqual(expect.arrayContaining(["2022.0", "2022.6"]));
    expect(await offered(["rules", ""])).toEqual(["list", "show", "new", "diff", "release", "default"]);
    expect(await offered(["add", "de"])).toEqual(["declaration"]);
    expect(await offered(["rules", "diff", "2022.1", "2022.3"])).toEqual(["2022.3"]);
    expect(await offered(["explain", "SEI-01"])).toEqual(["SEI-01"]);
    expect(await offered(["explain", "SEI-01", "310000-智"])).toEqual(["310000-智能卡"]);
    expect((await offered(["collections", ""])).length).toBeGreaterThan(1);
    const cwd = folderOf({ ...SMALL_WORKSPACE, "reviews/王芳.jsonl": "" });
    expect(await offered(["decide", "x", "none", "--reviewer", ""], { cwd })).toEqual(["王芳"]);
    expect(await offered(["decide", "x", "no"], { cwd })).toEqual(["none"]);
  });

  test("from the workspace that the line or the environment names", async () => {
    const cwd = folderOf({});
    expect(await offered(["match", "--rules", ""], { cwd })).toEqual([]);
    expect(await offered(["match", "--workspace", ROOT, "--rules", "2022.2"], { cwd })).toEqual(["2022.2"]);
    expect(await offered(["match", "--rules", "2022.2"], { cwd, env: { QUNDAI_WORKSPACE: ROOT } })).toEqual(["2022.2"]);
  });

  test("nothing, and no error, where nothing fits or the workspace is broken", async () => {
    expect(await offered(["nonsense", ""])).toEqual([]);
    expect(await offered(["match", ""])).toEqual([]);
    const broken = folderOf({ ...SMALL_WORKSPACE, "data/dataset.yaml": "[", "data/belts.csv": "\u0000" });
    expect(await offered(["explain", ""], { cwd: broken })).toEqual([]);
    expect(await offered(["match", "--rules", "2"], { cwd: broken, env: { XDG_CONFIG_HOME: "/dev/null" } })).toEqual(["2022.1"]);
  });

  test("no name that a shell would interpret", async () => {
    const rows = ["unit_id,name,kind,city", "$(reboot),芯片,sei,上海", "A;B,芯片,sei,上海", "'x,芯片,sei,上海", "GOOD-1,芯片,sei,上海"];
    const cwd = folderOf({ ...SMALL_WORKSPACE, "data/clusters.csv": `${rows.join("\n")}\n` });
    expect(await offered(["explain", ""], { cwd })).toEqual(["GOOD-1"]);
  });
});

test("an unknown shell is refused, with what is allowed", async () => {
  const { code, stderr } = await asked(["completion", "fisch"]);
  expect(code).toBe(2);
  expect(stderr).toContain("bash, zsh, fish");
  expect(stderr).toContain("Did you mean fish?");
});

test("an answer takes little longer than Node takes to start", () => {
  const best = (run: () => void): number => Math.min(...Array.from({ length: 5 }, () => timeOf(run)));
  const bare = best(() => spawnSync(process.execPath, ["-e", "0"]));
  const units = best(() => expect(qundai(["completion", "--complete", "explain", "SEI-0"]).stdout).toContain("SEI-01"));
  expect(units).toBeLessThan(Math.max(300, 6 * bare));
});

function timeOf(run: () => void): number {
  const started = performance.now();
  run();
  return performance.now() - started;
}

/** A folder with the program under its name, as an installation puts it on the path. */
function installed(): string {
  const folder = folderOf({});
  writeFileSync(join(folder, "qundai"), `#!/bin/sh\nexec "${process.execPath}" "${PROGRAM}" "$@"\n`);
  chmodSync(join(folder, "qundai"), 0o755);
  return folder;
}

function inShell(shell: string, script: string, words: readonly string[] = []): string {
  const { stdout, stderr } = spawnSync(shell, [...words, "-c", script], {
    cwd: ROOT,
    encoding: "utf8",
    env: { PATH: `${installed()}${delimiter}${process.env["PATH"]}`, HOME: folderOf({}), LANG: "C.UTF-8", QUNDAI_CACHE: "off" },
    timeout: 60_000,
  });
  expect(stderr).toBe("");
  return stdout;
}

const has = (shell: string): boolean => spawnSync(shell, ["--version"]).status === 0;

describe.skipIf(!has("bash"))("in bash", () => {
  /** Words as bash splits them, and the number of the one at the cursor. */
  const replies = (words: readonly string[]): readonly string[] =>
    inShell(
      "bash",
      `source <(qundai completion bash); COMP_WORDS=(${words.map((word) => `'${word}'`).join(" ")}); COMP_CWORD=${words.length - 1}
       _qundai qundai; printf '%s\\n' "\${COMPREPLY[@]}"`,
      ["--norc"],
    )
      .trimEnd()
      .split("\n");

  test.each<[readonly string[], readonly string[]]>([
    [["qundai", "mat"], ["match"]],
    [
      ["qundai", "match", "--color", "="],
      ["auto", "always", "never"],
    ],
    [["qundai", "match", "--color", "=", "al"], ["always"]],
    [["qundai", "match", "--rules", "2022.3"], ["2022.3"]],
    [["qundai", "explain", "SEI-12", "310000-智能卡"], ["310000-智能卡"]],
    [["qundai", "nonsense", "x"], [""]],
  ])("%j", (words, found) => {
    expect(replies(words)).toEqual(found);
  });

  test("names after a colon", () => {
    const [first = ""] = replies(["qundai", "match", "--by", "collection", ":"]);
    expect(first).toMatch(/^[a-z]/);
    expect(replies(["qundai", "match", "--by", "collection", ":", first])).toContain(first);
  });
});

// Shells that are not installed are reported as skipped.
describe.skipIf(!has("zsh"))("in zsh", () => {
  test("the script loads, and what it describes is what the program offers", () => {
    const script = `autoload -Uz compinit && compinit -u -D; source <(qundai completion zsh)
      _describe() { shift; [[ $1 == qundai ]] && shift; print -rl -- "\${(@P)1}" }
      _files() { print files }
      words=(qundai explain SEI-01); CURRENT=3; _qundai
      words=(qundai match ''); CURRENT=3; _qundai
      words=(qundai mat); CURRENT=2; _qundai`;
    const lines = inShell("zsh", script, ["-f"]).trimEnd().split("\n");
    expect(lines).toEqual([expect.stringMatching(/^SEI-01:/), "files", "match:judge every cluster-belt pair and print the rates"]);
  });
});

describe.skipIf(!has("fish"))("in fish", () => {
  test.each<[string, string]>([
    ["qundai mat", "match\tjudge every cluster-belt pair and print the rates"],
    ["qundai match --rules 2022.3", "2022.3"],
    ["qundai explain SEI-12 310000-智能卡", "310000-智能卡\t智能卡"],
    ["qundai --color=nev", "--color=never"],
  ])("%s", (line, found) => {
    const lines = inShell("fish", `qundai completion fish | source; complete -C '${line}'`, ["--no-config"]).trimEnd().split("\n");
    expect(lines.map((each) => each.trimEnd())).toEqual([found]);
  });
});
