/** The most bytes that one row may have: a longer one lacks its line ends or a quote. */
export const MOST_ROW_BYTES = 1 << 18;
/** Cells of a row whose places are kept; further ones are only counted. */
const MOST_CELLS = 256;

const LINE_FEED = 10;
const RETURN = 13;
const SPACE = 32;
const QUOTE = 34;
const EQUALS = 61;

export type QuoteProblem = "not-closed" | "text-after" | "text-before";

/** What keeps a table from being read further, with the line, and the offset in the row at which it was found. */
export interface ScanProblem {
  readonly kind: QuoteProblem | "too-long";
  readonly line: number;
  readonly before: Uint8Array;
  readonly found: number;
}

/** The row that was scanned last. Its buffers are reused for the next. */
export interface ScannedRow {
  readonly buffer: Uint8Array;
  readonly line: number;
  /** Offset of the row's first byte. */
  readonly begin: number;
  readonly cells: number;
  /** Offsets of each cell, without quotes and spaces around it. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

/**
 * Splits bytes into rows and cells as RFC 4180 does, whatever the chunks. In UTF-8 and GB18030 the marks between cells are never a part
 * of another character, so bytes need no decoding for this. A doubled quote stays doubled.
 */
export class RowScanner implements ScannedRow {
  buffer: Uint8Array = new Uint8Array();
  line = 1;
  begin = 0;
  cells = 0;
  readonly starts = new Int32Array(MOST_CELLS);
  readonly ends = new Int32Array(MOST_CELLS);
  problem: ScanProblem | null = null;
  readonly #delimiter: number;
  readonly #isMark = new Uint8Array(256);
  #rest: Uint8Array = new Uint8Array();
  #lines = 0;

  constructor(delimiter: number) {
    this.#delimiter = delimiter;
    for (const mark of [delimiter, LINE_FEED, RETURN, QUOTE]) this.#isMark[mark] = 1;
  }

  /** Scans the rows that end in a chunk; `onRow` returns false to stop. The rest is kept for the next chunk. */
  scan(chunk: Uint8Array, isLast: boolean, onRow: (row: ScannedRow) => boolean): void {
    this.buffer = this.#rest.length === 0 ? chunk : Buffer.concat([this.#rest, chunk]);
    let at = 0;
    while (at < this.buffer.length && this.problem === null) {
      const end = this.#row(at, isLast);
      if (end < 0) break;
      const isBlank = this.cells === 1 && this.starts[0] === this.ends[0];
      if (!isBlank && this.problem === null && !onRow(this)) return;
      this.line += this.#lines;
      at = end;
    }
    this.#rest = this.buffer.subarray(at);
    if (this.#rest.length > MOST_ROW_BYTES && this.problem === null) this.#fail("too-long", 0, this.#rest.length);
  }

  /** Scans one row; returns the offset behind it, or -1 if its end is not in the buffer. */
  #row(begin: number, isLast: boolean): number {
    const { buffer } = this;
    const isMark = this.#isMark;
    const length = buffer.length;
    this.begin = begin;
    this.cells = 0;
    this.#lines = 1;
    for (let at = begin; ; at += 1) {
      while (at < length && buffer[at] === SPACE) at += 1;
      let start = at;
      let end = -1;
      const isFormula = buffer[at] === EQUALS && buffer[at + 1] === QUOTE;
      if (buffer[at] === QUOTE || isFormula) {
        const open = isFormula ? at + 1 : at;
        const close = this.#closing(open + 1);
        if (close < 0) {
          if (isLast || length - begin > MOST_ROW_BYTES) this.#fail("not-closed", open - begin, 0);
          return -1;
        }
        [start, end] = [open + 1, close];
        at = close + 1;
        while (at < length && buffer[at] === SPACE) at += 1;
        if (at < length && (isMark[buffer[at] as number] === 0 || buffer[at] === QUOTE)) {
          this.#fail("text-after", at - begin, 0);
          return -1;
        }
      } else {
        while (at < length && isMark[buffer[at] as number] === 0) at += 1;
        if (buffer[at] === QUOTE) {
          this.#fail("text-before", at - begin, 0);
          return -1;
        }
        end = at;
        while (end > start && buffer[end - 1] === SPACE) end -= 1;
      }
      if (at >= length && !isLast) return -1;
      if (this.cells < MOST_CELLS) {
        this.starts[this.cells] = start;
        this.ends[this.cells] = end;
      }
      this.cells += 1;
      if (buffer[at] === this.#delimiter) continue;
      if (buffer[at] !== RETURN) return at + 1;
      if (at + 1 >= length && !isLast) return -1;
      return buffer[at + 1] === LINE_FEED ? at + 2 : at + 1;
    }
  }

  /** The offset of the quote that closes a cell; -1 if it is not in the buffer. */
  #closing(from: number): number {
    const { buffer } = this;
    for (let at = from; at < buffer.length; at += 1) {
      if (buffer[at] === LINE_FEED) this.#lines += 1;
      if (buffer[at] !== QUOTE) continue;
      if (buffer[at + 1] !== QUOTE) return at;
      at += 1;
    }
    return -1;
  }

  #fail(kind: ScanProblem["kind"], offset: number, found: number): void {
    const before = this.buffer.subarray(this.begin, this.begin + offset);
    this.problem = { kind, line: this.line, before: before.slice(), found };
  }
}
