import { MOST_HOURS } from "../../facts/place.ts";
import { byCodePoint, type PlaceCode } from "../../model/ids.ts";
import { type Issue, issue } from "../../model/issue.ts";
import type { TravelTime } from "../../model/place-groups.ts";
import type { PlaceIndex } from "../places/place-index.ts";
import { findColumns } from "../tables/columns.ts";
import { parseDecimal } from "../tables/decimal.ts";
import { type Rows, rowOrigin, type Table } from "../tables/table.ts";
import type { TableRow } from "../tables/table-row.ts";
import { parseYears } from "../tables/years.ts";
import { placeResolver } from "./place-resolver.ts";

const COLUMNS = {
  from: ["from", "from_city", "出发地", "出发城市", "起点"],
  to: ["to", "to_city", "到达地", "到达城市", "终点"],
  hours: ["hours", "小时", "行程小时", "时间（小时）", "耗时"],
  year: ["year", "年份", "年"],
  mode: ["mode", "方式", "交通方式"],
} as const;

/** Travel times between cities: from, to, hours, and where given the year and the mode. Sorted; a row that cannot be understood is left out, with an issue. */
export function travelTimesOf(table: Table, index: PlaceIndex): Rows<TravelTime> {
  const columns = findColumns(table, COLUMNS, [["from"], ["to"], ["hours"]]);
  if (!columns.complete) return { rows: [], issues: columns.issues };
  const issues: Issue[] = [];
  const resolve = placeResolver(index);
  const at = (row: TableRow, column: keyof typeof COLUMNS) => table.spanOf(row, columns.index(column) ?? 0);
  const place = (row: TableRow, column: "from" | "to"): PlaceCode | null => {
    const name = columns.text(row, column);
    if (name === "") {
      issues.push(issue("cell-empty", at(row, column), { column }));
      return null;
    }
    return resolve(name, [], {
      file: table.file,
      report: (code, _path, params) => void issues.push(issue(code, at(row, column), params)),
      asWritten: () => undefined,
      isBare: () => false,
      nearest: () => null,
    });
  };
  const rows = table.rows.flatMap((row): readonly TravelTime[] => {
    const [from, to] = [place(row, "from"), place(row, "to")];
    const [written, years] = [columns.text(row, "hours"), parseYears(columns.text(row, "year"))];
    const hours = parseDecimal(written);
    if (hours === null || hours < 0 || hours > MOST_HOURS) {
      issues.push(issue("cell-not-number", at(row, "hours"), { column: "hours", found: written, allowed: `0 … ${MOST_HOURS}` }));
      return [];
    }
    if (years === null || years.length > 1) {
      issues.push(issue("cell-not-years", at(row, "year"), { found: columns.text(row, "year") }));
      return [];
    }
    if (from === null || to === null) return [];
    return [{ from, to, hours, year: years[0] ?? null, mode: columns.text(row, "mode"), origin: rowOrigin(table, row) }];
  });
  const key = ({ from, to, year, mode, hours }: TravelTime): string => [from, to, year ?? "", mode, hours].join(" ");
  return { rows: rows.sort((a, b) => byCodePoint(key(a), key(b))), issues };
}
