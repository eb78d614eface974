import type { ClaimValue, Sum } from "../../model/reproduction.ts";
import type { Claim } from "../../model/study.ts";

/** A share as percentage with one decimal, halves rounded up, as the study prints it. */
export function percentOf(count: number, total: number): number {
  return Math.round((count / total) * 1000 + 1e-9) / 10;
}

/** `71 / 159 = 44.7 %`; if the study printed another value, `36 / 152 = 23.7 % ≠ 23.0 %`. */
export function quotient(count: number, total: number, printed: number | null = null): Sum {
  const found = percentOf(count, total);
  const holds = printed === null || Math.abs(found - printed) < 0.051;
  const text = `${count} / ${total} = ${found.toFixed(1)} %`;
  return { sum: holds || printed === null ? text : `${text} ≠ ${printed.toFixed(1)} %`, holds };
}

/** `17 + 14 + 1 = 32`; if the printed total differs, `… ≠ 33`. */
export function addition(parts: readonly number[], whole: number): Sum {
  const found = parts.reduce((sum, part) => sum + part, 0);
  const text = parts.length === 1 ? String(found) : `${parts.join(" + ")} = ${found}`;
  if (parts.length === 1 && found === whole) return { sum: `${found} = ${whole}`, holds: true };
  return { sum: found === whole ? text : `${text} ≠ ${whole}`, holds: found === whole };
}

/** `79 - 63 = 16`. */
export function subtraction(from: number, minus: number, left: number): Sum {
  const found = from - minus;
  return { sum: found === left ? `${from} - ${minus} = ${found}` : `${from} - ${minus} = ${found} ≠ ${left}`, holds: found === left };
}

const NOTHING: ClaimValue = { value: null, of: null, pct: null, parts: {}, cities: [], atLeast: false, atMost: null };

export function claimValue(said: Partial<ClaimValue>): ClaimValue {
  return { ...NOTHING, ...said };
}

export function publishedValue({ value, of, pct, parts, cities }: Claim): ClaimValue {
  return claimValue({ value, of, pct, parts, cities });
}
