import type { Wording } from "../wording.ts";
import { commandLineZh } from "./command-line.ts";
import { issuesZh } from "./issues.ts";
import { namesZh } from "./names.ts";
import { punctuationZh } from "./punctuation.ts";
import { regionsZh } from "./regions.ts";
import { reportsZh } from "./reports.ts";
import { systemZh } from "./system.ts";
import { verdictsZh } from "./verdicts.ts";

export const wordingZh: Wording = {
  ...verdictsZh,
  language: "zh",
  commandLine: commandLineZh,
  issues: issuesZh,
  names: namesZh,
  punctuation: punctuationZh,
  regions: regionsZh,
  report: reportsZh,
  system: systemZh,
};
