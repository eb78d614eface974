import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { fullWidthMends, withMends } from "../../src/files/yaml/full-width.ts";
import { parseYaml } from "../../src/files/yaml/yaml.ts";
import { ROOT } from "../support/program.ts";

const rule = (line: string) => `rules:\n  - id: r\n    ${line}\n    why: 甲：乙，丙；“丁”（戊）\n`;

function issuesOf(text: string): string[] {
  return parseYaml("f.yaml", text).issues.map(({ code, span, params }) => {
    const { found = "", wanted = "" } = params as { found?: string; wanted?: string };
    return `${span.line}:${span.column} ${code} ${found}${wanted}`;
  });
}

const mendedText = (text: string): string => withMends(text, fullWidthMends(text)).text;

describe("a full-width character gives one message and is mended", () => {
  test.each([
    [
      "a comma in braces",
      rule("when: {place: same-city， industry: x}"),
      "3:28 full-width ，,",
      rule("when: {place: same-city, industry: x}"),
    ],
    [
      "a comma without a space",
      rule("when: {place: same-city，产业关系: x}"),
      "3:28 full-width ，,",
      rule("when: {place: same-city,产业关系: x}"),
    ],
    [
      "a semicolon in braces",
      rule("when: {place: same-city；industry: x}"),
      "3:28 full-width ；,",
      rule("when: {place: same-city,industry: x}"),
    ],
    ["braces", rule("when: ｛place: same-city｝"), "3:11 full-width ｛{", rule("when: {place: same-city}")],
    ["a closing brace", rule("when: {place: same-city｝"), "3:28 full-width ｝}", rule("when: {place: same-city}")],
    ["an opening brace", rule("when: ｛place: same-city}"), "3:11 full-width ｛{", rule("when: {place: same-city}")],
    [
      "everything at once",
      rule("when：｛place：same-city，industry：［identical、similar］｝"),
      "3:9 full-width ：:",
      rule("when: {place: same-city,industry: [identical,similar]}"),
    ],
    ["an indentation", "rules:\n  - id: r\n　　then: similar\n", "3:1 full-width \u3000 ", "rules:\n  - id: r\n    then: similar\n"],
    [
      "an indentation beside spaces",
      "rules:\n  - id: r\n  　then: similar\n",
      "3:3 full-width \u3000 ",
      "rules:\n  - id: r\n    then: similar\n",
    ],
    [
      "an indentation with one space for each",
      "rules:\n  - id: r\n　　　　then: similar\n",
      "3:1 full-width \u3000 ",
      "rules:\n  - id: r\n    then: similar\n",
    ],
    ["an indentation below a key", "rules:\n　- id: r\n", "2:1 full-width \u3000 ", "rules:\n  - id: r\n"],
    [
      "an indentation by spaces that do not break",
      "rules:\n  - id: r\n\u00a0\u00a0\u00a0\u00a0then: x\n",
      "3:1 full-width \u00a0 ",
      "rules:\n  - id: r\n    then: x\n",
    ],
    ["a colon", rule("then：similar"), "3:9 full-width ：:", rule("then: similar")],
    ["a colon before a space", rule("then： similar"), "3:9 full-width ：:", rule("then: similar")],
    ["a colon behind a Chinese key", rule("结论：相近"), "3:7 full-width ：:", rule("结论: 相近")],
    ["a colon behind the key of a block", "rules：\n  - id: r\n", "1:6 full-width ：:", "rules:\n  - id: r\n"],
    ["a colon in the first key of an entry", "rules:\n  - id：r\n    then: x\n", "2:7 full-width ：:", "rules:\n  - id: r\n    then: x\n"],
    ["a colon in braces", rule("when: {place： x}"), "3:17 full-width ：:", rule("when: {place: x}")],
    ["a space behind a colon", rule("then:　similar"), "3:10 full-width \u3000 ", rule("then: similar")],
    ["a space behind a comma", rule("when: {place: x,　industry: y}"), "3:21 full-width \u3000 ", rule("when: {place: x, industry: y}")],
    [
      "a list with a comma",
      rule("when: {industry: [identical，subordinate]}"),
      "3:32 full-width ，,",
      rule("when: {industry: [identical,subordinate]}"),
    ],
    [
      "a list with an enumeration comma",
      rule("when: {industry: [identical、subordinate]}"),
      "3:32 full-width 、,",
      rule("when: {industry: [identical,subordinate]}"),
    ],
    ["a list of Chinese words", rule("when: {产业关系: [相同、隶属]}"), "3:21 full-width 、,", rule("when: {产业关系: [相同,隶属]}")],
    [
      "a list that needs two items",
      "declarations:\n  - {id: d, identical: [动力电池、锂电池], source: s}\n",
      "2:29 full-width 、,",
      "declarations:\n  - {id: d, identical: [动力电池,锂电池], source: s}\n",
    ],
    ["brackets", rule("overrides: 【a，b】"), "3:16 full-width 【[", rule("overrides: [a,b]")],
    ["square brackets", rule("overrides: ［a, b］"), "3:16 full-width ［[", rule("overrides: [a, b]")],
    ["parentheses for braces", rule("when: （place: same-city）"), "3:11 full-width （{", rule("when: {place: same-city}")],
    ["quotes", rule("unit: “a: b”"), '3:11 full-width “"', rule('unit: "a: b"')],
    ["quotes in braces", rule("when: {place: “same-city”}"), '3:19 full-width “"', rule('when: {place: "same-city"}')],
    ["a comment", "＃ 说明\nrules:\n  - id: r\n", "1:1 full-width ＃#", "# 说明\nrules:\n  - id: r\n"],
    ["a comment behind a value", rule("then: similar ＃ 说明"), "3:19 full-width ＃#", rule("then: similar # 说明")],
    ["a dash", "rules:\n  － id: r\n    then: x\n", "2:3 full-width －-", "rules:\n  - id: r\n    then: x\n"],
    ["a dash without a space", "rules:\n  －id: r\n    then: x\n", "2:3 full-width －-", "rules:\n  - id: r\n    then: x\n"],
    ["letters of a key", rule("ｔｈｅｎ: similar"), "3:5 full-width ｔt", rule("then: similar")],
    [
      "digits of a number",
      rule("when: {industry.steps: {atLeast: ３}}"),
      "3:38 full-width ３3",
      rule("when: {industry.steps: {atLeast: 3}}"),
    ],
    [
      "a comma at the end of a line in braces",
      rule("when: {place: same-city，\n           industry: x}"),
      "3:28 full-width ，,",
      rule("when: {place: same-city,\n           industry: x}"),
    ],
  ])("%s", (_, text, expected, mended) => {
    expect(issuesOf(text)).toEqual([expected]);
    expect(mendedText(text)).toBe(mended);
    expect(fullWidthMends(mended)).toEqual([]);
    expect(parseYaml("f.yaml", text).value).toEqual(parseYaml("f.yaml", mended).value);
  });

  test("two lines are two mistakes, and the rest is read", () => {
    const { value, issues, isRead } = parseYaml("f.yaml", "a：1\nb：2\nc: 3\n");
    expect({ value, lines: issues.map(({ span }) => span.line), isRead }).toEqual({
      value: { a: 1, b: 2, c: 3 },
      lines: [1, 2],
      isRead: true,
    });
  });
});

describe("what a text means is left alone", () => {
  test.each([
    rule("title: {zh: 同城：产业相同，且“当年”收录, en: x}"),
    rule("when: {place: same-city} # 说明：甲，乙"),
    "a:\n  why: |\n    　　第一段：甲，乙\n    　　then：x\n  source: s\n",
    "a:\n  why: 甲\n    　　乙，丙\n  source: s\n",
    "a:\n  why: “甲”，乙\n  source: “整句”\n",
    "a: {why: 见【1】、（二）；注意：常用, source: 某某（2022），表 3}\n",
    "words:\n  connectors: [及, 与, 、]\n  closers: [、及其他]\n",
    "altLabel: {zh: [石油、煤炭及其他燃料, “双碳”产业]}\n",
    'a: "甲： ｛乙｝，\n  then：x"\n',
    "a: '＃ 甲　乙'\n",
    "includes: [ＬＥＤ灯, ５Ｇ基站]\n",
    "heads:\n  - 用途：说明\n",
    "parts: {苏州市: [昆山市]}\n",
  ])("%j", (text) => {
    expect(fullWidthMends(text)).toEqual([]);
  });

  const shipped = ["rules", "taxonomy", "data"].flatMap((what) =>
    readdirSync(join(ROOT, what), { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".yaml"))
      .map((name) => `${what}/${name}`),
  );
  test.each(shipped)("%s", (file) => {
    expect(fullWidthMends(readFileSync(join(ROOT, file), "utf8"))).toEqual([]);
  });
});

test.each([
  ["colons", "甲：".repeat(100_000)],
  ["braces", `a: ${"｛".repeat(100_000)}`],
  ["brackets", `a: [${"【".repeat(100_000)}`],
  ["enumeration commas", `a: [甲${"、乙".repeat(100_000)}]`],
  ["commas", `a: {b: 甲${"，乙".repeat(100_000)}}`],
  ["keys", `a: {${"b：c，".repeat(50_000)}`],
  ["quotes", `a: [${"“甲".repeat(100_000)}`],
  ["spaces", "　".repeat(200_000)],
  ["lines", "　a：｛\n".repeat(50_000)],
])("a hostile text of many %s does not hang", (_, text) => {
  const started = performance.now();
  fullWidthMends(text);
  expect(performance.now() - started).toBeLessThan(2_000);
});
