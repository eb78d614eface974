import { join } from "node:path";
import type { Place } from "../../model/data.ts";
import type { Issue } from "../../model/issue.ts";
import { placesOf } from "../data/places.ts";
import { readGazetteerTables } from "../places/gazetteer-tables.ts";
import { PlaceIndex } from "../places/place-index.ts";
import { readTable } from "../tables/read-table.ts";

const FILE = "data/places.csv";

export interface WorkspacePlaces {
  readonly places: readonly Place[];
  readonly index: PlaceIndex;
  readonly issues: readonly Issue[];
}

/** The places of a workspace, without its other tables. */
export async function workspacePlaces(root: string): Promise<WorkspacePlaces> {
  const { table, issues } = await readTable(join(root, FILE), FILE);
  const { rows: places, issues: found } = table === null ? { rows: [], issues: [] } : placesOf(table);
  return { places, index: new PlaceIndex(places, () => readGazetteerTables(root)), issues: [...issues, ...found] };
}
