import type { Evaluation } from "./evaluate.ts";
import { mcNemar } from "./intervals.ts";
import type { ScoredPair } from "./scores.ts";

/** Two versions on the same pairs. */
export interface SideBySide {
  /** Pairs that neither version names. */
  readonly pairs: number;
  /** Of these, how many only the first version, and only the second, has right. */
  readonly onlyFirst: number;
  readonly onlySecond: number;
  /** McNemar's exact p: pairs count, weights do not. */
  readonly p: number;
  /** Pairs that the two answer differently. */
  readonly changed: readonly { readonly from: ScoredPair; readonly to: ScoredPair }[];
}

/** Compares two evaluations of one file. A pair that either version names is no evidence for the comparison. */
export function sideBySide(first: Evaluation, second: Evaluation): SideBySide {
  const both = first.scored.flatMap((from, at) => {
    const to = second.scored[at];
    return to === undefined ? [] : [{ from, to }];
  });
  const fair = both.filter(({ from, to }) => from.namedBy.length === 0 && to.namedBy.length === 0);
  const onlyFirst = fair.filter(({ from, to }) => from.isRight && !to.isRight).length;
  const onlySecond = fair.filter(({ from, to }) => !from.isRight && to.isRight).length;
  return {
    pairs: fair.length,
    onlyFirst,
    onlySecond,
    p: mcNemar(onlyFirst, onlySecond),
    changed: both.filter(({ from, to }) => from.got !== to.got),
  };
}
