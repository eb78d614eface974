import type { InitDocument } from "../../documents/init.ts";
import { shownDocument } from "../shown.ts";
import { type Page, textOfLines } from "./page.ts";
import { shellWord } from "./shell-word.ts";
import { indented, wrapped } from "./width.ts";

/** What `init` made, and what to do first. */
export function initText(source: InitDocument, { wording, width, paint, command }: Page): string {
  const { workspace, files } = shownDocument(source);
  const words = wording.report.init;
  return textOfLines([
    ...wrapped(words.made(workspace, files.length), width).map((line) => paint("bold", line)),
    ...indented(words.fill, width, ""),
    `  cd ${shellWord(workspace)}`,
    `  ${command} check`,
    `  ${command} match`,
  ]);
}
