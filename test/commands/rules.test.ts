import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { folderOf } from "../support/folder.ts";
import { asked } from "../support/program.ts";
import { SMALL_WORKSPACE } from "../support/small-workspace.ts";

const read = (cwd: string, file: string): string => readFileSync(join(cwd, file), "utf8");
const json = async (words: readonly string[], cwd: string) => JSON.parse((await asked([...words, "--json"], { cwd })).stdout);

describe("rules list and show", () => {
  test("one document each, empty or not", async () => {
    const cwd = folderOf(SMALL_WORKSPACE);
    expect((await json(["rules"], cwd)).versions).toMatchObject([
      { version: "2022.1", status: "draft", released: null, isDefault: true, counts: { rule: 3, declaration: 1, exception: 0, case: 1 } },
    ]);
    const { schema, entries } = await json(["rules", "show", "2022.1"], cwd);
    expect(schema).toBe("qundai/rules-show/1");
    expect(entries.find(({ id }: { id: string }) => id === "same-industry")).toMatchObject({
      kind: "rule",
      fields: {
        title: "同城且产业相同 / Same city, same industry",
        when: "{place: same-city, industry: identical}",
        then: "identical",
        why: "论文 2.1 节",
      },
      file: "rules/2022.1/method.yaml",
      line: 2,
      column: 5,
    });
  });

  test.each([
    [
      ["rules", "shw"],
      ["Unknown action of rules: shw", "Did you mean show?"],
    ],
    [
      ["rules", "show", "2022.2"],
      ["Version 2022.2 of the rules does not exist", "Did you mean 2022.1?"],
    ],
    [["rules", "diff", "2022.1"], ["Usage: rules diff FROM TO"]],
    [["rules", "new", "a b"], ["a b cannot be the name of a version"]],
    [["rules", "new", "../x"], ["../x cannot be the name of a version"]],
    [["rules", "new", "2022.1"], ["already exists"]],
    [["rules", "release", "2022.11"], ["Version 2022.11 of the rules does not exist"]],
    [["format", "nowhere.yaml"], ["does not contain the YAML file nowhere.yaml"]],
  ])("%j is refused", async (words, says) => {
    const ran = await asked(words, { cwd: folderOf(SMALL_WORKSPACE) });
    expect({ code: ran.code, stdout: ran.stdout }).toEqual({ code: 2, stdout: "" });
    for (const part of says) expect(ran.stderr).toContain(part);
  });
});

describe("rules new", () => {
  test("extends: the new version has no errors, means the same, and has no entries of its own", async () => {
    const cwd = folderOf(SMALL_WORKSPACE);
    expect((await asked(["rules", "new", "2022.10", "--from", "2022.1"], { cwd })).code).toBe(0);
    expect((await asked(["check"], { cwd })).code).toBe(0);
    expect((await json(["rules", "diff", "2022.1", "2022.10"], cwd)).changes).toEqual([]);
    expect(readdirSync(join(cwd, "rules")).sort()).toEqual(["2022.1", "2022.10"]);
  });

  test("--copy: the files as they are, but for the head", async () => {
    const cwd = folderOf(SMALL_WORKSPACE);
    await asked(["rules", "new", "2022.10", "--from", "2022.1", "--copy"], { cwd });
    expect(read(cwd, "rules/2022.10/method.yaml")).toBe(read(cwd, "rules/2022.1/method.yaml"));
    const head = read(cwd, "rules/2022.10/ruleset.yaml").split("\n");
    const changed = read(cwd, "rules/2022.1/ruleset.yaml")
      .split("\n")
      .filter((line, at) => line !== head[at]);
    expect(changed).toEqual(["version: 2022.1", "date: 2026-01-31"]);
    expect((await asked(["check"], { cwd })).code).toBe(0);
  });
});

describe("rules diff", () => {
  test("by meaning: order, layout and comments do not count", async () => {
    const cwd = folderOf({
      ...SMALL_WORKSPACE,
      "rules/2022.2/ruleset.yaml": "version: 2022.2\ntitle: x\nstatus: draft\ndate: 2026-01-31\nextends: 2022.1\n",
      "rules/2022.2/same.yaml": `# the same, written otherwise
rules:
  - then: identical
    when: {all: [{industry: identical}, {place: {is: same-city}}]}
    why: 论文 2.1 节
    title: {en: "Same city, same industry", zh: 同城且产业相同}
    id: same-industry
`,
    });
    expect((await json(["rules", "diff", "2022.1", "2022.2"], cwd)).changes).toEqual([]);
  });

  test("field by field, with the line", async () => {
    const cwd = folderOf({
      ...SMALL_WORKSPACE,
      "rules/2022.2/ruleset.yaml":
        "version: 2022.2\ntitle: x\nstatus: draft\ndate: 2026-01-31\nextends: 2022.1\ncounts-as: {subordinate: similar}\nremove: [chain-neighbour]\n",
      "rules/2022.2/more.yaml":
        'rules:\n  - {id: same-industry, title: {zh: 同城且产业相同, en: "Same city, same industry"}, when: {place: same-city, industry: identical, belt.current: true}, then: identical, why: 论文 2.1 节}\ncases:\n  - {id: k, cluster: 电池, belt: 芯片, expect: none}\n',
    });
    const { changes } = await json(["rules", "diff", "2022.1", "2022.2"], cwd);
    expect(changes).toMatchObject([
      { kind: "counts-as", id: "subordinate", what: "changed", fields: [{ from: "matched", to: "similar" }] },
      { kind: "rule", id: "chain-neighbour", what: "removed", file: "rules/2022.1/method.yaml" },
      {
        kind: "rule",
        id: "same-industry",
        what: "changed",
        fields: [
          {
            field: "when",
            from: "{place: same-city, industry: identical}",
            to: "{place: same-city, industry: identical, belt.current: true}",
          },
        ],
        file: "rules/2022.2/more.yaml",
        line: 2,
      },
      { kind: "case", id: "k", what: "added" },
    ]);
    expect(changes).toHaveLength(4);
  });
});

describe("rules release", () => {
  test("records the hash, sets the status, changes nothing else; later edits are detected, changes of layout are not", async () => {
    const cwd = folderOf(SMALL_WORKSPACE);
    const before = read(cwd, "rules/2022.1/ruleset.yaml");
    const { hash, isNew } = await json(["rules", "release", "2022.1"], cwd);
    expect(isNew).toBe(true);
    expect(read(cwd, "rules/released.yaml")).toContain(`\nreleased:\n  "2022.1": ${hash}\ntaxonomies:\n`);
    expect(read(cwd, "rules/2022.1/ruleset.yaml")).toBe(before.replace("status: draft", "status: released"));
    expect((await asked(["check"], { cwd })).code).toBe(0);
    expect((await json(["rules", "release", "2022.1"], cwd)).isNew).toBe(false);

    const method = read(cwd, "rules/2022.1/method.yaml");
    writeFileSync(join(cwd, "rules/2022.1/method.yaml"), `# a comment\n${method}`);
    expect((await asked(["check"], { cwd })).code).toBe(0);
    writeFileSync(join(cwd, "rules/2022.1/method.yaml"), method.replace("论文 2.1 节", "论文 2.2 节"));
    expect((await asked(["check"], { cwd })).stdout).toContain("rules/2022.1/method.yaml:1:1: error: version 2022.1 is released");
    expect((await asked(["rules", "release", "2022.1"], { cwd })).stderr).toContain("was edited after its release");
    expect(readdirSync(join(cwd, "rules")).sort()).toEqual(["2022.1", "released.yaml"]);
  });

  test("a second release is listed beside the first", async () => {
    const cwd = folderOf(SMALL_WORKSPACE);
    await asked(["rules", "new", "2022.2", "--from", "2022.1"], { cwd });
    expect((await asked(["rules", "release", "2022.2"], { cwd })).stderr).toContain("Release 2022.1 first");
    writeFileSync(join(cwd, "rules/2022.2/rules.yaml"), "rules:\ndeclarations:\ncases:\nremove: [same-branch]\n");
    for (const version of ["2022.1", "2022.2"]) expect((await asked(["rules", "release", version], { cwd })).code).toBe(0);
    expect(Object.keys(parse(read(cwd, "rules/released.yaml")).released)).toEqual(["2022.1", "2022.2"]);
    expect((await json(["rules", "list"], cwd)).versions.map(({ released }: { released: string }) => released)).toEqual([
      "as-released",
      "as-released",
    ]);
  });

  test("is refused if a check fails, and then leaves nothing behind", async () => {
    const cwd = folderOf({
      ...SMALL_WORKSPACE,
      "rules/2022.1/cases.yaml": "cases:\n  - {id: case-2, cluster: 集成电路, belt: 电池, place: same-city, expect: similar}\n",
    });
    const ran = await asked(["rules", "release", "2022.1"], { cwd });
    expect(ran.code).toBe(2);
    expect(ran.stderr).toContain("[case-failed]");
    expect(ran.stderr).toContain("was not released");
    expect(existsSync(join(cwd, "rules/released.yaml"))).toBe(false);
    expect(read(cwd, "rules/2022.1/ruleset.yaml")).toContain("status: draft");
  });
});

describe("format", () => {
  const MESSY = {
    ...SMALL_WORKSPACE,
    "rules/2022.1/more.yaml": "cases:\n- {expect: none, belt: 芯片, cluster: 电池, id: k} # a comment\n",
  };

  test("lays out a file once, without changing its meaning", async () => {
    const cwd = folderOf(MESSY);
    expect((await json(["format", "--check"], cwd)).changed).toContain("rules/2022.1/more.yaml");
    expect((await asked(["format", "--check"], { cwd })).code).toBe(1);
    const { hash } = (await json(["rules", "list"], cwd)).versions[0];
    expect((await asked(["format"], { cwd })).code).toBe(0);
    expect(read(cwd, "rules/2022.1/more.yaml")).toBe("cases:\n  - {id: k, cluster: 电池, belt: 芯片, expect: none} # a comment\n");
    expect((await json(["rules", "list"], cwd)).versions[0].hash).toBe(hash);
    expect(await json(["format"], cwd)).toMatchObject({ schema: "qundai/format/1", changed: [], broken: [], left: [] });
  });

  test("a single file, by its path from the current folder; a broken file is reported and left unchanged", async () => {
    const cwd = folderOf({ ...MESSY, "rules/2022.1/broken.yaml": "rules: [\n" });
    expect((await json(["format", "more.yaml"], join(cwd, "rules/2022.1"))).changed).toEqual(["rules/2022.1/more.yaml"]);
    const ran = await asked(["format"], { cwd });
    expect(ran.code).toBe(1);
    expect(ran.stdout).toContain("rules/2022.1/broken.yaml");
    expect(read(cwd, "rules/2022.1/broken.yaml")).toBe("rules: [\n");
  });
});

describe("check --details", () => {
  test("says what cases would miss, and is one document", async () => {
    const cwd = folderOf(SMALL_WORKSPACE);
    const { details } = await json(["check", "--details"], cwd);
    expect(details).toMatchObject({ version: "2022.1", complete: true });
    expect(details.cells).toBeGreaterThan(details.met);
    expect(details.unnoticed).toContainEqual(
      expect.objectContaining({
        rule: "same-branch",
        kind: "threshold",
        before: "industry.steps: {atMost: 3}",
        after: "industry.steps: {atMost: 2}",
      }),
    );
    const { stdout } = await asked(["check", "--details"], { cwd, env: { LANG: "zh_CN.UTF-8" } });
    expect(stdout).toContain("种笔误");
  });
});

describe("rules release --dry-run, --title and rules default", () => {
  const released = "rules/released.yaml";

  test("--dry-run makes all checks and writes nothing", async () => {
    const cwd = folderOf(SMALL_WORKSPACE);
    const { code, stdout } = await asked(["rules", "release", "2022.1", "--dry-run"], { cwd });
    expect({ code, stdout }).toEqual({ code: 0, stdout: expect.stringContaining("Version 2022.1 could be released: all checks pass.") });
    expect(stdout).toContain("would seal 3 files, taxonomy 2022.1 included:");
    expect(stdout).toContain("  taxonomy/2022.1/all.yaml\n");
    const zh = await asked(["rules", "release", "2022.1", "--dry-run"], { cwd, env: { LANG: "zh_CN.UTF-8" } });
    expect(zh.stdout).toContain("版本 2022.1 可以发布：检查全部通过。未写入任何文件。");
    expect(existsSync(join(cwd, released))).toBe(false);
    expect(read(cwd, "rules/2022.1/ruleset.yaml")).toBe(SMALL_WORKSPACE["rules/2022.1/ruleset.yaml"]);
    expect(await json(["rules", "release", "2022.1", "--dry-run"], cwd)).toMatchObject({ dryRun: true, isNew: true });
  });

  test("--dry-run refuses what a release refuses", async () => {
    const cwd = folderOf(SMALL_WORKSPACE);
    await asked(["rules", "new", "2022.2", "--from", "2022.1"], { cwd });
    const { code, stderr } = await asked(["rules", "release", "2022.2", "--dry-run"], { cwd });
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining("Release 2022.1 first") });
  });

  test.each([
    ["title: {zh: 论文方法, en: The study's method}", 'title: {zh: "甲: 乙", en: The study\'s method}'],
    ["title: 方法", 'title: {zh: "甲: 乙", en: 方法}'],
    ["title:\n  zh: '旧' # 名\n  en: Old", "title:\n  zh: '甲: 乙' # 名\n  en: Old"],
  ])("--title-zh in %j", async (before, after) => {
    const header = (SMALL_WORKSPACE["rules/2022.1/ruleset.yaml"] ?? "").replace("title: {zh: 论文方法, en: The study's method}", before);
    const cwd = folderOf({ ...SMALL_WORKSPACE, "rules/2022.1/ruleset.yaml": header });
    expect((await asked(["rules", "release", "2022.1", "--title-zh", "甲: 乙"], { cwd })).code).toBe(0);
    expect(read(cwd, "rules/2022.1/ruleset.yaml")).toBe(header.replace(before, after).replace("status: draft", "status: released"));
    expect((await asked(["check"], { cwd })).code).toBe(0);
  });

  test("an option of another action and a title of two lines are refused", async () => {
    const cwd = folderOf(SMALL_WORKSPACE);
    const odd = await asked(["rules", "new", "2022.2", "--dry-run"], { cwd });
    expect(odd).toMatchObject({ code: 2, stderr: expect.stringContaining("--dry-run has a meaning only with rules release") });
    const lines = await asked(["rules", "release", "2022.1", "--title-en", "a\nb"], { cwd });
    expect(lines).toMatchObject({ code: 2, stderr: expect.stringContaining("--title-en must be one line") });
    expect(existsSync(join(cwd, released))).toBe(false);
  });

  test("default writes one line, where there is none yet and where there is one", async () => {
    const cwd = folderOf(SMALL_WORKSPACE);
    const before = read(cwd, "data/dataset.yaml");
    await asked(["rules", "new", "2022.2", "--from", "2022.1"], { cwd });
    const { stdout } = await asked(["rules", "default", "2022.1"], { cwd });
    expect(stdout).toContain("Version 2022.1 is now the default (before: 2022.2).\n  data/dataset.yaml\n");
    const line = 'fallbackYears: [2018, 2020]\nruleset: "2022.1"\n';
    expect(read(cwd, "data/dataset.yaml")).toBe(before.replace("fallbackYears: [2018, 2020]\n", line));
    expect(await json(["rules", "default", "2022.1"], cwd)).toMatchObject({ changed: false });
    await asked(["rules", "default", "2022.2"], { cwd });
    expect(read(cwd, "data/dataset.yaml")).toContain('ruleset: "2022.2"\n');
    expect((await json(["rules"], cwd)).versions).toMatchObject([{ isDefault: false }, { version: "2022.2", isDefault: true }]);
    expect(await asked(["rules", "default", "2022.9"], { cwd })).toMatchObject({ code: 2, stdout: "" });
  });
});
