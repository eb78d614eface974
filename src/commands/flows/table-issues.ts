import { join } from "node:path";
import { parseCache } from "../../files/cache.ts";
import { readFlowNote } from "../../files/flows/flow-note.ts";
import { type ReadClaims, readClaims } from "../../files/flows/read-claims.ts";
import { type RegionNames, regionsIn } from "../../files/flows/region.ts";
import { placeGroupRegions } from "../../files/flows/region-groups.ts";
import { workspacePlaces } from "../../files/flows/workspace-places.ts";
import { PlaceIndex } from "../../files/places/place-index.ts";
import { isThere } from "../../files/read.ts";
import type { Issue } from "../../model/issue.ts";
import { regionName } from "../../words/region-name.ts";
import type { Call } from "../line/command.ts";
import { workspaceFolder } from "../line/workspace-folder.ts";

const CLAIMS = "data/claims.yaml";
const NO_NAMES: RegionNames = { places: [], index: new PlaceIndex([]), groups: [], regions: [] };

/** Where a workspace keeps its own table of flows. */
export const USUAL_TABLE = "data/flows.csv";

/** The mistakes in the note on the workspace's own table of flows, and in its claims; those in the table are found with the other tables. */
export async function flowTableIssues(call: Call): Promise<readonly Issue[]> {
  const root = workspaceFolder(call);
  const path = join(root, USUAL_TABLE);
  const { names, issues: ofClaims } = await workspaceClaims(call);
  if (!isThere(path) || names.places.length === 0) return ofClaims;
  const note = await readFlowNote(path, parseCache(call.env));
  return [...note.issues.map((each) => ({ ...each, span: { ...each.span, file: `data/${each.span.file}` } })), ...ofClaims];
}

/** The claims of the workspace about flows. Without places nothing can be said of them. */
export async function workspaceClaims(call: Call): Promise<ReadClaims & { readonly names: RegionNames }> {
  const root = workspaceFolder(call);
  if (!isThere(join(root, USUAL_TABLE)) && !isThere(join(root, CLAIMS))) return { claims: [], issues: [], names: NO_NAMES };
  const { places, index } = await workspacePlaces(root);
  const names = await regionNames(call, places, index);
  if (places.length === 0) return { claims: [], issues: [], names };
  return { ...(await readClaims(root, null, names, parseCache(call.env))), names };
}

/** What regions can be named: those of the table of places, then the groups of places of the taxonomy. */
export async function regionNames(call: Call, places: RegionNames["places"], index: PlaceIndex): Promise<RegionNames> {
  const groups = await placeGroupRegions(workspaceFolder(call), places, index, parseCache(call.env));
  return { places, index, groups, regions: regionsIn(places, regionName) };
}
