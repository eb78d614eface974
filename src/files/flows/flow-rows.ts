import type { FlowTable } from "../../model/flows.ts";
import { type Issue, issue } from "../../model/issue.ts";
import type { Span } from "../../model/span.ts";
import { CellValues } from "./cell-values.ts";
import { type CellAnswer, type FlowCells, MOST_COUNT, NO_CATEGORY, NO_SYMBOL, NOT_GREEN, PLACE_OUTSIDE } from "./flow-cells.ts";
import { FlowIssues } from "./flow-issues.ts";
import type { FlowSums } from "./flow-sums.ts";

/** The columns of a table of flows by their index; `category` is null if there is none. */
export interface FlowColumnsAt {
  readonly year: number;
  readonly from: number;
  readonly to: number;
  readonly count: number;
  readonly category: number | null;
}

/** A row that is read by the bytes or texts of its cells. */
export interface RowSource {
  readonly line: number;
  readonly cells: number;
  isEmpty(column: number): boolean;
  textOf(column: number): string;
  spanOf(column: number): Span;
  /** The number of a cell, from memory if the same cell was read before. */
  valueOf(column: number, values: CellValues, make: () => number): number;
  /** A count that is written in at most 15 digits; -1 for anything else. */
  digitsOf(column: number): number;
}

export interface FlowRowsChoice {
  readonly head: readonly string[];
  readonly columns: FlowColumnsAt;
  readonly cells: FlowCells;
  readonly sums: FlowSums;
  readonly isGreen: boolean;
  readonly skipBadRows: boolean;
}

/** Mistakes are numbers from here downwards; numbers above it are values. */
const MISTAKES = -10;
const FOOT = /^(?:注[:：\d]|备注[:：]|说明[:：]|(?:数据|资料)?来源[:：]|合计|总计|制表|填表|note:|source:)/iu;

/** Takes the rows of a table of flows one by one: each is added, left out for a reason, or a mistake. */
export class FlowRows {
  readonly issues = new FlowIssues();
  readonly feet: number[] = [];
  readonly #choice: FlowRowsChoice;
  readonly #years = new CellValues();
  readonly #places = new CellValues();
  readonly #categories = new CellValues();

  constructor(choice: FlowRowsChoice) {
    this.#choice = choice;
  }

  /** Takes a row; returns false once there are so many mistakes that reading on is of no use. */
  take(row: RowSource): boolean {
    const { head, columns, cells, sums } = this.#choice;
    if (row.cells !== head.length && !this.#hasWidth(row)) return !this.issues.isFull;
    if ((row.isEmpty(columns.from) || row.isEmpty(columns.to)) && this.#isNoRow(row)) return true;
    const year = this.#value(row, columns.year, this.#years, (text, column) => cells.year(text, column));
    const from = this.#value(row, columns.from, this.#places, (text, column) => cells.place(text, column));
    const to = this.#value(row, columns.to, this.#places, (text, column) => cells.place(text, column));
    const count = this.#count(row, columns.count);
    const category =
      columns.category === null
        ? NO_CATEGORY
        : this.#value(row, columns.category, this.#categories, (text, column) => cells.category(text, column));
    if (year <= MISTAKES || from <= MISTAKES || to <= MISTAKES || count <= MISTAKES || category <= MISTAKES) {
      this.#refuse(row, [year, from, to, count, category]);
      return !this.issues.isFull;
    }
    const dropped = this.#dropped(from, to, category);
    if (dropped !== null) sums.drop(row.line, dropped);
    else if (sums.counts.total + count > MOST_COUNT) return this.#tooLarge(row, sums.counts.total + count);
    else sums.keep(row.line, year, from, to, count, category);
    return true;
  }

  table(): FlowTable {
    return this.#choice.sums.table(this.#choice.cells.categories);
  }

  #dropped(from: number, to: number, category: number): string | null {
    if (from === PLACE_OUTSIDE || to === PLACE_OUTSIDE) return "place-outside";
    if (!this.#choice.isGreen || category >= 0) return null;
    if (category === NOT_GREEN) return "not-green";
    return category === NO_SYMBOL ? "no-symbol" : "no-category";
  }

  #value(row: RowSource, at: number, values: CellValues, read: (text: string, column: string) => CellAnswer): number {
    let isNew = false;
    const value = row.valueOf(at, values, () => {
      isNew = true;
      return this.#read(row, at, read);
    });
    if (!isNew && value <= MISTAKES) this.issues.again(MISTAKES - value, row.line);
    return value;
  }

  #count(row: RowSource, at: number): number {
    const digits = row.digitsOf(at);
    return digits >= 0 ? digits : this.#read(row, at, (text, column) => this.#choice.cells.count(text, column));
  }

  #read(row: RowSource, at: number, read: (text: string, column: string) => CellAnswer): number {
    const head = this.#choice.head[at] ?? "";
    const text = row.textOf(at);
    const answer = read(text, head);
    return typeof answer === "number" ? answer : MISTAKES - this.issues.add(head, text, row.line, answer(row.spanOf(at)));
  }

  #refuse(row: RowSource, values: readonly number[]): void {
    if (!this.#choice.skipBadRows) return;
    const [first] = values.filter((value) => value <= MISTAKES);
    if (first !== undefined) this.#choice.sums.drop(row.line, this.issues.codeOf(MISTAKES - first));
  }

  /** Whether a row has as many cells as the head; surplus cells that are empty do not count. */
  #hasWidth(row: RowSource): boolean {
    const { head, skipBadRows, sums } = this.#choice;
    let width = row.cells;
    while (width > head.length && row.isEmpty(width - 1)) width -= 1;
    if (width === head.length || this.#isNoRow(row)) return width === head.length;
    const texts = Array.from({ length: row.cells }, (_, at) => row.textOf(at));
    this.issues.add("", texts.join(" | "), row.line, issue("row-width", row.spanOf(0), { found: width, expected: head.length }));
    if (skipBadRows) sums.drop(row.line, "row-width");
    return false;
  }

  /** Whether a row is blank, or a remark below the table. */
  #isNoRow(row: RowSource): boolean {
    const filled = Array.from({ length: row.cells }, (_, at) => at).filter((at) => !row.isEmpty(at));
    const [only] = filled;
    if (only !== undefined && (filled.length > 1 || !FOOT.test(row.textOf(only)))) return false;
    if (only !== undefined) this.feet.push(row.line);
    return true;
  }

  #tooLarge(row: RowSource, sum: number): boolean {
    const { head, columns } = this.#choice;
    const params = { found: String(sum), least: 0, most: MOST_COUNT };
    const found: Issue = issue("out-of-range", row.spanOf(columns.count), params);
    this.issues.add(head[columns.count] ?? "", String(sum), row.line, found);
    return false;
  }
}
