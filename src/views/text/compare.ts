import type { CompareDocument, ComparedReason } from "../../documents/compare.ts";
import type { ComparedOutcome } from "../../model/comparison.ts";
import { type OutcomeChange, outcomeChange } from "../../model/outcome-change.ts";
import { OUTCOMES } from "../../model/relation.ts";
import { compareWords } from "../../words/compare.ts";
import { percent } from "../../words/number.ts";
import { regionName } from "../../words/region-name.ts";
import type { CompareWords } from "../../words/topics/compare.ts";
import type { Wording } from "../../words/wording.ts";
import { shownDocument } from "../shown.ts";
import { block, placeOf, sentenceAt } from "./lines.ts";
import { type Page, type Style, textOfLines } from "./page.ts";
import { isSmall, SMALL } from "./small-counts.ts";
import { type Cell, table } from "./table.ts";
import { indented, wrapped } from "./width.ts";

const MOST_UNITS = 40;
const MOST_OTHERS = 12;
/** Maximum number of causes that are listed per unit; `--json` has all. */
const MOST_CAUSES = 4;

/** The answer of `compare` as text: rates side by side, the matrix, changed units with their causes, the edits. */
export function compareText(source: CompareDocument, page: Page): string {
  const document = shownDocument(source);
  const words = compareWords[page.wording.language];
  const { sections } = words;
  const head = [
    page.paint("bold", words.title(nameOf(document.from, page.wording), nameOf(document.to, page.wording))),
    ...(document.to.data.made ? wrapped(words.made, page.width) : []),
    ...wrapped(
      document.changes.length === 0
        ? words.noChanges
        : words.summary(document.changed.length, document.changes.length, document.unexplained),
      page.width,
    ),
  ];
  const atLeast = document.from.data.beltsComplete && document.to.data.beltsComplete ? [] : wrapped(words.atLeast, page.width);
  const undone = document.cancelled.map(({ edit, unit, gives, undoneBy }) =>
    words.alone(edit, unit, words.outcomes[gives], causes(undoneBy, words, page)),
  );
  return textOfLines([
    ...head,
    ...block(sections.rates, [...rateLines(document, words, page), ...atLeast, ...leftOutLines(document, page)], page),
    ...(document.changes.length === 0 ? [] : block(sections.matrix, matrixLines(document, words, page), page)),
    ...(document.changes.length === 0 ? [] : block(sections.changed, changedLines(document, words, page), page)),
    ...block(sections.changes, changeLines(document, words, page), page),
    ...block(sections.pairs, cut(reasonLines(document, words, page), words, page), page),
    ...block(sections.cancelled, cut(undone, words, page), page),
  ]);
}

/** How many rows either side leaves out; said once where both leave out as many, as two versions judging the same tables do. */
export function leftOutLines({ from, to }: Pick<CompareDocument, "from" | "to">, { wording, width }: Page): readonly string[] {
  const [before, after] = [from.data.leftOut ?? 0, to.data.leftOut ?? 0];
  const said = (count: number): string => wording.report.match.leftOut(count);
  if (before === after) return before === 0 ? [] : wrapped(said(before), width);
  return [from, to].flatMap((side) => {
    const count = side.data.leftOut ?? 0;
    return count === 0 ? [] : wrapped(`${nameOf(side, wording)}${wording.punctuation.colon}${said(count)}`, width);
  });
}

/** A version with what distinguishes it from the other side. */
export function nameOf({ version, at }: CompareDocument["from"], { punctuation }: Pick<Wording, "punctuation">): string {
  return at === null ? version : `${version}${punctuation.bracketed(at)}`;
}

/** A change of a share in percentage points, with its sign. */
export function points(delta: number | null): string {
  if (delta === null) return "-";
  const rounded = (Math.abs(delta) * 100).toFixed(1);
  return rounded === "0.0" ? "0.0" : `${delta < 0 ? "-" : "+"}${rounded}`;
}

/** The name of a group of units. */
export function groupName(
  document: Pick<CompareDocument, "kinds">,
  by: string,
  value: string,
  words: CompareWords,
  language: "zh" | "en",
): string {
  if (by === "all") return words.all;
  if (by === "region") return regionName(value)[language];
  return (by === "kind" ? document.kinds.find(({ id }) => id === value)?.label[language] : undefined) ?? value;
}

export function rateLines(document: CompareDocument, words: CompareWords, { width, paint, wording }: Page): string[] {
  const { heads } = words;
  const unitsOf = ({ from, to }: CompareDocument["rates"][number]): number => to?.units ?? from?.units ?? 0;
  const marks = document.rates.map((row) => isSmall({ by: row.by, units: unitsOf(row) }));
  const rows = document.rates.map((row, at): Cell[] => [
    `${groupName(document, row.by, row.value, words, wording.language)}${marks[at] ? " *" : ""}`,
    String(unitsOf(row)),
    ...(["matchRate", "similarRate", "eitherRate"] as const).flatMap((rate): Cell[] => [
      fromTo(row.from?.[rate] ?? null, row.to?.[rate] ?? null),
      { text: points(row.delta[rate]), style: signStyle(row.delta[rate]) },
    ]),
  ]);
  const right = { align: "right" as const };
  const columns = [
    { head: heads.group, wraps: true },
    { head: heads.units, ...right },
    ...[heads.matched, heads.similar, heads.either].flatMap((head) => [
      { head: words.inPercent(head), ...right },
      { head: "+-", ...right },
    ]),
  ];
  const note = marks.includes(true) ? wrapped(wording.report.match.smallCounts(SMALL), width) : [];
  return [...table(columns, rows, width, paint, 1), ...note];
}

/** Two shares in per cent with an arrow between them; a single one if they are equal. */
function fromTo(from: number | null, to: number | null): string {
  const [a, b] = [from, to].map((share) => percent(share, { percent: "" }));
  return a === b ? `${a}` : `${a} -> ${b}`;
}

function signStyle(delta: number | null): Style {
  return delta === null || delta === 0 ? "dim" : delta > 0 ? "good" : "bad";
}

/** A change to or from unknown is neither a gain nor a loss. */
export const CHANGE_MARKS: Readonly<Record<OutcomeChange, string>> = { stronger: "^", weaker: "v", unknown: "?", same: " " };
export const CHANGE_STYLES: Readonly<Record<OutcomeChange, Style>> = { stronger: "good", weaker: "bad", unknown: "unsure", same: "plain" };

export const ORDER: readonly ComparedOutcome[] = [...OUTCOMES, "absent"];

export function matrixLines({ matrix }: CompareDocument, words: CompareWords, { width, paint, wording }: Page): string[] {
  const used = ORDER.filter((outcome) => matrix.some(({ from, to }) => from === outcome || to === outcome));
  const rows = used.map((from, row): Cell[] => [
    words.outcomes[from],
    ...used.map((to, column): Cell => {
      const count = matrix.find((cell) => cell.from === from && cell.to === to)?.units ?? 0;
      if (count === 0 || row === column) return count === 0 ? "." : String(count);
      const change = outcomeChange(from, to);
      return { text: `${CHANGE_MARKS[change]} ${count}`, style: CHANGE_STYLES[change] };
    }),
  ]);
  const columns = [{ head: words.heads.rowsFrom }, ...used.map((outcome) => ({ head: words.outcomes[outcome], align: "right" as const }))];
  return [...table(columns, rows, width, paint), ...wrapped(changeCounts(matrix, words, wording.punctuation.comma), width)];
}

/** The numbers of units that became stronger, became weaker, and went to or from unknown; zeros are left out. */
function changeCounts(matrix: CompareDocument["matrix"], words: CompareWords, comma: string): string {
  const told = { stronger: words.up, weaker: words.down, unknown: words.unknown } as const;
  return (["stronger", "weaker", "unknown"] as const)
    .flatMap((change) => {
      const units = matrix.filter(({ from, to }) => outcomeChange(from, to) === change).reduce((sum, cell) => sum + cell.units, 0);
      return units === 0 ? [] : [`${CHANGE_MARKS[change]} ${told[change]} ${units}`];
    })
    .join(comma);
}

/** `(e3)`, or `(e7 and e12)`; several causes are joined by "or". */
function causes(sets: readonly (readonly string[])[], words: CompareWords, { wording }: Pick<Page, "wording">): string {
  const shown = sets.slice(0, MOST_CAUSES).map((set) => wording.punctuation.bracketed(set.join(words.and)).trimStart());
  const rest = sets.length > MOST_CAUSES ? [words.more(sets.length - MOST_CAUSES)] : [];
  return [...shown, ...rest].join(words.or);
}

export function changedLines({ changed }: CompareDocument, words: CompareWords, page: Page): string[] {
  if (changed.length === 0) return [words.noneChanged];
  const rows = changed.slice(0, MOST_UNITS).map(({ unit, name, place, from, to, causedBy }): Cell[] => {
    const change = outcomeChange(from, to);
    const where =
      place && !name.startsWith(place.name) ? `${name}${page.wording.punctuation.bracketed(page.wording.names.city(place))}` : name;
    return [
      `${CHANGE_MARKS[change]} ${unit}`,
      where,
      { text: `${words.outcomes[from]} -> ${words.outcomes[to]}`, style: CHANGE_STYLES[change] },
      causes(causedBy, words, page),
    ];
  });
  const columns = [
    { head: words.heads.unit },
    { head: "", wraps: true },
    { head: words.heads.delta },
    { head: words.heads.causes, wraps: true },
  ];
  const more =
    changed.length > MOST_UNITS ? [`${words.more(changed.length - MOST_UNITS)}${page.wording.punctuation.semicolon}${words.seeAll}`] : [];
  const under = changed.slice(0, MOST_UNITS).map(({ beyond = [] }) => beyondLine(beyond, page));
  return [...table(columns, rows, page.width, page.paint, 2, under), ...more];
}

/** The first belt in another city that moves a unit, and the groups that join the cities, each with its line. */
function beyondLine([first]: NonNullable<CompareDocument["changed"][number]["beyond"]>, { wording }: Page): string {
  if (first === undefined) return "";
  const { beltName, place, km, groups } = first;
  const city = place === null ? "" : wording.punctuation.bracketed(wording.names.city(place));
  const joined = groups.map(
    (group) =>
      `${group.name[wording.language]}${group.parts.length === 0 ? "" : wording.punctuation.bracketed(group.parts.join(" "))} ${placeOf(group)}`,
  );
  return `  ${[`${beltName}${city}`, ...(km === null ? [] : [`${km.toFixed(1)} km`]), ...joined].join("  ")}`;
}

export function changeLines({ changes }: CompareDocument, words: CompareWords, page: Page): string[] {
  const width = Math.max(...changes.map(({ id }) => id.length), 0) + 2;
  return changes.flatMap((change) => {
    const text = `${change.what} [${words.effects[change.effect]}]`;
    return sentenceAt(text, placeOf(change), page, " ".repeat(width), change.id.padEnd(width));
  });
}

function reasonLines({ pairs }: CompareDocument, words: CompareWords, { wording }: Page): string[] {
  const say = (reason: ComparedReason | null): string => reason?.exception ?? reason?.rule ?? words.noRule;
  return pairs
    .filter(({ from, to }) => (from?.relation ?? "none") === (to?.relation ?? "none"))
    .map(({ unit, beltName, from, to, causedBy }) => {
      const relation = wording.relations[to?.relation ?? "none"];
      return words.reason(
        unit,
        beltName,
        `${relation}${wording.punctuation.bracketed(say(from))}`,
        wording.punctuation.bracketed(say(to)).trimStart(),
        causes(causedBy, words, { wording }),
      );
    });
}

/** The first of many lines, and the number of the rest. */
export function cut(lines: readonly string[], words: CompareWords, { width, wording }: Page): string[] {
  const shown = lines.slice(0, MOST_OTHERS).flatMap((line) => indented(line, width, "  ", "- "));
  return lines.length > MOST_OTHERS
    ? [...shown, `${words.more(lines.length - MOST_OTHERS)}${wording.punctuation.semicolon}${words.seeAll}`]
    : shown;
}
