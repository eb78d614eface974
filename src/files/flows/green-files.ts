import { join } from "node:path";
import { type GreenEntry, GreenInventory } from "../../knowledge/green/green-inventory.ts";
import type { Issue } from "../../model/issue.ts";
import { isMapping, own } from "../../model/plain-value.ts";
import type { Bilingual } from "../../model/text.ts";
import { decodeText } from "../decode.ts";
import { parseJson } from "../json.ts";
import { PACKAGE } from "../package.ts";
import { isThere, MOST_TABLE_BYTES, readBytes } from "../read.ts";
import { readTable } from "../tables/read-table.ts";

const FOLDER = "data/ipc-green";

export interface GreenFiles {
  readonly inventory: GreenInventory;
  /** The names of the headings by their ids. */
  readonly headings: ReadonlyMap<string, Bilingual>;
  readonly issues: readonly Issue[];
}

/** The IPC Green Inventory and the symbols of older editions: the workspace's own files if it has them, else those of the program. */
export async function readGreenFiles(root: string): Promise<GreenFiles> {
  const inventory = await entriesIn(root, "inventory.csv");
  const legacy = await entriesIn(root, "legacy.csv");
  return {
    inventory: new GreenInventory([...inventory.entries, ...legacy.entries]),
    headings: headingsIn(pathOf(root, "headings.json")),
    issues: [...inventory.issues, ...legacy.issues],
  };
}

function pathOf(root: string, name: string): string {
  const own = join(root, FOLDER, name);
  return isThere(own) ? own : join(PACKAGE, FOLDER, name);
}

async function entriesIn(
  root: string,
  name: string,
): Promise<{ readonly entries: readonly GreenEntry[]; readonly issues: readonly Issue[] }> {
  const { table, issues } = await readTable(pathOf(root, name), `${FOLDER}/${name}`);
  if (table === null) return { entries: [], issues };
  const [ipc, heading] = ["ipc", "heading"].map((column) => table.head.cells.indexOf(column));
  const entries = table.rows.map(({ cells }) => ({ ipc: cells[ipc ?? -1] ?? "", heading: cells[heading ?? -1] ?? "" }));
  return { entries: entries.filter((entry) => entry.ipc !== "" && entry.heading !== ""), issues };
}

function headingsIn(path: string): ReadonlyMap<string, Bilingual> {
  const read = readBytes(path, MOST_TABLE_BYTES);
  const decoded = read.kind === "read" ? decodeText(read.bytes, path) : null;
  const value = decoded?.kind === "text" ? parseJson(decoded.text) : null;
  if (!isMapping(value)) return new Map();
  const names = Object.keys(value).flatMap((id): (readonly [string, Bilingual])[] => {
    const name = own(value, id);
    if (name === undefined || !isMapping(name)) return [];
    const [zh, en] = [own(name, "zh"), own(name, "en")];
    return typeof zh === "string" && typeof en === "string" ? [[id, { zh, en }]] : [];
  });
  return new Map(names);
}
