/** The number of cases by their state between reviewers. */
type StandingCounts = Readonly<Record<"agreed" | "disputed" | "adjudicated" | "stale" | "open", number>>;

/** How far reviewers agree. */
export interface ReviewReportWords {
  readonly title: (reviewers: number, cases: number) => string;
  readonly standing: (standing: StandingCounts) => string;
  readonly who: string;
  readonly heads: readonly string[];
  readonly agreement: string;
  readonly agreementHeads: readonly string[];
  readonly all: string;
  readonly kappaOf: string;
  readonly repeats: string;
  readonly repeatHeads: readonly string[];
  readonly repeatsOf: string;
  readonly matrix: string;
  readonly toAdjudicate: string;
  readonly none: string;
}
