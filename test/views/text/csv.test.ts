import { expect, test } from "vitest";
import { csvText } from "../../../src/views/exports/csv.ts";

test("cells are quoted only if they must be, and numbers never", () => {
  expect(
    csvText([
      ["name", "n"],
      ['芯片, "IC"', 3],
      ["", null],
    ]),
  ).toBe('\ufeffname,n\n"芯片, ""IC""",3\n,\n');
});

test.each([
  ["=1+1", "'=1+1"],
  ["+1", "'+1"],
  ["-1", "'-1"],
  ["@SUM(A1)", "'@SUM(A1)"],
  ["\t=1", "<TAB>=1"],
  ["two\nlines", "two<LF>lines"],
])("%j is written %s", (cell, written) => {
  expect(csvText([[cell]])).toBe(`\ufeff${written}\n`);
});
