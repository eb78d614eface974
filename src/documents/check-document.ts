import type { Clash } from "../model/clash.ts";
import { byCodePoint } from "../model/ids.ts";
import { type Issue, issue } from "../model/issue.ts";
import type { MatchResult } from "../model/match.ts";
import type { CaseResult, MatchInput } from "../model/matcher.ts";
import type { CaseCoverage, Proof } from "../model/proof.ts";
import type { Locate } from "../model/span.ts";
import type { Concept } from "../model/taxonomy.ts";
import type { IssueWords, Wording } from "../words/wording.ts";
import type { CheckDetails } from "./check-shape.ts";
import type { CheckDocument, IssueEntry } from "./documents.ts";
import { witnessOf } from "./proof-issues.ts";

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

/** Declarations that other lines exclude, as issues at the declaration. */
export function clashIssues(clashes: readonly Clash[], locate: Locate): Issue[] {
  return clashes.map(({ origin, a, b, first, second, because }) =>
    second === "self"
      ? issue("relation-self", locate(origin), { concept: a })
      : issue("relation-clash", locate(origin), { a, b, first, second, lines: because.map((step) => locate(step.origin)) }),
  );
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

/** Exceptions that do nothing, as warnings: their last day is over, they are about nothing in the data, or the rules say the same. */
export function exceptionIssues(
  { ruleset, today }: MatchInput,
  { unusedExceptions, pointlessExceptions }: Pick<MatchResult, "unusedExceptions" | "pointlessExceptions">,
  locate: Locate,
): Issue[] {
  return ruleset.exceptions.flatMap(({ id, until, verdict, origin }): Issue[] => {
    if (until !== null && today !== null && until < today)
      return [issue("exception-expired", locate(origin), { exception: id, until }, "warning")];
    if (unusedExceptions.includes(id)) return [issue("exception-unused", locate(origin), { exception: id }, "warning")];
    return pointlessExceptions.includes(id) ? [issue("exception-pointless", locate(origin), { exception: id, verdict }, "warning")] : [];
  });
}

/** Concepts that no name can link to, as warnings. */
export function reachIssues(concepts: readonly Concept[], locate: Locate): Issue[] {
  return concepts.map(({ id, prefLabel, origin }) =>
    issue("concept-unreached", locate(origin), { concept: id, label: prefLabel.zh }, "warning"),
  );
}

/** What was proved of a ruleset, with the coverage of its cases. */
export function checkDetails(version: string, proof: Proof, coverage: CaseCoverage, locate: Locate): CheckDetails {
  return {
    version,
    cells: proof.cells,
    met: proof.met(),
    complete: proof.isComplete,
    left: proof.left().map(witnessOf),
    unread: proof.unread,
    conditions: coverage.conditions.map(({ rule, text, held, failed, origin }) => ({ rule, text, held, failed, ...locate(origin) })),
    slips: coverage.slips,
    unnoticed: coverage.unnoticed.map(({ rule, kind, before, after, witness, origin }) => ({
      rule,
      kind,
      before,
      after,
      witness: witnessOf(witness),
      ...locate(origin),
    })),
  };
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
