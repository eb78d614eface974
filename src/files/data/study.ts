import type { PublishedRate } from "../../model/data.ts";
import { type Issue, issue } from "../../model/issue.ts";
import { findColumns } from "../tables/columns.ts";
import type { Rows, Table } from "../tables/table.ts";

const COLUMNS = { kind: ["kind"], units: ["units"], matched: ["matched"], similar: ["similar"] } as const;

/** The rates that the study published (its Table 1): "all" first, then by kind in the table's order. A row in which a number is missing is left out, with an issue. */
export function publishedRatesOf(table: Table): Rows<PublishedRate> {
  const columns = findColumns(table, COLUMNS, [["kind"], ["units"], ["matched"], ["similar"]]);
  if (!columns.complete) return { rows: [], issues: columns.issues };
  const issues: Issue[] = [];
  const published: PublishedRate[] = [];
  for (const row of table.rows) {
    const count = (column: "units" | "matched" | "similar"): number | null => {
      const found = columns.text(row, column);
      if (/^\d{1,9}$/.test(found)) return Number(found);
      issues.push(issue("cell-not-number", table.spanOf(row, columns.index(column) ?? 0), { column, found, allowed: "0 …" }));
      return null;
    };
    const [units, matched, similar] = [count("units"), count("matched"), count("similar")];
    const kind = columns.text(row, "kind");
    if (units !== null && matched !== null && similar !== null)
      published.push({ kind: kind === "total" ? "all" : kind, units, matched, similar });
  }
  const [all, others] = [published.filter(({ kind }) => kind === "all"), published.filter(({ kind }) => kind !== "all")];
  return { rows: [...all, ...others], issues };
}
