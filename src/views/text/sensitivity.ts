import type { SensitivityDocument } from "../../documents/sensitivity.ts";
import type { Language } from "../../model/text.ts";
import { compareWords } from "../../words/compare.ts";
import type { CompareWords } from "../../words/topics/compare.ts";
import { csvText } from "../exports/csv.ts";
import { saidRows } from "../exports/said-rows.ts";
import { shownDocument } from "../shown.ts";
import { block, placeOf } from "./lines.ts";
import { type Page, type Style, textOfLines } from "./page.ts";
import { type Cell, table } from "./table.ts";
import { padded, widthOf, wrapped } from "./width.ts";

const MOST_ENTRIES = 25;
const MOST_RESTING = 4;

/** The answer of `sensitivity` as text: the loss without each entry, the shares of the rules as bars, the thresholds. */
export function sensitivityText(source: SensitivityDocument, page: Page): string {
  const document = shownDocument(source);
  const compare = compareWords[page.wording.language];
  const words = compare.sensitivity;
  const { version, title } = document.ruleset;
  const { units, matched, similar, leftOut = 0 } = document.counts;
  return textOfLines([
    ...wrapped(words.title(version, title[page.wording.language]), page.width).map((line) => page.paint("bold", line)),
    ...(document.made ? wrapped(compare.made, page.width) : []),
    ...wrapped(words.now(units, matched, similar), page.width),
    ...(document.atLeast ? wrapped(compare.atLeast, page.width) : []),
    ...(leftOut === 0 ? [] : wrapped(page.wording.report.match.leftOut(leftOut), page.width)),
    ...block(words.shares, shareLines(document, words, page), page),
    ...block(words.entries, entryLines(document, words, page), page),
    ...document.sweeps.flatMap((sweep) => sweepLines(document, sweep, words, page)),
  ]);
}

function signed(number: number): Cell {
  const style: Style = number === 0 ? "dim" : number > 0 ? "good" : "bad";
  return { text: number > 0 ? `+${number}` : String(number), style };
}

/** A bar whose full length is `room` columns: # for matched, = for similar. */
function bar(matched: number, similar: number, most: number, room: number): string {
  if (most <= 0) return "";
  const columns = (value: number): number => Math.round((Math.max(value, 0) / most) * room);
  const first = columns(matched);
  return `${"#".repeat(first)}${"=".repeat(Math.max(columns(matched + similar) - first, 0))}`;
}

function shareLines(document: SensitivityDocument, words: CompareWords["sensitivity"], { width, wording }: Page): string[] {
  const shares = document.entries.flatMap(({ id, share }) => (share ? [{ id, ...share }] : [])).sort((a, b) => b.either - a.either);
  const { withoutRules } = document;
  const all = withoutRules.either > 0 ? [...shares, { id: words.without, ...withoutRules }] : shares;
  if (all.length === 0) return [];
  const most = Math.max(...all.flatMap(({ matched, either }) => [matched, either]));
  const names = Math.max(...all.map(({ id }) => widthOf(id)));
  const number = (value: number): string => value.toFixed(2).padStart(7);
  const room = Math.max(10, width - names - 20);
  const sum = (of: "matched" | "either"): string => all.reduce((total, share) => total + share[of], 0).toFixed(2);
  return [
    ...all.map(({ id, matched, either }) =>
      `${padded(id, names)} ${number(matched)} ${number(either)}  ${bar(matched, either - matched, most, room)}`.trimEnd(),
    ),
    `# ${wording.outcomes.matched}  = ${wording.outcomes.similar}`,
    ...wrapped(words.sharesNote(sum("matched"), sum("either")), width),
  ];
}

function entryLines({ entries }: SensitivityDocument, words: CompareWords["sensitivity"], page: Page): string[] {
  const moving = entries.filter(({ moved }) => moved.length > 0);
  const shown = moving.slice(0, MOST_ENTRIES);
  const rows = shown.map((entry): Cell[] => {
    const resting = entry.restsAlone.slice(0, MOST_RESTING).join(" ");
    const more = entry.restsAlone.length > MOST_RESTING ? ` +${entry.restsAlone.length - MOST_RESTING}` : "";
    return [`${words.kinds[entry.kind]} ${entry.id}`, signed(entry.delta.matched), signed(entry.delta.similar), `${resting}${more}`];
  });
  const { heads } = words;
  const right = { align: "right" as const };
  const columns = [
    { head: heads.entry, wraps: true },
    { head: heads.matched, ...right },
    { head: heads.similar, ...right },
    { head: heads.alone, wraps: true },
  ];
  const compare = compareWords[page.wording.language];
  return [
    ...table(
      columns,
      rows,
      page.width,
      page.paint,
      2,
      shown.map((entry) => `  ${placeOf(entry)}`),
    ),
    ...(moving.length > MOST_ENTRIES
      ? [`${compare.more(moving.length - MOST_ENTRIES)}${page.wording.punctuation.semicolon}${compare.seeAll}`]
      : []),
    ...(entries.length > moving.length ? wrapped(words.rest(entries.length - moving.length), page.width) : []),
  ];
}

function sweepLines(
  document: SensitivityDocument,
  sweep: SensitivityDocument["sweeps"][number],
  words: CompareWords["sensitivity"],
  page: Page,
): string[] {
  const { wording, width } = page;
  const [fact, operator] = [sweep.fact, wording.operators[sweep.operator as keyof typeof wording.operators] ?? sweep.operator];
  const room = Math.max(10, width - 30);
  const most = document.counts.units;
  const lines = sweep.points.map(({ value, counts }) => {
    const now = value === sweep.value ? "*" : " ";
    const figures = `${String(counts.matched).padStart(5)} ${String(counts.similar).padStart(5)}`;
    return `${now} ${String(value).padStart(8)} ${figures}  ${bar(counts.matched, counts.similar, most, room)}`.trimEnd();
  });
  const [heading, place] = [
    `${words.sweeps}${wording.punctuation.colon}${words.sweep(sweep.rule, fact, operator, sweep.value)}`,
    placeOf(sweep),
  ];
  const isShort = widthOf(heading) + 2 + widthOf(place) <= width;
  return block(isShort ? `${heading}  ${place}` : heading, isShort ? lines : [page.paint("dim", `  ${place}`), ...lines], page);
}

/** The entries as a table for a paper. */
export function sensitivityCsv({ entries }: SensitivityDocument, language: Language): string {
  const head = ["kind", "id", "delta_matched", "delta_similar", "share_matched", "share_either", "rests_alone", "file", "line"];
  const rows = entries.map(({ kind, id, delta, share, restsAlone, file, line }) => [
    kind,
    id,
    delta.matched,
    delta.similar,
    share?.matched ?? null,
    share?.either ?? null,
    restsAlone.join(" "),
    file,
    line,
  ]);
  return csvText(saidRows(head, rows, [], language));
}
