import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { FlowsDocument } from "../../src/documents/flows.ts";
import { folderOf } from "../support/folder.ts";
import { asked, qundai, ROOT } from "../support/program.ts";

const FIXTURE = `${ROOT}test/fixtures/flows/flows_example_a`;
const WINDOWS = "2001-2005,2006-2010,2011-2015,2016-2020";

async function flows(words: readonly string[], files: Readonly<Record<string, string>> = {}): Promise<FlowsDocument> {
  const cwd = folderOf(files);
  const ran = await asked(["flows", "--json", "--workspace", ROOT, ...words], { cwd });
  expect(ran.stderr).toBe("");
  return JSON.parse(ran.stdout) as FlowsDocument;
}

async function refused(text: string, words: readonly string[] = []): Promise<string> {
  const cwd = folderOf({ "flows.csv": text });
  const { code, stdout, stderr } = await asked(["flows", "--workspace", ROOT, "--flows", "flows.csv", "--region", "长三角", ...words], {
    cwd,
  });
  expect([code, stdout]).toEqual([2, ""]);
  return stderr;
}

describe("the shared example", () => {
  test("every figure of every window", async () => {
    const { windows, rows } = await flows(["--flows", `${FIXTURE}.csv`, "--region", "长三角", "--windows", WINDOWS]);
    const expected = readFileSync(`${FIXTURE}.expected.jsonl`, "utf8")
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as Record<string, number | string>);
    const found = windows.map(({ from, to, inside, out, into, within, beyond, ends, links, sales, supply }) => ({
      ...{ w: `${from}-${to}`, inside, out, into, within, beyond },
      ...{ overallEnds: round(ends), overallLinks: round(links), sales: round(sales), supply: round(supply) },
    }));
    expect(found).toEqual(expected);
    expect(rows).toEqual({ read: 45, kept: 44, dropped: [{ reason: "outside-windows", rows: 1, line: 46 }] });
  });

  test("the same in Chinese columns and names, with semicolons, quotes, Windows line ends and another order", async () => {
    const text = readFileSync(`${FIXTURE}.csv`, "utf8");
    const names = new Map([
      ["310000", "上海市"],
      ["320500", "苏州"],
      ["440300", "深圳市"],
      ["110000", "北京"],
    ]);
    const [, ...lines] = text.trim().split("\n");
    const written = lines.toReversed().map((line) => line.split(",").map((cell) => `"${names.get(cell) ?? cell}"`));
    const chinese = ["年份;转出城市;转入城市;数量", ...written.map((cells) => cells.join(";"))].join("\r\n");
    const ask = ["--region", "长三角", "--windows", WINDOWS];
    const plain = await flows(["--flows", `${FIXTURE}.csv`, ...ask]);
    const other = await flows(["--flows", "flows.csv", ...ask], { "flows.csv": chinese });
    expect(other.windows).toEqual(plain.windows);
    const piped = qundai(["flows", "--json", "--flows", "-", ...ask], { input: text });
    expect((JSON.parse(piped.stdout) as FlowsDocument).windows).toEqual(plain.windows);
  });
});

function round(value: number | null): number | null {
  return value === null ? null : Math.round(value * 1e6) / 1e6;
}

describe("bad input: one message with line and column, exit 2", () => {
  const HEAD = "year,from,to,count,category\n";
  test.each([
    ["a missing column", "year,from,count\n2014,310000,3\n", "flows.csv:1:1"],
    ["an unknown city", `${HEAD}2014,310000,阿特兰蒂斯,3,\n`, "flows.csv:2:13"],
    ["an ambiguous city", `${HEAD}2014,310000,鼓楼区,3,\n`, "flows.csv:2:13"],
    ["a negative count", `${HEAD}2014,310000,320500,-3,\n`, "flows.csv:2:20"],
    ["a fraction", `${HEAD}2014,310000,320500,1.5,\n`, "flows.csv:2:20"],
    ["an exponent", `${HEAD}2014,310000,320500,1e3,\n`, "flows.csv:2:20"],
    ["no count", `${HEAD}2014,310000,320500,,\n`, "flows.csv:2:20"],
    ["a count above 2^53", `${HEAD}2014,310000,320500,10000000000000000,\n`, "flows.csv:2:20"],
    ["a sum above 2^53", `${HEAD}2014,310000,320500,9007199254740991,\n2014,310000,320500,1,\n`, "flows.csv:3:20"],
    ["a year of five digits", `${HEAD}20201,310000,320500,3,\n`, "flows.csv:2:1"],
    ["a control character", `${HEAD}2014,310000,320500,3,H01\u0007L\n`, "flows.csv:2:22"],
    ["a formula", `${HEAD}2014,310000,320500,3,=1+1\n`, "flows.csv:2:22"],
    ["a formula in quotes", `${HEAD}2014,310000,320500,3,"=HYPERLINK(""x"")"\n`, "flows.csv:2:22"],
    ["a row that is too short", `${HEAD}2014,310000,320500\n`, "flows.csv:2:1"],
    ["a quote that is not closed", `${HEAD}2014,"310000,320500,3,\n`, "flows.csv:2:6"],
    ["50 MB on one line", "1234567890".repeat(5_000_000), "flows.csv:1:1"],
    ["an empty file", "", "flows.csv:1:1"],
    ["bytes that are no text", `${HEAD}2014,310000,320500,3,\u0000\n`, "flows.csv:1:1"],
  ])("%s", async (_, text, place) => {
    const stderr = await refused(text);
    expect(stderr.startsWith(`${place} `) || stderr.startsWith(`${place}:`) || stderr.includes(place)).toBe(true);
    expect(stderr.match(/error/g) ?? []).toHaveLength(1);
  });

  test.each([
    [["--windows", "2005-2001"], "runs backwards"],
    [["--windows", "2001-2005,2005-2010"], "share years"],
    [["--windows", "heute"], "takes years"],
    [["--region", "长三觉"], "长三角"],
    [["--region", "长三角,长三角中心区", "--by", "region"], "share 27 cities"],
  ])("%j", async (words, says) => {
    const cwd = folderOf({ "flows.csv": "year,from,to,count\n2014,310000,320500,3\n" });
    const region = words.includes("--region") ? [] : ["--region", "长三角"];
    const { code, stderr } = await asked(["flows", "--workspace", ROOT, "--flows", "flows.csv", ...region, ...words], { cwd });
    expect([code, stderr.includes(says)]).toEqual([2, true]);
  });
});
