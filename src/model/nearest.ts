import { byCodePoint } from "./ids.ts";
import { labelKey } from "./label-key.ts";

/** A text of more characters is no mistyped name. */
const LONGEST = 200;

/**
 * The candidate that a mistyped text most likely meant, for a "did you mean"; null if no candidate is near.
 * A candidate is near if it differs by a few typos (one in a word of up to five characters, two in one of up to eight, otherwise three; swapped neighbours
 * are one typo), or if one of the two contains the other. Case, width and spaces do not count. Ties are broken by the longer
 * common beginning, then by code-point order, so the answer does not depend on the order of the candidates. In a word of up to
 * four characters, in which one typo is a large part, a tie between different words (中衫: 中山, 中卫) has no answer.
 */
export function nearest(text: string, candidates: Iterable<string>): string | null {
  if (text.length > LONGEST) return null;
  const key = [...labelKey(text)];
  if (key.length === 0) return null;
  let best: Near[] = [];
  for (const candidate of candidates) {
    const near = nearness(key, candidate);
    if (near === null) continue;
    const order = best[0] === undefined ? -1 : compare(near, best[0]);
    if (order < 0) best = [near];
    else if (order === 0) best.push(near);
  }
  const names = best.map(({ candidate }) => candidate).sort(byCodePoint);
  const [first] = names;
  if (first === undefined) return null;
  const isClear = key.length > 4 || names.every((name) => labelKey(name).includes(labelKey(first)));
  return isClear ? first : null;
}

/** Comparisons after which a file gets no more guesses: about a second. A file that is wrong throughout is meant for something else. */
const MOST_COMPARED = 250_000;

/** `nearest` for one file: after so many comparisons the answer is null, so that the time is linear in the number of mistakes. */
export function nearestOfFile(): typeof nearest {
  let compared = 0;
  return (text, candidates) => {
    if (compared >= MOST_COMPARED) return null;
    const names = [...candidates];
    compared += names.length;
    return nearest(text, names);
  };
}

interface Near {
  readonly candidate: string;
  readonly contained: boolean;
  /** Number of typos or, for containment, the difference in length. */
  readonly distance: number;
  readonly prefix: number;
}

function compare(a: Near, b: Near): number {
  if (a.contained !== b.contained) return a.contained ? 1 : -1;
  return a.distance - b.distance || b.prefix - a.prefix;
}

function nearness(key: readonly string[], candidate: string): Near | null {
  if (candidate.length > LONGEST) return null;
  const other = [...labelKey(candidate)];
  if (other.length === 0) return null;
  const prefix = commonPrefix(key, other);
  const most = slipsAllowed(Math.min(key.length, other.length));
  const gap = Math.abs(key.length - other.length);
  if (gap <= most) {
    const distance = slips(key, other);
    // A word of one character, or one in which every character differs, is a different word rather than a typo.
    if (distance <= most && distance < Math.max(key.length, other.length)) return { candidate, contained: false, distance, prefix };
  }
  const [short, long] = key.length < other.length ? [key, other] : [other, key];
  if (short.length >= 2 && long.join("").includes(short.join(""))) return { candidate, contained: true, distance: gap, prefix };
  return null;
}

function slipsAllowed(length: number): number {
  return length <= 5 ? 1 : length <= 8 ? 2 : 3;
}

function commonPrefix(a: readonly string[], b: readonly string[]): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return length;
}

/** Insertions, deletions, replacements and swaps of neighbours between two texts (optimal string alignment). */
function slips(a: readonly string[], b: readonly string[]): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const now = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const replaced = (last[column - 1] as number) + (a[row - 1] === b[column - 1] ? 0 : 1);
      let least = Math.min(replaced, (last[column] as number) + 1, (now[column - 1] as number) + 1);
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (swapped) least = Math.min(least, (beforeLast[column - 2] as number) + 1);
      now.push(least);
    }
    beforeLast = last;
    last = now;
  }
  return last[b.length] as number;
}
