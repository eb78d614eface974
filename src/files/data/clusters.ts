import type { Dataset, Unit } from "../../model/data.ts";
import { byCodePoint, type ClusterId, type UnitId } from "../../model/ids.ts";
import { issue } from "../../model/issue.ts";
import { labelKey } from "../../model/label-key.ts";
import type { FoundPlace, PlaceIndex } from "../places/place-index.ts";
import { CLUSTER_COLUMNS, CLUSTER_OTHERS } from "../tables/column-names.ts";
import type { HeadMap } from "../tables/columns.ts";
import { parseDecimal } from "../tables/decimal.ts";
import { IdsOfTable, RowIssues } from "../tables/rows.ts";
import { type Rows, rowOrigin, type Table } from "../tables/table.ts";
import { readNamedRows } from "./named-rows.ts";

/** The kind of units whose table names none. */
export const OTHER_KIND = "other";

const MOST_CITIES = 999;

/**
 * Reads units, sorted by id. A row whose place or name cannot be told is left out, with an issue; one that names several cities is a
 * unit in each. Without an id a unit is `kind-code-name`, which stays the same when rows move; without a column that says so, each row is
 * a cluster of its own.
 */
export function unitsOf(table: Table, places: PlaceIndex, kinds: Dataset["kinds"], map?: HeadMap): Rows<Unit> {
  const issues = new RowIssues(table);
  const read = readNamedRows(table, CLUSTER_COLUMNS, { others: CLUSTER_OTHERS, ...(map === undefined ? {} : { map }) }, places, issues);
  if (!("rows" in read)) return { rows: [], issues: read.issues };
  const { text, index } = read.columns;
  const units: Unit[] = [];
  const ids = new IdsOfTable("unit", table, index("id"));
  const kindOf = kindReader(kinds);
  for (const { row, name, places: found } of read.rows) {
    const [first] = found;
    if (name === "" || first === undefined) continue;
    const shared = text(row, "sharedBy");
    const sharedBy = shared === "" ? 0 : parseDecimal(shared);
    const isCount = sharedBy !== null && Number.isInteger(sharedBy) && (shared === "" || sharedBy > 0) && sharedBy <= MOST_CITIES;
    const kind = kindOf(text(row, "kind"));
    const written = text(row, "id");
    const idIn = ({ place }: FoundPlace): string => {
      if (written === "") return `${kind === OTHER_KIND ? "u" : kind}-${place.code}-${name}`;
      return found.length > 1 ? `${written}-${place.code}` : written;
    };
    const cluster = text(row, "cluster") || (found.length > 1 ? written || `${kind}-${name}` : idIn(first));
    for (const at of found) {
      const id = idIn(at);
      const twice = ids.take(id, row, written !== "");
      if (twice !== null) {
        issues.add(row, index("id"), twice);
        continue;
      }
      units.push({
        id: id as UnitId,
        cluster: cluster as ClusterId,
        kind,
        name,
        place: at.place.code,
        district: at.district,
        industry: text(row, "industry") || null,
        sector: text(row, "sector"),
        sharedBy: isCount ? sharedBy : 0,
        confidence: text(row, "confidence").toLowerCase() || null,
        source: text(row, "source"),
        origin: rowOrigin(table, row),
      });
    }
    if (!isCount) {
      const at = table.spanOf(row, index("sharedBy") ?? 0);
      const params = { column: "shared_by", found: shared, allowed: `1 … ${MOST_CITIES}` };
      issues.add(row, index("sharedBy"), issue("cell-not-number", at, params));
    }
  }
  return { rows: withShares(units).sort((a, b) => byCodePoint(a.id, b.id)), issues: issues.all, remarks: read.remarks };
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
