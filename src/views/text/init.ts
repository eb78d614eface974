import type { InitDocument } from "../../documents/init.ts";
import { shownDocument } from "../shown.ts";
import { type Page, tail, textOfLines } from "./page.ts";
import { shellWord } from "./shell-word.ts";
import { indented, wrapped } from "./width.ts";

/** What `init` made, and what to do first. */
export function initText(source: InitDocument, page: Page): string {
  const { workspace, files } = shownDocument(source);
  const { wording, width, paint, command } = page;
  const words = wording.report.init;
  return textOfLines([
    ...wrapped(words.made(workspace, files.length), width).map((line) => paint("bold", line)),
    ...tail(page, () => [...indented(words.fill, width, ""), `  cd ${shellWord(workspace)}`, `  ${command} check`, `  ${command} match`]),
  ]);
}
