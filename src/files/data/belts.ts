import type { Belt } from "../../model/data.ts";
import { type BeltId, byCodePoint } from "../../model/ids.ts";
import { type Issue, issue } from "../../model/issue.ts";
import { BELT_COLUMNS, findColumns } from "../tables/columns.ts";
import { placeOfRow } from "../tables/row-place.ts";
import { IdsOfTable } from "../tables/rows.ts";
import { type Rows, rowOrigin, type Table } from "../tables/table.ts";
import { parseYears } from "../tables/years.ts";
import type { PlaceIndex } from "./place-index.ts";

/**
 * Reads belts, sorted by id. A row whose place, name or years cannot be told is left out, with an issue. Without an id a belt
 * is `code-name`; rows that then differ by their years alone (one row for each year) are one belt. A table without years lists
 * the belts of `studyYear`; an empty cell among years leaves them unknown.
 */
export function beltsOf(table: Table, places: PlaceIndex, studyYear: number): Rows<Belt> {
  const columns = findColumns(table, BELT_COLUMNS, [["name"], ["city", "code"]]);
  if (!columns.complete) return { rows: [], issues: columns.issues };
  const { text } = columns;
  const issues: Issue[] = [];
  const belts = new Map<string, Belt>();
  const ids = new IdsOfTable("belt", table, columns.index("id"));
  for (const row of table.rows) {
    const name = text(row, "name");
    const { place, issues: placeIssues } = placeOfRow(table, row, columns, places);
    issues.push(...placeIssues);
    if (name === "") issues.push(issue("cell-empty", table.spanOf(row, columns.index("name") ?? 0), { column: "name" }));
    const years = columns.index("years") === null ? [studyYear] : parseYears(text(row, "years"));
    if (years === null) {
      issues.push(issue("cell-not-years", table.spanOf(row, columns.index("years") ?? 0), { found: text(row, "years") }));
    }
    if (name === "" || place === null || years === null) continue;
    const written = text(row, "id");
    const id = written || `${place.code}-${name}`;
    const earlier = belts.get(id);
    if (written === "" && earlier !== undefined && years.some((year) => !earlier.years?.includes(year))) {
      belts.set(id, { ...earlier, years: [...new Set([...(earlier.years ?? []), ...years])].sort((a, b) => a - b) });
      continue;
    }
    const twice = ids.take(id, row, written !== "");
    if (twice !== null) {
      issues.push(twice);
      continue;
    }
    belts.set(id, {
      id: id as BeltId,
      name,
      place: place.code,
      category: text(row, "category"),
      years: years.length === 0 ? null : years,
      confidence: text(row, "confidence").toLowerCase() || null,
      source: text(row, "source"),
      origin: rowOrigin(table, row),
    });
  }
  return { rows: [...belts.values()].sort((a, b) => byCodePoint(a.id, b.id)), issues };
}
