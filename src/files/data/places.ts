import type { Place } from "../../model/data.ts";
import { byCodePoint, type PlaceCode } from "../../model/ids.ts";
import { type Issue, issue } from "../../model/issue.ts";
import { PLACE_COLUMNS } from "../tables/column-names.ts";
import { findColumns } from "../tables/columns.ts";
import { parseDecimal } from "../tables/decimal.ts";
import type { Rows, Table } from "../tables/table.ts";
import type { TableRow } from "../tables/table-row.ts";

/** Reads the list of places, sorted by code. Regions are separated by `|`. A row without code or name is left out, with an issue. */
export function placesOf(table: Table): Rows<Place> {
  const columns = findColumns(table, PLACE_COLUMNS, [["code"], ["name"]]);
  if (!columns.complete) return { rows: [], issues: columns.issues };
  const issues: Issue[] = [];
  const places: Place[] = [];
  const first = new Map<string, TableRow>();
  const { text } = columns;
  for (const row of table.rows) {
    const code = text(row, "code");
    const name = text(row, "name");
    const at = (column: keyof typeof PLACE_COLUMNS) => table.spanOf(row, columns.index(column) ?? 0);
    const number = (column: "lon" | "lat", most: number): number | null => {
      const written = text(row, column);
      const value = parseDecimal(written);
      if (written === "") return null;
      if (value !== null && Math.abs(value) <= most) return value;
      issues.push(issue("cell-not-number", at(column), { column, found: written, allowed: `-${most} … ${most}` }));
      return null;
    };
    const earlier = first.get(code);
    if (!/^\d{6}$/.test(code))
      issues.push(issue("cell-not-number", at("code"), { column: "gb_code", found: code, allowed: "000000 … 999999" }));
    else if (name === "") issues.push(issue("cell-empty", at("name"), { column: "name" }));
    else if (earlier !== undefined)
      issues.push(issue("duplicate-id", at("code"), { what: "place", id: code, first: table.spanOf(earlier, columns.index("code") ?? 0) }));
    else {
      first.set(code, row);
      places.push({
        code: code as PlaceCode,
        name,
        shortName: text(row, "shortName") || name.replace(/市$/u, ""),
        nameEn: text(row, "nameEn"),
        province: text(row, "province"),
        level: text(row, "level"),
        lon: number("lon", 180),
        lat: number("lat", 90),
        regions: text(row, "regions")
          .split(/\s*[|;；、]\s*/u)
          .filter((region) => region !== ""),
        economicRegion: text(row, "economicRegion"),
      });
    }
  }
  return { rows: places.sort((a, b) => byCodePoint(a.code, b.code)), issues };
}
