import { type Issue, issue } from "../../model/issue.ts";
import type { Table } from "./table.ts";
import type { TableRow } from "./table-row.ts";

/** Issues of the rows of a table. Each knows its cell, so that equal mistakes can be told once and a row can be left out. */
export class RowIssues {
  readonly all: Issue[] = [];
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  add(row: TableRow, column: number | null, found: Issue): void {
    const cell = { row: row.line, head: this.#table.head.cells[column ?? 0] ?? "", value: row.cells[column ?? 0] ?? "" };
    this.all.push({ ...found, cell });
  }
}

const MOST_ROWS = 5;

/** The same mistake with the same value under one head is one issue, with how often it is there and the first rows. */
export function toldOnce(issues: readonly Issue[]): readonly Issue[] {
  const groups = new Map<string, Issue[]>();
  for (const each of issues) {
    const { code, severity, cell, span, params } = each;
    const key = cell === undefined ? `${groups.size}` : JSON.stringify([code, severity, span.file, cell.head, cell.value, params]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [each]);
    else group.push(each);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined || group.length === 1) return group;
    const rows = group.slice(0, MOST_ROWS).flatMap(({ cell }) => cell?.row ?? []);
    return [{ ...first, repeats: { count: group.length, rows } }];
  });
}

/** Remembers which row of a table took an id first. */
export class IdsOfTable {
  readonly #what: "unit" | "belt";
  readonly #table: Table;
  readonly #column: number | null;
  readonly #rows = new Map<string, TableRow>();

  /** `column` is where the ids stand, null where they are made from the row. */
  constructor(what: "unit" | "belt", table: Table, column: number | null) {
    this.#what = what;
    this.#table = table;
    this.#column = column;
  }

  /**
   * Takes an id for a row, or says which row has it already: a mistake where a person wrote the id; where it was made, the row
   * says nothing new, and that is a warning.
   */
  take(id: string, row: TableRow, isWritten: boolean): Issue | null {
    const first = this.#rows.get(id);
    if (first === undefined) {
      this.#rows.set(id, row);
      return null;
    }
    const column = (isWritten ? this.#column : null) ?? 0;
    const params = { what: this.#what, id, first: this.#table.spanOf(first, column) };
    return issue("duplicate-id", this.#table.spanOf(row, column), params, isWritten ? "error" : "warning");
  }
}
