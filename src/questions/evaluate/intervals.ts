/** A share with its interval; all null if there is nothing to divide by. */
export interface Share {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** The 97.5 % quantile of the normal distribution: intervals are two-sided, 95 %. */
const Z = 1.959963984540054;

export const NO_SHARE: Share = { value: null, low: null, high: null };

/** Weights summed up: how much they weigh, and how many equally weighted pairs say as much (Kish 1965). */
export interface Weighed {
  readonly sum: number;
  readonly effective: number;
}

export function weighed(weights: readonly number[]): Weighed {
  let sum = 0;
  let squares = 0;
  for (const weight of weights) {
    sum += weight;
    squares += weight * weight;
  }
  return { sum, effective: squares === 0 ? 0 : (sum * sum) / squares };
}

/** Wilson's interval (1927) of a share among `n` pairs, which need not be whole. */
export function wilson(value: number, n: number): Share {
  if (!(n > 0)) return NO_SHARE;
  const squared = Z * Z;
  const centre = (value + squared / (2 * n)) / (1 + squared / n);
  const half = (Z / (1 + squared / n)) * Math.sqrt((value * (1 - value)) / n + squared / (4 * n * n));
  // At a share of 0 or 1 the interval ends there: rounding must not move its end beyond or inside.
  return { value, low: value === 0 ? 0 : Math.max(0, centre - half), high: value === 1 ? 1 : Math.min(1, centre + half) };
}

/** The share of some weights among all of them. */
export function shareOf(part: readonly number[], all: readonly number[]): Share {
  const whole = weighed(all);
  return whole.sum === 0 ? NO_SHARE : wilson(Math.min(1, weighed(part).sum / whole.sum), whole.effective);
}

/**
 * F1 = 2·right / (labelled + said). It grows with the share of right pairs among those that are labelled or said so, which is a share
 * of independent pairs: Wilson's interval of that share gives the interval of F1.
 */
export function f1Of(right: readonly number[], either: readonly number[]): Share {
  const share = shareOf(right, either);
  const f1 = (part: number | null): number | null => (part === null ? null : (2 * part) / (1 + part));
  return { value: f1(share.value), low: f1(share.low), high: f1(share.high) };
}

/**
 * McNemar's exact test (two-sided): the probability, if both versions are right equally often, that the pairs on which only one is right
 * are shared out at least as unequally as `a` and `b`.
 */
export function mcNemar(a: number, b: number): number {
  const n = a + b;
  if (n === 0) return 1;
  const fewer = Math.min(a, b);
  let logChoose = 0;
  let tail = 0;
  for (let k = 0; k <= fewer; k += 1) {
    if (k > 0) logChoose += Math.log(n - k + 1) - Math.log(k);
    tail += Math.exp(logChoose - n * Math.LN2);
  }
  return Math.min(1, 2 * tail);
}
