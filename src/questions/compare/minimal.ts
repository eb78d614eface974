/**
 * Whether a set of edits reaches a goal: null if it does; otherwise edits of which at least one must be added to the set, or removed
 * from it, to reach the goal. Sets that agree on all these edits fail alike.
 */
export type Failure = (edits: readonly number[]) => readonly number[] | null;

export interface MinimalSets {
  /** Smallest first, then by their edits. */
  readonly sets: readonly (readonly number[])[];
  /** False if the search was cut off: there may be more sets. */
  readonly complete: boolean;
}

/** Maximum number of sets to examine per goal. */
const MOST_VISITED = 20_000;

/**
 * All minimal sets of edits that reach a goal (no proper subset does), for goals that can be reached in several ways (each `Failure`
 * is one; the goal is reached if any of them says so). Only the edits that a failure names can turn a failing set into a successful
 * one, so growing sets by those alone misses none. `size` excludes larger sets, `visited` ends a search that grows without bound.
 */
export function minimalSets(
  ways: readonly Failure[],
  { visited = MOST_VISITED, size = Number.POSITIVE_INFINITY }: { readonly visited?: number; readonly size?: number } = {},
): MinimalSets {
  const found: (readonly number[])[] = [];
  let complete = true;
  for (const way of ways) complete = grow(way, found, visited, size) && complete;
  const smallestFirst = distinct(found).sort(bySize);
  const minimal: (readonly number[])[] = [];
  for (const set of smallestFirst) if (!minimal.some((smaller) => isPart(smaller, set))) minimal.push(set);
  return { sets: minimal, complete };
}

function grow(failure: Failure, found: (readonly number[])[], most: number, size: number): boolean {
  let level: readonly (readonly number[])[] = [[]];
  let visited = 0;
  while (level.length > 0) {
    const next = new Map<string, readonly number[]>();
    for (const set of level) {
      if (found.some((smaller) => isPart(smaller, set))) continue;
      if (++visited > most) return false;
      const asked = failure(set);
      if (asked === null) {
        found.push(set);
        continue;
      }
      for (const edit of asked) {
        if (set.length >= size || set.includes(edit)) continue;
        const larger = [...set, edit].sort((a, b) => a - b);
        next.set(larger.join(), larger);
      }
    }
    level = [...next.values()];
  }
  return true;
}

function isPart(part: readonly number[], set: readonly number[]): boolean {
  return part.length <= set.length && part.every((edit) => set.includes(edit));
}

function distinct(sets: readonly (readonly number[])[]): (readonly number[])[] {
  return [...new Map(sets.map((set) => [set.join(), set])).values()];
}

function bySize(a: readonly number[], b: readonly number[]): number {
  if (a.length !== b.length) return a.length - b.length;
  const at = a.findIndex((edit, index) => edit !== b[index]);
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}
