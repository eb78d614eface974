import type { CompareDocument } from "../../documents/compare.ts";
import { compareWords } from "../../words/compare.ts";
import { comparingWords } from "../../words/comparing.ts";
import { percent } from "../../words/number.ts";
import { shownDocument } from "../shown.ts";
import { changedLines, changeLines, rateLines } from "./compare.ts";
import { type Page, textOfLines } from "./page.ts";
import { wrapped } from "./width.ts";

/** Milliseconds per answer: for parsing the changed YAML, and for everything else. */
export interface LookTimes {
  readonly parsing: number;
  readonly computing: number;
}

/** The effect of a save: the rates, the units whose outcome changed with the causes, and the edits. */
export function savedText(source: CompareDocument, page: Page, { parsing, computing }: LookTimes): string {
  const document = shownDocument(source);
  const words = compareWords[page.wording.language];
  const took = page.paint("dim", words.took(parsing.toFixed(1), computing.toFixed(1)));
  if (document.changes.length === 0) return textOfLines([`${words.noChanges}  ${took}`, ""]);
  return textOfLines([
    `${page.paint("bold", words.summary(document.changed.length, document.changes.length, document.unexplained))}  ${took}`,
    ...(document.changed.length === 0 ? [] : rateLines(document, words, page)),
    ...changedLines(document, words, page),
    ...changeLines(document, words, page),
    "",
  ]);
}

/** The change since the state that the session began with, in a line or two. */
export function wholeText(source: CompareDocument, revision: string | null, page: Page): string {
  const document = shownDocument(source);
  const { language } = page.wording;
  const [words, own] = [compareWords[language], comparingWords[language]];
  const { changed, changes, unexplained } = document;
  const said = changes.length === 0 ? own.asAtStart : words.summary(changed.length, changes.length, unexplained);
  return textOfLines(wrapped(`${own.since(revision)}${page.wording.punctuation.colon}${said}`, page.width));
}

/** The time of day at the head of an answer, as on a clock on the wall. */
export function clockText(now: Date, { paint }: Page): string {
  const two = (number: number): string => String(number).padStart(2, "0");
  return paint("dim", `[${two(now.getHours())}:${two(now.getMinutes())}:${two(now.getSeconds())}]`);
}

/** The present rates, in one line. */
export function standingText({ rates }: CompareDocument, page: Page): string {
  const words = compareWords[page.wording.language];
  const all = rates.find(({ by }) => by === "all")?.to;
  if (!all) return "";
  const { heads } = words;
  const { punctuation } = page.wording;
  return `${heads.matched} ${percent(all.matchRate, punctuation)}  ${heads.similar} ${percent(all.similarRate, punctuation)}  ${heads.either} ${percent(all.eitherRate, punctuation)}\n`;
}
