import type { ResultDocument } from "../../../documents/result.ts";
import { saidTable } from "../said-table.ts";
import type { ResultTable } from "../table.ts";
import { resultTables, tableNamed } from "../tables.ts";
import { xlsxBytes, xlsxStream } from "../xlsx.ts";
import type { Chosen, Chunks, FormatSpec } from "./format.ts";

export const spec: FormatSpec = {
  says: {
    zh: "Excel 工作簿：比率、单元、配对、规则、来源各一张工作表，另有产业集合和地点组（有则列出）",
    en: "an Excel workbook with one sheet each for rates, units, pairs, rules and sources, and for collections and groups of places if there are any",
  },
  extension: ".xlsx",
  mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  isBinary: true,
  takes: { "all-pairs": { zh: "一张工作表，写出每个配对", en: "add a sheet with every pair" } },
  from: ["rates", "units", "belts", "places", "dataset", "ruleset", "taxonomy", "published", "program", "collections", "groups"],
};

/** A workbook of all tables; with all pairs, a single long sheet that is streamed. */
export async function write(result: ResultDocument, { allPairs, language, onRow }: Chosen): Promise<Chunks> {
  const said = (table: ResultTable): ResultTable => saidTable(table, result, language);
  if (allPairs) return xlsxStream(said(tableNamed("pairs", result, allPairs, language)), onRow) as unknown as AsyncIterable<Uint8Array>;
  return [await xlsxBytes(resultTables(result, false, language).map(said))];
}
