import type { Wording } from "../wording.ts";
import { commandLineEn } from "./command-line.ts";
import { compareEn } from "./compare.ts";
import { compareResultsEn } from "./compare-results.ts";
import { comparingEn } from "./comparing.ts";
import { disputesEn } from "./disputes.ts";
import { ellipseEn } from "./ellipse.ts";
import { exportingEn } from "./exporting.ts";
import { issuesEn } from "./issues.ts";
import { journalsEn } from "./journals.ts";
import { namesEn } from "./names.ts";
import { pageEn } from "./page.ts";
import { punctuationEn } from "./punctuation.ts";
import { regionsEn } from "./regions.ts";
import { reportsEn } from "./reports.ts";
import { reproduceEn } from "./reproduce.ts";
import { reviewEn } from "./review.ts";
import { reviewReportEn } from "./review-report.ts";
import { rulemakingEn } from "./rulemaking.ts";
import { rulesEn } from "./rules.ts";
import { sheetsEn } from "./sheets.ts";
import { skosEn } from "./skos.ts";
import { systemEn } from "./system.ts";
import { verdictsEn } from "./verdicts.ts";

export const wordingEn: Wording = {
  ...verdictsEn,
  language: "en",
  compare: compareEn,
  compareResults: compareResultsEn,
  comparing: comparingEn,
  commandLine: commandLineEn,
  disputes: disputesEn,
  ellipse: ellipseEn,
  exporting: exportingEn,
  issues: issuesEn,
  journals: journalsEn,
  names: namesEn,
  page: pageEn,
  punctuation: punctuationEn,
  regions: regionsEn,
  report: reportsEn,
  reproduce: reproduceEn,
  review: reviewEn,
  reviewReport: reviewReportEn,
  rulemaking: rulemakingEn,
  rules: rulesEn,
  sheets: sheetsEn,
  skos: skosEn,
  system: systemEn,
};
