import type { ResultDocument } from "../../../documents/result.ts";
import { shown } from "../../shown.ts";
import { saidTable } from "../said-table.ts";
import type { Cell, ResultTable } from "../table.ts";
import { tableNamed } from "../tables.ts";
import type { Chosen, Chunks, CsvReader, FormatSpec } from "./format.ts";

export const spec: FormatSpec = {
  says: {
    zh: "一张表，CSV：比率、单元、配对、产业集合、地点组、规则或来源",
    en: "one table as CSV: rates, units, pairs, collections, groups, rules or sources",
  },
  extension: ".csv",
  mediaType: "text/csv",
  isRaw: true,
  takes: {
    table: {
      zh: "选择表（默认 units）：rates 比率、units 单元、pairs 配对、collections 产业集合、groups 地点组、rules 规则、sources 来源",
      en: "which table (default: units)",
    },
    for: {
      zh: "programs 原样（默认）；people 供人阅读：列名和取值用界面语言，并防止表格软件当作公式执行",
      en: "programs: every value as it is (default); people: cells that cannot run as formulas",
    },
    bom: { zh: "加字节顺序标记，便于 Excel 识别中文", en: "begin with a byte order mark, so that Excel displays Chinese correctly" },
    "all-pairs": {
      zh: "pairs 表写出每个配对，包括无关系的",
      en: "include every pair in the table pairs, also those without a relation",
    },
  },
  from: ["rates", "units", "belts", "places", "dataset", "ruleset", "taxonomy", "published", "program", "collections", "groups"],
};

export function write(result: ResultDocument, { table, for: reader, bom, allPairs, language, onRow }: Chosen): Chunks {
  const rows = tableNamed(table, result, allPairs, language);
  return csvLines(counted(reader === "people" ? saidTable(rows, result, language) : rows, onRow), reader, bom);
}

const ROWS_AT_ONCE = 512;
/** Matches what spreadsheets treat as a formula, also after white space and in full-width characters. */
const FORMULA = /^\s*[=+\-@＝＋－＠\t\r]/u;

/** A table as RFC 4180 text in chunks; the byte order mark is optional. */
export function* csvLines(table: ResultTable, reader: CsvReader, bom: boolean): Generator<string> {
  const line = (cells: readonly Cell[]): string => `${cells.map((cell) => csvCell(cell, reader)).join(",")}\r\n`;
  let chunk = `${bom ? "\ufeff" : ""}${line(table.columns.map((column) => column.name))}`;
  let rows = 0;
  for (const row of table.rows()) {
    chunk += line(row);
    rows += 1;
    if (rows % ROWS_AT_ONCE !== 0) continue;
    yield chunk;
    chunk = "";
  }
  if (chunk !== "") yield chunk;
}

function csvCell(cell: Cell, reader: CsvReader): string {
  if (cell === null) return "";
  if (typeof cell === "number") return String(cell);
  const text = reader === "people" ? harmless(cell) : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function harmless(cell: string): string {
  const text = shown(cell);
  return FORMULA.test(text) ? `'${text}` : text;
}

/** A table that calls `onRow` after each row. */
function counted(table: ResultTable, onRow: (done: number) => void): ResultTable {
  return {
    ...table,
    *rows() {
      let done = 0;
      for (const row of table.rows()) {
        yield row;
        done += 1;
        onRow(done);
      }
    },
  };
}
