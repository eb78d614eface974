import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mannKendall } from "../../../src/questions/flows/mann-kendall.ts";
import { trendOf } from "../../../src/questions/flows/trend.ts";

const WINDOWS = [2001, 2006, 2011, 2016].map((first) => ({ first, last: first + 4 }));

/** S of every order of the values, one by one. */
function plainP(values: readonly number[]): number {
  const scoreOf = (order: readonly number[]): number =>
    order.reduce((sum, a, at) => sum + order.slice(at + 1).reduce((inner, b) => inner + Math.sign(b - a), 0), 0);
  const orders = permutations(values).map(scoreOf);
  return orders.filter((s) => Math.abs(s) >= Math.abs(scoreOf(values))).length / orders.length;
}

function permutations(values: readonly number[]): readonly (readonly number[])[] {
  if (values.length < 2) return [values];
  return values.flatMap((first, at) => permutations(values.toSpliced(at, 1)).map((rest) => [first, ...rest]));
}

describe("the change of a level", () => {
  test("first, last, peak, slope per year and Mann-Kendall of four windows", () => {
    const trend = trendOf(WINDOWS, [0.8, 0.75, 0.615, 0.435]);
    expect(trend).toMatchObject({ windows: 4, first: 0.8, last: 0.435, peak: 0.8, peakWindow: WINDOWS[0], s: -6 });
    expect(trend?.change).toBeCloseTo(-0.365, 12);
    expect(trend?.fall).toBeCloseTo(0.365, 12);
    expect(trend?.slopePerYear).toBeCloseTo((-0.365 / 15 - 0.135 / 5) / 2, 3);
    expect(trend?.p).toBeCloseTo(2 / 24, 12);
    expect(trend?.leastP).toBeCloseTo(2 / 24, 12);
  });

  test("windows without a value are left out, and one alone has no trend", () => {
    expect(trendOf(WINDOWS, [null, 0.5, null, 0.4])).toMatchObject({ windows: 2, first: 0.5, last: 0.4, p: 1 });
    expect(trendOf(WINDOWS, [null, 0.5, null, null])).toBeNull();
  });

  test("the probability is exact, ties included", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 7 }), (values) => {
        expect(mannKendall(values).p).toBeCloseTo(plainP(values), 10);
      }),
      { numRuns: 60 },
    );
  });

  test("many windows", () => {
    const { s, p, leastP } = mannKendall(Array.from({ length: 60 }, (_, at) => at));
    expect(s).toBe(1770);
    expect(p).toBeGreaterThan(0);
    expect(p).toBeLessThan(1e-70);
    expect(leastP).toBeCloseTo(p, 90);
  });
});
