import type { Issue } from "../model/issue.ts";
import type { Wording } from "../words/wording.ts";
import { type IssueEntry, issueEntries } from "./issues.ts";

/** What a command prints with `--json` if mistakes in its input prevent an answer: the same issues as `check --json`. */
export interface RefusedDocument {
  readonly schema: "qundai/refused/1";
  readonly ok: false;
  readonly issues: readonly IssueEntry[];
}

export function refusedDocument(wording: Wording, issues: readonly Issue[]): RefusedDocument {
  return { schema: "qundai/refused/1", ok: false, issues: issueEntries(wording, issues) };
}
