import type { ExplainDocument } from "../../documents/explain.ts";
import { compareWords } from "../../words/compare.ts";
import { proposalWords } from "../../words/proposals.ts";
import { block } from "./lines.ts";
import type { Page } from "./page.ts";
import { indented, wrapped } from "./width.ts";

const MOST_FACTS = 3;

/** What would change the answer, as lines under their headings; of each kind at most so many. */
export function whyNotLines(
  { whyNot, newVersion }: Pick<ExplainDocument, "whyNot" | "newVersion">,
  page: Page,
  most = Number.POSITIVE_INFINITY,
): string[] {
  const words = compareWords[page.wording.language];
  const { outcomes, relations } = page.wording;
  const line = ({ kind, edit, file, line: at, gives }: ExplainDocument["whyNot"][number]): string[] => {
    const named = kind === "facts" ? relations[gives as keyof typeof relations] : outcomes[gives as keyof typeof outcomes];
    const where = file === undefined ? "" : `  ${page.paint("dim", at === undefined ? file : `${file}:${at}`)}`;
    return [
      ...indented(`${edit} -> ${named}`, page.width, "    ", kind === "loss" ? "  v " : "  ^ "),
      ...(where === "" ? [] : [`    ${where}`]),
    ];
  };
  const of = (kind: ExplainDocument["whyNot"][number]["kind"]) => whyNot.filter((entry) => entry.kind === kind);
  return [
    ...block(words.whyNot.gains, [...of("gain"), ...of("facts").slice(0, MOST_FACTS)].slice(0, most).flatMap(line), page),
    ...block(words.whyNot.losses, of("loss").slice(0, most).flatMap(line), page),
    ...(newVersion === undefined ? [] : ["", ...wrapped(sealedText(newVersion, page), page.width)]),
  ];
}

/** Where the edits belong, since the named files are sealed. */
function sealedText({ from, isDraft, taxonomy }: NonNullable<ExplainDocument["newVersion"]>, { wording, command }: Page): string {
  const words = proposalWords[wording.language];
  if (isDraft && !taxonomy) return words.inDraft(from);
  return words.sealed(from, `${command} rules new NAME --from ${from}${taxonomy ? " --taxonomy NAME" : ""}`, taxonomy);
}
