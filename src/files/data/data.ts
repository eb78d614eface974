import { createHash } from "node:crypto";
import { join } from "node:path";
import { addAll } from "../../model/add-all.ts";
import type { Data, Dataset, InputOutput } from "../../model/data.ts";
import { type Issue, issue } from "../../model/issue.ts";
import type { Origin } from "../../model/span.ts";
import type { TableRemark } from "../../model/table-remark.ts";
import { readCityFlows } from "../flows/city-flows.ts";
import { type Kept, keep } from "../kept.ts";
import { countyNames } from "../places/county-names.ts";
import { countiesText, readGazetteerTables } from "../places/gazetteer-tables.ts";
import { PlaceIndex } from "../places/place-index.ts";
import { isThere } from "../read.ts";
import { BELT_COLUMNS, BELT_OTHERS, CLUSTER_COLUMNS, CLUSTER_OTHERS } from "../tables/column-names.ts";
import { type HeadMap, headScore, missingHeads } from "../tables/columns.ts";
import { readTable } from "../tables/read-table.ts";
import { toldOnce } from "../tables/rows.ts";
import type { Rows, Table } from "../tables/table.ts";
import type { HeadScore } from "../tables/table-row.ts";
import { beltsOf } from "./belts.ts";
import { unitsOf } from "./clusters.ts";
import { inputOutputOf } from "./input-output.ts";
import { placesOf } from "./places.ts";
import { publishedRatesOf } from "./study.ts";
import { travelTimesOf } from "./travel-times.ts";

/** Tables of the user that replace the workspace's: paths as the user wrote them. */
export interface TablePaths {
  readonly clusters?: string;
  readonly belts?: string;
  /** Heads of these tables by the columns that they supply. */
  readonly map?: HeadMap;
  /** Whether rows of clusters and belts with mistakes are left out and the rest is read. */
  readonly skipBadRows?: boolean;
}

export interface LoadedData {
  readonly data: Data;
  readonly issues: readonly Issue[];
  /** Mistakes in rows that were left out, in the order of the rows. */
  readonly rejected: readonly Issue[];
  readonly remarks: readonly TableRemark[];
}

/**
 * Reads all tables of a workspace. A table that cannot be read, or a row that cannot be understood, leaves an issue and is
 * missing from the data; whether to go on with the rest is for the caller to say. The study's figures and the input-output
 * table may be absent. The same content in another order of rows gives the same data and the same hash.
 */
export async function loadData(root: string, tables: TablePaths, dataset: Dataset, kept?: Kept): Promise<LoadedData> {
  const issues: Issue[] = [];
  const rejected: Issue[] = [];
  const remarks: TableRemark[] = [];
  const hasOwn = tables.clusters !== undefined || tables.belts !== undefined;
  /** Tables of which `map` speaks: those of the user, if there are any. */
  const mapped: Table[] = [];
  const read = async <T>(
    file: string,
    parse: (table: Table) => Rows<T>,
    {
      own,
      readWith = [],
      score,
    }: { readonly own?: string | undefined; readonly readWith?: readonly unknown[]; readonly score?: HeadScore } = {},
  ): Promise<readonly T[]> => {
    const choice = { kept, ...(score === undefined ? {} : { score }) };
    const { table, issues: found, remarks: ofTable = [] } = await readTable(own ?? join(root, file), own ?? file, choice);
    if (table !== null && score !== undefined && (own !== undefined || !hasOwn)) mapped.push(table);
    const parsed: Rows<T> = table === null ? NO_ROWS : keep(kept, `rows ${file}`, [table, ...readWith], () => parse(table));
    if (table?.rows.length === 0 && found.length === 0)
      issues.push(issue("table-empty", table.spanOf(table.head, 0), { table: table.file }, "warning"));
    const isLeftOut = (each: Issue): boolean => tables.skipBadRows === true && score !== undefined && each.cell !== undefined;
    const all = [...found, ...parsed.issues];
    // Not `push(...)`: a large table can have more mistakes than a call may have arguments.
    for (const each of toldOnce(all.filter((one) => !isLeftOut(one) || one.severity === "warning"))) issues.push(each);
    const bad = all.filter((one) => isLeftOut(one) && one.severity === "error");
    for (const each of bad) rejected.push(each);
    for (const each of [...ofTable, ...(parsed.remarks ?? [])]) remarks.push(each);
    return withoutRows(parsed.rows, bad);
  };
  const places = await read("data/places.csv", placesOf);
  // Without a list of places no row has a place: that is one mistake, not one per row.
  if (places.length === 0) {
    const data = withHash({ dataset, places, units: [], belts: [], published: [], inputOutput: null });
    return { data, issues, rejected, remarks };
  }
  const index = keep(kept, "place index", [places], () => new PlaceIndex(places, () => readGazetteerTables(root)));
  const ofClusters = { others: CLUSTER_OTHERS, ...(tables.map === undefined ? {} : { map: tables.map }) };
  const units = await read("data/clusters.csv", (table) => unitsOf(table, index, dataset.kinds, tables.map), {
    own: tables.clusters,
    readWith: [index, dataset],
    score: headScore(CLUSTER_COLUMNS, ofClusters),
  });
  const ofBelts = { ...ofClusters, others: BELT_OTHERS };
  const belts = await read("data/belts.csv", (table) => beltsOf(table, index, dataset.studyYear, tables.map), {
    own: tables.belts,
    readWith: [index, dataset],
    score: headScore(BELT_COLUMNS, ofBelts),
  });
  if (tables.map !== undefined && !issues.some(({ code }) => code === "column-missing")) issues.push(...missingHeads(tables.map, mapped));
  const rates = "data/zhao2022/table1.csv";
  const published = isThere(join(root, rates)) ? await read(rates, publishedRatesOf) : NO_ROWS.rows;
  const inputOutput = await loadInputOutput(root, issues, kept);
  const times = "data/travel-times.csv";
  const travelTimes = isThere(join(root, times)) ? await read(times, (table) => travelTimesOf(table, index), { readWith: [index] }) : null;
  const cityFlows = await readCityFlows(root, places, index, issues);
  const leftOut = new Set(rejected.map(({ span, cell }) => `${span.file}:${cell?.row}`)).size;
  const counted = leftOut === 0 ? dataset : { ...dataset, leftOut };
  const countiesOf = keep(kept, "counties", [places], () => countyNames(() => countiesText(root)));
  const parts = {
    dataset: counted,
    places,
    units,
    belts,
    published,
    inputOutput,
    countiesOf,
    ...(travelTimes === null ? {} : { travelTimes }),
    ...(cityFlows === null ? {} : { cityFlows }),
  };
  return { data: keep(kept, "data", Object.values(parts), () => withHash(parts)), issues, rejected, remarks };
}

/** Rows without a mistake. */
function withoutRows<T>(rows: readonly T[], bad: readonly Issue[]): readonly T[] {
  const lines = new Set<unknown>(bad.map(({ cell }) => cell?.row));
  return lines.size === 0 ? rows : rows.filter((row) => !lines.has(lineOf(row)));
}

function lineOf(row: unknown): unknown {
  return typeof row === "object" && row !== null && "origin" in row ? (row as { readonly origin: Origin }).origin.path[0] : undefined;
}

const NO_ROWS = { rows: [], issues: [] } as const;

function withHash(data: Data): Data {
  return { ...data, dataset: { ...data.dataset, hash: hashOf(data) } };
}

async function loadInputOutput(root: string, issues: Issue[], kept?: Kept): Promise<InputOutput | null> {
  const folder = "data/input-output-2020";
  if (!isThere(join(root, folder))) return null;
  const sectors = await readTable(join(root, folder, "sectors.csv"), `${folder}/sectors.csv`, { kept });
  const flows = await readTable(join(root, folder, "flows.csv"), `${folder}/flows.csv`, { kept });
  addAll(issues, sectors.issues);
  addAll(issues, flows.issues);
  const [sectorTable, flowTable] = [sectors.table, flows.table];
  if (sectorTable === null || flowTable === null) return null;
  const { inputOutput, issues: found } = keep(kept, "input-output", [sectorTable, flowTable], () => inputOutputOf(sectorTable, flowTable));
  addAll(issues, found);
  return inputOutput;
}

/** A hash of what the data say, independent of the places in files and of the order of rows. */
function hashOf({ dataset, places, units, belts, published, inputOutput, travelTimes, cityFlows }: Data): string {
  const hash = createHash("sha256");
  hash.update(`[${JSON.stringify({ ...dataset, hash: "" })},${JSON.stringify(places)},`);
  for (const rows of [units, belts]) {
    hash.update("[");
    // Rows are hashed by the thousand, so that a large table is never one text as a whole.
    for (let at = 0; at < rows.length; at += ROWS_AT_ONCE) {
      const part = JSON.stringify(rows.slice(at, at + ROWS_AT_ONCE).map(withoutOrigin));
      hash.update(`${at === 0 ? "" : ","}${part.slice(1, -1)}`);
    }
    hash.update("],");
  }
  const io = inputOutput === null ? null : { ...inputOutput, flows: inputOutput.flows.map(withoutOrigin) };
  hash.update(`${JSON.stringify(published)},${JSON.stringify(io)}]`);
  if (travelTimes !== undefined) hash.update(JSON.stringify(travelTimes.map(withoutOrigin)));
  for (const { from, to, count } of cityFlows ?? []) hash.update(`${from} ${to} ${count},`);
  return `sha256:${hash.digest("hex")}`;
}

const ROWS_AT_ONCE = 1000;

function withoutOrigin({ origin: _, ...said }: { readonly origin: unknown }): object {
  return said;
}
