import { describe, expect, it } from "vitest";
import { f1Of, mcNemar, shareOf, weighed, wilson } from "../../../src/questions/evaluate/intervals.ts";

const ones = (count: number): readonly number[] => Array.from({ length: count }, () => 1);

describe("Wilson's interval", () => {
  // Newcombe (1998), Table I: 81 of 263, 15 of 148, 0 of 20, 1 of 29.
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])("of %d in %d is as published", (part, all, low, high) => {
    const share = wilson(part / all, all);
    expect(share.low).toBeCloseTo(low, 4);
    expect(share.high).toBeCloseTo(high, 4);
  });

  it("ends at 0 and 1, and is nothing without pairs", () => {
    expect(wilson(0, 5).low).toBe(0);
    expect(wilson(1, 5).high).toBe(1);
    expect(wilson(0, 0)).toEqual({ value: null, low: null, high: null });
  });
});

describe("weights", () => {
  it("count as many pairs as they are worth", () => {
    expect(weighed([1, 1, 1, 1])).toEqual({ sum: 4, effective: 4 });
    expect(weighed([3, 1])).toEqual({ sum: 4, effective: 1.6 });
  });

  it("do not matter if all are equal", () => {
    const heavy = shareOf([7, 7], [7, 7, 7]);
    const light = shareOf(ones(2), ones(3));
    expect(heavy.value).toBeCloseTo(light.value ?? 0, 12);
    expect(heavy.low).toBeCloseTo(light.low ?? 0, 12);
  });
});

it("F1 is the harmonic mean of precision and recall", () => {
  // 6 right, 8 labelled, 9 said: 11 labelled or said.
  const f1 = f1Of(ones(6), ones(11));
  expect(f1.value).toBeCloseTo((2 * (6 / 9) * (6 / 8)) / (6 / 9 + 6 / 8), 12);
  expect(f1.low ?? 1).toBeLessThan(f1.value ?? 0);
});

describe("McNemar's exact test", () => {
  it.each([
    [0, 0, 1],
    [5, 5, 1],
    [0, 5, 0.0625],
    [1, 9, 0.021484375],
    [2, 10, 0.03857421875],
  ])("of %d and %d", (a, b, p) => {
    expect(mcNemar(a, b)).toBeCloseTo(p, 10);
    expect(mcNemar(b, a)).toBeCloseTo(p, 10);
  });

  it("holds for thousands of pairs", () => {
    expect(mcNemar(3000, 3000)).toBe(1);
    expect(mcNemar(2000, 3000)).toBeLessThan(1e-40);
  });
});
