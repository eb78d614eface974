/** A coefficient with its 95 % bootstrap interval; null where it cannot be had. */
export interface EstimateEntry {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

export interface ReviewReportDocument {
  readonly schema: "qundai/review-report/1";
  readonly cases: number;
  readonly reviewers: readonly {
    readonly name: string;
    readonly votes: number;
    readonly unsure: number;
    readonly stale: number;
    readonly rulings: number;
    /** Median of the seconds between two votes, pauses of more than five minutes left out; null with fewer than two. */
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
    /** Of more than two reviewers the mean over all pairs of them. */
    readonly kappa: EstimateEntry;
    readonly alpha: EstimateEntry;
    readonly ac1: EstimateEntry;
  }[];
  /** Cases that came back unannounced: how often the same reviewer said the same again. `all` first, then by reviewer; none without any. */
  readonly repeats: readonly {
    readonly by: "all" | "reviewer";
    readonly value: string;
    readonly cases: number;
    readonly same: number;
    readonly percent: EstimateEntry;
    readonly kappa: EstimateEntry;
  }[];
  /** Which answers met on one case; in both orders once. */
  readonly matrix: readonly { readonly a: string; readonly b: string; readonly count: number }[];
  /** Cases to be ruled on. */
  readonly toAdjudicate: readonly {
    readonly id: string;
    readonly names: readonly [string, string];
    readonly votes: readonly { readonly reviewer: string; readonly verdict: string }[];
  }[];
}
