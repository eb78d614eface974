import type { EvaluateDocument } from "../../documents/evaluate.ts";
import type { AnsweredClass, ExpectedClass } from "../../model/labelled.ts";
import { evaluatingWords } from "../../words/evaluating.ts";
import { percent } from "../../words/number.ts";
import type { EvaluatingWords } from "../../words/topics/evaluating.ts";
import { shownDocument } from "../shown.ts";
import { block, placeOf, sentenceAt } from "./lines.ts";
import { type Page, textOfLines } from "./page.ts";
import { table } from "./table.ts";
import { indented, wrapped } from "./width.ts";

/** Maximum number of misses and of changed pairs that are listed; `--json` has all. */
const MOST_PAIRS = 20;
/** Maximum number of lines behind a wrong answer that are listed. */
const MOST_LINES = 4;

type Figures = Pick<EvaluateDocument, "pairs" | "unknown" | "right" | "accuracy" | "accuracyInterval" | "relations" | "confusion">;
type Miss = EvaluateDocument["misses"][number];

/** How well a version agrees with labelled pairs: figures of the evidence, misses with their causes, and what is no evidence, apart. */
export function evaluateText(source: EvaluateDocument, page: Page): string {
  const document = shownDocument(source);
  const words = evaluatingWords[page.wording.language];
  const { against, inSample, misses, contested, versus } = document;
  return textOfLines([
    page.paint("bold", words.title(document.ruleset.version, against.file)),
    ...wrapped(words.counted(against.rows, document.pairs, inSample.pairs), page.width),
    ...remarks(document, words).flatMap((line) => indented(line, page.width, "    ", "  ")),
    ...(document.pairs === 0 ? wrapped(words.noEvidence, page.width) : ["", ...figureLines(document, words, page)]),
    ...block(words.misses(misses.length), missLines(misses, words, page), page),
    ...block(words.inSample, inSample.pairs === 0 ? [] : inSampleLines(document, words, page), page),
    ...block(
      words.contested,
      contested.flatMap(({ a, b, rows, labels }) =>
        indented(
          `${a} · ${b}  ${labels.join(" / ")}${bracketed(rows.map(words.row).join(page.wording.punctuation.listed), page)}`,
          page.width,
          "    ",
          "  ",
        ),
      ),
      page,
    ),
    ...(versus === undefined ? [] : versusLines(document, versus, words, page)),
  ]);
}

function remarks({ against, contested }: EvaluateDocument, words: EvaluatingWords): readonly string[] {
  const counts: readonly (readonly [keyof EvaluatingWords["leftOut"], number])[] = [
    ...against.leftOut.map(({ why, rows }) => [why, rows] as const),
    ["doubtful", against.doubtful],
    ["repeated", against.repeated],
    ["contested", contested.length],
  ];
  return [
    ...counts.flatMap(([why, rows]) => (rows === 0 ? [] : [words.leftOut[why](rows)])),
    ...(against.weighted ? [words.weighted(String(against.effective))] : []),
  ];
}

function figureLines(figures: Figures, words: EvaluatingWords, page: Page): readonly string[] {
  const { accuracy, accuracyInterval, right, pairs, unknown } = figures;
  return [
    ...wrapped(words.overall(right, pairs, share(accuracy, page), interval(accuracyInterval, page), unknown), page.width),
    "",
    ...scoreLines(figures, words, page),
    ...block(words.confusion, confusionLines(figures, words, page), page),
  ];
}

function scoreLines({ relations }: Figures, words: EvaluatingWords, page: Page): readonly string[] {
  const columns = words.columns.map((head, at) => ({ head, align: at === 0 ? ("left" as const) : ("right" as const) }));
  const rows = relations.map(({ relation, labelled, answered, right, said, precision, recall, f1, intervals }) => [
    words.classes[relation],
    ...[labelled, answered, right, said].map(String),
    withInterval(precision, intervals.precision, page),
    withInterval(recall, intervals.recall, page),
    withInterval(f1, intervals.f1, page),
  ]);
  return table(
    columns.map((column, at) => (at > 4 ? { ...column, wraps: true } : column)),
    rows,
    page.width,
    page.paint,
  );
}

function confusionLines({ confusion }: Figures, words: EvaluatingWords, page: Page): readonly string[] {
  const labels = [...new Set(confusion.map(({ expected }) => expected))];
  const answers = GOT.filter((got) => confusion.some((cell) => cell.got === got));
  const count = (expected: ExpectedClass, got: AnsweredClass): string =>
    String(confusion.find((cell) => cell.expected === expected && cell.got === got)?.pairs ?? 0);
  return table(
    [{ head: words.expected }, ...answers.map((got) => ({ head: words.classes[got], align: "right" as const, wraps: true }))],
    labels.map((expected) => [words.classes[expected], ...answers.map((got) => count(expected, got))]),
    page.width,
    page.paint,
  );
}

const GOT: readonly AnsweredClass[] = ["identical", "subordinate", "reversed", "similar", "none", "match", "no-match", "unknown"];

function missLines(misses: readonly Miss[], words: EvaluatingWords, page: Page): readonly string[] {
  if (misses.length === 0) return [];
  const { listed, colon } = page.wording.punctuation;
  const causes = [...new Set(misses.map(({ cause }) => cause))].map(
    (cause) => [words.causes[cause], misses.filter((miss) => miss.cause === cause).length] as const,
  );
  const counts = causes.sort((a, b) => b[1] - a[1]).map(([cause, count]) => `${cause} ${count}`);
  const evidenceFirst = [...misses.filter(({ namedBy }) => namedBy.length === 0), ...misses.filter(({ namedBy }) => namedBy.length > 0)];
  return [
    ...indented(`${words.causeCounts}${colon}${counts.join(listed)}`, page.width, "    ", "  "),
    ...evidenceFirst.slice(0, MOST_PAIRS).flatMap((miss) => oneMiss(miss, words, page)),
    ...(misses.length > MOST_PAIRS ? [`  ${words.more(misses.length - MOST_PAIRS)}`] : []),
  ];
}

function oneMiss(
  { a, b, expected, got, why, row, candidates, because, namedBy }: Miss,
  words: EvaluatingWords,
  page: Page,
): readonly string[] {
  const { listed } = page.wording.punctuation;
  const notes = [
    why,
    ...(candidates.length === 0 ? [] : [words.nearest(candidates.join(listed))]),
    ...(namedBy.length === 0 ? [] : [words.namedBy(namedBy.map(({ id }) => id).join(listed))]),
  ];
  return [
    ...sentenceAt(`${a} · ${b}  ${words.miss(words.classes[expected], words.classes[got])}`, words.row(row), page, "      ", "  - "),
    ...notes.flatMap((note) => indented(note, page.width, "        ", "      ")),
    ...(candidates.length > 0 ? [] : because.slice(0, MOST_LINES)).flatMap((line) =>
      sentenceAt(line.text, placeOf(line), page, "          ", "        "),
    ),
  ];
}

function inSampleLines({ inSample }: EvaluateDocument, words: EvaluatingWords, page: Page): readonly string[] {
  return [
    ...wrapped(words.inSampleNote, page.width),
    ...wrapped(
      words.overall(
        inSample.right,
        inSample.pairs,
        share(inSample.accuracy, page),
        interval(inSample.accuracyInterval, page),
        inSample.unknown,
      ),
      page.width,
    ),
  ];
}

function versusLines(
  document: EvaluateDocument,
  { ruleset, evidence, mcnemar, changed }: NonNullable<EvaluateDocument["versus"]>,
  words: EvaluatingWords,
  page: Page,
): readonly string[] {
  const [first, second] = [document.ruleset.version, ruleset.version];
  const rows = [[first, document] as const, [second, evidence] as const].map(([version, { right, pairs, accuracy, accuracyInterval }]) => [
    version,
    `${right}/${pairs}`,
    share(accuracy, page),
    interval(accuracyInterval, page),
  ]);
  const p = mcnemar.p < 0.0001 ? "< 0.0001" : mcnemar.p.toFixed(4);
  return [
    ...block(
      words.versus(second),
      [
        ...table(
          words.versusColumns.map((head) => ({ head })),
          rows,
          page.width,
          page.paint,
        ),
        ...wrapped(words.mcnemar(mcnemar.pairs, first, mcnemar.onlyFirst, second, mcnemar.onlySecond, p), page.width),
        ...wrapped(scoresSideBySide(document, evidence, words, page), page.width),
      ],
      page,
    ),
    ...block(words.changed, changedLines(changed, words, page), page),
  ];
}

/** F1 per relation under both versions, in one line. */
function scoresSideBySide(document: EvaluateDocument, other: Figures, words: EvaluatingWords, page: Page): string {
  const { semicolon, colon } = page.wording.punctuation;
  const of = (figures: Figures, relation: string): string =>
    share(figures.relations.find((score) => score.relation === relation)?.f1 ?? null, page);
  const all = [...new Set([...document.relations, ...other.relations].map(({ relation }) => relation))];
  return `F1${colon}${all.map((relation) => `${words.classes[relation]} ${of(document, relation)} -> ${of(other, relation)}`).join(semicolon)}`;
}

function changedLines(changed: NonNullable<EvaluateDocument["versus"]>["changed"], words: EvaluatingWords, page: Page): readonly string[] {
  const rows = changed
    .slice(0, MOST_PAIRS)
    .map(({ a, b, row, expected, from, to, change, isEvidence }) => [
      `${words.changes[change]}${isEvidence ? "" : bracketed(words.notEvidence, page)}`,
      `${a} · ${b}`,
      `${words.classes[from]} -> ${words.classes[to]}${bracketed(`${words.expected} ${words.classes[expected]}`, page)}`,
      words.row(row),
    ]);
  const more = changed.length > MOST_PAIRS ? [words.more(changed.length - MOST_PAIRS)] : [];
  return [
    ...table([{ head: "" }, { head: "", wraps: true }, { head: "", wraps: true }, { head: "" }], rows, page.width, page.paint),
    ...more,
  ];
}

function share(value: number | null, page: Page): string {
  return percent(value, page.wording.punctuation);
}

function interval(ends: readonly [number, number] | null, page: Page): string {
  return ends === null ? "-" : page.wording.punctuation.range(share(ends[0], page), share(ends[1], page));
}

/** A share with its interval in whole per cent: the widest that fits into a column. */
function withInterval(value: number | null, ends: readonly [number, number] | null, page: Page): string {
  if (ends === null) return share(value, page);
  const whole = page.wording.punctuation.range(String(Math.round(ends[0] * 100)), String(Math.round(ends[1] * 100)));
  return `${share(value, page)}${bracketed(whole, page)}`;
}

function bracketed(text: string, page: Page): string {
  return page.wording.punctuation.bracketed(text);
}
