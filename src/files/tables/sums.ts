import type { TableRow } from "./table-row.ts";

/** A row below the last one with such a beginning and nothing else is a remark on the table. */
const FOOT = /^(?:注[:：\d]|备注[:：]|说明[:：]|(?:数据|资料)?来源[:：]|合计|总计|共计|共\d|制表|填表|note:|source:)/iu;
const SUM = /^(?:.{0,12}(?:合计|小计|总计|共计|累计|总数|汇总)|(?:sub-?|grand)?total|sum)[:：]?$/iu;
const NUMBER = /^[-\d.,%]*$/;

export interface SortedRows {
  readonly body: readonly TableRow[];
  /** Sums over other rows: 小计, 合计. */
  readonly sums: readonly TableRow[];
  /** Remarks below the table. */
  readonly foot: readonly TableRow[];
}

/** Takes sums, and remarks below the last row, out of the rows of a table. */
export function sortedRows(rows: readonly TableRow[]): SortedRows {
  let end = rows.length;
  while (end > 0 && isFoot(rows[end - 1])) end -= 1;
  const body: TableRow[] = [];
  const sums: TableRow[] = [];
  for (const row of rows.slice(0, end)) (isSum(row) ? sums : body).push(row);
  return { body, sums, foot: rows.slice(end) };
}

function isFoot(row: TableRow | undefined): boolean {
  const texts = new Set(row?.cells.map((cell) => cell.trim()).filter((cell) => cell !== ""));
  const [text = ""] = texts;
  return texts.size === 1 && FOOT.test(text);
}

/** Whether a row has nothing but words for a sum, and numbers. */
function isSum({ cells }: TableRow): boolean {
  let isNamed = false;
  for (const cell of cells) {
    if (NUMBER.test(cell)) continue;
    const text = cell.normalize("NFKC").replace(/\s/gu, "");
    if (SUM.test(text)) isNamed = true;
    else if (!NUMBER.test(text)) return false;
  }
  return isNamed;
}
