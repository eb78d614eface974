import type { Dataset, Unit } from "../../model/data.ts";
import { byCodePoint, type ClusterId, type UnitId } from "../../model/ids.ts";
import { type Issue, issue } from "../../model/issue.ts";
import { labelKey } from "../../model/label-key.ts";
import { CLUSTER_COLUMNS, findColumns } from "../tables/columns.ts";
import { parseDecimal } from "../tables/decimal.ts";
import { placeOfRow } from "../tables/row-place.ts";
import { IdsOfTable } from "../tables/rows.ts";
import { type Rows, rowOrigin, type Table } from "../tables/table.ts";
import type { PlaceIndex } from "./place-index.ts";

/** The kind of units whose table names none. */
export const OTHER_KIND = "other";

const MOST_CITIES = 999;

/**
 * Reads units, sorted by id. A row whose place or name cannot be told is left out, with an issue. Without an id a unit is
 * `kind-code-name`, which stays the same when rows move; without a column that says so, each unit is a cluster of its own.
 */
export function unitsOf(table: Table, places: PlaceIndex, kinds: Dataset["kinds"]): Rows<Unit> {
  const columns = findColumns(table, CLUSTER_COLUMNS, [["name"], ["city", "code"]]);
  if (!columns.complete) return { rows: [], issues: columns.issues };
  const { text } = columns;
  const issues: Issue[] = [];
  const units: Unit[] = [];
  const ids = new IdsOfTable("unit", table, columns.index("id"));
  const kindOf = kindReader(kinds);
  for (const row of table.rows) {
    const name = text(row, "name");
    const { place, issues: placeIssues } = placeOfRow(table, row, columns, places);
    issues.push(...placeIssues);
    if (name === "") issues.push(issue("cell-empty", table.spanOf(row, columns.index("name") ?? 0), { column: "name" }));
    if (name === "" || place === null) continue;
    const kind = kindOf(text(row, "kind"));
    const written = text(row, "id");
    const id = written || `${kind === OTHER_KIND ? "u" : kind}-${place.code}-${name}`;
    const twice = ids.take(id, row, written !== "");
    if (twice !== null) {
      issues.push(twice);
      continue;
    }
    const shared = text(row, "sharedBy");
    const sharedBy = shared === "" ? 0 : parseDecimal(shared);
    const isCount = sharedBy !== null && Number.isInteger(sharedBy) && (shared === "" || sharedBy > 0) && sharedBy <= MOST_CITIES;
    if (!isCount) {
      const at = table.spanOf(row, columns.index("sharedBy") ?? 0);
      issues.push(issue("cell-not-number", at, { column: "shared_by", found: shared, allowed: `1 … ${MOST_CITIES}` }));
    }
    units.push({
      id: id as UnitId,
      cluster: (text(row, "cluster") || id) as ClusterId,
      kind,
      name,
      place: place.code,
      district: text(row, "district"),
      industry: text(row, "industry") || null,
      sector: text(row, "sector"),
      sharedBy: isCount ? sharedBy : 0,
      confidence: text(row, "confidence").toLowerCase() || null,
      source: text(row, "source"),
      origin: rowOrigin(table, row),
    });
  }
  return { rows: withShares(units).sort((a, b) => byCodePoint(a.id, b.id)), issues };
}

/** Where the table does not say how many cities share a cluster, its units are counted. */
function withShares(units: readonly Unit[]): Unit[] {
  const counts = new Map<ClusterId, number>();
  for (const { cluster } of units) counts.set(cluster, (counts.get(cluster) ?? 0) + 1);
  return units.map((unit) => (unit.sharedBy > 0 ? unit : { ...unit, sharedBy: counts.get(unit.cluster) ?? 1 }));
}

/** A kind by its id or by its label, also without the end that all labels share (战略性新兴 for 战略性新兴产业集群); else as written. */
function kindReader(kinds: Dataset["kinds"]): (text: string) => string {
  const known = kinds.map(({ id, label }) => ({ id, names: [id, label.zh, label.en].map(labelKey) }));
  return (text) => {
    if (text === "") return OTHER_KIND;
    const key = labelKey(text);
    const equal = known.find(({ names }) => names.includes(key));
    if (equal !== undefined) return equal.id;
    const [begun, ...others] =
      key.length < 3 ? [] : known.filter(({ names: [, ...labels] }) => labels.some((name) => name.startsWith(key) || key.startsWith(name)));
    return begun === undefined || others.length > 0 ? text : begun.id;
  };
}
