import type { Span } from "../../model/span.ts";
import type { CellValues } from "./cell-values.ts";
import type { RowSource } from "./flow-rows.ts";
import type { ScannedRow } from "./row-scanner.ts";

const MOST_DIGITS = 15;
const ZERO = 48;

/** A scanned row whose texts are decoded only if they are needed. */
export class ByteRow implements RowSource {
  readonly #row: ScannedRow;
  readonly #file: string;
  readonly #decode: (bytes: Uint8Array) => string;

  constructor(row: ScannedRow, file: string, decode: (bytes: Uint8Array) => string) {
    this.#row = row;
    this.#file = file;
    this.#decode = decode;
  }

  get line(): number {
    return this.#row.line;
  }

  get cells(): number {
    return this.#row.cells;
  }

  isEmpty(column: number): boolean {
    return this.#row.starts[column] === this.#row.ends[column];
  }

  textOf(column: number): string {
    const { buffer, starts, ends } = this.#row;
    const [start = 0, end = 0] = [starts[column], ends[column]];
    const text = this.#decode(buffer.subarray(start, end)).replaceAll("\u00a0", " ").trim();
    return text.includes('""') ? text.replaceAll('""', '"') : text;
  }

  /** Columns count characters from the beginning of the line. */
  spanOf(column: number): Span {
    const { buffer, begin, line, starts } = this.#row;
    const before = this.#decode(buffer.subarray(begin, starts[column]));
    const quote = /["=]+$/u.exec(before)?.[0].length ?? 0;
    const lines = before.slice(0, before.length - quote).split(/\r\n?|\n/u);
    return { file: this.#file, line: line + lines.length - 1, column: (lines.at(-1)?.length ?? 0) + 1 };
  }

  valueOf(column: number, values: CellValues, make: () => number): number {
    const { buffer, starts, ends } = this.#row;
    return values.of(buffer, starts[column] as number, ends[column] as number, make);
  }

  digitsOf(column: number): number {
    const { buffer, starts, ends } = this.#row;
    const [start, end] = [starts[column] as number, ends[column] as number];
    if (start === end || end - start > MOST_DIGITS) return -1;
    let number = 0;
    for (let at = start; at < end; at += 1) {
      const digit = (buffer[at] as number) - ZERO;
      if (digit < 0 || digit > 9) return -1;
      number = number * 10 + digit;
    }
    return number;
  }
}
