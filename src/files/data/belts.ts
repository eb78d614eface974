import type { Belt } from "../../model/data.ts";
import { type BeltId, byCodePoint } from "../../model/ids.ts";
import { issue } from "../../model/issue.ts";
import type { PlaceIndex } from "../places/place-index.ts";
import { BELT_COLUMNS, BELT_OTHERS } from "../tables/column-names.ts";
import type { HeadMap } from "../tables/columns.ts";
import { named } from "../tables/row-place.ts";
import { IdsOfTable, RowIssues } from "../tables/rows.ts";
import { type Rows, rowOrigin, type Table } from "../tables/table.ts";
import { parseYears } from "../tables/years.ts";
import { wrongConfidence } from "./confidence.ts";
import { readNamedRows } from "./named-rows.ts";

/**
 * Reads belts, sorted by id. A row whose place, name or years cannot be told is left out, with an issue. Without an id a belt
 * is `code-name`, with its county if the city cell names one; rows that then differ by their years alone (one row for each year) are
 * one belt. A table without years lists the belts of `studyYear`; an empty cell among years leaves them unknown.
 */
export function beltsOf(table: Table, places: PlaceIndex, studyYear: number, map?: HeadMap): Rows<Belt> {
  const issues = new RowIssues(table);
  const read = readNamedRows(table, BELT_COLUMNS, { others: BELT_OTHERS, ...(map === undefined ? {} : { map }) }, places, issues);
  if (!("rows" in read)) return { rows: [], issues: read.issues };
  const { text, index } = read.columns;
  const belts = new Map<string, Belt>();
  const ids = new IdsOfTable("belt", table, index("id"));
  for (const { row, name, places: found } of read.rows) {
    const years = index("years") === null ? [studyYear] : parseYears(text(row, "years"));
    if (years === null) {
      issues.add(row, index("years"), issue("cell-not-years", table.spanOf(row, index("years") ?? 0), { found: text(row, "years") }));
    }
    const [at, ...others] = found;
    if (others.length > 0) {
      const cell = text(row, "city") || name;
      const params = { found: cell, places: found.map(({ place }) => named(place)) };
      issues.add(row, index("city"), issue("several-places", table.spanOf(row, index("city") ?? 0), params));
    }
    if (name === "" || at === undefined || others.length > 0 || years === null || read.isFailed(row)) continue;
    const unsure = wrongConfidence(text(row, "confidence"), () => table.spanOf(row, index("confidence") ?? 0));
    if (unsure !== null) issues.add(row, index("confidence"), unsure);
    const written = text(row, "id");
    const id = written || idOf(at.place.code, name, at.district, belts);
    const earlier = belts.get(id);
    if (written === "" && earlier !== undefined && years.some((year) => !earlier.years?.includes(year))) {
      belts.set(id, { ...earlier, years: [...new Set([...(earlier.years ?? []), ...years])].sort((a, b) => a - b) });
      continue;
    }
    const twice = ids.take(id, row, written !== "");
    if (twice !== null) {
      issues.add(row, index("id"), twice);
      continue;
    }
    belts.set(id, {
      id: id as BeltId,
      name,
      place: at.place.code,
      ...(at.district === "" ? {} : { district: at.district }),
      category: text(row, "category"),
      years: years.length === 0 ? null : years,
      confidence: text(row, "confidence").toLowerCase() || null,
      source: text(row, "source"),
      origin: rowOrigin(table, row),
    });
  }
  const { remarks } = read;
  return { rows: [...belts.values()].sort((a, b) => byCodePoint(a.id, b.id)), issues: issues.all, remarks };
}

/** Two counties of one city can have belts of the same name: the county then distinguishes them. */
function idOf(code: string, name: string, district: string, belts: ReadonlyMap<string, Belt>): string {
  const plain = `${code}-${name}`;
  return district === "" || (belts.get(plain)?.district ?? district) === district ? plain : `${plain}-${district}`;
}
