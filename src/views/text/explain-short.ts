import type { ExplainDocument, FactEntry } from "../../documents/explain.ts";
import type { Quote } from "../../documents/quotes.ts";
import type { FactId } from "../../model/fact.ts";
import { around } from "../excerpt.ts";
import { shownDocument } from "../shown.ts";
import { factText } from "./condition.ts";
import { decidingFacts, factValue, pairHead, withoutBelt } from "./explain.ts";
import { block } from "./lines.ts";
import { type Page, tail, textOfLines } from "./page.ts";
import { shellWord } from "./shell-word.ts";
import { whyNotLines } from "./why-not.ts";
import { indented, padded, widthOf, wrapped } from "./width.ts";

/** An entry with a long list, or a wide row of a table, is cut after this many lines of the screen. */
const MOST_QUOTED_LINES = 2;

/** The edits and the other belts that the short answer names. */
const MOST_EDITS = 2;
const MOST_OTHERS = 3;

/** The answer of `explain` in short: what was decided, by which rule, and the lines that bear it, quoted from their files. */
export function explainShort(source: ExplainDocument, page: Page, flags: string): string {
  const document = shownDocument(source);
  const { belt } = document.about;
  if (belt === null) return textOfLines([...withoutBelt(document, page, flags), ...whyNotLines(document, page, MOST_EDITS)]);
  const words = page.wording.report.explain;
  return textOfLines([
    ...pairHead(document, belt, page),
    ...block(words.facts, undecided(document, page), page),
    ...block(words.lines, quotedFiles(document, page), page),
    ...otherBelts(document, page),
    ...whyNotLines(document, page, MOST_EDITS),
    ...tail(page, () => [
      "",
      ...wrapped(words.full, page.width - 4).map((line) => page.paint("dim", `  # ${line}`)),
      // A command must stay in one piece to be copied.
      `  ${page.command} explain ${shellWord(document.unit)} ${shellWord(belt.id)} --full${flags}`,
    ]),
  ]);
}

/** If no rule decided, the facts on which the rules failed; one that is unknown for the same reason as another is not repeated. */
function undecided(document: ExplainDocument, page: Page): string[] {
  if (document.rule !== null || document.exception !== null) return [];
  const told = new Set<string>();
  const telling = decidingFacts(document).filter(([, { kind, why = "" }]) => {
    const repeats = kind === "unknown" && told.has(why);
    told.add(why);
    return kind !== "not-applicable" && !repeats;
  });
  return telling.flatMap(([fact, entry]) => indented(factLine(fact, entry, document, page), page.width, "    ", "  "));
}

function factLine(fact: FactId, entry: FactEntry, document: ExplainDocument, page: Page): string {
  return `${factText(fact, page.wording)} = ${factValue(fact, entry, document, page.wording)}`;
}

/** The quoted lines under the names of their files: first those of the relation, then those of the place. */
function quotedFiles(document: ExplainDocument, page: Page): string[] {
  const files = new Map<string, Map<number, Quote>>();
  for (const { file, quotes } of ordered(document)) {
    const lines = files.get(file) ?? new Map<number, Quote>();
    for (const quote of quotes) lines.set(quote.line, quote);
    if (lines.size > 0) files.set(file, lines);
  }
  return [...files].flatMap(([file, lines]) => {
    const numbered = [...lines].sort(([a], [b]) => a - b);
    const digits = Math.max(...numbered.map(([line]) => String(line).length));
    return [`  ${page.paint("dim", file)}`, ...numbered.flatMap(([, quote]) => quotedLine(quote, digits, page))];
  });
}

function ordered(document: ExplainDocument): readonly FactEntry["because"][number][] {
  const facts = decidingFacts(document);
  const rows = facts.filter(([fact]) => fact === "place");
  return [...facts.filter(([fact]) => fact !== "place"), ...rows].flatMap(([, { because }]) => because);
}

function quotedLine({ line, text, word }: Quote, digits: number, { width, paint }: Page): string[] {
  const number = `    ${padded(String(line), digits, "right")}  `;
  const room = width - widthOf(number) - 1;
  const lines = wrapped(word === undefined ? text : around(text, word, room), room);
  const cut = lines.length > MOST_QUOTED_LINES;
  return lines
    .slice(0, MOST_QUOTED_LINES)
    .map(
      (each, at) =>
        `${at === 0 ? paint("dim", number) : " ".repeat(widthOf(number))}${each}${cut && at === MOST_QUOTED_LINES - 1 ? "…" : ""}`,
    );
}

function otherBelts({ others }: ExplainDocument, page: Page): string[] {
  if (others.length === 0) return [];
  const { report, relations, punctuation } = page.wording;
  const named = others
    .slice(0, MOST_OTHERS)
    .map(({ belt, relation }) => `${belt}${punctuation.bracketed(relations[relation])}`)
    .join(punctuation.listed);
  const more = others.length > MOST_OTHERS ? ` +${others.length - MOST_OTHERS}` : "";
  return block(report.explain.others, indented(`${named}${more}`, page.width, "    ", "  "), page);
}
