import type { Wording } from "../wording.ts";
import { commandLineZh } from "./command-line.ts";
import { compareZh } from "./compare.ts";
import { compareResultsZh } from "./compare-results.ts";
import { comparingZh } from "./comparing.ts";
import { disputesZh } from "./disputes.ts";
import { ellipseZh } from "./ellipse.ts";
import { exportingZh } from "./exporting.ts";
import { issuesZh } from "./issues.ts";
import { journalsZh } from "./journals.ts";
import { namesZh } from "./names.ts";
import { pageZh } from "./page.ts";
import { punctuationZh } from "./punctuation.ts";
import { regionsZh } from "./regions.ts";
import { reportsZh } from "./reports.ts";
import { reproduceZh } from "./reproduce.ts";
import { reviewZh } from "./review.ts";
import { reviewReportZh } from "./review-report.ts";
import { rulemakingZh } from "./rulemaking.ts";
import { rulesZh } from "./rules.ts";
import { sheetsZh } from "./sheets.ts";
import { skosZh } from "./skos.ts";
import { systemZh } from "./system.ts";
import { verdictsZh } from "./verdicts.ts";

export const wordingZh: Wording = {
  ...verdictsZh,
  language: "zh",
  compare: compareZh,
  compareResults: compareResultsZh,
  comparing: comparingZh,
  commandLine: commandLineZh,
  disputes: disputesZh,
  ellipse: ellipseZh,
  exporting: exportingZh,
  issues: issuesZh,
  journals: journalsZh,
  names: namesZh,
  page: pageZh,
  punctuation: punctuationZh,
  regions: regionsZh,
  report: reportsZh,
  reproduce: reproduceZh,
  review: reviewZh,
  reviewReport: reviewReportZh,
  rulemaking: rulemakingZh,
  rules: rulesZh,
  sheets: sheetsZh,
  skos: skosZh,
  system: systemZh,
};
