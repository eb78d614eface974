import { issueEntry } from "../../documents/issues.ts";
import type { Issue } from "../../model/issue.ts";
import type { Wording } from "../../words/wording.ts";
import { csvText } from "./csv.ts";

/** One row per mistake in a table row that was left out: its place, the text found, what is wrong with it, and what to try. */
export function rejectedCsv(rejected: readonly Issue[], wording: Wording): string {
  const rows = rejected.map((issue) => {
    const { file, message, hint } = issueEntry(wording, issue);
    return [file, issue.cell?.row ?? issue.span.line, issue.cell?.head ?? "", issue.cell?.value ?? "", message, hint ?? null];
  });
  return csvText([["file", "row", "cell", "value", "reason", "hint"], ...rows]);
}
