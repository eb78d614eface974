/** Mann-Kendall's S with its exact two-sided probability, and the smallest one that so many values can give. */
export interface MannKendall {
  readonly s: number;
  readonly p: number;
  readonly leastP: number;
}

/**
 * S is the number of pairs that rise minus that of pairs that fall. Its distribution without a trend is exact, ties included: over the
 * orders of the values, S is the number of unequal pairs minus twice the inversions, and inversions are counted by q-binomials.
 */
export function mannKendall(values: readonly number[]): MannKendall {
  let s = 0;
  for (const [at, a] of values.entries()) for (const b of values.slice(at + 1)) s += Math.sign(b - a);
  const groups = [...tally(values).values()];
  const inversions = inversionsOf(groups);
  const unequal = inversions.length - 1;
  const all = inversions.reduce((sum, count) => sum + count, 0);
  const asFar = inversions.reduce((sum, count, at) => (Math.abs(unequal - 2 * at) >= Math.abs(s) ? sum + count : sum), 0);
  return { s, p: Math.min(1, asFar / all), leastP: leastOf(values.length) };
}

function tally(values: readonly number[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

/** How many orders of equal and unequal values have 0, 1, 2 … inversions. */
function inversionsOf(groups: readonly number[]): readonly number[] {
  let orders: readonly number[] = [1];
  let before = 0;
  for (const size of groups) {
    orders = product(orders, qBinomial(before, size));
    before += size;
  }
  return orders;
}

/** How many ways of shuffling `a` values into `b` others have so many inversions: the Gaussian binomial, by its recurrence. */
function qBinomial(a: number, b: number): readonly number[] {
  let row: readonly (readonly number[])[] = Array.from({ length: b + 1 }, () => [1]);
  for (let i = 1; i <= a; i += 1) {
    const next: (readonly number[])[] = [[1]];
    for (let j = 1; j <= b; j += 1) next.push(sum(next[j - 1] ?? [], row[j] ?? [], j));
    row = next;
  }
  return row[b] ?? [1];
}

/** a + q^shift · b. */
function sum(a: readonly number[], b: readonly number[], shift: number): readonly number[] {
  return Array.from({ length: Math.max(a.length, b.length + shift) }, (_, at) => (a[at] ?? 0) + (b[at - shift] ?? 0));
}

function product(a: readonly number[], b: readonly number[]): readonly number[] {
  const result = new Array<number>(a.length + b.length - 1).fill(0);
  for (const [i, x] of a.entries()) for (const [j, y] of b.entries()) result[i + j] = (result[i + j] as number) + x * y;
  return result;
}

/** Two of the n! orders are the farthest. */
function leastOf(values: number): number {
  let orders = 1;
  for (let at = 2; at <= values; at += 1) orders *= at;
  return Math.min(1, 2 / orders);
}
