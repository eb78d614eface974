import { byCodePoint } from "../model/ids.ts";
import type { Issue, IssueCode, Severity } from "../model/issue.ts";
import type { Count, Ordinal } from "../model/quantity.ts";
import type { IssueText } from "../words/topics/issues.ts";
import type { Wording } from "../words/wording.ts";

export interface IssueEntry {
  readonly code: IssueCode;
  readonly severity: Severity;
  readonly file: string;
  readonly line: Ordinal;
  readonly column: Ordinal;
  readonly message: string;
  readonly hint?: string;
  /** The same mistake with the same value in several rows of a table: how many, and the first of them. */
  readonly rows?: { readonly count: Count; readonly first: readonly Ordinal[] };
}

/** An issue in words. */
export function issueEntry(wording: Wording, { code, severity, span, params, repeats }: Issue): IssueEntry {
  const words = wording.issues[code] as (params: Issue["params"]) => IssueText;
  const text = words(params);
  if (repeats === undefined) return { code, severity, ...span, ...text };
  const { count, rows } = repeats;
  const message = `${text.message}${wording.commandLine.inRows(count, rows)}`;
  return { code, severity, ...span, ...text, message, rows: { count, first: rows } };
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
