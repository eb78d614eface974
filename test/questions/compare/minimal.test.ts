import { expect, test } from "vitest";
import { type Failure, minimalSets } from "../../../src/questions/compare/minimal.ts";

/** A goal that is reached with any of these sets of edits; it names the edits that are missing. */
const reachedBy =
  (...goals: readonly (readonly number[])[]): Failure =>
  (made) => {
    const missing = goals.map((goal) => goal.filter((edit) => !made.includes(edit)));
    return missing.some((edits) => edits.length === 0) ? null : [...new Set(missing.flat())];
  };

test("two causes that share an edit are both found", () => {
  expect(minimalSets([reachedBy([0, 1], [1, 2])])).toEqual({
    sets: [
      [0, 1],
      [1, 2],
    ],
    complete: true,
  });
});

test("a set that holds a smaller cause is none", () => {
  expect(minimalSets([reachedBy([0, 1]), reachedBy([1])]).sets).toEqual([[1]]);
});

test("the smallest come first", () => {
  expect(minimalSets([reachedBy([2, 3], [1])]).sets).toEqual([[1], [2, 3]]);
});
