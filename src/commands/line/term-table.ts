import { resolve } from "node:path";
import { readTableOrInput } from "../../files/tables/read-table.ts";
import type { Table } from "../../files/tables/table.ts";
import { issue } from "../../model/issue.ts";
import { labelKey } from "../../model/label-key.ts";
import type { Call } from "./command.ts";
import { issueRefusal } from "./open-run.ts";
import { Refusal } from "./refusal.ts";
import { checkedTerm } from "./term.ts";

/** Heads by which a column of terms is recognised. */
const HEADS = new Set(
  [
    ...[
      "用语",
      "名称",
      "产业",
      "产业名称",
      "集群",
      "集群名称",
      "产业带",
      "产业带名称",
      "主营产品",
      "产品",
      "类目",
      "词",
      "甲",
      "乙",
      "左",
      "右",
      ...["产业", "用语", "名称"].flatMap((head) => ["一", "二", "1", "2"].map((number) => head + number)),
    ],
    ...[
      "term",
      "terms",
      "name",
      "industry",
      "cluster",
      "belt",
      "product",
      "category",
      "label",
      "a",
      "b",
      "left",
      "right",
      "from",
      "to",
      "term 1",
      "term 2",
    ],
  ].map(labelKey),
);

/** What a file of terms says, and notes on how it was read, for stderr. */
export interface TermsRead<Terms> {
  readonly terms: readonly Terms[];
  readonly notes: readonly string[];
}

/**
 * The rows of a table of terms, cut to so many columns. A row of column names is left out, with title lines above it; an empty cell is
 * a mistake. `-` is the standard input.
 */
export async function termRows(call: Call, file: string, columns: number): Promise<TermsRead<readonly string[]>> {
  const isHead = (cells: readonly string[]): boolean =>
    cells.length >= columns && cells.slice(0, columns).every((cell) => HEADS.has(labelKey(cell)));
  const { table, notes } = await tableOf(call, file, isHead);
  const rows = isHead(table.head.cells) ? table.rows : [table.head, ...table.rows];
  const narrow = rows.find(({ cells }) => cells.length < columns);
  if (narrow !== undefined) throw new Refusal([call.words.tooFewColumns(file, narrow.line, columns)]);
  const empty = rows.flatMap((row) =>
    row.cells
      .slice(0, columns)
      .flatMap((cell, at) => (cell === "" ? [issue("cell-empty", table.spanOf(row, at), { column: `${at + 1}` })] : [])),
  );
  if (empty.length > 0) throw issueRefusal(empty, call, null);
  return { terms: rows.map(({ cells }) => cells.slice(0, columns).map((cell) => checkedTerm(cell, call.words))), notes };
}

/** The terms of one column: the column with this name; without a name, the first column with a known head, else the first column. */
export async function termColumn(call: Call, file: string, column: string | undefined): Promise<TermsRead<string>> {
  const isWanted = (cell: string): boolean => (column === undefined ? HEADS.has(labelKey(cell)) : labelKey(cell) === labelKey(column));
  const { table, notes } = await tableOf(call, file, (cells) => cells.some(isWanted));
  const wanted = table.head.cells.findIndex(isWanted);
  if (wanted < 0 && column !== undefined) throw new Refusal([call.words.noColumn(file, column, table.head.cells)]);
  const rows = wanted < 0 ? [table.head, ...table.rows] : table.rows;
  return { terms: rows.map(({ cells }) => checkedTerm(cells[Math.max(0, wanted)] ?? "", call.words)), notes };
}

async function tableOf(
  call: Call,
  file: string,
  isHead: (cells: readonly string[]) => boolean,
): Promise<{ readonly table: Table; readonly notes: readonly string[] }> {
  // Two columns are as many as a head below title lines must name. In a list of one column a term could be such a word too (产品).
  const {
    table,
    issues,
    remarks = [],
  } = await readTableOrInput(resolve(call.cwd, file), file, (cells) => (cells.length > 1 && isHead(cells) ? 2 : 0));
  const errors = issues.filter(({ severity }) => severity === "error");
  if (table === null || errors.length > 0) throw issueRefusal(errors, call, null);
  return { table, notes: remarks.map((remark) => call.words.tableRemark(remark)) };
}
