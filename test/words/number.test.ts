import { expect, test } from "vitest";
import { counted, grouped, percent } from "../../src/words/number.ts";

test.each([
  [0, "0"],
  [999, "999"],
  [9555, "9,555"],
  [647925, "647,925"],
  [1234567, "1,234,567"],
])("%i is written %s", (count, text) => {
  expect(grouped(count)).toBe(text);
});

test.each([
  [null, "-"],
  [0, "0.0 %"],
  [0.4465, "44.6 %"],
  [1, "100.0 %"],
])("the share %s is written %s", (share, text) => {
  expect(percent(share, { percent: " %" })).toBe(text);
  expect(percent(share, { percent: "%" })).toBe(text.replace(" ", ""));
});

test("English nouns agree with their counts", () => {
  expect([counted(1, "belt"), counted(2, "belt"), counted(0, "city", "cities")]).toEqual(["1 belt", "2 belts", "0 cities"]);
});
