import type { HeadScore, TableRow } from "./table-row.ts";

/** The head of a table among its first rows: the rows that it takes, `from` to `to`, and its cells. */
export interface Head {
  readonly from: number;
  readonly to: number;
  readonly line: number;
  readonly cells: readonly string[];
}

/** Title lines, units and dates above a head are rarely more. */
export const MOST_TITLE_ROWS = 20;
/** Numbers of columns below a head: 甲, 乙, 丙 or 1, 2, (3). */
const STEMS = "甲乙丙丁戊己庚辛壬癸";

/**
 * Finds the head below title lines: the row that names the most columns, the first of those that name equally many, and with it a row above or
 * below that names columns too (省份 and 城市 below 所在地) and the numbers of columns below it. Without `score` the first row is the head.
 */
export function findHead(rows: readonly TableRow[], score: HeadScore | null): Head | null {
  const [first] = rows;
  if (first === undefined) return null;
  if (score === null) return { from: 0, to: 0, line: first.line, cells: first.cells };
  const at = bestRow(rows, score);
  const below = rows[at + 1];
  const above = rows[at - 1];
  const names = (row: TableRow) => filledCells(row.cells);
  let head: Head = { from: at, to: at, line: rows[at]?.line ?? 1, cells: rows[at]?.cells ?? [] };
  if (below !== undefined && names(below).every((cell) => score([cell]) === 1))
    head = { from: at, to: at + 1, line: below.line, cells: joined(head.cells, below.cells, score) };
  else if (above !== undefined && new Set(names(above)).size > 1 && score(above.cells) > 0)
    head = { ...head, from: at - 1, cells: joined(above.cells, head.cells, score) };
  const next = rows[head.to + 1];
  return next !== undefined && areNumbersOfColumns(names(next)) ? { ...head, to: head.to + 1 } : head;
}

/** The row that names the most columns; a head of two merged rows ends with its last. */
function bestRow(rows: readonly TableRow[], score: HeadScore): number {
  let best = 0;
  let most = score(rows[0]?.cells ?? []);
  for (let at = 1; at < Math.min(rows.length, MOST_TITLE_ROWS); at += 1) {
    const found = score(rows[at]?.cells ?? []);
    if (found <= most || found < 2) continue;
    best = at;
    most = found;
  }
  while (most >= 2 && rows[best + 1]?.cells.join("\n") === rows[best]?.cells.join("\n") && rows[best + 1] !== undefined) best += 1;
  return best;
}

/** Two rows as one head: the lower cell, else the upper; where lower cells are alike, both together (集群 and 名称: 集群名称). */
function joined(upper: readonly string[], lower: readonly string[], score: HeadScore): readonly string[] {
  const width = Math.max(upper.length, lower.length);
  let group = "";
  return Array.from({ length: width }, (_, at) => {
    const [own, under] = [upper[at]?.trim() ?? "", lower[at]?.trim() ?? ""];
    if (own !== "") group = own;
    if (under === "") return own;
    const isRepeated = lower.filter((cell) => cell.trim() === under).length > 1;
    return isRepeated && under !== group && score([group + under]) === 1 ? group + under : under;
  });
}

function areNumbersOfColumns(cells: readonly string[]): boolean {
  const letters = cells.findIndex((cell) => !(cell.length === 1 && STEMS.includes(cell)));
  const stems = letters < 0 ? cells : cells.slice(0, letters);
  const numbers = cells.slice(stems.length).map((cell) => Number(cell.normalize("NFKC").replace(/^\((\d+)\)$/u, "$1")));
  return cells.length > 1 && stems.join("") === STEMS.slice(0, stems.length) && numbers.every((number, at) => number === at + 1);
}

function filledCells(cells: readonly string[]): readonly string[] {
  return cells.map((cell) => cell.trim()).filter((cell) => cell !== "");
}
