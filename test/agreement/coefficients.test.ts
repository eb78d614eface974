import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Coefficient, cohensKappa, gwetsAc1, krippendorffsAlpha, percentAgreement } from "../../src/agreement/coefficients.ts";
import { estimated } from "../../src/agreement/interval.ts";
import type { RatedItem } from "../../src/agreement/ratings.ts";

/** A table of two raters: how often the first said the row and the second the column. */
function ofTable(table: readonly (readonly number[])[]): RatedItem[] {
  return table.flatMap((row, a) => row.flatMap((count, b) => Array.from({ length: count }, () => [String(a), String(b)])));
}

/** Ratings as printed, one row a rater, `*` for a gap. */
function ofRows(...rows: readonly string[]): RatedItem[] {
  const raters = rows.map((row) => row.split(" "));
  return (raters[0] ?? []).map((_, at) => raters.map((rater) => (rater[at] === "*" ? null : (rater[at] ?? null))));
}

/** Krippendorff 2011, "Computing Krippendorff's Alpha-Reliability", part C: four observers, twelve units, gaps. */
const KRIPPENDORFF_C = ofRows("1 2 3 3 2 1 4 1 2 * * *", "1 2 3 3 2 2 4 1 2 5 * 3", "* 3 3 3 2 3 4 2 2 5 1 *", "1 2 3 3 2 4 4 1 2 5 1 *");
/** The same paper, part A: two observers, ten units, binary. */
const KRIPPENDORFF_A = ofRows("0 1 0 0 0 0 0 0 1 0", "1 1 1 0 0 1 0 0 0 0");
/** The same paper, part B: two observers, twelve units, five values. */
const KRIPPENDORFF_B = ofRows("a a b b d c c c e d d a", "b a b b b c c c e d d d");
/** Feinstein and Cicchetti 1990, "High agreement but low kappa" I: 40, 9, 6, 45 and 80, 10, 5, 5. */
const BALANCED = ofTable([
  [40, 9],
  [6, 45],
]);
const SKEWED = ofTable([
  [80, 10],
  [5, 5],
]);
/** Gwet 2008, "Computing inter-rater reliability and its variance in the presence of high agreement", table 1: 118, 5, 2, 0. */
const GWET = ofTable([
  [118, 5],
  [2, 0],
]);
/** Cohen 1960, table 1, in hundredths of 200 cases: 88, 14, 18 / 10, 40, 10 / 2, 6, 12. */
const COHEN = ofTable([
  [88, 14, 18],
  [10, 40, 10],
  [2, 6, 12],
]);

describe("against published worked examples, to three decimals", () => {
  test.each<readonly [string, Coefficient, readonly RatedItem[], number]>([
    ["Cohen 1960: kappa .492", cohensKappa, COHEN, 0.492],
    ["Feinstein and Cicchetti 1990: kappa .70 where both answers are common", cohensKappa, BALANCED, 0.7],
    ["Feinstein and Cicchetti 1990: kappa .32 where one is rare", cohensKappa, SKEWED, 0.32],
    ["Krippendorff 2011 A: alpha .095", krippendorffsAlpha, KRIPPENDORFF_A, 0.095],
    ["Krippendorff 2011 B: alpha .692", krippendorffsAlpha, KRIPPENDORFF_B, 0.692],
    ["Krippendorff 2011 C: alpha .743", krippendorffsAlpha, KRIPPENDORFF_C, 0.743],
    ["Gwet 2008: kappa -.023", cohensKappa, GWET, -0.023],
    ["Gwet 2008: AC1 .941", gwetsAc1, GWET, 0.941],
    ["Gwet, four raters with gaps (the data of Krippendorff C): AC1 .775", gwetsAc1, KRIPPENDORFF_C, 0.775],
    ["the same: percent agreement .818", percentAgreement, KRIPPENDORFF_C, 0.818],
  ])("%s", (_what, coefficient, items, published) => {
    // Feinstein and Cicchetti print two decimals, the others three.
    const digits = String(published).length - String(published).indexOf(".") - 1;
    expect(Number((coefficient(items) as number).toFixed(Math.max(2, digits)))).toBe(published);
  });
});

describe("laws", () => {
  const items = fc.array(fc.array(fc.constantFrom("identical", "similar", "none", null), { minLength: 2, maxLength: 2 }), {
    minLength: 1,
    maxLength: 30,
  });

  test("who rates first, and what the categories are called, changes nothing", () => {
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

  test("full agreement is 1, nothing rated is nothing", () => {
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
