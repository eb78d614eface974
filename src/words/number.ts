import type { PunctuationWords } from "./topics/punctuation.ts";

/** A whole number with a comma at every thousand, the same in every locale: 9,555. */
export function grouped(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ",");
}

/** A share of 0..1 as per cent with one decimal, with the sign as the language writes it (23.9 %, 23.9%); `-` where there is no share. */
export function percent(share: number | null, { percent: sign }: Pick<PunctuationWords, "percent">): string {
  return share === null ? "-" : `${(share * 100).toFixed(1)}${sign}`;
}

/** A count with its English noun: 1 unit, 2 units. */
export function counted(count: number, noun: string, plural = `${noun}s`): string {
  return `${grouped(count)} ${count === 1 ? noun : plural}`;
}
