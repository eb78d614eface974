import type { InputOutput, SectorFlow } from "../../model/data.ts";
import { byCodePoint } from "../../model/ids.ts";
import { type Issue, issue } from "../../model/issue.ts";
import { nearest } from "../../model/nearest.ts";
import { findColumns } from "../tables/columns.ts";
import { parseDecimal } from "../tables/decimal.ts";
import { rowOrigin, type Table } from "../tables/table.ts";

const SECTOR_COLUMNS = { code: ["code"], zh: ["name_zh"], en: ["name_en"], gbt: ["gbt_codes"], general: ["general"] } as const;
const FLOW_COLUMNS = { upstream: ["upstream"], downstream: ["downstream"], coefficient: ["coefficient"] } as const;

/**
 * The input-output table from its list of sectors (GB/T codes separated by `|`, `yes` for general suppliers) and its flows
 * (shares of the buyer's output, 0..1). Sorted by code; a flow between unknown sectors is left out, with an issue.
 */
export function inputOutputOf(
  sectorTable: Table,
  flowTable: Table,
): { readonly inputOutput: InputOutput; readonly issues: readonly Issue[] } {
  const sectorColumns = findColumns(sectorTable, SECTOR_COLUMNS, [["code"], ["zh"], ["en"], ["gbt"], ["general"]]);
  const flowColumns = findColumns(flowTable, FLOW_COLUMNS, [["upstream"], ["downstream"], ["coefficient"]]);
  const issues: Issue[] = [...sectorColumns.issues, ...flowColumns.issues];
  const { text } = sectorColumns;
  const sectors = sectorTable.rows.map((row) => ({
    code: text(row, "code"),
    name: { zh: text(row, "zh"), en: text(row, "en") },
    gbtCodes: text(row, "gbt")
      .split("|")
      .filter((code) => code !== ""),
    isGeneral: text(row, "general") === "yes",
  }));
  const codes = new Set(sectors.map(({ code }) => code));
  const flows: SectorFlow[] = [];
  for (const row of flowColumns.complete ? flowTable.rows : []) {
    const [upstream, downstream, written] = [
      flowColumns.text(row, "upstream"),
      flowColumns.text(row, "downstream"),
      flowColumns.text(row, "coefficient"),
    ];
    const unknown = [upstream, downstream].find((code) => !codes.has(code));
    const coefficient = parseDecimal(written);
    if (unknown !== undefined) {
      const params = { what: "sector", found: unknown, hint: nearest(unknown, codes), allowed: [] };
      issues.push(issue("unknown-reference", flowTable.spanOf(row, 0), params));
    } else if (coefficient === null || coefficient < 0 || coefficient > 1) {
      const at = flowTable.spanOf(row, flowColumns.index("coefficient") ?? 0);
      issues.push(issue("cell-not-number", at, { column: "coefficient", found: written, allowed: "0 … 1" }));
    } else flows.push({ upstream, downstream, coefficient, origin: rowOrigin(flowTable, row) });
  }
  sectors.sort((a, b) => byCodePoint(a.code, b.code));
  flows.sort((a, b) => byCodePoint(a.upstream, b.upstream) || byCodePoint(a.downstream, b.downstream));
  const general = sectors.filter(({ isGeneral }) => isGeneral).map(({ code }) => code);
  return { inputOutput: { sectors: sectors.map(({ isGeneral: _, ...sector }) => sector), flows, general }, issues };
}
