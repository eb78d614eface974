import type { CheckDocument, IssueEntry } from "../model/documents.ts";
import { byCodePoint } from "../model/ids.ts";
import { type Issue, issue } from "../model/issue.ts";
import type { CaseResult, MatchInput } from "../model/matcher.ts";
import type { Locate } from "../model/span.ts";
import type { IssueWords, Wording } from "./wording.ts";

export const CHECK_SCHEMA = "qundai/check/1";

/** An issue in words. */
export function issueEntry(wording: Wording, { code, severity, span, params }: Issue): IssueEntry {
  const words = wording.issues[code] as (params: Issue["params"]) => IssueWords;
  return { code, severity, ...span, ...words(params) };
}

/** Issues in words, by file, line, column and code; the same one twice is one. */
export function issueEntries(wording: Wording, issues: readonly Issue[]): IssueEntry[] {
  const entries = issues.map((each) => issueEntry(wording, each));
  const sorted = entries.sort(
    (a, b) =>
      byCodePoint(a.file, b.file) ||
      a.line - b.line ||
      a.column - b.column ||
      byCodePoint(a.code, b.code) ||
      byCodePoint(a.message, b.message),
  );
  return sorted.filter((entry, at) => at === 0 || JSON.stringify(entry) !== JSON.stringify(sorted[at - 1]));
}

/** Worked examples that the rules do not bear out, as issues. */
export function caseIssues({ ruleset }: MatchInput, results: readonly CaseResult[], locate: Locate): Issue[] {
  const origins = new Map(ruleset.cases.map((each) => [each.id, each.origin]));
  return results
    .filter((result) => !result.passed)
    .map(({ id, expected, got, rule, expectedRule }) =>
      issue("case-failed", locate(origins.get(id) ?? ruleset.origin), { case: id, expected, got, rule, expectedRule }),
    );
}

/** Exceptions that changed nothing, as warnings. */
export function exceptionIssues({ ruleset }: MatchInput, unused: readonly string[], locate: Locate): Issue[] {
  const origins = new Map<string, MatchInput["ruleset"]["origin"]>(ruleset.exceptions.map((each) => [each.id, each.origin]));
  return unused.map((exception) => issue("exception-unused", locate(origins.get(exception) ?? ruleset.origin), { exception }, "warning"));
}

/** Everything wrong in a workspace. `ok` says that there are no errors; warnings do not count. */
export function checkDocument(
  wording: Wording,
  issues: readonly Issue[],
  cases: readonly CaseResult[],
  files: number,
  input: MatchInput | null,
): CheckDocument {
  const entries = issueEntries(wording, issues);
  const passed = cases.filter((result) => result.passed).length;
  return {
    schema: CHECK_SCHEMA,
    ok: entries.every((entry) => entry.severity !== "error"),
    issues: entries,
    cases: { passed, failed: cases.length - passed },
    read: {
      files,
      concepts: input?.taxonomy.concepts.length ?? 0,
      rules: input?.ruleset.rules.length ?? 0,
      declarations: input?.ruleset.declarations.length ?? 0,
      units: input?.data.units.length ?? 0,
      belts: input?.data.belts.length ?? 0,
      places: input?.data.places.length ?? 0,
    },
  };
}
