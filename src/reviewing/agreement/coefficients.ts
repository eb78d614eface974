import { categoriesOf, countsOf, pairable, type RatedItem } from "./ratings.ts";

/** A measure of agreement: 1 is perfect; null if it is undefined, for example if everyone always gives the same answer. */
export type Coefficient = (items: readonly RatedItem[]) => number | null;

/** The share of pairs of ratings of one item that are equal; every item has the same weight. */
export const percentAgreement: Coefficient = (all) => {
  const items = pairable(all);
  return items.length === 0 ? null : sum(items.map(agreementOn)) / items.length;
};

function agreementOn(item: RatedItem): number {
  const counts = [...countsOf(item).values()];
  const n = sum(counts);
  return sum(counts.map((count) => count * (count - 1))) / (n * (n - 1));
}

/** Cohen's κ (1960) of two raters, the first two of each item, over the items that both rated. */
export const cohensKappa: Coefficient = (all) => {
  const items = all.filter((item) => item[0] != null && item[1] != null);
  if (items.length === 0) return null;
  const observed = items.filter((item) => item[0] === item[1]).length / items.length;
  const share = (rater: number, category: string): number => items.filter((item) => item[rater] === category).length / items.length;
  const expected = sum(categoriesOf(items).map((category) => share(0, category) * share(1, category)));
  return corrected(observed, expected);
};

/** Light's κ (1971): the mean of Cohen's κ over all pairs of raters with items in common; for two raters it equals Cohen's. */
export const lightsKappa: Coefficient = (all) => {
  const raters = all[0]?.length ?? 0;
  const pairs = Array.from({ length: raters }, (_, a) =>
    Array.from({ length: raters - a - 1 }, (_each, b) => [a, a + b + 1] as const),
  ).flat();
  const found = pairs.flatMap(([a, b]) => cohensKappa(all.map((item) => [item[a] ?? null, item[b] ?? null])) ?? []);
  return found.length === 0 ? null : sum(found) / found.length;
};

/** Krippendorff's α for nominal data, any number of raters, gaps allowed (2011): 1 - observed / expected disagreement. */
export const krippendorffsAlpha: Coefficient = (all) => {
  const items = pairable(all);
  const totals = new Map<string, number>();
  let observed = 0;
  for (const item of items) {
    const counts = countsOf(item);
    const n = sum([...counts.values()]);
    for (const [category, count] of counts) {
      totals.set(category, (totals.get(category) ?? 0) + count);
      observed += (count * (n - count)) / (n - 1);
    }
  }
  const n = sum([...totals.values()]);
  const expected = sum([...totals.values()].map((count) => count * (n - count)));
  return expected === 0 ? null : 1 - ((n - 1) * observed) / expected;
};

/** Gwet's AC1 (2008), which does not fall when one category is rare; any number of raters. */
export const gwetsAc1: Coefficient = (all) => {
  const items = pairable(all);
  const observed = percentAgreement(all);
  const rated = all.filter((item) => item.some((rating) => rating !== null));
  const categories = categoriesOf(rated);
  if (observed === null || categories.length < 2) return null;
  const prevalence = categories.map((category) => {
    const shares = rated.map((item) => {
      const counts = countsOf(item);
      return (counts.get(category) ?? 0) / sum([...counts.values()]);
    });
    return sum(shares) / rated.length;
  });
  const expected = sum(prevalence.map((share) => share * (1 - share))) / (categories.length - 1);
  return items.length === 0 ? null : corrected(observed, expected);
};

function corrected(observed: number, expected: number): number | null {
  return expected === 1 ? null : (observed - expected) / (1 - expected);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
