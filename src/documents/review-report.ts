import type { OnClashes } from "./clashes.ts";

/** A coefficient with its 95 % bootstrap interval; null if it cannot be computed. */
export interface EstimateEntry {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

export interface ReviewReportDocument extends OnClashes {
  readonly schema: "qundai/review-report/1";
  readonly cases: number;
  readonly reviewers: readonly {
    readonly name: string;
    readonly votes: number;
    readonly unsure: number;
    readonly stale: number;
    readonly rulings: number;
    /** Median of the seconds between two votes, without pauses of more than five minutes; null with fewer than two votes. */
    readonly secondsACase: number | null;
  }[];
  readonly standing: {
    readonly open: number;
    readonly agreed: number;
    readonly disputed: number;
    readonly adjudicated: number;
    readonly stale: number;
  };
  readonly agreement: readonly {
    readonly by: "all" | "rule" | "reason";
    readonly value: string;
    readonly cases: number;
    readonly percent: EstimateEntry;
    /** With more than two reviewers, the mean over all pairs of reviewers. */
    readonly kappa: EstimateEntry;
    readonly alpha: EstimateEntry;
    readonly ac1: EstimateEntry;
  }[];
  /** Cases that were shown again unannounced: how often the same reviewer repeated the answer. `all` first, then by reviewer; empty if there were none. */
  readonly repeats: readonly {
    readonly by: "all" | "reviewer";
    readonly value: string;
    readonly cases: number;
    readonly same: number;
    readonly percent: EstimateEntry;
    readonly kappa: EstimateEntry;
  }[];
  /** Which two answers were given on one case; a pair of answers is counted once, whatever its order. */
  readonly matrix: readonly { readonly a: string; readonly b: string; readonly count: number }[];
  /** Cases that need a ruling. */
  readonly toAdjudicate: readonly {
    readonly id: string;
    readonly names: readonly [string, string];
    readonly votes: readonly { readonly reviewer: string; readonly verdict: string }[];
  }[];
}
