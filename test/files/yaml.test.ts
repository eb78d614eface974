import { describe, expect, test } from "vitest";
import { PositionIndex } from "../../src/files/yaml/positions.ts";
import { parseYaml } from "../../src/files/yaml/yaml.ts";
import type { Path } from "../../src/model/plain-value.ts";

const TAXONOMY = `# 电子
concepts:
  - id: integrated-circuit
    prefLabel: {zh: 集成电路, en: Integrated circuit}
    notation:
      gbt4754: 011
      sei2018: "1.2"
    why: >
      芯片与集成电路
      同义
  - id: chip
    broader:
      - integrated-circuit
      - electronic-core
`;

function located(text: string, path: Path, what?: "key" | "value"): string {
  const { value, positions, issues } = parseYaml("f.yaml", text);
  expect(issues).toEqual([]);
  const { line, column } = new PositionIndex(text.replace(/^\ufeff/, ""), value, positions).locate(path, what);
  return `${line}:${column}`;
}

describe("values", () => {
  test.each([
    ["version: 2022.10", { version: 2022.1 }],
    ['version: "2022.10"', { version: "2022.10" }],
    ["a: yes\nb: true\nc: ~\nd:\ne: ''", { a: "yes", b: true, c: null, d: null, e: "" }],
    ["a: 0x1F\nb: .inf\nc: 1e3\nd: -2\ne: 2026-01-31", { a: "0x1F", b: ".inf", c: 1000, d: -2, e: "2026-01-31" }],
    ["2022.10: a\n1: b", { "1": "b", "2022.10": "a" }],
    ["\ufeffa: 1\r\nb: [x, 'y']\r\n", { a: 1, b: ["x", "y"] }],
    ["", null],
    ["# nothing but a comment\n", null],
    ["---\na: 1\n...\n", { a: 1 }],
  ])("%j", (text, expected) => {
    const { value, issues, isRead } = parseYaml("f.yaml", text);
    expect({ value, issues, isRead }).toEqual({ value: expected, issues: [], isRead: true });
  });

  test("what prints otherwise than it was written keeps its text", () => {
    const { positions } = parseYaml("f.yaml", "taxonomy: 2022.10\ncodes: [011, 39, ~]\nplain: 2022.1");
    expect(positions.asWritten).toEqual({ '["taxonomy"]': "2022.10", '["codes",0]': "011", '["codes",2]': "~" });
  });

  test("values and places survive JSON", () => {
    const { value, positions } = parseYaml("f.yaml", TAXONOMY);
    const copy = JSON.parse(JSON.stringify({ value, positions })) as { value: typeof value; positions: typeof positions };
    expect(new PositionIndex(TAXONOMY, copy.value, copy.positions).locate(["concepts", 1, "broader", 1])).toEqual({ line: 14, column: 9 });
  });
});

describe("places", () => {
  test.each<[Path, string, string]>([
    [[], "2:1", "2:1"],
    [["concepts"], "2:1", "2:1"],
    [["concepts", 0], "3:5", "3:5"],
    [["concepts", 0, "id"], "3:5", "3:9"],
    [["concepts", 0, "prefLabel"], "4:5", "4:16"],
    [["concepts", 0, "prefLabel", "en"], "4:27", "4:31"],
    [["concepts", 0, "notation"], "5:5", "5:5"],
    [["concepts", 0, "notation", "sei2018"], "7:7", "7:16"],
    [["concepts", 0, "why"], "8:5", "8:10"],
    [["concepts", 1, "broader"], "12:5", "12:5"],
    [["concepts", 1, "broader", 1], "14:9", "14:9"],
    [["concepts", 1, "prefLabel", "zh"], "11:5", "11:5"],
    [["concepts", 7], "2:1", "2:1"],
    [["nothing", "here"], "2:1", "2:1"],
  ])("%j", (path, key, value) => {
    expect([located(TAXONOMY, path, "key"), located(TAXONOMY, path)]).toEqual([key, value]);
  });

  test.each<[string, Path, string]>([
    ["\ufeffa: 1\r\nb:\r\n  - x: 2\r\n", ["b", 0, "x"], "3:8"],
    ["b: x\n2: y\n1: z\n", ["b"], "1:4"],
    ["b: x\n2: y\n1: z\n", ["1"], "3:4"],
    ["a: {b: , c: 1}\n", ["a", "b"], "1:5"],
    ["- - a\n  - b\n", [0, 1], "2:5"],
  ])("%j %j", (text, path, expected) => expect(located(text, path)).toBe(expected));
});
