import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { factsSaid } from "../../src/facts/said.ts";
import { wordingIn } from "../../src/words/words.ts";
import { FORBIDDEN, faultsOf } from "../support/chinese.ts";
import { folderOf } from "../support/folder.ts";
import { asked, ROOT } from "../support/program.ts";

interface Sentence {
  readonly key: string;
  readonly place: string;
  readonly zh: readonly string[];
  readonly en: readonly string[];
}

const { stdout } = spawnSync(process.execPath, ["scripts/list-sentences.mjs", "--json"], {
  cwd: ROOT,
  encoding: "utf8",
  maxBuffer: 1 << 26,
});
const SENTENCES = JSON.parse(stdout) as readonly Sentence[];

describe("the list of sentences", () => {
  test("holds words, facts, commands and schemas, each with its place", () => {
    const folders = new Set(SENTENCES.map(({ place }) => place.split("/").slice(0, 2).join("/")));
    expect([...folders].sort()).toEqual(["src/commands", "src/facts", "src/files", "src/views", "src/words"]);
    for (const { place } of SENTENCES) expect(place).toMatch(/^src\/.+\.ts:\d+$/);
  });

  test("says in both languages what words say", () => {
    const inWords = SENTENCES.filter(
      ({ place, zh }) => place.startsWith("src/words/zh/") && zh.some((text) => /\p{Script=Han}/u.test(text)),
    );
    expect(inWords.length).toBeGreaterThan(600);
  });
});

describe("Chinese", () => {
  test("no sentence has a fault that can be seen", () => {
    const faults = SENTENCES.flatMap(({ place, zh }) =>
      zh.filter((text) => /\p{Script=Han}/u.test(text)).flatMap((text) => faultsOf(text).map((fault) => `${place} ${fault}`)),
    );
    expect(faults).toEqual([]);
  });

  test.each(
    [
      "README.zh-CN.md",
      "CONTRIBUTING.zh-CN.md",
      ...readdirSync(`${ROOT}docs`)
        .filter((name) => name.endsWith(".zh-CN.md"))
        .map((name) => `docs/${name}`),
    ].filter((name) => !name.includes("style")),
  )("%s has none, and one paragraph a line", (page) => {
    const text = readFileSync(ROOT + page, "utf8");
    const prose = text.replace(/^```[\s\S]*?^```$/gm, "").replace(/`[^`\n]*`|\]\([^)]*\)|<[^>]*>/g, "");
    const broken = prose.split("\n").filter((line, at, lines) => /^[^#|<!\s-]/u.test(line) && /^[^#|<!\s-]/u.test(lines[at - 1] ?? ""));
    expect(broken).toEqual([]);
    expect(faultsOf(prose).filter((fault) => !fault.startsWith("English"))).toEqual([]);
  });

  const COMMANDS = ["match", "match --by region", "check --details", "compare 2022.1 2022.2", "disputes", "ellipse", "link", "overlaps"];
  const MORE = ["reproduce", "sensitivity", "rules list", "relate 正极材料 新能源汽车", "facts", "rules show 2022.3", "explain SEI-13"];
  test.each([...COMMANDS, ...MORE])("%s prints none", { timeout: 60_000 }, async (command) => {
    const answer = await asked([...command.split(" "), "--lang", "zh"]);
    // An address, a condition as rules write it, an entry's id and goods that are called so are not words of the program.
    const said = answer.stdout
      .replaceAll(/^ *\S*node .*$|^ *qundai .*$|--all --lang zh/gm, "")
      // Lines that are quoted from a file, with their numbers, are the author's.
      .replaceAll(/^ {4,}\d+ {2}.*(?:\n {6,}\S.*)*$/gm, "")
      .replaceAll(/exp\(\S+\)|（[a-z]+）|^ {6}years.*$/gm, " ")
      .replaceAll(/\n +/g, " · ")
      .replaceAll(
        /https?:[!-~]+(?: [!-~]*[=&][!-~]*)*|（when）：.*?，结论|\{[^{}\n]*\}|(?<![\w-])[a-z]-[\p{Script=Han}\w-]+|(?<!\w)d[0-9a-z]{8}(?!\w)/gu,
        " ",
      )
      .replaceAll(/sha256:\w+|[A-Z]+\d?-\d+[a-z]?|\d+-\S+/g, " ");
    expect(faultsOf(said)).toEqual([]);
  });

  test("tables beside answers have heads and values in Chinese", async () => {
    const folder = folderOf({});
    expect((await asked(["match", "--out", folder, "--lang", "zh"])).code).toBe(0);
    // Its own tables are written over, whatever their language.
    expect((await asked(["match", "--out", folder, "--lang", "zh"])).code).toBe(0);
    expect((await asked(["compare", "2022.1", "2022.2", "--csv", folder, "--lang", "zh"])).code).toBe(0);
    expect((await asked(["compare", "2022.1", "2022.2", "--csv", folder])).code).toBe(0);
    expect((await asked(["compare", "2022.1", "2022.2", "--csv", folder, "--lang", "zh"])).code).toBe(0);
    expect((await asked(["sensitivity", "--csv", join(folder, "sensitivity.csv"), "--lang", "zh"])).code).toBe(0);
    const names = readdirSync(folder).filter((name) => name.endsWith(".csv"));
    expect(names.sort()).toEqual(["changed.csv", "edits.csv", "matrix.csv", "pairs.csv", "rates.csv", "sensitivity.csv", "units.csv"]);
    for (const name of names) {
      const [head = "", ...rows] = readFileSync(join(folder, name), "utf8").trim().split("\n");
      expect(head.replace("json-rules-engine", "")).not.toMatch(/[a-z]/);
      expect(rows.join("\n")).not.toMatch(/(?:^|,)(?:matched|none|no-belt|sei|subordinate|verified|kind|rule|changes)(?:,|$)/m);
    }
  });

  test("a value that two facts share is named by its fact", () => {
    const words = wordingIn("zh");
    expect([words.valueOf("industry", "none"), words.valueOf("link.belt", "none"), words.valueOf("industry.steps", "3")]).toEqual([
      "无关系",
      "未链接",
      "3",
    ]);
  });

  test("facts of a witness are said, and what has no words stays", () => {
    expect(factsSaid("place: same-city, belt.years: [2019, 2020], industry: ?, other: x")).toBe(
      "地点关系 同城，收录年份 [2019, 2020]，产业关系 未知，other: x",
    );
  });

  test.each([
    ["产业带较宽", "forbidden: 较宽"],
    ["链上隔 2 个环节", "forbidden: 隔 2 个环节"],
    ["机器判定: 相近", "half-width mark: 定: 相"],
    ["匹配率 44.7 %", "space before per cent: 7 %"],
    ["由您裁决", "person: 您"],
    ["读取 3 文件", "no measure word: 3 文件"],
    ["结果为 matches", "English: matches"],
  ])("a fault in %s is seen", (text, fault) => {
    expect(faultsOf(text)).toContain(fault);
  });

  test("the table of terms names what is not used", () => {
    expect(FORBIDDEN.length).toBeGreaterThan(50);
  });
});
