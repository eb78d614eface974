import { type Issue, type IssueParams, issue } from "../../model/issue.ts";
import { type RawTable, type ReadTable, tableOf } from "./table.ts";
import type { HeadScore, TableRow } from "./table-row.ts";

const DELIMITERS = [",", "\t", ";"] as const;
/**
 * Where no line has one of these, a bar or a Chinese comma may stand between cells: every line from the first that has it must then have
 * as many. In a list of names some have a Chinese comma, and that is part of the name.
 */
const RARE_DELIMITERS = ["|", "，"] as const;

/**
 * Comma, tab or semicolon separated text to a table; which of them it is, the head line says. Cells may be quoted as in
 * RFC 4180 and then hold line ends, which come out as `\n`. A quote out of place refuses the table: from there on nobody can
 * tell where a cell ends.
 *
 * Text without any quote needs no parser: splitting it gives the same rows in a thirtieth of the time (all shipped tables:
 * 4 ms instead of 80 ms cold), and the package is loaded only where there are quotes. A test holds the two together.
 */
export async function parseCsv(text: string, file: string, score: HeadScore | null = null): Promise<ReadTable> {
  const lines = text.replace(/\r\n?/g, "\n");
  const said = /^sep=([^\n])(?=\n)/i.exec(lines);
  // Excel's own line is blanked, so that the others keep their numbers.
  const whole = said === null ? lines : " ".repeat(said[0].length) + lines.slice(said[0].length);
  const delimiter = said?.[1] ?? delimiterOf(whole);
  const normal = withoutFormulas(whole, delimiter);
  const rows = normal.includes('"') ? await quotedRows(normal, delimiter, file) : plainRows(normal, delimiter);
  if (!Array.isArray(rows)) return { table: null, issues: [rows as Issue] };
  return tableOf(file, { rows, placeOf: placesIn(normal, delimiter) }, score);
}

/** `="0123"`, by which exports keep a spreadsheet from changing a code, becomes `  0123 `: every cell stays at its column. */
function withoutFormulas(text: string, delimiter: string): string {
  if (!text.includes('="')) return text;
  const ends = `[${delimiter === "\t" ? "\\t" : delimiter}\\n]`;
  return text.replace(new RegExp(`(^|${ends})="([^"\\n${delimiter}]*)"(?=${ends}|$)`, "g"), "$1  $2 ");
}

/** The delimiter that the first line with any of them has the most of: title lines above the head have none. */
export function delimiterOf(text: string): string {
  const common = mostIn(text, DELIMITERS);
  if (common !== null) return common;
  const rare = mostIn(text, RARE_DELIMITERS);
  return rare !== null && isInEachLine(text, rare) ? rare : ",";
}

function isInEachLine(text: string, delimiter: string): boolean {
  const counts = firstLines(text).map((cells) => cells.split(delimiter).length - 1);
  const inTable = counts.slice(counts.findIndex((count) => count > 0));
  return inTable.every((count) => count === inTable[0]);
}

function mostIn(text: string, delimiters: readonly string[]): string | null {
  for (const cells of firstLines(text)) {
    let best: { delimiter: string; count: number } = { delimiter: ",", count: 0 };
    for (const delimiter of delimiters) {
      const count = cells.split(delimiter).length - 1;
      if (count > best.count) best = { delimiter, count };
    }
    if (best.count > 0) return best.delimiter;
  }
  return null;
}

/** The first lines that are not empty, without what is quoted in them. By index: an expression over a line of megabytes overflows the stack. */
function firstLines(text: string): string[] {
  const lines: string[] = [];
  for (let begin = 0, line = 0; begin < text.length && line < MOST_LINES; line += 1) {
    const end = text.indexOf("\n", begin);
    const cells = text.slice(begin, end === -1 ? undefined : end).replace(/"[^"]*"/g, "");
    if (cells.trim() !== "") lines.push(cells);
    begin = end === -1 ? text.length : end + 1;
  }
  return lines;
}

const MOST_LINES = 20;

export function plainRows(text: string, delimiter: string): TableRow[] {
  const rows: TableRow[] = [];
  for (const [index, line] of text.split("\n").entries()) {
    if (line !== "") rows.push({ line: index + 1, cells: line.split(delimiter) });
  }
  return rows;
}

export async function quotedRows(text: string, delimiter: string, file: string): Promise<TableRow[] | Issue> {
  const { parse } = await import("csv-parse/sync");
  try {
    // `trim` allows spaces around quotes; with tabs it would eat the delimiter.
    const options = { delimiter, info: true, relax_column_count: true, skip_empty_lines: true, trim: delimiter !== "\t" } as const;
    const records = parse(text, options) as unknown as readonly { info: { lines: number }; record: readonly string[] }[];
    // The package counts the line on which a record ends; the line ends inside its cells lead back to where it begins.
    return records.map(({ info, record }) => ({ line: info.lines - lineEndsIn(record), cells: record }));
  } catch (error) {
    const problem = QUOTE_PROBLEMS.get((error as { code?: string }).code);
    if (problem === undefined) throw error;
    const open = problem === "not-closed" ? openQuoteIn(text, delimiter) : null;
    return issue("csv-quote", { file, ...(open ?? { line: (error as { lines?: number }).lines ?? 1, column: 1 }) }, { problem });
  }
}

const QUOTE_PROBLEMS = new Map<string | undefined, IssueParams["csv-quote"]["problem"]>([
  ["CSV_QUOTE_NOT_CLOSED", "not-closed"],
  ["CSV_INVALID_CLOSING_QUOTE", "text-after"],
  ["INVALID_OPENING_QUOTE", "text-before"],
]);

/** Where the quoted cell opens that never closes. */
function openQuoteIn(text: string, delimiter: string): { readonly line: number; readonly column: number } | null {
  for (let at = 0; at < text.length; at += 1) {
    const quote = text.slice(at).search(/[^ ]/) + at;
    const end = endOfCell(text, at, delimiter);
    if (text[quote] === '"' && end >= text.length && !/[^"](?:"")*"[ \n]*$/.test(text.slice(quote))) {
      const before = text.slice(0, quote).split("\n");
      return { line: before.length, column: (before.at(-1) ?? "").length + 1 };
    }
    at = end;
  }
  return null;
}

function lineEndsIn(record: readonly string[]): number {
  let count = 0;
  for (const cell of record) {
    if (cell.includes("\n")) count += cell.split("\n").length - 1;
  }
  return count;
}

/** Finds a cell again in the text. Only issues ask for it, so the lines are indexed when the first one does. */
function placesIn(text: string, delimiter: string): RawTable["placeOf"] {
  let starts: number[] | null = null;
  return (row, column) => {
    starts ??= lineStarts(text);
    let line = row.line;
    let lineStart = starts[line - 1] ?? 0;
    let at = lineStart;
    for (let skipped = 0; skipped < column; skipped += 1) {
      at = endOfCell(text, at, delimiter) + 1;
      while ((starts[line] ?? Number.POSITIVE_INFINITY) <= at) lineStart = starts[line++] ?? 0;
    }
    return { line, column: at - lineStart + 1 };
  };
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts;
}

function endOfCell(text: string, start: number, delimiter: string): number {
  let at = start;
  while (text[at] === " ") at += 1;
  if (text[at] === '"') {
    at += 1;
    while (at < text.length && (text[at] !== '"' || text[at + 1] === '"')) at += text[at] === '"' ? 2 : 1;
  }
  while (at < text.length && text[at] !== delimiter && text[at] !== "\n") at += 1;
  return at;
}
