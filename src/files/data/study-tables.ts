import { join } from "node:path";
import { type Issue, issue } from "../../model/issue.ts";
import { nearest } from "../../model/nearest.ts";
import { findColumns } from "../tables/columns.ts";
import { readTable } from "../tables/read-table.ts";
import type { ReadTable, Table } from "../tables/table.ts";

const RELATIONS = ["identical", "subordinate", "similar"];
/** The columns without which a table is useless. */
const COLUMNS = { city: ["city"], cluster: ["cluster"], belts: ["matched_belts"], relation: ["relation"] } as const;

/** One of the study's tables, with all its errors: a damaged row would silently change the study's figures. */
export async function readStudyTable(root: string, file: string): Promise<ReadTable> {
  const { table, issues } = await readTable(join(root, file), file);
  return table === null ? { table, issues } : { table, issues: [...issues, ...(issues.length > 0 ? [] : wrongIn(table))] };
}

function wrongIn(table: Table): readonly Issue[] {
  if (table.rows.length === 0) return [issue("table-empty", table.spanOf(table.head, 0), { table: table.file })];
  const isOfRelations = table.head.cells.includes("relation");
  const needed: (keyof typeof COLUMNS)[][] = isOfRelations ? [["city"], ["relation"]] : [["city"], ["cluster"], ["belts"]];
  const columns = findColumns(table, COLUMNS, needed);
  if (!columns.complete) return columns.issues;
  return table.rows.flatMap((row) => {
    const empty = needed.flatMap(([column]) => (column === undefined || columns.text(row, column) !== "" ? [] : [column]));
    const found = empty.map((column) => issue("cell-empty", table.spanOf(row, columns.index(column) ?? 0), { column: COLUMNS[column][0] }));
    const relation = isOfRelations ? columns.text(row, "relation") : "";
    if (relation === "" || RELATIONS.includes(relation)) return found;
    const hint = nearest(relation, RELATIONS);
    const at = table.spanOf(row, columns.index("relation") ?? 0);
    return [...found, issue("wrong-value", at, { found: relation, allowed: RELATIONS, hint })];
  });
}
