import type { Dataset, Unit } from "../../model/data.ts";
import { byCodePoint, type ClusterId, type UnitId } from "../../model/ids.ts";
import { issue } from "../../model/issue.ts";
import type { FoundPlace, PlaceIndex } from "../places/place-index.ts";
import { CLUSTER_COLUMNS, CLUSTER_OTHERS } from "../tables/column-names.ts";
import type { HeadMap } from "../tables/columns.ts";
import { parseDecimal } from "../tables/decimal.ts";
import { IdsOfTable, RowIssues } from "../tables/rows.ts";
import { type Rows, rowOrigin, type Table } from "../tables/table.ts";
import { wrongConfidence } from "./confidence.ts";
import { kindReader, OTHER_KIND, undeclaredKind } from "./kinds.ts";
import { readNamedRows } from "./named-rows.ts";

const MOST_CITIES = 999;

/**
 * Reads units, sorted by id. A row whose place or name cannot be told is left out, with an issue; one that names several cities is a
 * unit in each. Without an id a unit is `kind-code-name` (and its
 * district, if several have that name), which stays the same when rows move; without a column that says so, each row is
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
  const plainId = (kind: string, code: string, name: string): string => `${kind === OTHER_KIND ? "u" : kind}-${code}-${name}`;
  const alike = new Map<string, number>();
  for (const { row, name, places: found } of read.rows) {
    for (const { place } of found) {
      const id = plainId(kindOf(text(row, "kind")), place.code, name);
      alike.set(id, (alike.get(id) ?? 0) + 1);
    }
  }
  const asked = new Set<string>();
  for (const { row, name, places: found } of read.rows) {
    const [first] = found;
    if (name === "" || first === undefined) continue;
    const shared = text(row, "sharedBy");
    const sharedBy = shared === "" ? 0 : parseDecimal(shared);
    const isCount = sharedBy !== null && Number.isInteger(sharedBy) && (shared === "" || sharedBy > 0) && sharedBy <= MOST_CITIES;
    const kind = kindOf(text(row, "kind"));
    const written = text(row, "id");
    const undeclared = asked.has(kind) ? null : undeclaredKind(kind, kinds, table.spanOf(row, index("kind") ?? 0));
    if (undeclared !== null) issues.add(row, index("kind"), undeclared);
    asked.add(kind);
    const unsure = wrongConfidence(text(row, "confidence"), () => table.spanOf(row, index("confidence") ?? 0));
    if (unsure !== null) issues.add(row, index("confidence"), unsure);
    const idIn = ({ place, district }: FoundPlace): string => {
      const plain = plainId(kind, place.code, name);
      // Units of one name in one city are distinguished by their districts, whatever their order.
      if (written === "") return district !== "" && (alike.get(plain) ?? 0) > 1 ? `${plain}-${district}` : plain;
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

/** If the table does not say how many cities share a cluster, its units are counted. */
function withShares(units: readonly Unit[]): Unit[] {
  const counts = new Map<ClusterId, number>();
  for (const { cluster } of units) counts.set(cluster, (counts.get(cluster) ?? 0) + 1);
  return units.map((unit) => (unit.sharedBy > 0 ? unit : { ...unit, sharedBy: counts.get(unit.cluster) ?? 1 }));
}
