import type { ConceptId } from "../model/ids.ts";
import type { Concept } from "../model/taxonomy.ts";

/** Maximum length of a path upwards; no taxonomy is as deep. */
const DEEPEST = 12;

/** Maximum number of upward paths to examine per concept; a concept with two parents at every level has hundreds. */
const MOST_WAYS = 64;

type Concepts = ReadonlyMap<ConceptId, Concept>;

type Path = readonly ConceptId[];

/** The path from the top down to a concept, through the first `broader` of each concept. */
export function pathTo(id: ConceptId, concepts: Concepts): Path {
  return waysTo(id, concepts)[0] ?? [id];
}

/** The paths to two concepts that share the longest beginning; of several such paths, the first in the order of `broader`. */
export function pathsTogether(a: ConceptId, b: ConceptId, concepts: Concepts): readonly [Path, Path] {
  const [ofA, ofB] = [waysTo(a, concepts), waysTo(b, concepts)];
  let best: readonly [Path, Path] = [pathTo(a, concepts), pathTo(b, concepts)];
  for (const first of ofA) {
    for (const second of ofB) if (sharedSteps(first, second) > sharedSteps(...best)) best = [first, second];
  }
  return best;
}

/** The number of steps from the top that two paths share. */
export function sharedSteps(a: Path, b: Path): number {
  let shared = 0;
  while (shared < a.length && shared < b.length && a[shared] === b[shared]) shared += 1;
  return shared;
}

function waysTo(id: ConceptId, concepts: Concepts): readonly Path[] {
  const ways: Path[] = [];
  const climb = (at: ConceptId, below: Path): void => {
    if (ways.length >= MOST_WAYS) return;
    const path = [at, ...below];
    const wider = path.length < DEEPEST ? (concepts.get(at)?.broader ?? []).filter((each) => !path.includes(each)) : [];
    if (wider.length === 0) ways.push(path);
    for (const each of wider) climb(each, path);
  };
  climb(id, []);
  return ways;
}
