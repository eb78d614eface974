import type { Span } from "../../model/span.ts";
import type { Table } from "../tables/table.ts";
import type { TableRow } from "../tables/table-row.ts";
import type { CellValues } from "./cell-values.ts";
import type { RowSource } from "./flow-rows.ts";

/** A row of a spreadsheet. */
export class TextRow implements RowSource {
  readonly line: number;
  readonly cells: number;
  readonly #table: Table;
  readonly #row: TableRow;

  constructor(table: Table, row: TableRow) {
    this.#table = table;
    this.#row = row;
    this.line = row.line;
    this.cells = row.cells.length;
  }

  isEmpty(column: number): boolean {
    return this.textOf(column) === "";
  }

  textOf(column: number): string {
    return this.#row.cells[column] ?? "";
  }

  spanOf(column: number): Span {
    return this.#table.spanOf(this.#row, column);
  }

  valueOf(column: number, values: CellValues, make: () => number): number {
    const bytes = Buffer.from(this.textOf(column));
    return values.of(bytes, 0, bytes.length, make);
  }

  digitsOf(column: number): number {
    const text = this.textOf(column);
    return /^\d{1,15}$/.test(text) ? Number(text) : -1;
  }
}
