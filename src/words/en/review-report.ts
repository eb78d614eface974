import type { ReviewReportWords } from "../topics/review-report.ts";

export const reviewReportEn: ReviewReportWords = {
  title: (reviewers, cases) => `${reviewers} reviewers, ${cases} disputes`,
  standing: (s) => `agreed ${s.agreed}, disagreed ${s.disputed}, ruled ${s.adjudicated}, to be reviewed again ${s.stale}, open ${s.open}`,
  who: "Reviewers",
  heads: ["reviewer", "votes", "unsure", "stale", "rulings", "seconds per case"],
  agreement: "Agreement (95 % bootstrap intervals)",
  agreementHeads: ["", "cases", "percent", "kappa", "alpha", "AC1"],
  all: "All",
  kappaOf:
    "With more than two reviewers, kappa is the mean over all pairs of reviewers (Light); alpha and AC1 are computed over all reviewers.",
  repeats: "Consistency: the same reviewer answers the same case twice",
  repeatHeads: ["", "cases", "the same", "percent", "kappa"],
  repeatsOf: "Some cases are shown again unannounced; the second answer does not change the vote.",
  matrix: "Pairs of answers",
  toAdjudicate: "To be ruled on",
  none: "No dispute has been decided by two reviewers yet.",
};
