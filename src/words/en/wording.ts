import type { Wording } from "../wording.ts";
import { commandLineEn } from "./command-line.ts";
import { issuesEn } from "./issues.ts";
import { namesEn } from "./names.ts";
import { punctuationEn } from "./punctuation.ts";
import { regionsEn } from "./regions.ts";
import { reportsEn } from "./reports.ts";
import { systemEn } from "./system.ts";
import { verdictsEn } from "./verdicts.ts";

export const wordingEn: Wording = {
  ...verdictsEn,
  language: "en",
  commandLine: commandLineEn,
  issues: issuesEn,
  names: namesEn,
  punctuation: punctuationEn,
  regions: regionsEn,
  report: reportsEn,
  system: systemEn,
};
