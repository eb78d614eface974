import { join } from "node:path";
import { parseCache } from "../../files/cache.ts";
import { readFlowNote } from "../../files/flows/flow-note.ts";
import { readFlows } from "../../files/flows/read-flows.ts";
import { workspacePlaces } from "../../files/flows/workspace-places.ts";
import { isThere } from "../../files/read.ts";
import type { Issue } from "../../model/issue.ts";
import type { Call } from "../line/command.ts";
import { workspaceFolder } from "../line/workspace-folder.ts";

/** Where a workspace keeps its own table of flows. */
export const USUAL_TABLE = "data/flows.csv";

/** The mistakes in the workspace's own table of flows and in its note; none if it has no such table. */
export async function flowTableIssues(call: Call): Promise<readonly Issue[]> {
  const root = workspaceFolder(call);
  const path = join(root, USUAL_TABLE);
  if (!isThere(path)) return [];
  const { places, index } = await workspacePlaces(root);
  if (places.length === 0) return [];
  const note = await readFlowNote(path, parseCache(call.env));
  const isInside = new Uint8Array(places.length);
  const asked = { places, index, isInside, green: null, byCategory: false, skipBadRows: false, onBytes: () => {} };
  const { issues } = await readFlows(path, USUAL_TABLE, asked);
  return [...note.issues.map((each) => ({ ...each, span: { ...each.span, file: `data/${each.span.file}` } })), ...issues];
}
