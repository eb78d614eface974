import { join } from "node:path";
import { addAll } from "../../model/add-all.ts";
import type { Place } from "../../model/data.ts";
import { type CityFlow, FLOW_YEARS } from "../../model/flows.ts";
import type { PlaceCode } from "../../model/ids.ts";
import type { Issue } from "../../model/issue.ts";
import type { PlaceIndex } from "../places/place-index.ts";
import { isThere } from "../read.ts";

const FILE = "data/flows.csv";

/** The workspace's own table of flows, added up over all years, without flows within a city; null if there is none. */
export async function readCityFlows(
  root: string,
  places: readonly Place[],
  index: PlaceIndex,
  issues: Issue[],
): Promise<readonly CityFlow[] | null> {
  const path = join(root, FILE);
  if (!isThere(path)) return null;
  const { readFlows } = await import("./read-flows.ts");
  const isInside = new Uint8Array(places.length);
  const asked = { places, index, isInside, green: null, byCategory: false, skipBadRows: false, onBytes: () => {} };
  const { table, issues: found } = await readFlows(path, FILE, asked);
  addAll(issues, found);
  if (table === null) return [];
  const { from, to, weight } = table.counts.edges(FLOW_YEARS);
  const codeOf = (at: number | undefined): PlaceCode => (places[at ?? -1] as Place).code;
  return [...weight].flatMap((count, at) => (from[at] === to[at] ? [] : [{ from: codeOf(from[at]), to: codeOf(to[at]), count }]));
}
