import fc from "fast-check";
import { expect, test } from "vitest";
import { shown } from "../../../src/views/shown.ts";
import { PLAIN } from "../../../src/views/text/page.ts";
import { table } from "../../../src/views/text/table.ts";
import { widthOf } from "../../../src/views/text/width.ts";
import { hostileText } from "../../support/hostile.ts";

test("columns line up by the width of Chinese text", () => {
  const lines = table(
    [{ head: "城市" }, { head: "匹配", align: "right" }],
    [
      ["上海市", "12"],
      ["阿坝藏族羌族自治州", "3"],
    ],
    80,
    PLAIN,
  );
  expect(lines).toEqual(["城市                匹配", "上海市                12", "阿坝藏族羌族自治州     3"]);
});

test("a column that may wrap gives way, and the others stay in line", () => {
  const lines = table(
    [
      { head: "name", wraps: true },
      { head: "n", align: "right" },
    ],
    [["Strategic emerging industries", "66"]],
    16,
    PLAIN,
  );
  expect(lines).toEqual(["name           n", "Strategic     66", "emerging", "industries"]);
});

test("colour does not change the text", () => {
  const paint = (_style: string, text: string) => `\u001b[1m${text}\u001b[22m`;
  const rows = [[{ text: "相近", style: "good" as const }, "x"]];
  const columns = [{ head: "关系" }, { head: "" }];
  const plain = table(columns, rows, 20, PLAIN);
  expect(table(columns, rows, 20, paint).map((line) => line.replace(/\u001b\[\d+m/g, ""))).toEqual(plain);
});

test("whatever the cells, the last column is aligned and no line is too wide", () => {
  const cell = hostileText.map(shown);
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 5 }), (rows) => {
      const lines = table(
        [{ head: "", wraps: true }, { head: "", wraps: true }, { head: "" }],
        rows.map(([a, b]) => [a, b, "|"]),
        60,
        PLAIN,
      );
      const ends = lines.filter((line) => line.endsWith("  |")).map(widthOf);
      expect(new Set(ends).size).toBeLessThanOrEqual(1);
      expect(Math.max(...lines.map(widthOf))).toBeLessThanOrEqual(60);
    }),
    { numRuns: 300 },
  );
});
