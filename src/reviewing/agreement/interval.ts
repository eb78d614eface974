import { seededRandom } from "../../model/random.ts";
import type { Coefficient } from "./coefficients.ts";
import { pairable, type RatedItem } from "./ratings.ts";

/** A coefficient with the middle 95 % of a seeded bootstrap over items. */
export interface Estimate {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

export const SAMPLES = 2000;
const SEED = 1;

/**
 * The estimate of a coefficient: items are drawn with replacement; draws for which it is undefined are left out. A single item that two
 * raters share does not show how much the value could vary: no interval.
 */
export function estimated(coefficient: Coefficient, items: readonly RatedItem[], samples = SAMPLES, seed = SEED): Estimate {
  const value = coefficient(items);
  if (value === null || pairable(items).length < 2) return { value, low: null, high: null };
  const next = seededRandom(seed);
  const drawn: number[] = [];
  for (let sample = 0; sample < samples; sample++) {
    const found = coefficient(items.map(() => items[Math.floor(next() * items.length)] as RatedItem));
    if (found !== null) drawn.push(found);
  }
  drawn.sort((a, b) => a - b);
  const at = (share: number): number | null => drawn[Math.min(drawn.length - 1, Math.floor(share * drawn.length))] ?? null;
  return { value, low: at(0.025), high: at(0.975) };
}
