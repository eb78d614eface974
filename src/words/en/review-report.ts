import type { ReviewReportWords } from "../topics/review-report.ts";

export const reviewReportEn: ReviewReportWords = {
  title: (reviewers, cases) => `${reviewers} reviewers, ${cases} disputes`,
  standing: (s) => `agreed ${s.agreed}, disagreed ${s.disputed}, ruled ${s.adjudicated}, to look at again ${s.stale}, open ${s.open}`,
  who: "Reviewers",
  heads: ["reviewer", "votes", "unsure", "stale", "rulings", "seconds a case"],
  agreement: "Agreement (95 % bootstrap intervals)",
  agreementHeads: ["", "cases", "percent", "kappa", "alpha", "AC1"],
  all: "All",
  kappaOf: "Of more than two reviewers kappa is the mean over all pairs (Light); alpha and AC1 are of all.",
  repeats: "Consistency: the same reviewer on the same case again",
  repeatHeads: ["", "cases", "the same", "percent", "kappa"],
  repeatsOf: "Cases come back unannounced; the second answer leaves the vote as it was.",
  matrix: "Answers that met",
  toAdjudicate: "To be ruled on",
  none: "No dispute has been answered by two reviewers yet.",
};
