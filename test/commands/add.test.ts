import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Output } from "../../src/commands/line/host.ts";
import { run } from "../../src/commands/line/run.ts";
import type { AddDocument } from "../../src/documents/add.ts";
import type { LinkDocument } from "../../src/documents/link.ts";
import { CACHE } from "../support/cache.ts";
import { folderOf } from "../support/folder.ts";
import { asked } from "../support/program.ts";
import { SMALL_WORKSPACE } from "../support/small-workspace.ts";

const TAXONOMY = "taxonomy/2022.1/all.yaml";
const METHOD = "rules/2022.1/method.yaml";

/** A declaration is missing here, and one belt has a name that no concept has. */
const workspace = (more: Readonly<Record<string, string>> = {}): string =>
  folderOf({
    ...SMALL_WORKSPACE,
    "data/belts.csv": `${SMALL_WORKSPACE["data/belts.csv"]}320500-储能电芯,储能电芯,苏州市,320500,2021,news,新闻\n`,
    ...more,
  });
const released = async (): Promise<string> => {
  const cwd = workspace();
  expect((await asked(["rules", "release", "2022.1"], { cwd })).code).toBe(0);
  return cwd;
};
const read = (cwd: string, file: string): string => readFileSync(join(cwd, file), "utf8");
const filesOf = (cwd: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    readdirSync(cwd, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(cwd.length + 1))
      .sort()
      .map((file) => [file, read(cwd, file)]),
  );
const json = async (words: readonly string[], cwd: string): Promise<AddDocument> =>
  JSON.parse((await asked(["add", ...words, "--json"], { cwd })).stdout);
const problems = async (cwd: string, ...words: readonly string[]) =>
  JSON.parse((await asked(["check", ...words, "--json"], { cwd })).stdout).issues.filter(
    ({ severity }: { severity: string }) => severity === "error",
  );
/** The lines of a text that do not stand in another one in their order. */
const linesLeft = (old: string, now: string): readonly string[] => {
  const left = old.split("\n");
  for (const line of now.split("\n")) if (line === left[0]) left.shift();
  return left;
};
const ALIAS = ["alias", "电池", "储能电芯"];
/** The words of a printed command, as the shell would split them. */
const shellWords = (line: string): readonly string[] =>
  [...line.trim().matchAll(/'([^']*)'|(\S+)/g)].map((match) => match[1] ?? match[2] ?? "").slice(1);

describe("an alias", () => {
  test("is tried out and shown: nothing is written, and the printed command writes it", async () => {
    const cwd = workspace();
    const before = filesOf(cwd);
    const { code, stdout, stderr } = await asked(["add", ...ALIAS], { cwd });
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toContain('"储能电芯" linked to nothing; it will link to Batteries');
    expect(stdout).toContain("苏州市动力电池集群 (AMC-2): similar -> matched\n    belt 储能电芯: unknown -> identical");
    expect(stdout).toContain("-    altLabel: {zh: [动力电池]}\n+    altLabel: {zh: [动力电池, 储能电芯]}\n");
    expect(filesOf(cwd)).toEqual(before);
    const command = stdout.trimEnd().split("\n").at(-1) ?? "";
    expect(command).toBe("  qundai add alias 电池 储能电芯 --yes");
    expect((await asked(shellWords(command), { cwd })).code).toBe(0);
    expect(filesOf(cwd)).toEqual({ ...before, [TAXONOMY]: before[TAXONOMY]?.replace("[动力电池]", "[动力电池, 储能电芯]") });
    expect(await problems(cwd)).toEqual([]);
  });

  test("speaks Chinese", async () => {
    const { stdout } = await asked(["add", ...ALIAS, "--yes"], { cwd: workspace(), env: { LANG: "zh_CN.UTF-8" } });
    expect(stdout).toContain("「储能电芯」是「电池」的别称\n  写入草稿 2022.1\n  「储能电芯」原链接到（无），将链接到电池\n");
    expect(stdout).toContain("苏州市动力电池集群 (AMC-2)：相近 -> 匹配");
    expect(stdout).toContain(`已写入：\n  ${TAXONOMY}\n`);
    expect(stdout).toContain("qundai check --rules 2022.1");
  });

  test("that is there already is said so, whichever name the concept is given by", async () => {
    const cwd = workspace();
    await asked(["add", ...ALIAS, "--yes"], { cwd });
    const before = filesOf(cwd);
    for (const concept of ["电池", "battery", "Batteries", "动力电池"]) {
      const { code, stdout } = await asked(["add", "alias", concept, "储能电芯", "--yes"], { cwd });
      expect({ code, stdout }).toEqual({ code: 0, stdout: expect.stringContaining("Version 2022.1 says so already") });
      expect(stdout).toContain(`${TAXONOMY}:10:5`);
    }
    expect(filesOf(cwd)).toEqual(before);
  });

  test("--product makes it a kind of the concept", async () => {
    const cwd = workspace();
    const document = await json([...ALIAS, "--product", "--yes"], cwd);
    expect(document).toMatchObject({ kind: "alias", state: "written", changed: [{ unit: "AMC-2", to: "matched" }] });
    expect(read(cwd, TAXONOMY)).toContain("    altLabel: {zh: [动力电池]}\n    includes: [储能电芯]\n    source: SEI-2018\n");
    expect(await problems(cwd)).toEqual([]);
  });

  test("an English word, and a language that is said", async () => {
    const cwd = workspace();
    await asked(["add", "alias", "cathode-material", "NCM", "--yes"], { cwd });
    await asked(["add", "alias", "cathode-material", "LFP", "--lang-of", "zh", "--yes"], { cwd });
    expect(read(cwd, TAXONOMY)).toContain("altLabel: {zh: [LFP], en: [NCM]}");
  });

  test("of another concept is refused", async () => {
    const cwd = workspace();
    const { code, stderr } = await asked(["add", "alias", "电池", "芯片", "--yes"], { cwd });
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: expect.stringContaining('the label "芯片" already belongs to Integrated circuits'),
    });
  });
});

describe("other entries", () => {
  test.each<[words: readonly string[], file: string, written: string]>([
    [
      [
        "concept",
        "biomedicine",
        "--zh",
        "生物医药",
        "--en",
        "Biomedicine",
        "--under",
        "电子元器件",
        "--words",
        "生物,bio",
        "--why",
        '他说: "要" # 是',
      ],
      TAXONOMY,
      `    why: 电池的原料
  - id: biomedicine
    prefLabel: {zh: 生物医药, en: Biomedicine}
    altLabel: {zh: [生物], en: [bio]}
    broader: electronic-component
    why: "他说: \\"要\\" # 是"
    source: expert
`,
    ],
    [
      ["declaration", "subordinate", "正极材料", "电子元器件", "--source", "论文, 表 2"],
      METHOD,
      '  - {id: d-正极材料-电子元器件, subordinate: {wider: electronic-component, narrower: cathode-material}, source: "论文, 表 2"}\n',
    ],
    [
      ["declaration", "上游", "集成电路", "电池", "--as", "component", "--scope", "pair", "--id", "c-1"],
      METHOD,
      "  - {id: c-1, similar: {upstream: integrated-circuit, downstream: battery, as: component}, scope: pair, source: expert}\n",
    ],
    [
      [
        "exception",
        "--unit",
        "SEI-3",
        "--belt",
        "丝绸",
        "--verdict",
        "相近",
        "--why",
        "由园区: 核实",
        "--by",
        "王",
        "--until",
        "2999-01-31",
      ],
      METHOD,
      'exceptions:\n  - {id: e-SEI3-丝绸, unit: SEI-3, belt: 320500-丝绸, verdict: similar, why: "由园区: 核实", by: 王, until: 2999-01-31}\ncases:\n',
    ],
    [
      ["case", "正极材料", "动力电池", "similar", "--because", "chain-neighbour"],
      METHOD,
      "  - {id: k-正极材料-动力电池, cluster: 正极材料, belt: 动力电池, place: same-city, expect: similar, because: chain-neighbour}\n",
    ],
    [
      ["case", "无关系", "--unit", "苏州市集成电路产业集群", "--belt", "电池"],
      METHOD,
      "  - {id: k-苏州市集成电路产业集群-电池, unit: SEI-3, belt: 电池, place: same-region, expect: none}\n",
    ],
  ])("%j", async (words, file, text) => {
    const cwd = workspace();
    const before = filesOf(cwd);
    const { code, stdout, stderr } = await asked(["add", ...words, "--yes"], { cwd });
    expect({ code, stderr }, stdout).toEqual({ code: 0, stderr: "" });
    const after = filesOf(cwd);
    expect(after[file]).toContain(text);
    // Only lines were added, and to this file alone.
    expect(linesLeft(before[file] ?? "", after[file] ?? "")).toEqual([]);
    expect({ ...after, [file]: before[file] }).toEqual(before);
    expect(await problems(cwd)).toEqual([]);
    const again = await asked(["add", ...words, "--yes"], { cwd });
    const isTaken = words.includes("--id");
    expect(again.stdout).toContain(isTaken ? "" : "says so already");
    expect(filesOf(cwd)).toEqual(after);
  });

  test("a declaration that contradicts another is refused by the check, and nothing is written", async () => {
    const cwd = workspace();
    const before = filesOf(cwd);
    const { code, stdout, stderr } = await asked(["add", "declaration", "identical", "集成电路", "电子元器件", "--yes"], { cwd });
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain("[relation-clash]");
    expect(stderr).toContain("Nothing was written: with this entry the draft would have the errors above.");
    expect(filesOf(cwd)).toEqual(before);
  });

  test("known cases that would fail keep an entry out, unless it is wanted anyway", async () => {
    const cwd = workspace();
    const words = ["add", "case", "集成电路", "电池", "identical"];
    const shown = await asked(words, { cwd });
    expect(shown.code).toBe(0);
    expect(shown.stdout).toContain("Known cases: 1 case would fail, 1 hold.\n  k-集成电路-电池: expected identical, would get none");
    expect(shown.stdout).toContain("  qundai add case 集成电路 电池 identical --yes --anyway\n");
    const refused = await asked([...words, "--yes"], { cwd });
    expect({ code: refused.code, stdout: refused.stdout }).toEqual({ code: 2, stdout: "" });
    expect(read(cwd, METHOD)).toBe(SMALL_WORKSPACE[METHOD]);
    expect((await asked([...words, "--yes", "--anyway"], { cwd })).code).toBe(0);
    expect(await problems(cwd)).toMatchObject([{ code: "case-failed" }]);
  });
});

describe("the draft", () => {
  test("without one, a script is told what to type, in both languages, and that works", async () => {
    const cwd = await released();
    const before = filesOf(cwd);
    for (const yes of [[], ["--yes"]]) {
      const { code, stdout, stderr } = await asked(["add", ...ALIAS, ...yes], { cwd });
      expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
      expect(stderr).toContain("There is no draft to write into. Make one that extends 2022.1 and write into it:");
      expect(stderr).toContain(`  qundai add alias 电池 储能电芯 --draft 2022.2${yes.length > 0 ? " --yes" : ""}\n`);
    }
    const zh = await asked(["add", ...ALIAS], { cwd, env: { LANG: "zh_CN.UTF-8" } });
    expect(zh.stderr).toContain("没有可写入的草稿。新建扩展 2022.1 的草稿并写入：");
    expect((await asked(["add", ...ALIAS, "--draft", "2022.2"], { cwd })).code).toBe(0);
    expect(filesOf(cwd)).toEqual(before);
    const document = await json([...ALIAS, "--draft", "2022.2", "--yes"], cwd);
    expect(document).toMatchObject({
      version: "2022.2",
      state: "written",
      made: ["rules/2022.2/ruleset.yaml", "rules/2022.2/rules.yaml", "taxonomy/2022.2"],
      files: [{ file: "taxonomy/2022.2/all.yaml" }],
    });
    const after = filesOf(cwd);
    for (const [file, text] of Object.entries(before)) expect(after[file], file).toBe(text);
    expect(after["taxonomy/2022.2/all.yaml"]).toBe(before[TAXONOMY]?.replace("[动力电池]", "[动力电池, 储能电芯]"));
    expect(await problems(cwd)).toEqual([]);
    // From now on there is one draft, with a taxonomy of its own.
    const next = await json(["alias", "电池", "电芯", "--yes"], cwd);
    expect(next).toMatchObject({ version: "2022.2", made: [], files: [{ file: "taxonomy/2022.2/all.yaml" }] });
  });

  test("that reads a sealed taxonomy gets a copy of it, and its header says so", async () => {
    const cwd = await released();
    await asked(["rules", "new", "2022.2"], { cwd });
    const document = await json([...ALIAS, "--yes"], cwd);
    expect(document.files.map(({ file }) => file)).toEqual(["taxonomy/2022.2/all.yaml", "rules/2022.2/ruleset.yaml"]);
    expect(read(cwd, "rules/2022.2/ruleset.yaml")).toContain('taxonomy: "2022.2"\n');
    expect(await problems(cwd)).toEqual([]);
    // A declaration needs no taxonomy.
    expect((await json(["declaration", "upstream", "芯片", "电池"], cwd)).made).toEqual([]);
  });

  test("several: one must be named; a released version is refused with the way out", async () => {
    const cwd = await released();
    for (const version of ["2022.2", "2022.3"]) await asked(["rules", "new", version, "--from", "2022.1"], { cwd });
    writeFileSync(join(cwd, "data/dataset.yaml"), `${read(cwd, "data/dataset.yaml")}ruleset: "2022.1"\n`);
    const several = await asked(["add", ...ALIAS], { cwd });
    expect(several.code).toBe(2);
    expect(several.stderr).toContain(
      "There are several drafts: 2022.2, 2022.3. Say which one:\n  qundai add alias 电池 储能电芯 --rules 2022.3\n",
    );
    const settled = await asked(["add", ...ALIAS, "--rules", "2022.1"], { cwd });
    expect(settled.code).toBe(2);
    expect(settled.stderr).toContain("  qundai add alias 电池 储能电芯 --draft 2022.4 --rules 2022.1\n");
    const there = await asked(["add", ...ALIAS, "--draft", "2022.3"], { cwd });
    expect(there.stderr).toContain("The draft 2022.3 exists already. Write into it:\n  qundai add alias 电池 储能电芯 --rules 2022.3\n");
    expect((await asked(["add", ...ALIAS, "--rules", "2022.9"], { cwd })).stderr).toContain("2022.9 of the rules does not exist");
    expect((await asked(["add", ...ALIAS, "--draft", "a/b"], { cwd })).stderr).toContain("a/b cannot be the name of a version");
    expect((await asked(["rules", "default", "2022.3"], { cwd })).code).toBe(0);
    expect(await json(ALIAS, cwd)).toMatchObject({ version: "2022.3", state: "shown" });
  });
});

describe("on a terminal", () => {
  const onTerminal = async (words: readonly string[], cwd: string, answers: readonly boolean[]) => {
    const said = { stdout: "", stderr: "", asked: [] as string[] };
    const left = [...answers];
    const output = (name: "stdout" | "stderr"): Output => ({
      write: (text, done) => {
        said[name] += text;
        done();
        return true;
      },
      once: () => {},
      off: () => {},
    });
    const ask = async (question: string): Promise<boolean> => {
      said.asked.push(question);
      return left.shift() ?? false;
    };
    const env = { HOME: CACHE, XDG_CACHE_HOME: CACHE, LANG: "en_US.UTF-8" };
    const code = await run(words, { env, cwd, script: "/usr/bin/qundai", stdout: output("stdout"), stderr: output("stderr"), ask });
    return { code, ...said };
  };

  test("a no writes nothing, a yes writes", async () => {
    const cwd = workspace();
    const no = await onTerminal(["add", ...ALIAS], cwd, [false]);
    expect(no).toMatchObject({ code: 0, asked: [`Write ${TAXONOMY}? [y/N]`], stdout: expect.stringMatching(/Nothing was written\.\n$/) });
    expect(read(cwd, TAXONOMY)).toBe(SMALL_WORKSPACE[TAXONOMY]);
    const yes = await onTerminal(["add", ...ALIAS], cwd, [true]);
    expect(yes).toMatchObject({ code: 0, stdout: expect.stringContaining(`Written:\n  ${TAXONOMY}\n`) });
    expect(read(cwd, TAXONOMY)).toContain("储能电芯");
  });

  test("a draft is offered", async () => {
    const cwd = await released();
    const no = await onTerminal(["add", ...ALIAS], cwd, [false]);
    expect(no).toMatchObject({ code: 2, asked: ["There is no draft. Make 2022.2, which extends 2022.1? [y/N]"] });
    const half = await onTerminal(["add", ...ALIAS], cwd, [true, false]);
    expect(half.code).toBe(0);
    expect(existsSync(join(cwd, "rules/2022.2"))).toBe(false);
    await onTerminal(["add", ...ALIAS], cwd, [true, true]);
    expect(read(cwd, "taxonomy/2022.2/all.yaml")).toContain("储能电芯");
  });
});

describe("bad input is refused in one message, and nothing is written", () => {
  const LONG = "长".repeat(201);
  test.each<[words: readonly string[], en: string, zh: string]>([
    [["aliass", "a", "b"], "Did you mean alias?", "alias"],
    [["alias", "电池"], "Usage: add alias CONCEPT WORD", "用法：add alias"],
    [["alias", "外星科技", "x"], 'No concept is called "外星科技"', "没有名为「外星科技」的概念"],
    [["alias", "电池", "a\nb"], "must be one line", "须为一行"],
    [["alias", "电池", "a\u202eb"], "must be one line", "须为一行"],
    [["alias", "电池", "\u0007"], "must be one line", "须为一行"],
    [["alias", "电池", LONG], "200", "200"],
    [
      ["alias", "电池", "x", "--unit", "SEI-1"],
      "--unit has a meaning only with add exception, add case",
      "--unit 只用于 add exception、add case",
    ],
    [["concept", "Big Id", "--zh", "x", "--under", "电池"], "Big Id cannot be the id of a concept", "Big Id 不能用作概念的标识"],
    [["concept", "x", "--under", "电池"], "add concept needs --zh", "add concept 缺少 --zh"],
    [["concept", "x", "--zh", "某"], "add concept needs --under", "add concept 缺少 --under"],
    [["concept", "battery", "--zh", "某", "--under", "电子元器件"], "The concept battery exists already", "已有概念 battery"],
    [["concept", "x", "--zh", "某", "--under", "电池", "--code", "3911"], "--code is SCHEME:CODE", "分类：代码"],
    [["concept", "x", "--zh", "芯片", "--under", "电池"], "芯片", "芯片"],
    [["declaration", "same", "电池", "芯片"], "same is not a kind of declaration", "same 不是声明的种类"],
    [["declaration", "identical", "电池", "动力电池"], "are the same concept already: Batteries", "已是同一个概念"],
    [["declaration", "identical", "电池", "芯片", "--as", "use"], "--as has a meaning only with", "--as 只用于"],
    [["declaration", "identical", "电池", "芯片", "--id", "a: b"], "a: b cannot be an id", "a: b 不能用作标识"],
    [["declaration", "identical", "电池", "芯片", "--id", "same-industry"], "The id same-industry is taken", "标识 same-industry 已被使用"],
    [["declaration", "identical", "电池", "芯片", "--why", "a\nb"], "--why must be one line", "--why 须为一行"],
    [["exception", "--unit", "SEI-9", "--verdict", "none", "--why", "x", "--by", "w"], "SEI-9", "SEI-9"],
    [["exception", "--unit", "SEI-3", "--verdict", "unsure", "--why", "x", "--by", "w"], "--verdict", "--verdict"],
    [["exception", "--unit", "SEI-3", "--verdict", "none", "--by", "w"], "add exception needs --why", "add exception 缺少 --why"],
    [["exception", "--unit", "SEI-3", "--verdict", "none", "--why", "x"], "add exception needs --by", "add exception 缺少 --by"],
    [["exception", "--unit", "SEI-3", "--verdict", "none", "--why", "x", "--by", "w", "--until", "soon"], "--until", "--until"],
    [["case", "电池", "芯片"], "Usage: qundai add case", "用法：qundai add case"],
    [["case", "电池", "芯片", "maybe"], "maybe is not a relation", "maybe 不是关系"],
    [["case", "集成电路", "芯片", "similar"], "The case case-芯片 already expects identical", "范例 case-芯片 在此应得 identical"],
    [["case", "电池", "正极材料", "none", "--place", "{x"], "{x", "{x"],
    [["case", "电池", "正极材料", "similar", "--because", "no-such"], "no-such", "no-such"],
  ])("%j", async (words, en, zh) => {
    const cwd = workspace();
    const before = filesOf(cwd);
    for (const [language, says] of [
      ["en", en],
      ["zh", zh],
    ] as const) {
      const { code, stdout, stderr } = await asked(["add", ...words, "--yes", "--lang", language], { cwd });
      expect({ code, stdout }, stderr).toEqual({ code: 2, stdout: "" });
      expect(stderr.replace(/\n\s*/g, " ")).toContain(says);
    }
    expect(filesOf(cwd)).toEqual(before);
  });
});

describe("values that mean something to YAML or the shell come back as they were", () => {
  test.each([
    'a "b"',
    "it's",
    "a: b",
    "x # y",
    "[z]",
    "{q: 1}",
    "- r",
    "3.10",
    "true",
    "~",
    "&a *b",
    "a, b",
    "!t",
    "%x",
    "@at",
    "`c`",
    "$(rm)",
  ])("%s", async (word) => {
    const cwd = workspace();
    const { code, stdout, stderr } = await asked(
      ["add", "concept", "odd", `--zh=怪${word}`, `--en=${word}`, "--under", "电池", `--why=${word}`, "--yes"],
      {
        cwd,
      },
    );
    expect({ code, stderr }, stdout).toEqual({ code: 0, stderr: "" });
    const text = read(cwd, TAXONOMY);
    expect(text.startsWith(SMALL_WORKSPACE[TAXONOMY] ?? "-")).toBe(true);
    expect(await problems(cwd)).toEqual([]);
    const again = await json(["concept", "odd", `--zh=怪${word}`, `--en=${word}`, "--under", "电池"], cwd);
    expect(again.state).toBe("there");
  });
});

test("the printed command repeats odd values as the shell reads them", async () => {
  const cwd = workspace();
  const words = ["add", "concept", "odd", "--zh=怪 词", "--en=- r", "--under", "电池", "--why=$(rm) # x"];
  const { stdout } = await asked(words, { cwd });
  const command = stdout.trimEnd().split("\n").at(-1) ?? "";
  expect(command).toBe("  qundai add concept odd --zh '怪 词' --en='- r' --under 电池 --why '$(rm) # x' --yes");
});

test("comments, layout and line ends of the rest of a file stay as they were", async () => {
  const odd = (SMALL_WORKSPACE[TAXONOMY] ?? "")
    .replace("  - id: battery", "  # 电池\n  - id:   battery # 手写")
    .replace("    altLabel: {zh: [动力电池]}\n", "    altLabel:\n      zh: [ 动力电池 ]   # 别称\n")
    .replaceAll("\n", "\r\n");
  const cwd = workspace({ [TAXONOMY]: odd });
  expect((await asked(["add", ...ALIAS, "--yes"], { cwd })).code).toBe(0);
  const old = odd.split("\r\n");
  const now = read(cwd, TAXONOMY).split("\r\n");
  expect(now.filter((line, at) => line !== old[at])).toEqual(["      zh: [ 动力电池, 储能电芯 ]   # 别称"]);
});

describe("link", () => {
  test("ends with the command that mends the first word, in both languages, and the command works", async () => {
    const cwd = await released();
    for (const [language, says] of [
      ["en", 'If "储能电芯" is another name of'],
      ["zh", "如果「储能电芯」就是"],
    ] as const) {
      const near = (SMALL_WORKSPACE[TAXONOMY] ?? "").replace("[动力电池]", "[动力电池, 储能电池]");
      const own = workspace({ [TAXONOMY]: near });
      await asked(["rules", "release", "2022.1"], { cwd: own });
      const { stdout } = await asked(["link", "储能电芯", "--lang", language], { cwd: own });
      expect(stdout).toContain(says);
      const command = stdout.split("\n").find((line) => line.startsWith("  qundai add alias")) ?? "";
      const { code } = await asked([...shellWords(command), "--yes"], { cwd: own });
      expect(code, command).toBe(0);
      const after = JSON.parse((await asked(["link", "储能电芯", "--rules", "2022.2", "--json"], { cwd: own })).stdout);
      expect(after).toMatchObject({ terms: [{ concept: "battery", how: "label" }], mend: null });
    }
    expect((await asked(["link", "集成电路"], { cwd })).stdout).not.toContain("qundai add");
  });

  test("offers every concept that is as near, since nearness does not say which is meant", async () => {
    const boards = [
      "  - {id: aluminium, prefLabel: {zh: 铝材, en: Aluminium}, includes: [铝板材], source: expert}",
      "  - {id: stone, prefLabel: {zh: 石材, en: Stone}, includes: [石板材], source: expert}",
    ];
    const cwd = workspace({ [TAXONOMY]: `${(SMALL_WORKSPACE[TAXONOMY] ?? "").trimEnd()}\n${boards.join("\n")}\n` });
    const { ways } = JSON.parse((await asked(["link", "木板材", "--json"], { cwd })).stdout).mend as LinkDocument["mend"] & {};
    expect(new Set(ways.map(({ concept }) => concept))).toEqual(new Set(["aluminium", "stone"]));
  });
});
