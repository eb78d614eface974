import { join } from "node:path";
import { parseCache } from "../../files/cache.ts";
import { readFlowNote } from "../../files/flows/flow-note.ts";
import { type ReadClaims, readClaims } from "../../files/flows/read-claims.ts";
import { readFlows } from "../../files/flows/read-flows.ts";
import { type NamedPlaces, type RegionNames, regionsIn } from "../../files/flows/region.ts";
import { workspacePlaces } from "../../files/flows/workspace-places.ts";
import { PlaceIndex } from "../../files/places/place-index.ts";
import { isThere } from "../../files/read.ts";
import type { Issue } from "../../model/issue.ts";
import { regionName } from "../../words/region-name.ts";
import type { Call } from "../line/command.ts";
import { workspaceFolder } from "../line/workspace-folder.ts";

const CLAIMS = "data/claims.yaml";
const NO_NAMES: RegionNames = { places: [], index: new PlaceIndex([]), groups: [] };

/** Where a workspace keeps its own table of flows. */
export const USUAL_TABLE = "data/flows.csv";

/** The mistakes in the workspace's own table of flows and in its note; none if it has no such table. */
export async function flowTableIssues(call: Call): Promise<readonly Issue[]> {
  const root = workspaceFolder(call);
  const path = join(root, USUAL_TABLE);
  const { names, issues: ofClaims } = await workspaceClaims(call);
  const { places, index } = names;
  if (!isThere(path) || places.length === 0) return ofClaims;
  const note = await readFlowNote(path, parseCache(call.env));
  const isInside = new Uint8Array(places.length);
  const asked = { places, index, isInside, green: null, byCategory: false, skipBadRows: false, onBytes: () => {} };
  const { issues } = await readFlows(path, USUAL_TABLE, asked);
  return [...note.issues.map((each) => ({ ...each, span: { ...each.span, file: `data/${each.span.file}` } })), ...issues, ...ofClaims];
}

/** The claims of the workspace about flows. Without places nothing can be said of them. */
export async function workspaceClaims(call: Call): Promise<ReadClaims & { readonly names: RegionNames }> {
  const root = workspaceFolder(call);
  if (!isThere(join(root, USUAL_TABLE)) && !isThere(join(root, CLAIMS))) return { claims: [], issues: [], names: NO_NAMES };
  const { places, index } = await workspacePlaces(root);
  const names = { places, index, groups: regionGroups(places) };
  if (places.length === 0) return { claims: [], issues: [], names };
  return { ...(await readClaims(root, null, names, parseCache(call.env))), names };
}

/** The regions of the table of places. Groups of places that the taxonomy defines are to be added here. */
export function regionGroups(places: RegionNames["places"]): readonly NamedPlaces[] {
  return regionsIn(places, regionName);
}
