import { spawn, spawnSync } from "node:child_process";
import { readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { widthOf } from "../../src/views/text/width.ts";
import { folderOf } from "../support/folder.ts";
import { asked, PROGRAM } from "../support/program.ts";
import { SMALL_WORKSPACE } from "../support/small-workspace.ts";

/** A second version, in which subordinate industries do not count. */
const STRICT = `version: 2022.2
title: {zh: 隶属不算, en: Subordinate does not count}
status: draft
date: 2026-02-28
taxonomy: 2022.1
extends: 2022.1
counts-as: {identical: matched, subordinate: none, similar: similar}
`;
const BELTS = "data/belts.csv";
/** Without its own belt, the cluster of electronic components counts through chips, a narrower concept. */
const TWO_VERSIONS = {
  ...SMALL_WORKSPACE,
  [BELTS]: (SMALL_WORKSPACE[BELTS] ?? "").replace(/^310000-电子元器件.*\n/mu, ""),
  "rules/2022.2/ruleset.yaml": STRICT,
};
const LANGUAGES = ["zh", "en"] as const;

/** Lines longer than 80 columns. */
const wide = (text: string): readonly string[] => text.split("\n").filter((line) => widthOf(line) > 80);

describe("compare", () => {
  it.each(LANGUAGES)("prints rates, units and causes within 80 columns (%s)", async (lang) => {
    const { code, stdout, stderr } = await asked(["compare", "2022.1", "2022.2", "--lang", lang], { cwd: folderOf(TWO_VERSIONS) });
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toContain("SEI-1");
    expect(stdout).toContain("e1");
    expect(wide(stdout)).toEqual([]);
  });

  it("--json names the edit, where it is written, and the unit that it changed", async () => {
    const { stdout } = await asked(["compare", "2022.1", "2022.2", "--json"], { cwd: folderOf(TWO_VERSIONS) });
    const { changes, changed, unexplained } = JSON.parse(stdout);
    expect(changes).toMatchObject([{ entry: "counts-as", file: "rules/2022.2/ruleset.yaml", line: 7, effect: "changes" }]);
    expect(changed).toMatchObject([{ unit: "SEI-1", from: "matched", to: "none", causedBy: [["e1"]], verified: true }]);
    expect(unexplained).toBe(0);
  });

  it.each(LANGUAGES)("--verify recomputes with json-rules-engine and says so (%s)", async (lang) => {
    const words = ["compare", "2022.1", "2022.2", "--verify", "--lang", lang];
    const { code, stderr } = await asked(words, { cwd: folderOf(TWO_VERSIONS) });
    expect(code).toBe(0);
    expect(stderr).toMatch(/json-rules-engine/u);
  });

  it("a version compared with itself has no edit and no changed unit", async () => {
    const { stdout } = await asked(["compare", "2022.1", "2022.1", "--json"], { cwd: folderOf(TWO_VERSIONS) });
    expect(JSON.parse(stdout)).toMatchObject({ changes: [], changed: [], unexplained: 0 });
  });

  it("--csv writes four tables, --svg a picture; neither is written over without --force", async () => {
    const folder = folderOf(TWO_VERSIONS);
    const words = ["compare", "2022.1", "2022.2", "--csv", join(folder, "out"), "--svg", join(folder, "a.svg")];
    expect((await asked(words, { cwd: folder })).code).toBe(0);
    expect(readdirSync(join(folder, "out")).sort()).toEqual(["changed.csv", "edits.csv", "matrix.csv", "rates.csv"]);
    expect(readFileSync(join(folder, "out/changed.csv"), "utf8")).toContain("SEI-1");
    const svg = readFileSync(join(folder, "a.svg"), "utf8");
    expect(svg).toMatch(/^(?:<\?xml[^>]*>\s*)?<svg[\s\S]*<\/svg>\s*$/u);
    expect((await asked(words, { cwd: folder })).code).toBe(2);
    expect((await asked([...words, "--force"], { cwd: folder })).code).toBe(0);
  });

  it("--git compares what a revision has with what is there now", async () => {
    const { "rules/2022.2/ruleset.yaml": _, ...files } = TWO_VERSIONS;
    const folder = folderOf(files);
    const git = (...words: readonly string[]) => {
      const { status, stderr } = spawnSync("git", ["-C", folder, "-c", "user.name=a", "-c", "user.email=a@b.c", ...words], {
        encoding: "utf8",
      });
      expect({ status, stderr: status === 0 ? "" : stderr }).toEqual({ status: 0, stderr: "" });
    };
    git("init", "-q");
    git("add", "-A");
    git("commit", "-q", "-m", "one");
    const taxonomy = "taxonomy/2022.1/all.yaml";
    writeFileSync(join(folder, taxonomy), (SMALL_WORKSPACE[taxonomy] ?? "").replace("    broader: electronic-component\n", ""));
    const { code, stdout } = await asked(["compare", "--git", "HEAD", "--json"], { cwd: folder });
    expect(code).toBe(0);
    const { changes, changed } = JSON.parse(stdout);
    expect(changes).toMatchObject([{ entry: "broader", kind: "removed", file: taxonomy }]);
    expect(changed).toMatchObject([{ unit: "SEI-1", from: "matched", causedBy: [["e1"]] }]);
    for (const revision of ["nosuch", "--help", "HEAD~9"]) {
      expect((await asked(["compare", `--git=${revision}`], { cwd: folder })).code).toBe(2);
    }
  });

  it("says what is missing if nothing can be compared", async () => {
    const cwd = folderOf(TWO_VERSIONS);
    for (const words of [[], ["2022.9"], ["--git", "HEAD"], ["--git", "HEAD", "--workspace-b", cwd]]) {
      const { code, stdout, stderr } = await asked(["compare", ...words], { cwd });
      expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
      expect(stderr).not.toBe("");
    }
  });
});

describe("sensitivity", () => {
  it.each(LANGUAGES)("prints shares and entries within 80 columns, each place in one piece (%s)", async (lang) => {
    const { code, stdout } = await asked(["sensitivity", "--lang", lang], { cwd: folderOf(SMALL_WORKSPACE) });
    expect(code).toBe(0);
    expect(stdout).toMatch(/^ {2}rules\/2022\.1\/method\.yaml:\d+:\d+$/mu);
    expect(wide(stdout)).toEqual([]);
  });

  it("--json has shares that sum to the counts, --csv a row for each entry", async () => {
    const folder = folderOf(SMALL_WORKSPACE);
    const { stdout } = await asked(["sensitivity", "--json", "--csv", join(folder, "s.csv")], { cwd: folder });
    const { counts, withoutRules, entries } = JSON.parse(stdout);
    const shares = entries.flatMap(({ share }: { share: { either: number } | null }) => (share ? [share.either] : []));
    expect(shares.reduce((sum: number, share: number) => sum + share, withoutRules.either)).toBeCloseTo(counts.matched + counts.similar, 9);
    expect(readFileSync(join(folder, "s.csv"), "utf8").trim().split("\n")).toHaveLength(1 + entries.length);
  });
});

describe("watch", () => {
  it.each(LANGUAGES)("--saves 0 prints the rates as they are (%s)", async (lang) => {
    const { code, stdout } = await asked(["watch", "--saves", "0", "--lang", lang], { cwd: folderOf(SMALL_WORKSPACE) });
    expect(code).toBe(0);
    expect(stdout).toContain("%");
  });

  it("answers a save, a broken one, and the one that mends it", async () => {
    const folder = folderOf(TWO_VERSIONS);
    const watch = spawn(process.execPath, [PROGRAM, "watch", "--rules", "2022.1", "--saves", "3", "--lang", "en"], {
      cwd: folder,
      env: { PATH: process.env["PATH"], HOME: folder, QUNDAI_CACHE: "off" },
    });
    let printed = "";
    watch.stdout.setEncoding("utf8").on("data", (text: string) => {
      printed += text;
    });
    const until = async (what: RegExp): Promise<void> => {
      for (let tries = 0; !what.test(printed); tries++) {
        if (tries > 600) throw new Error(`no ${what} in:\n${printed}`);
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    };
    const over = new Promise<number | null>((resolve) => watch.once("close", resolve));
    const [file, text] = ["rules/2022.1/method.yaml", SMALL_WORKSPACE["rules/2022.1/method.yaml"] ?? ""];
    // In one step, as editors do: a file that is being written is no save.
    const save = (content: string): void => {
      writeFileSync(join(folder, "being-written"), content);
      renameSync(join(folder, "being-written"), join(folder, file));
    };
    await until(/Watching/u);
    save(text.replace("then: subordinate", "then: similar"));
    await until(/computing \d[\s\S]*SEI-1/u);
    save(text.replace("rules:", "rules: ["));
    await until(/method\.yaml:\d+:\d+[\s\S]*The answers of the last valid state are kept/u);
    save(text);
    expect(await over).toBe(0);
    expect(printed.match(/computing \d/gu)).toHaveLength(2);
  }, 60_000);
});
