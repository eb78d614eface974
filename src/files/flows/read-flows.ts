import type { GreenInventory } from "../../knowledge/green/green-inventory.ts";
import type { Place } from "../../model/data.ts";
import type { FlowTable } from "../../model/flows.ts";
import { type FileProblem, type Issue, issue } from "../../model/issue.ts";
import type { TableRemark } from "../../model/table-remark.ts";
import type { PlaceIndex } from "../places/place-index.ts";
import { MOST_TABLE_BYTES, type Refused, regularFile } from "../read.ts";
import { findColumns, headScore } from "../tables/columns.ts";
import { STANDARD_INPUT } from "../tables/read-table.ts";
import type { Table } from "../tables/table.ts";
import { formOf } from "../tables/table-form.ts";
import { asUtf8, BrokenGzip, bytesOf } from "./byte-source.ts";
import { FlowCells } from "./flow-cells.ts";
import { FLOW_COLUMNS, FLOW_OTHERS } from "./flow-columns.ts";
import { FlowRows } from "./flow-rows.ts";
import { FlowSums } from "./flow-sums.ts";
import { OtherEncoding, readFlowText } from "./read-flow-text.ts";
import { TextRow } from "./text-row.ts";

export interface FlowsAsked {
  /** All places, in the order of their indices. */
  readonly places: readonly Place[];
  readonly index: PlaceIndex;
  /** A 1 for each place of the region. */
  readonly isInside: Uint8Array;
  readonly green: GreenInventory | null;
  readonly byCategory: boolean;
  readonly skipBadRows: boolean;
  /** Called with the bytes read so far, and the size of the file (0 if it is unknown). */
  readonly onBytes: (read: number, size: number) => void;
}

export interface ReadFlows {
  /** null if the table cannot be read. */
  readonly table: FlowTable | null;
  readonly issues: readonly Issue[];
  readonly remarks: readonly TableRemark[];
}

/** Reads a table of flows of any length and adds it up; `-` is the standard input. `shown` is the name that issues use. */
export async function readFlows(path: string, shown: string, asked: FlowsAsked): Promise<ReadFlows> {
  const size = path === STANDARD_INPUT ? 0 : regularFile(path, shown);
  if (typeof size !== "number") return refused(size);
  try {
    return await readOnce(path, shown, asked, size, null);
  } catch (error) {
    if (error instanceof BrokenGzip) return notReadable(shown, "gzip-broken");
    if (!(error instanceof OtherEncoding)) throw error;
    if (path === STANDARD_INPUT) return notText(shown);
  }
  return readOnce(path, shown, asked, size, "gb18030");
}

async function readOnce(path: string, shown: string, asked: FlowsAsked, size: number, encoding: "gb18030" | null): Promise<ReadFlows> {
  const source = bytesOf(path, (read) => asked.onBytes(read, size));
  const first = await source.next();
  const beginning = first.done === true ? new Uint8Array() : first.value;
  const form = formOf(beginning);
  if (form === "zip") return readSpreadsheet(beginning, source, shown, asked);
  if (form !== "text") return notReadable(shown, form);
  const columnIssues: Issue[] = [];
  let rows: FlowRows | null = null;
  const start = (table: Table): FlowRows | null => {
    const found = startRows(table, asked);
    for (const each of found.issues) columnIssues.push(each);
    rows = found.rows;
    return rows;
  };
  try {
    const { issues, remarks } = await readFlowText(asUtf8(all(beginning, source)), shown, encoding, start);
    return { table: tableOf(rows), issues: [...columnIssues, ...issues], remarks };
  } catch (error) {
    if (error instanceof TypeError && "code" in error && error.code === "ERR_ENCODING_INVALID_ENCODED_DATA") return notText(shown);
    throw error;
  }
}

function tableOf(rows: FlowRows | null): FlowTable | null {
  return rows === null ? null : rows.table();
}

async function* all(first: Uint8Array, others: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield first;
  yield* others;
}

async function readSpreadsheet(first: Uint8Array, others: AsyncIterable<Uint8Array>, shown: string, asked: FlowsAsked): Promise<ReadFlows> {
  const parts = [first];
  let size = first.length;
  for await (const chunk of others) {
    parts.push(chunk);
    size += chunk.length;
    if (size > MOST_TABLE_BYTES)
      return refused({ kind: "refused", issue: issue("file-too-large", top(shown), { bytes: size, most: MOST_TABLE_BYTES }) });
  }
  const { parseXlsx } = await import("../tables/xlsx.ts");
  const read = await parseXlsx(Buffer.concat(parts), shown, undefined, headScore(FLOW_COLUMNS, { others: FLOW_OTHERS }));
  const { table, remarks = [] } = read;
  if (table === null) return { table: null, issues: read.issues, remarks };
  const { rows, issues } = startRows(table, asked);
  for (const row of rows === null ? [] : table.rows) if (rows?.take(new TextRow(table, row)) === false) break;
  const own = read.issues.filter(({ code }) => code !== "control-character");
  return { table: tableOf(rows), issues: [...own, ...issues, ...(rows?.issues.all() ?? [])], remarks };
}

/** The rows of a table whose columns are known; null, with the issues, if one is missing. */
function startRows(table: Table, asked: FlowsAsked): { readonly rows: FlowRows | null; readonly issues: readonly Issue[] } {
  const columns = findColumns(table, FLOW_COLUMNS, [["year"], ["from"], ["to"], ["count"]], { others: FLOW_OTHERS });
  const [year, from, to, count] = (["year", "from", "to", "count"] as const).map((column) => columns.index(column));
  const needsCategory = asked.green !== null || asked.byCategory;
  const category = columns.index("category");
  const missing =
    needsCategory && category === null
      ? [
          issue("column-missing", table.spanOf(table.head, 0), {
            column: "category",
            lookedFor: FLOW_COLUMNS.category,
            found: table.head.cells,
          }),
        ]
      : [];
  const issues = [...columns.issues, ...missing];
  if (year == null || from == null || to == null || count == null || issues.length > 0) return { rows: null, issues };
  const indexOf = new Map<string, number>(asked.places.map(({ code }, at) => [code, at]));
  const cells = new FlowCells(asked.index, indexOf, asked.green, asked.byCategory);
  const sums = new FlowSums(asked.isInside);
  const at = { year, from, to, count, category };
  const { skipBadRows } = asked;
  return { rows: new FlowRows({ head: table.head.cells, columns: at, cells, sums, isGreen: asked.green !== null, skipBadRows }), issues };
}

function refused({ issue: found }: Refused): ReadFlows {
  return { table: null, issues: [found], remarks: [] };
}

function notReadable(shown: string, problem: FileProblem): ReadFlows {
  return { table: null, issues: [issue("file-not-readable", top(shown), { problem })], remarks: [] };
}

function notText(shown: string): ReadFlows {
  return { table: null, issues: [issue("file-not-text", top(shown), { tried: ["utf-8", "gb18030"] })], remarks: [] };
}

function top(file: string) {
  return { file, line: 1, column: 1 };
}
