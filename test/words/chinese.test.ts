import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { FORBIDDEN, faultsOf } from "../support/chinese.ts";
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
  const MORE = ["reproduce", "sensitivity", "rules list", "relate 正极材料 新能源汽车", "facts"];
  test.each([...COMMANDS, ...MORE])("%s prints none", { timeout: 60_000 }, async (command) => {
    const answer = await asked([...command.split(" "), "--lang", "zh"]);
    const unwrapped = answer.stdout.replaceAll(/\n +/g, " ");
    // Quotations of a paper or of a table row are not sentences of the program.
    expect(faultsOf(unwrapped).filter((fault) => !fault.startsWith("English"))).toEqual([]);
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
