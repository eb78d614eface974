import type { ComparedOutcome } from "../model/comparison.ts";
import type { ResultPair, ResultUnit } from "./result-shape.ts";

/** A unit of two saved results; `row` is from the second, or, where it is gone there, from the first. */
export interface ResultUnitMove {
  readonly row: ResultUnit;
  readonly from: ComparedOutcome;
  readonly to: ComparedOutcome;
}

/** A pair of two saved results whose verdict, rule or exception is not the same; null where it has no relation. */
export interface ResultPairMove {
  readonly unit: string;
  readonly belt: string;
  readonly from: ResultPair | null;
  readonly to: ResultPair | null;
}

/** An entry that the two do not have in common, as far as results hold it: rules come without their conditions. */
export interface ResultDifference {
  readonly entry: "rule" | "declaration" | "exception" | "counts-as" | "concept" | "unit" | "belt" | "place";
  readonly id: string;
  readonly kind: "added" | "removed" | "changed";
}

export interface ResultsCompared {
  readonly units: readonly ResultUnitMove[];
  readonly pairs: readonly ResultPairMove[];
  readonly differences: readonly ResultDifference[];
}
