import type { FlowClaimEntry, FlowsDocument } from "../../../documents/flows.ts";
import type { FlowWords } from "../../../words/topics/flows.ts";
import type { Page, Style } from "../page.ts";
import { indented } from "../width.ts";

const MARKS: Readonly<Record<FlowClaimEntry["result"], string>> = { holds: "=", fails: "!", "not-computable": "-" };
const STYLES: Readonly<Record<FlowClaimEntry["result"], Style>> = { holds: "good", fails: "bad", "not-computable": "dim" };

/** Each claim with its result, and below it each figure with how far it is off; claims about other tables are left out. */
export function claimLines({ claims }: FlowsDocument, words: FlowWords, page: Page): string[] {
  return claims.filter(({ why }) => why !== "other-measure").flatMap((claim) => claimBlock(claim, words, page));
}

function claimBlock(
  { title, result, why, figures }: FlowClaimEntry,
  words: FlowWords,
  { width, paint, wording: { language, punctuation } }: Page,
): string[] {
  const reason = why === undefined ? "" : `${punctuation.colon}${words.claimGaps[why]}`;
  const head = `${title[language]}${punctuation.colon}${words.claimResults[result]}${reason}`;
  return [
    ...indented(head, width, "    ", `  ${MARKS[result]} `).map((line) => paint(STYLES[result], line)),
    ...figures.flatMap(({ fact, operator, expected, actual, margin }) =>
      indented(
        words.claimFigure(
          fact,
          operator,
          String(expected),
          actual === null ? "-" : figureText(actual),
          margin === null ? null : signed(margin),
        ),
        width,
        "        ",
        "      ",
      ),
    ),
  ];
}

/** Whole numbers as they are, others with three decimals. */
function figureText(value: number): string {
  return Number.isInteger(value) ? String(value) : value.toFixed(3);
}

function signed(margin: number): string {
  return margin >= 0 ? `+${figureText(margin)}` : figureText(margin);
}
