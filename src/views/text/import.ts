import type { ImportDocument } from "../../documents/import.ts";
import { importingWords } from "../../words/importing.ts";
import { shownDocument } from "../shown.ts";
import { issueLines } from "./issues.ts";
import { block } from "./lines.ts";
import { type Page, textOfLines } from "./page.ts";
import { indented, wrapped } from "./width.ts";

/** Maximum number of written files and of issues that are listed; `--json` has all. */
const MOST_FILES = 12;
const MOST_ISSUES = 20;

/** What an import wrote, what it left out, and what it noticed. */
export function importText(source: ImportDocument, page: Page): string {
  const document = shownDocument(source);
  const words = importingWords[page.wording.language];
  const { to, entries, version, files, written, leftOut, undecided, queue, issues } = document;
  const line = (text: string): readonly string[] => indented(text, page.width, "    ", "  ");
  return textOfLines([
    ...wrapped(words.title(to, entries, version), page.width).map((each) => page.paint("bold", each)),
    ...files.flatMap(({ file, form, read }) => line(words.read(file, form, read))),
    ...leftOut.flatMap(({ why, rows }) => line(words.leftOut[why](rows))),
    ...(queue === null ? [] : line(words.undecided(undecided.length, queue))),
    ...block(
      words.written(written.length),
      [
        ...written.slice(0, MOST_FILES).map((file) => `  ${file}`),
        ...(written.length > MOST_FILES ? [`  ${words.more(written.length - MOST_FILES)}`] : []),
      ],
      page,
    ),
    ...block(
      words.issues,
      [
        ...issueLines(issues.slice(0, MOST_ISSUES), page),
        ...(issues.length > MOST_ISSUES ? [words.more(issues.length - MOST_ISSUES)] : []),
      ],
      page,
    ),
    "",
    ...wrapped(words.next[to](version, page.command), page.width),
  ]);
}
