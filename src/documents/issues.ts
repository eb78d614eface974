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
  /** The same mistake with the same value in several rows of a table: the number of rows, and the first of them. */
  readonly rows?: { readonly count: Count; readonly first: readonly Ordinal[] };
}

/** Maximum number of characters of the offending text that a message repeats. */
const MOST_SHOWN = 120;
/** Maximum number of listed issues per kind; the rest are counted. */
const MOST_OF_A_KIND = 20;

/** An issue in words. */
export function issueEntry(wording: Wording, { code, severity, span, params, repeats }: Issue): IssueEntry {
  const words = wording.issues[code] as (params: Issue["params"]) => IssueText;
  const text = words(clipped(params) as Issue["params"]);
  if (repeats === undefined) return { code, severity, ...span, ...text };
  const { count, rows } = repeats;
  const message = `${text.message}${wording.commandLine.inRows(count, rows)}`;
  return { code, severity, ...span, ...text, message, rows: { count, first: rows } };
}

/** The beginning of a text that may be megabytes long. */
function clipped(value: unknown): unknown {
  if (typeof value === "string") return value.length <= MOST_SHOWN ? value : `${[...value.slice(0, MOST_SHOWN)].slice(0, -1).join("")}…`;
  if (Array.isArray(value)) return value.map(clipped);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, clipped(part)]));
}

/** How many issues of a kind there are beyond the listed ones. */
export interface MoreIssues {
  readonly code: IssueCode;
  readonly severity: Severity;
  readonly count: Count;
}

/** The first issues of each kind in words, by place, and how many more of the kind there are. Takes time linear in the number of issues. */
export function countedIssues(
  wording: Wording,
  issues: readonly Issue[],
): { readonly entries: readonly IssueEntry[]; readonly more: readonly MoreIssues[] } {
  const kinds = new Map<string, Issue[]>();
  for (const each of issues) {
    const kind = kinds.get(`${each.code} ${each.severity}`);
    if (kind === undefined) kinds.set(`${each.code} ${each.severity}`, [each]);
    else kind.push(each);
  }
  const entries: Issue[] = [];
  const more: MoreIssues[] = [];
  for (const kind of kinds.values()) {
    const distinct = kind.length > MOST_OF_A_KIND ? withoutRepeats(kind) : kind;
    for (const each of distinct.slice(0, MOST_OF_A_KIND)) entries.push(each);
    const [{ code, severity }, count] = [distinct[0] as Issue, distinct.length - MOST_OF_A_KIND];
    if (count > 0) more.push({ code, severity, count });
  }
  return { entries: issueEntries(wording, entries), more: more.sort((a, b) => byCodePoint(a.code, b.code)) };
}

/** Sorts issues by place, and removes duplicates, which several versions may report. */
function withoutRepeats(issues: readonly Issue[]): readonly Issue[] {
  const seen = new Map(issues.map((each) => [`${each.span.line}:${each.span.column}:${each.span.file}`, each]));
  return [...seen.values()].sort(({ span: a }, { span: b }) => byCodePoint(a.file, b.file) || a.line - b.line || a.column - b.column);
}

/** Issues in words, by file, line, column and code, without duplicates. */
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
