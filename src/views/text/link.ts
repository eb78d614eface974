import type { LinkDocument } from "../../documents/link.ts";
import { addingWords } from "../../words/adding.ts";
import { shownDocument } from "../shown.ts";
import { type Page, textOfLines } from "./page.ts";
import { linkWord } from "./relate.ts";
import { type Cell, table } from "./table.ts";
import { indented, wrapped } from "./width.ts";

type TermEntry = LinkDocument["terms"][number];

/**
 * How terms link, as text: the given terms, or the names of the data that do not link completely, or, with `all`, every name. `commands`
 * are those that would mend the first one, one for each of its ways.
 */
export function linkText(source: LinkDocument, page: Page, which: "asked" | "weak" | "all", commands: readonly string[] = []): string {
  const document = shownDocument(source);
  const words = page.wording.report.link;
  const isWeak = (term: TermEntry) => term.how === "none" || term.how === "part";
  const terms = which === "weak" ? document.terms.filter(isWeak) : document.terms;
  const summary = words.summary(document.unlinked, document.terms.filter((term) => term.how === "part").length, document.terms.length);
  const head = which === "asked" ? [] : wrapped(summary, page.width).map((line) => page.paint("bold", line));
  if (terms.length === 0) return textOfLines([...head, ...(document.terms.length > 0 ? [words.allLinked] : [])]);
  return textOfLines([
    ...head,
    ...(head.length === 0 ? [] : [""]),
    ...termTable(terms, page, which !== "asked"),
    ...mendLines(document, page, commands),
  ]);
}

/** Rows of a term: one for each sense, and a line with the nearest concepts if part of the name did not link. */
function termTable(terms: readonly TermEntry[], { wording, width, paint }: Page, counts: boolean): string[] {
  const words = wording.report.link;
  const { bracketed, colon, comma } = wording.punctuation;
  const columns = [
    { head: words.term, wraps: true },
    { head: words.concept, wraps: true },
    { head: words.how, wraps: true },
    ...(counts ? [{ head: words.where, wraps: true }] : []),
  ];
  const rows = terms.map((term): { cells: Cell[][]; term: TermEntry } => {
    const senses = term.senses.length === 0 ? [{ text: term.text, concept: null, label: null, how: "none", rest: "" }] : term.senses;
    const where = counts ? [words.times(term.units, term.belts)] : [];
    // A one-word name was found as a whole: the column of readings would add nothing.
    const isCut = term.reading.includes(" | ");
    const cells = senses.map((sense): Cell[] => {
      const concept: Cell =
        sense.concept === null ? { text: words.noConcept, style: "unsure" } : `${sense.label}${bracketed(sense.concept)}`;
      const how =
        sense.rest === "" || sense.how === "none"
          ? linkWord(sense.how, wording)
          : `${linkWord(sense.how, wording)}${comma}${words.rest(sense.rest)}`;
      return senses.length > 1 ? [`  [${sense.text}]`, concept, how] : [term.text, concept, how, ...where];
    });
    // A name with several readings has a line of its own above them.
    if (senses.length > 1) cells.unshift([term.text, "", "", ...where]);
    if (isCut) cells.push([`  ${term.reading}`, "", "", ...(counts ? [""] : [])]);
    return { cells, term };
  });
  // Candidates are printed under the table, since a narrow column of many is unreadable.
  const lines = table(
    columns,
    rows.flatMap((row) => row.cells),
    width,
    paint,
  );
  const nearest = rows
    .filter(({ term }) => term.candidates.length > 0)
    .flatMap(({ term }) =>
      indented(
        `${term.text}${colon}${words.candidates(term.candidates.map(({ concept, label }) => `${label}${bracketed(concept)}`))}`,
        width,
        "    ",
        "  ",
      ),
    );
  return nearest.length === 0 ? lines : [...lines, "", ...nearest];
}

/** What would make the first word link that does not: each way with its command. */
function mendLines({ mend }: LinkDocument, { wording, width, command }: Page, commands: readonly string[]): string[] {
  if (mend === null) return [];
  const words = addingWords[wording.language].mend;
  const ways = commands.flatMap((line, at) => {
    const way = mend.ways[at];
    return way === undefined ? [] : [...wrapped(words[way.as](mend.text, way.label), width), `  ${line}`];
  });
  return ["", ...ways, ...wrapped(words.concept(mend.text), width), `  ${command} add --help`];
}
