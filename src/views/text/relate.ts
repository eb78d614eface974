import type { RelateDocument, RelatePairsDocument } from "../../documents/relate.ts";
import { percent } from "../../words/number.ts";
import type { Wording } from "../../words/wording.ts";
import { shownDocument } from "../shown.ts";
import { block, placeOf, sentenceAt } from "./lines.ts";
import { type Page, textOfLines } from "./page.ts";
import { table } from "./table.ts";
import { wrapped } from "./width.ts";

/** The answer of `relate` as text: the relation in a sentence, the reading of each term, and the lines behind the relation. */
export function relateText(source: RelateDocument, page: Page): string {
  const document = shownDocument(source);
  const { wording, width, paint } = page;
  const words = wording.report.relate;
  const sentence = words.sentence(document.a.text, document.b.text, wording.relations[document.relation], details(document, wording));
  const sides = [document.a, document.b].map((side) => [
    `  ${side.text}`,
    side.concept === null ? words.noConcept : `${side.label}${wording.punctuation.bracketed(side.concept)}`,
    linkWord(side.how, wording),
  ]);
  return textOfLines([
    ...wrapped(sentence, width).map((line) => paint("bold", line)),
    "",
    ...table([{ head: "", wraps: true }, { head: "", wraps: true }, { head: "" }], sides, width, paint),
    ...block(
      words.because,
      document.because.flatMap((line) => sentenceAt(line.text, placeOf(line), page, "    ", "  - ")),
      page,
    ),
  ]);
}

/** Many answers as a table: both terms, the reading of each, and the relation. */
export function relatePairsText(source: RelatePairsDocument, page: Page): string {
  const { pairs } = shownDocument(source);
  const { wording, width, paint } = page;
  const words = wording.report.relate;
  const read = ({ label, concept }: RelateDocument["a"]): string => (concept === null ? words.noConcept : `${label}`);
  const rows = pairs.map((pair) => [
    pair.a.text,
    read(pair.a),
    pair.b.text,
    read(pair.b),
    [wording.relations[pair.relation], ...details(pair, wording)].join(", "),
  ]);
  const { columns } = words;
  return textOfLines(
    table(
      columns.map((head) => ({ head, wraps: true })),
      rows,
      width,
      paint,
    ),
  );
}

function details(document: RelateDocument, wording: Wording): string[] {
  const words = wording.report.relate;
  const direction = document.direction ?? document.chainRole;
  return [
    ...(direction === undefined ? [] : [words.directions[direction]]),
    ...(document.steps === undefined || document.steps === 0 ? [] : [words.steps(document.steps)]),
    ...(document.hops === undefined ? [] : [words.hops(document.hops)]),
    ...(document.inputShare === undefined || document.relation !== "similar"
      ? []
      : [words.inputShare(percent(document.inputShare, wording.punctuation))]),
  ];
}

/** How a term links, in words. */
export function linkWord(how: string, wording: Wording): string {
  return (wording.links as Readonly<Record<string, string>>)[how] ?? how;
}
