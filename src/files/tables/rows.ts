import { type Issue, issue } from "../../model/issue.ts";
import type { Table, TableRow } from "./table.ts";

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
