import { issue } from "../../model/issue.ts";
import type { TableRemark } from "../../model/table-remark.ts";
import type { FoundPlace, PlaceIndex } from "../places/place-index.ts";
import type { ColumnNames } from "../tables/column-names.ts";
import { type Columns, type FurtherNames, findColumns } from "../tables/columns.ts";
import { RowPlaces } from "../tables/row-place.ts";
import type { RowIssues } from "../tables/rows.ts";
import type { Rows, Table } from "../tables/table.ts";
import type { TableRow } from "../tables/table-row.ts";

type NeededNames = ColumnNames & Readonly<Record<"name" | "city" | "code" | "province" | "district", readonly string[]>>;

export interface NamedRow {
  readonly row: TableRow;
  /** "" if the cell is empty, with an issue. */
  readonly name: string;
  /** Empty if the place cannot be determined, with an issue. */
  readonly places: readonly FoundPlace[];
}

export interface NamedRows<Names extends NeededNames> {
  readonly columns: Columns<Names>;
  readonly rows: readonly NamedRow[];
  readonly remarks: readonly TableRemark[];
  /** Whether a cell of the present row contains a formula that failed. */
  readonly isFailed: (row: TableRow) => boolean;
}

/** The common part of clusters and belts: a name and a place per row, from a column or, if there is none, from the beginning of the name. */
export function readNamedRows<Names extends NeededNames>(
  table: Table,
  names: Names,
  further: FurtherNames,
  index: PlaceIndex,
  issues: RowIssues,
): NamedRows<Names> | Pick<Rows<never>, "issues"> {
  const columns = findColumns(table, names, [["name"], ["city", "code"]], further);
  const isPlaced = (["city", "code", "province", "district"] as const).some((column) => columns.index(column) !== null);
  const isOnlyUnplaced = columns.index("name") !== null && columns.issues.every(({ code }) => code === "column-missing");
  const fromNames = !columns.complete && isOnlyUnplaced && !isPlaced ? placesInNames(table, columns, index) : null;
  if (!columns.complete && fromNames === null && !(isOnlyUnplaced && isPlaced)) return { issues: columns.issues };
  const places = new RowPlaces(table, columns, index, issues);
  const failed = new Set<TableRow>();
  const rows = table.rows.map((row): NamedRow => {
    const failedAt = columns.failedIn(row);
    if (failedAt !== null) {
      failed.add(row);
      const params = { column: table.head.cells[failedAt] ?? "", found: row.cells[failedAt] ?? "" };
      issues.add(row, failedAt, issue("cell-failed", table.spanOf(row, failedAt), params));
      return { row, name: "", places: [] };
    }
    const name = columns.text(row, "name");
    const found = fromNames === null ? places.of(row) : (fromNames.get(row) ?? []);
    const at = columns.index("name");
    if (name === "") issues.add(row, at, issue("cell-empty", table.spanOf(row, at ?? 0), { column: "name" }));
    else if (fromNames !== null && found.length === 0)
      issues.add(row, at, issue("name-without-place", table.spanOf(row, at ?? 0), { name }));
    return { row, name, places: found };
  });
  const remarks: readonly TableRemark[] = fromNames === null ? [] : [{ kind: "places-from-names", file: table.file }];
  return { columns, rows, remarks, isFailed: (row) => failed.has(row) };
}

/** The places with which names begin, if at least half of them do; otherwise null: the table lacks its column. */
function placesInNames<Names extends NeededNames>(
  table: Table,
  columns: Columns<Names>,
  index: PlaceIndex,
): ReadonlyMap<TableRow, readonly FoundPlace[]> | null {
  const places = new Map(table.rows.map((row) => [row, index.atFront(columns.text(row, "name"))]));
  const read = [...places.values()].filter((found) => found.length > 0).length;
  return read > 0 && read * 2 >= table.rows.length ? places : null;
}
