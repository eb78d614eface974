import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type Coefficient,
  cohensKappa,
  gwetsAc1,
  krippendorffsAlpha,
  percentAgreement,
} from "../../../src/reviewing/agreement/coefficients.ts";
import { estimated } from "../../../src/reviewing/agreement/interval.ts";
import type { RatedItem } from "../../../src/reviewing/agreement/ratings.ts";

/** A table of two raters: how often the first gave the row's answer and the second the column's. */
function ofTable(table: readonly (readonly number[])[]): RatedItem[] {
  return table.flatMap((row, a) => row.flatMap((count, b) => Array.from({ length: count }, () => [String(a), String(b)])));
}

/** Ratings as printed, one row per rater, `*` for a gap. */
function ofRows(...rows: readonly string[]): RatedItem[] {
  const raters = rows.map((row) => row.split(" "));
  return (raters[0] ?? []).map((_, at) => raters.map((rater) => (rater[at] === "*" ? null : (rater[at] ?? null))));
}

/**
 * Krippendorff 2011, "Computing Krippendorff's Alpha-Reliability", part C: four observers, twelve units, gaps. R's irrCAC carries the
 * same data as `cac.raw4raters`, with percent agreement .8181818, AC1 .7754441 and alpha .7434211; the example of Python's krippendorff
 * prints .743 for it.
 */
const KRIPPENDORFF_C = ofRows("1 2 3 3 2 1 4 1 2 * * *", "1 2 3 3 2 2 4 1 2 5 * 3", "* 3 3 3 2 3 4 2 2 5 1 *", "1 2 3 3 2 4 4 1 2 5 1 *");
/** The same paper, part A: two observers, ten units, binary; also in the tests of Python's medkit, which hold .095. */
const KRIPPENDORFF_A = ofRows("0 1 0 0 0 0 0 0 1 0", "1 1 1 0 0 1 0 0 0 0");
/** The same paper, part B: two observers, twelve units, five values; also in medkit's tests. */
const KRIPPENDORFF_B = ofRows("a a b b d c c c e d d a", "b a b b b c c c e d d d");
/** The computational example of Wikipedia's article on alpha, which the Perl, Python and R packages test against: .691 nominal. */
const WIKIPEDIA = ofRows("* * * * * 3 4 1 2 1 1 3 3 * 3", "1 * 2 1 3 3 4 3 * * * * * * *", "* * 2 1 3 4 4 * 2 1 1 3 3 * 4");
/**
 * Feinstein and Cicchetti 1990, "High agreement but low kappa" I: 40, 9, 6, 45 and 80, 10, 5, 5. Printed again by Gerstman,
 * "Epidemiology Kept Simple", table 10.6, with .70 and .32.
 */
const BALANCED = ofTable([
  [40, 9],
  [6, 45],
]);
const SKEWED = ofTable([
  [80, 10],
  [5, 5],
]);
/**
 * Gwet 2008, "Computing inter-rater reliability and its variance in the presence of high agreement", table 3: 118, 5, 2, 0, as in
 * the example of `AC1` in R's DiagnosisMed, whose code Gwet has read. By hand: pa .944, pe .054432 (AC1) and .945280 (kappa).
 */
const GWET = ofTable([
  [118, 5],
  [2, 0],
]);
/**
 * Cohen's own example, in cases of 200: 88, 14, 18 / 10, 40, 10 / 2, 6, 12. R's psych has it as "data matrix taken from Cohen" in
 * hundredths (.44 .07 .09 / .05 .20 .05 / .01 .03 .06), n.obs = 200, and "cohen reports .492".
 */
const COHEN = ofTable([
  [88, 14, 18],
  [10, 40, 10],
  [2, 6, 12],
]);
/** Gwet's R package irrCAC, `cont3x3abstractors` (100 pregnant women, two abstractors), as its vignette prints all four. */
const ABSTRACTORS = ofTable([
  [13, 0, 0],
  [0, 20, 7],
  [0, 4, 56],
]);

describe("against published worked examples, to three decimals", () => {
  test.each<readonly [string, Coefficient, readonly RatedItem[], string]>([
    ["Cohen: kappa .492", cohensKappa, COHEN, "0.492"],
    ["Feinstein and Cicchetti 1990: kappa .70 where both answers are common", cohensKappa, BALANCED, "0.70"],
    ["Feinstein and Cicchetti 1990: kappa .32 where one is rare", cohensKappa, SKEWED, "0.32"],
    ["Krippendorff 2011 A: alpha .095", krippendorffsAlpha, KRIPPENDORFF_A, "0.095"],
    ["Krippendorff 2011 B: alpha .692", krippendorffsAlpha, KRIPPENDORFF_B, "0.692"],
    ["Krippendorff 2011 C: alpha .743", krippendorffsAlpha, KRIPPENDORFF_C, "0.743"],
    ["Wikipedia: alpha .691", krippendorffsAlpha, WIKIPEDIA, "0.691"],
    ["Gwet 2008: kappa -.023", cohensKappa, GWET, "-0.023"],
    ["Gwet 2008: AC1 .941", gwetsAc1, GWET, "0.941"],
    ["irrCAC, four raters with gaps: AC1 .7754441", gwetsAc1, KRIPPENDORFF_C, "0.7754441"],
    ["irrCAC, the same: percent agreement .8181818", percentAgreement, KRIPPENDORFF_C, "0.8181818"],
    ["irrCAC, the same: alpha .7434211", krippendorffsAlpha, KRIPPENDORFF_C, "0.7434211"],
    ["irrCAC, two abstractors: kappa .7964094", cohensKappa, ABSTRACTORS, "0.7964094"],
    ["irrCAC, two abstractors: AC1 .8493305", gwetsAc1, ABSTRACTORS, "0.8493305"],
    ["irrCAC, two abstractors: alpha .7972585", krippendorffsAlpha, ABSTRACTORS, "0.7972585"],
    ["irrCAC, two abstractors: percent agreement .89", percentAgreement, ABSTRACTORS, "0.89"],
  ])("%s", (_what, coefficient, items, published) => {
    // To as many decimals as were printed.
    expect((coefficient(items) as number).toFixed(published.length - published.indexOf(".") - 1)).toBe(published);
  });
});

describe("laws", () => {
  const items = fc.array(fc.array(fc.constantFrom("identical", "similar", "none", null), { minLength: 2, maxLength: 2 }), {
    minLength: 1,
    maxLength: 30,
  });

  test("the order of raters and the names of categories do not matter", () => {
    fc.assert(
      fc.property(items, (list) => {
        for (const coefficient of [percentAgreement, cohensKappa, krippendorffsAlpha, gwetsAc1]) {
          const value = coefficient(list);
          const swapped = coefficient(list.map((item) => [...item].reverse()));
          const renamed = coefficient(list.map((item) => item.map((rating) => (rating === null ? null : `x${rating}`))));
          if (value === null) expect([swapped, renamed]).toEqual([null, null]);
          else {
            expect(swapped).toBeCloseTo(value, 10);
            expect(renamed).toBeCloseTo(value, 10);
            expect(value).toBeLessThanOrEqual(1 + 1e-12);
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  test("full agreement is 1; without ratings there is no coefficient", () => {
    const same = [
      ["a", "a"],
      ["b", "b"],
      ["a", "a"],
    ];
    for (const coefficient of [percentAgreement, cohensKappa, krippendorffsAlpha, gwetsAc1]) {
      expect(coefficient(same)).toBeCloseTo(1);
      expect(coefficient([])).toBeNull();
      expect(coefficient([["a", null]])).toBeNull();
    }
  });

  test("the interval holds the value, is the same each time, and narrows with more items", () => {
    const [few, many] = [BALANCED, [...BALANCED, ...BALANCED, ...BALANCED, ...BALANCED]].map((list) => estimated(cohensKappa, list));
    expect(estimated(cohensKappa, BALANCED)).toEqual(few);
    expect(few?.low).toBeLessThan(few?.value as number);
    expect(few?.high).toBeGreaterThan(few?.value as number);
    expect((many?.high as number) - (many?.low as number)).toBeLessThan((few?.high as number) - (few?.low as number));
  });
});
