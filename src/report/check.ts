import type { CheckDocument } from "../model/documents.ts";
import { issueLines } from "./issues.ts";
import { type Page, textOfLines } from "./page.ts";
import { wrapped } from "./width.ts";

/** The answer of `check` as text: every issue with its place, then what was read and how it went. */
export function checkText(document: CheckDocument, page: Page): string {
  const { wording, width, paint } = page;
  const words = wording.report.check;
  const { read, cases, issues } = document;
  const errors = issues.filter((entry) => entry.severity === "error").length;
  const warnings = issues.length - errors;
  const verdict = issues.length === 0 ? words.good : words.found(errors, warnings);
  return textOfLines([
    ...issueLines(issues, page),
    ...(issues.length === 0 ? [] : [""]),
    ...wrapped(words.read(read.files, read.concepts, read.rules, read.declarations, read.units, read.belts, read.places), width),
    ...(cases.passed + cases.failed === 0 ? [] : wrapped(words.cases(cases.passed, cases.failed), width)),
    paint(errors > 0 ? "bad" : "good", verdict),
  ]);
}
