import { createHash } from "node:crypto";
import { join } from "node:path";
import type { Data, Dataset, InputOutput } from "../../model/data.ts";
import { type Issue, issue } from "../../model/issue.ts";
import { type Kept, keep } from "../kept.ts";
import { isThere } from "../read.ts";
import { readTable } from "../tables/read-table.ts";
import type { Rows, Table } from "../tables/table.ts";
import { beltsOf } from "./belts.ts";
import { unitsOf } from "./clusters.ts";
import { inputOutputOf } from "./input-output.ts";
import { PlaceIndex } from "./place-index.ts";
import { placesOf } from "./places.ts";
import { publishedRatesOf } from "./study.ts";

/** Tables of the user's own, put in place of the workspace's: paths as the user wrote them. */
export interface TablePaths {
  readonly clusters?: string;
  readonly belts?: string;
}

/**
 * Reads all tables of a workspace. A table that cannot be read, or a row that cannot be understood, leaves an issue and is
 * missing from the data; whether to go on with the rest is for the caller to say. The study's figures and the input-output
 * table may be absent. The same content in another order of rows gives the same data and the same hash.
 */
export async function loadData(
  root: string,
  tables: TablePaths,
  dataset: Dataset,
  kept?: Kept,
): Promise<{ readonly data: Data; readonly issues: readonly Issue[] }> {
  const issues: Issue[] = [];
  const read = async <T>(
    file: string,
    parse: (table: Table) => Rows<T>,
    { own, readWith = [] }: { readonly own?: string | undefined; readonly readWith?: readonly unknown[] } = {},
  ): Promise<readonly T[]> => {
    const { table, issues: found } = await readTable(own ?? join(root, file), own ?? file, undefined, kept);
    const parsed: Rows<T> = table === null ? NO_ROWS : keep(kept, `rows ${file}`, [table, ...readWith], () => parse(table));
    if (table?.rows.length === 0 && found.length === 0)
      issues.push(issue("table-empty", table.spanOf(table.head, 0), { table: table.file }, "warning"));
    // Not `push(...)`: a large table can have more mistakes than a call may have arguments.
    for (const each of [...found, ...parsed.issues]) issues.push(each);
    return parsed.rows;
  };
  const places = await read("data/places.csv", placesOf);
  // Without places no row has one: that is one mistake, and not one for each row.
  if (places.length === 0) return { data: withHash({ dataset, places, units: [], belts: [], published: [], inputOutput: null }), issues };
  const index = keep(kept, "place index", [places], () => new PlaceIndex(places));
  const units = await read("data/clusters.csv", (table) => unitsOf(table, index, dataset.kinds), {
    own: tables.clusters,
    readWith: [index, dataset],
  });
  const belts = await read("data/belts.csv", (table) => beltsOf(table, index, dataset.studyYear), {
    own: tables.belts,
    readWith: [index, dataset],
  });
  const rates = "data/zhao2022/table1.csv";
  const published = isThere(join(root, rates)) ? await read(rates, publishedRatesOf) : NO_ROWS.rows;
  const inputOutput = await loadInputOutput(root, issues, kept);
  const parts = { dataset, places, units, belts, published, inputOutput };
  return { data: keep(kept, "data", Object.values(parts), () => withHash(parts)), issues };
}

const NO_ROWS = { rows: [], issues: [] } as const;

function withHash(data: Data): Data {
  return { ...data, dataset: { ...data.dataset, hash: hashOf(data) } };
}

async function loadInputOutput(root: string, issues: Issue[], kept?: Kept): Promise<InputOutput | null> {
  const folder = "data/input-output-2020";
  if (!isThere(join(root, folder))) return null;
  const sectors = await readTable(join(root, folder, "sectors.csv"), `${folder}/sectors.csv`, undefined, kept);
  const flows = await readTable(join(root, folder, "flows.csv"), `${folder}/flows.csv`, undefined, kept);
  issues.push(...sectors.issues, ...flows.issues);
  const [sectorTable, flowTable] = [sectors.table, flows.table];
  if (sectorTable === null || flowTable === null) return null;
  const { inputOutput, issues: found } = keep(kept, "input-output", [sectorTable, flowTable], () => inputOutputOf(sectorTable, flowTable));
  issues.push(...found);
  return inputOutput;
}

/** A hash of what the data says: where it stands, and in which order the rows stood, does not count. */
function hashOf({ dataset, places, units, belts, published, inputOutput }: Data): string {
  const bare = <T extends { readonly origin: unknown }>(rows: readonly T[]) => rows.map(({ origin: _, ...said }) => said);
  const io = inputOutput === null ? null : { ...inputOutput, flows: bare(inputOutput.flows) };
  const text = JSON.stringify([{ ...dataset, hash: "" }, places, bare(units), bare(belts), published, io]);
  return `sha256:${createHash("sha256").update(text).digest("hex")}`;
}
