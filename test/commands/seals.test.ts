import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { folderOf } from "../support/folder.ts";
import { asked } from "../support/program.ts";
import { SMALL_WORKSPACE } from "../support/small-workspace.ts";

const read = (cwd: string, file: string): string => readFileSync(join(cwd, file), "utf8");
const json = async (words: readonly string[], cwd: string) => JSON.parse((await asked([...words, "--json"], { cwd })).stdout);

describe("a seal", () => {
  const sealed = async () => {
    const cwd = folderOf(SMALL_WORKSPACE);
    expect((await asked(["rules", "release", "2022.1"], { cwd })).code).toBe(0);
    return cwd;
  };
  const edit = (cwd: string, file: string, change: (text: string) => string) =>
    writeFileSync(join(cwd, file), change(existsSync(join(cwd, file)) ? read(cwd, file) : ""));
  const errors = async (cwd: string) =>
    (await json(["check"], cwd)).issues
      .filter(({ severity }: { severity: string }) => severity === "error")
      .map(({ code, file, hint }: Record<string, string>) => `${code} ${file} ${hint}`);
  const taxonomyFile = Object.keys(SMALL_WORKSPACE).find((file) => file.startsWith("taxonomy/")) as string;

  test.each<[string, string, (text: string) => string, string]>([
    ["a taxonomy's label", taxonomyFile, (text) => text.replace("[动力电池]", "[动力电池, 蓄电池]"), "--taxonomy NAME"],
    [
      "a new file of the taxonomy",
      "taxonomy/2022.1/more.yaml",
      () => "concepts:\n  - {id: tea, prefLabel: {zh: 茶叶, en: Tea}, source: x}\n",
      "--taxonomy NAME",
    ],
    ["a rule's why", "rules/2022.1/method.yaml", (text) => text.replace("论文 2.1 节", "论文 2.2 节"), "--from 2022.1"],
    [
      "what relations count as",
      "rules/2022.1/ruleset.yaml",
      (text) => text.replace("subordinate: matched", "subordinate: similar"),
      "--from 2022.1",
    ],
    [
      "a new file of the rules",
      "rules/2022.1/more.yaml",
      () => "remove: []\ncases:\n  - {id: k, cluster: 电池, belt: 芯片, expect: none}\n",
      "--from 2022.1",
    ],
  ])("%s edited is one error, at its file, with the way out", async (_, file, change, way) => {
    const cwd = await sealed();
    // A draft on top of it reads the same files: still one error.
    await asked(["rules", "new", "2022.2", "--from", "2022.1"], { cwd });
    edit(cwd, file, change);
    const found = await errors(cwd);
    expect(found).toEqual([expect.stringContaining(`released-edited ${file} `)]);
    expect(found[0]).toMatch(`released-edited ${file} `);
    expect(found[0]).toContain(way);
    for (const version of ["2022.1", "2022.2"])
      expect((await asked(["match", "--rules", version], { cwd })).stderr).toContain(`${file}:1:1: error`);
    expect((await json(["rules", "list"], cwd)).versions[0].released).toBe("edited");
  });

  test("the way out: a version with a taxonomy of its own takes the edit, and the old one comes back", async () => {
    const cwd = await sealed();
    const before = read(cwd, taxonomyFile);
    edit(cwd, taxonomyFile, (text) => text.replace("[动力电池]", "[动力电池, 蓄电池]"));
    expect((await asked(["rules", "new", "2022.2", "--from", "2022.1", "--taxonomy", "2022.2"], { cwd })).code).toBe(0);
    edit(cwd, taxonomyFile, () => before);
    expect(await errors(cwd)).toEqual([]);
    expect(read(cwd, taxonomyFile.replace("2022.1", "2022.2"))).not.toBe(before);
  });

  test("comments, layout, order and splitting a file are not edits", async () => {
    const cwd = await sealed();
    edit(cwd, taxonomyFile, (text) => `# a comment\n${text}\n`);
    const [head = "", ...entries] = read(cwd, "rules/2022.1/method.yaml").split(/^(?=declarations:|cases:)/mu);
    edit(cwd, "rules/2022.1/method.yaml", () => head);
    edit(cwd, "rules/2022.1/rest.yaml", () => entries.reverse().join(""));
    expect(await errors(cwd)).toEqual([]);
  });

  test("a version without a difference is not released, under a taxonomy's new name neither", async () => {
    const cwd = await sealed();
    await asked(["rules", "new", "2022.2", "--from", "2022.1"], { cwd });
    await asked(["rules", "new", "2022.3", "--from", "2022.1", "--copy", "--taxonomy", "2022.3"], { cwd });
    for (const version of ["2022.2", "2022.3"]) {
      const { code, stderr } = await asked(["rules", "release", version], { cwd });
      expect(code).toBe(2);
      expect(stderr).toContain(`${version} means the same as 2022.1`);
    }
    edit(cwd, taxonomyFile.replace("2022.1", "2022.3"), (text) => text.replace("[动力电池]", "[动力电池, 蓄电池]"));
    expect((await asked(["rules", "release", "2022.3"], { cwd })).code).toBe(0);
  });
});
