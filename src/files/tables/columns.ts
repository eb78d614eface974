import { simplified } from "../../knowledge/normalise/simplified.ts";
import { type Issue, issue } from "../../model/issue.ts";
import { labelKey } from "../../model/label-key.ts";
import type { ColumnNames } from "./column-names.ts";
import type { Table } from "./table.ts";
import type { HeadScore, TableRow } from "./table-row.ts";

/** What a user says of the heads of a table: the head by the name of the column that it stands for (名称=主营产品). */
export type HeadMap = ReadonlyMap<string, string>;

/** What a table may call its columns beside the usual names. */
export interface FurtherNames {
  /** Less usual names by column, in the order in which they are looked for. */
  readonly others?: ColumnNames;
  readonly map?: HeadMap;
}

export interface Columns<Names extends ColumnNames> {
  /** The text of a cell; "" where it is empty or the table has no such column. */
  readonly text: (row: TableRow, column: keyof Names) => string;
  /** The column's index, null where the table has none. */
  readonly index: (column: keyof Names) => number | null;
  readonly issues: readonly Issue[];
  /** Whether every needed column is there, once: without, no row can be read. */
  readonly complete: boolean;
  /** The first of the columns in which a row has a formula that failed (#REF!); null where it has none. */
  readonly failedIn: (row: TableRow) => number | null;
}

/** How many columns a row names, if it were the head: what the head of a table is found by. */
export function headScore(names: ColumnNames, { others = {}, map = new Map() }: FurtherNames = {}): HeadScore {
  const columnOf = new Map<string, string>();
  for (const table of [others, names]) {
    for (const [column, allowed] of Object.entries(table)) for (const name of allowed) columnOf.set(headKey(name), column);
  }
  for (const [name, head] of map) columnOf.set(headKey(head), columnOf.get(headKey(name)) ?? name);
  return (cells) => new Set(cells.flatMap((cell) => columnOf.get(headKey(cell)) ?? [])).size;
}

/**
 * Finds the columns of a table by their names. `needed` lists what must be there: a column, or several of which one is enough. Where a
 * table has no column of a usual name, less usual ones are looked for in their order, and `map` says what the user calls a column.
 */
export function findColumns<Names extends ColumnNames>(
  table: Table,
  names: Names,
  needed: readonly (keyof Names & string)[][],
  { others = {}, map = new Map() }: FurtherNames = {},
): Columns<Names> {
  const issues: Issue[] = [];
  const found = new Map<keyof Names, number>();
  const keys = table.head.cells.map(headKey);
  for (const [column, at] of mapped(names, others, keys, map)) found.set(column, at);
  const taken = new Set(found.values());
  for (const [column, allowed] of Object.entries(names)) {
    if (found.has(column)) continue;
    const known = new Set(allowed.map(labelKey));
    const at = keys.flatMap((key, index) => (known.has(key) && !taken.has(index) ? [index] : []));
    const [first = lessUsual(others[column] ?? [], keys, taken), second] = at;
    if (first !== null) found.set(column, first);
    if (second !== undefined) {
      const twice = at.map((index) => table.head.cells[index] ?? "");
      issues.push(issue("column-twice", table.spanOf(table.head, second), { column: allowed[0] ?? column, found: twice }));
    }
  }
  for (const choice of needed) {
    if (choice.some((column) => found.has(column))) continue;
    const said = choice.flatMap((column) => map.get(column) ?? []);
    const lookedFor = said.length > 0 ? said : choice.flatMap((column) => names[column] ?? []);
    issues.push(
      issue("column-missing", table.spanOf(table.head, 0), {
        column: choice.map((column) => names[column]?.[0] ?? column).join(" | "),
        lookedFor,
        found: table.head.cells.filter((cell) => cell !== ""),
      }),
    );
  }
  const index = (column: keyof Names) => found.get(column) ?? null;
  const text = (row: TableRow, column: keyof Names) => row.cells[found.get(column) ?? -1] ?? "";
  const used = [...found.values()];
  const failedIn = (row: TableRow) => used.find((at) => isFailed(row.cells[at] ?? "")) ?? null;
  return { text, index, issues, complete: issues.length === 0, failedIn };
}

/** A head without what people add to it: a unit or remark in brackets, a mark for "must be filled in", a number. */
function headKey(cell: string): string {
  const bare = cell
    .normalize("NFKC")
    .replace(/[（(【[][^）)】\]]*[）)】\]]/gu, "")
    .replace(/[*★:：]/gu, "");
  return simplified(labelKey(bare === "" ? cell : bare));
}

/** Heads that a user named and none of these tables has. */
export function missingHeads(map: HeadMap, tables: readonly Table[]): readonly Issue[] {
  const [first] = tables;
  if (first === undefined) return [];
  const heads = tables.flatMap((table) => table.head.cells).filter((cell) => cell !== "");
  const known = new Set(heads.map(headKey));
  return [...map].flatMap(([column, head]) =>
    known.has(headKey(head)) ? [] : [issue("column-missing", first.spanOf(first.head, 0), { column, lookedFor: [head], found: heads })],
  );
}

function lessUsual(names: readonly string[], keys: readonly string[], taken: ReadonlySet<number>): number | null {
  for (const name of names) {
    const at = keys.indexOf(labelKey(name));
    if (at >= 0 && !taken.has(at)) return at;
  }
  return null;
}

function mapped<Names extends ColumnNames>(
  names: Names,
  others: ColumnNames,
  keys: readonly string[],
  map: HeadMap,
): readonly (readonly [keyof Names, number])[] {
  return [...map].flatMap(([name, head]) => {
    const column = columnCalled(names, others, name);
    const at = keys.indexOf(headKey(head));
    return column === null || at < 0 ? [] : [[column, at] as const];
  });
}

/** The column that a name stands for, by its own name or any of those that it is recognised by. */
export function columnCalled<Names extends ColumnNames>(names: Names, others: ColumnNames, name: string): (keyof Names & string) | null {
  const key = labelKey(name);
  const found = Object.entries(names).find(([column, allowed]) =>
    [column, ...allowed, ...(others[column] ?? [])].some((each) => labelKey(each) === key),
  );
  return found?.[0] ?? null;
}

const FAILED = /^#(?:REF!|N\/A|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!|SPILL!|CALC!|FIELD!|BLOCKED!|GETTING_DATA)$/i;

function isFailed(cell: string): boolean {
  return cell.startsWith("#") && FAILED.test(cell);
}
