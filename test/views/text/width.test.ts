import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { shown } from "../../../src/views/shown.ts";
import { indented, padded, widthOf, wrapped } from "../../../src/views/text/width.ts";
import { hostileText } from "../../support/hostile.ts";

test.each([
  ["belt", 4],
  ["产业带", 6],
  ["（IC）", 6],
  ["ｆｕｌｌ", 8],
  ["e\u0301", 1],
  ["\u001b[31mred\u001b[39m", 3],
  ["", 0],
])("%j takes %i columns", (text, columns) => {
  expect(widthOf(text)).toBe(columns);
});

describe("wrapped", () => {
  test.each([
    ["the belt list is incomplete", 12, ["the belt", "list is", "incomplete"]],
    ["产业带名单不全，比率是下限。", 14, ["产业带名单不", "全，比率是下", "限。"]],
    ["「集成电路」与「电子元器件」", 12, ["「集成电路」", "与「电子元器", "件」"]],
    ["word 产业", 6, ["word", "产业"]],
    ["abcdefghij", 4, ["abcd", "efgh", "ij"]],
    ["smart-grid-equipment", 12, ["smart-grid-", "equipment"]],
    ["", 10, [""]],
  ])("%j in %i columns", (text, columns, lines) => {
    expect(wrapped(text, columns)).toEqual(lines);
  });

  test("no line is too wide, and only spaces are lost", () => {
    fc.assert(
      fc.property(hostileText.map(shown), fc.integer({ min: 2, max: 40 }), (text, columns) => {
        const lines = wrapped(text, columns);
        expect(Math.max(...lines.map(widthOf))).toBeLessThanOrEqual(columns);
        expect(lines.join("").replace(/\s/gu, "")).toBe(text.replace(/\s/gu, ""));
      }),
      { numRuns: 1000 },
    );
  });
});

test("padding fills up to the width of the terminal's columns", () => {
  expect([padded("产业带", 8), padded("12", 5, "right"), padded("too long", 3)]).toEqual(["产业带  ", "   12", "too long"]);
});

test("every line begins with the indent", () => {
  expect(indented("one two three", 9, "    ", "  - ")).toEqual(["  - one", "    two", "    three"]);
});
