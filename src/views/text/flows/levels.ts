import type { FlowsDocument, FlowWindowEntry } from "../../../documents/flows.ts";
import type { FlowLevel } from "../../../model/flows.ts";
import { grouped, percent } from "../../../words/number.ts";
import type { FlowWords } from "../../../words/topics/flows.ts";
import type { Page } from "../page.ts";
import { SMALL } from "../small-counts.ts";
import { type Column, table } from "../table.ts";
import { wrapped } from "../width.ts";

const RIGHT = { align: "right" } as const;
const LEVELS: readonly FlowLevel[] = ["overall", "sales", "supply"];

/** The table of windows, what its columns mean, and why cells are empty. */
export function windowLines(document: FlowsDocument, words: FlowWords, page: Page): string[] {
  const { heads, levels } = words;
  const columns: Column[] = [
    { head: heads.window },
    ...[heads.inside, heads.out, heads.into, heads.within, heads.beyond, levels.overall, levels.sales, levels.supply, heads.odds].map(
      (head) => ({
        head,
        ...RIGHT,
      }),
    ),
  ];
  const rows = document.windows.map((each) => [
    words.window(each.from, each.to),
    ...[each.inside, each.out, each.into, each.within, each.beyond].map(grouped),
    ...LEVELS.map((level) => levelText(each, level, page)),
    each.odds === null ? "-" : each.odds.toFixed(2),
  ]);
  const notes = [
    words.bases[document.base],
    words.levelSays,
    ...(hasSmall(document.windows) ? [words.small] : []),
    ...reasonLines(document, words, page),
  ];
  return [
    ...table(columns, rows, page.width, page.paint),
    ...notes.flatMap((note) => wrapped(note, page.width)),
    ...intervalLines(document, words, page),
  ];
}

/** The levels of each part in each window. */
export function partLines({ parts = [] }: FlowsDocument, words: FlowWords, page: Page): string[] {
  const { heads, levels } = words;
  const columns: Column[] = [
    { head: heads.part, wraps: true },
    { head: heads.window },
    ...[heads.inside, heads.out, heads.into, levels.overall, levels.sales, levels.supply].map((head) => ({ head, ...RIGHT })),
  ];
  const rows = parts.flatMap((part) =>
    part.windows.map((each, at) => [
      at === 0 ? nameOf(part, page) : "",
      words.window(each.from, each.to),
      ...[each.inside, each.out, each.into].map(grouped),
      ...LEVELS.map((level) => levelText(each, level, page)),
    ]),
  );
  return table(columns, rows, page.width, page.paint);
}

/** The name of a place or region in the language of the page. */
export function nameOf({ name, nameEn }: { readonly name: string; readonly nameEn: string }, { wording: { language } }: Page): string {
  return { zh: name, en: nameEn === "" ? name : nameEn }[language];
}

/** A level as per cent, marked if few flows are behind it. */
function levelText(entry: FlowWindowEntry, level: FlowLevel, { wording: { punctuation } }: Page): string {
  const value = entry[level];
  return value === null ? "-" : `${percent(value, punctuation)}${entry.n[level] < SMALL ? "*" : ""}`;
}

function hasSmall(windows: readonly FlowWindowEntry[]): boolean {
  return windows.some((each) => LEVELS.some((level) => each[level] !== null && each.n[level] < SMALL));
}

function intervalLines({ windows }: FlowsDocument, words: FlowWords, { width, paint, wording: { punctuation } }: Page): string[] {
  const text = (interval: readonly [number, number] | null): string =>
    interval === null ? "-" : punctuation.range((interval[0] * 100).toFixed(1), percent(interval[1], punctuation));
  const columns: Column[] = [
    { head: words.heads.window },
    ...[words.levels.sales, words.levels.supply, words.heads.links].map((head) => ({ head, ...RIGHT })),
  ];
  const rows = windows.map(({ from, to, intervals }) => [
    words.window(from, to),
    text(intervals.sales),
    text(intervals.supply),
    text(intervals.links),
  ]);
  return ["", words.sections.intervals, ...table(columns, rows, width, paint)];
}

/** Each reason once, with the figures that it leaves without a value. */
function reasonLines({ windows }: FlowsDocument, words: FlowWords, { wording: { punctuation } }: Page): readonly string[] {
  const names = { ...words.levels, odds: words.heads.odds };
  const lines = new Map<string, string[]>();
  for (const { from, to, reasons = {} } of windows) {
    for (const [figure, reason] of Object.entries(reasons)) {
      const key = `${names[figure as keyof typeof names]} -${punctuation.colon}${words.reasons[reason]}`;
      lines.set(key, [...(lines.get(key) ?? []), words.window(from, to)]);
    }
  }
  return [...lines].map(([line, at]) =>
    at.length === windows.length ? line : `${line}${punctuation.bracketed(at.join(punctuation.listed))}`,
  );
}
