import { resolve } from "node:path";
import { readTableOrInput } from "../../files/tables/read-table.ts";
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

/** The rows of a table of terms, cut to so many columns; a first row of column names is left out. `-` is the standard input. */
export async function termRows(call: Call, file: string, columns: number): Promise<readonly (readonly string[])[]> {
  const { rows } = await rowsOf(call, file);
  const [first = []] = rows;
  const isHead = first.slice(0, columns).every((cell) => HEADS.has(labelKey(cell)));
  const narrow = rows.findIndex((row) => row.length < columns);
  if (narrow >= 0) throw new Refusal([call.words.tooFewColumns(file, narrow + 1, columns)]);
  return rows.slice(isHead ? 1 : 0).map((row) => row.slice(0, columns).map((cell) => checkedTerm(cell, call.words)));
}

/** The terms of one column: the column with this name; without a name, the first column with a known head, else the first column. */
export async function termColumn(call: Call, file: string, column: string | undefined): Promise<readonly string[]> {
  const { rows } = await rowsOf(call, file);
  const [head = []] = rows;
  const wanted = head.findIndex((cell) => (column === undefined ? HEADS.has(labelKey(cell)) : labelKey(cell) === labelKey(column)));
  if (wanted < 0 && column !== undefined) throw new Refusal([call.words.noColumn(file, column, head)]);
  return rows.slice(wanted < 0 ? 0 : 1).map((row) => checkedTerm(row[Math.max(0, wanted)] ?? "", call.words));
}

async function rowsOf(call: Call, file: string): Promise<{ readonly rows: readonly (readonly string[])[] }> {
  const { table, issues } = await readTableOrInput(resolve(call.cwd, file), file);
  const errors = issues.filter(({ severity }) => severity === "error");
  if (table === null || errors.length > 0) throw issueRefusal(errors, call, null);
  return { rows: [table.head, ...table.rows].map(({ cells }) => cells) };
}
