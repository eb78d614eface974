import type { IssueEntry } from "../../documents/issues.ts";
import { shownDocument } from "../shown.ts";
import { placeOf } from "./lines.ts";
import type { Page } from "./page.ts";
import { indented } from "./width.ts";

/** Issues as lines: `file:line:column: error: what was found`, and what to try below. */
export function issueLines(source: readonly IssueEntry[], { wording, width, paint }: Page): string[] {
  const separator = wording.punctuation.colon;
  return shownDocument(source).flatMap((entry) => {
    const style = entry.severity === "error" ? "bad" : "unsure";
    const word = wording.severities[entry.severity];
    const lines = indented(`${placeOf(entry)}: ${word}${separator}${entry.message} [${entry.code}]`, width, "  ", "");
    const hint =
      entry.hint === undefined
        ? []
        : indented(`${wording.report.hint}${separator}${entry.hint}`, width, "    ", "  ").map((line) => paint("dim", line));
    return [...lines.map((line) => line.replace(`: ${word}${separator}`, () => `: ${paint(style, word)}${separator}`)), ...hint];
  });
}
