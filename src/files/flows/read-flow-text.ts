import { isAscii, isUtf8 } from "node:buffer";
import { TextDecoder } from "node:util";
import { type Issue, issue } from "../../model/issue.ts";
import type { TableRemark } from "../../model/table-remark.ts";
import { headScore } from "../tables/columns.ts";
import { delimiterOf, parseCsv } from "../tables/csv.ts";
import type { Table } from "../tables/table.ts";
import { ByteRow } from "./byte-row.ts";
import { FLOW_COLUMNS, FLOW_OTHERS } from "./flow-columns.ts";
import type { FlowRows } from "./flow-rows.ts";
import { MOST_ROW_BYTES, RowScanner, type ScanProblem } from "./row-scanner.ts";

type TextEncoding = "utf-8" | "gb18030";

/** The table is not in the encoding that its first part was in. */
export class OtherEncoding extends Error {}

/** Starts the rows of a table whose head was found; null if a column is missing, with the issues. */
export type StartRows = (table: Table) => FlowRows | null;

export interface FlowText {
  readonly issues: readonly Issue[];
  readonly remarks: readonly TableRemark[];
}

/**
 * Reads a table as text, row by row. The encoding is UTF-8 unless a chunk is not, then GB18030; if earlier chunks had other characters than
 * ASCII, it throws `OtherEncoding`, and the table is to be read again as GB18030.
 */
export async function readFlowText(
  chunks: AsyncIterable<Uint8Array>,
  file: string,
  given: TextEncoding | null,
  start: StartRows,
): Promise<FlowText> {
  const reader = new FlowTextReader(file, given, start);
  for await (const chunk of chunks) {
    await reader.add(chunk, false);
    if (reader.isDone) break;
  }
  if (!reader.isDone) await reader.add(new Uint8Array(), true);
  return reader.result();
}

class FlowTextReader {
  isDone = false;
  readonly #file: string;
  readonly #start: StartRows;
  readonly #isGiven: boolean;
  #encoding: TextEncoding;
  #decoder: TextDecoder;
  #isPlain = true;
  #pending: Uint8Array = new Uint8Array();
  #scanner: RowScanner | null = null;
  #rows: FlowRows | null = null;
  #row: ByteRow | null = null;
  #headLine = 0;
  readonly #issues: Issue[] = [];
  readonly #remarks: TableRemark[] = [];

  constructor(file: string, given: TextEncoding | null, start: StartRows) {
    this.#file = file;
    this.#start = start;
    this.#isGiven = given !== null;
    this.#encoding = given ?? "utf-8";
    this.#decoder = new TextDecoder(this.#encoding, { fatal: true });
  }

  /** Adds a chunk; only whole lines are taken, so that no character is cut. */
  async add(chunk: Uint8Array, isLast: boolean): Promise<void> {
    const bytes = this.#pending.length === 0 ? chunk : Buffer.concat([this.#pending, chunk]);
    const end = isLast ? bytes.length : bytes.lastIndexOf(10) + 1;
    this.#pending = bytes.subarray(end);
    if (this.#pending.length > MOST_ROW_BYTES && end === 0) return this.#fail(this.#tooLong(this.#pending));
    const whole = bytes.subarray(0, end);
    if (whole.includes(0)) return this.#fail(this.#notText());
    this.#checkEncoding(whole);
    try {
      await this.#scan(whole, isLast);
    } catch (error) {
      if (error instanceof TypeError) return this.#fail(this.#notText());
      throw error;
    }
  }

  result(): FlowText {
    const feet = this.#rows?.feet ?? [];
    const foot: TableRemark[] = feet.length === 0 ? [] : [{ kind: "foot", file: this.#file, lines: feet }];
    return { issues: [...this.#issues, ...(this.#rows?.issues.all() ?? [])], remarks: [...this.#remarks, ...foot] };
  }

  #checkEncoding(bytes: Uint8Array): void {
    if (this.#encoding !== "utf-8" || isAscii(bytes)) return;
    if (isUtf8(bytes)) this.#isPlain = false;
    else if (this.#isPlain && !this.#isGiven) {
      this.#encoding = "gb18030";
      this.#decoder = new TextDecoder("gb18030", { fatal: true });
    } else throw new OtherEncoding();
  }

  async #scan(bytes: Uint8Array, isLast: boolean): Promise<void> {
    if (this.#scanner === null) {
      if (!(await this.#findHead(bytes, isLast))) return;
    }
    const [scanner, rows, row] = [this.#scanner, this.#rows, this.#row];
    if (scanner === null || rows === null || row === null) return;
    scanner.scan(bytes, isLast, () => {
      if (row.line <= this.#headLine) return true;
      const goesOn = rows.take(row);
      if (!goesOn) this.isDone = true;
      return goesOn;
    });
    if (scanner.problem !== null) this.#fail(this.#scanIssue(scanner.problem));
  }

  /** Finds the head among the first lines, and starts the rows. */
  async #findHead(bytes: Uint8Array, isLast: boolean): Promise<boolean> {
    const text = this.#decoder.decode(firstLines(bytes));
    if (text === "" && !isLast) return false;
    const score = headScore(FLOW_COLUMNS, { others: FLOW_OTHERS });
    const whole = await parseCsv(text, this.#file, score);
    // Cut between lines, a cell with line ends has no closing quote.
    const { table, issues, remarks = [] } = whole.table === null ? await parseCsv(text.split("\n")[0] ?? "", this.#file, score) : whole;
    if (table === null) {
      for (const each of issues) this.#issues.push(each);
      this.isDone = true;
      return false;
    }
    this.#remarks.push(...remarks.filter(({ kind }) => kind === "head-below"));
    this.#rows = this.#start(table);
    if (this.#rows === null) {
      this.isDone = true;
      return false;
    }
    this.#headLine = table.head.line;
    const said = /^sep=([^\r\n])(?=[\r\n])/iu.exec(text);
    this.#scanner = new RowScanner((said?.[1] ?? delimiterOf(text)).charCodeAt(0));
    this.#row = new ByteRow(this.#scanner, this.#file, (cell) => this.#decoder.decode(cell));
    return true;
  }

  #fail(found: Issue): void {
    this.#issues.push(found);
    this.isDone = true;
  }

  #notText(): Issue {
    return issue("file-not-text", { file: this.#file, line: 1, column: 1 }, { tried: ["utf-8", "gb18030"] });
  }

  #tooLong(bytes: Uint8Array): Issue {
    const at = { file: this.#file, line: this.#scanner?.line ?? 1, column: 1 };
    return issue("too-long", at, { found: bytes.length, most: MOST_ROW_BYTES });
  }

  #scanIssue({ kind, line, before, found }: ScanProblem): Issue {
    const lines = this.#decoder.decode(before).split(/\r\n?|\n/u);
    const at = { file: this.#file, line: line + lines.length - 1, column: (lines.at(-1)?.length ?? 0) + 1 };
    if (kind === "too-long") return issue("too-long", at, { found, most: MOST_ROW_BYTES });
    return issue("csv-quote", at, { problem: kind });
  }
}

const MOST_HEAD_LINES = 20;

/** The lines among which the head is looked for. */
function firstLines(bytes: Uint8Array): Uint8Array {
  let end = 0;
  for (let line = 0; line < MOST_HEAD_LINES; line += 1) {
    const next = bytes.indexOf(10, end);
    if (next < 0) return bytes;
    end = next + 1;
  }
  return bytes.subarray(0, end);
}
