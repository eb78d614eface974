import { join, resolve } from "node:path";
import type { FlowsDocument } from "../../documents/flows.ts";
import { type FlowsTold, flowsDocument } from "../../documents/flows-document.ts";
import { parseCache } from "../../files/cache.ts";
import { readFlowNote } from "../../files/flows/flow-note.ts";
import { MOST_CATEGORIES } from "../../files/flows/flow-sums.ts";
import { type GreenFiles, readGreenFiles } from "../../files/flows/green-files.ts";
import { readClaims } from "../../files/flows/read-claims.ts";
import { type ReadFlows, readFlows } from "../../files/flows/read-flows.ts";
import type { NamedPlaces, RegionNames } from "../../files/flows/region.ts";
import { workspacePlaces } from "../../files/flows/workspace-places.ts";
import { isThere } from "../../files/read.ts";
import { STANDARD_INPUT } from "../../files/tables/read-table.ts";
import { FLOW_BASES, type FlowTable } from "../../model/flows.ts";
import type { Issue } from "../../model/issue.ts";
import { type FlowAnswer, type FlowPlaces, flowAnswer } from "../../questions/flows/flow-answer.ts";
import { judgedClaims } from "../../questions/flows/judged-claims.ts";
import { flowWords } from "../../words/flows.ts";
import type { FlowWords } from "../../words/topics/flows.ts";
import type { Call } from "../line/command.ts";
import { issueRefusal } from "../line/open-run.ts";
import { optimiseSoon } from "../line/optimise-late.ts";
import { progressOn } from "../line/progress.ts";
import { Refusal } from "../line/refusal.ts";
import { workspaceFolder } from "../line/workspace-folder.ts";
import { type AskedRegion, askedRegion, refuseShared } from "./region.ts";
import { regionNames, USUAL_TABLE } from "./table-issues.ts";
import { usualWindows, windowsOf } from "./windows.ts";

export interface OpenedFlows {
  readonly document: FlowsDocument;
  readonly answer: FlowAnswer;
  readonly told: FlowsTold;
  readonly notes: readonly string[];
}

/** Reads the table of flows that a call asks for, and computes the figures of its region. */
export async function openFlows(call: Call): Promise<OpenedFlows> {
  const words = flowWords[call.language];
  const windowsAsked = call.option("windows");
  const windows = windowsAsked === undefined ? null : windowsOf(windowsAsked, words);
  const root = workspaceFolder(call);
  const { places, index, issues } = await workspacePlaces(root);
  refuseErrors(issues, call);
  const names = await regionNames(call, places, index);
  const region = askedRegion(call, names, words);
  const by = (["place", "region", "category"] as const).find((each) => each === call.option("by")) ?? null;
  if (by === "region") refuseShared(region.parts, names, words);
  const { path, shown } = tablePath(call, root, words);
  const cache = parseCache(call.env);
  const { note, measure, issues: noteIssues } = await readFlowNote(path, cache);
  const { claims, issues: claimIssues } = await readClaims(root, path, names, cache);
  refuseErrors([...noteIssues, ...claimIssues], call);
  const green = call.option("green") === "wipo" ? await readGreenFiles(root) : null;
  const read = await readTable(path, shown, names, region, { green, byCategory: by === "category" }, call);
  const { table, remarks } = read;
  if (by === "category" && table.categories.length > MOST_CATEGORIES)
    throw new Refusal([words.manyCategories(MOST_CATEGORIES + 1, MOST_CATEGORIES)]);
  const base = FLOW_BASES.find((each) => each === call.option("base")) ?? "ends";
  const answer = flowAnswer({
    table,
    region: region.places,
    windows: windows ?? usualWindows(table.counts.years()),
    base,
    coversAll: note.coversAllPlaces,
    partners: partnersOf(names, region),
    groups: claims
      .flatMap(({ group }) => group ?? [])
      .filter(({ places: members }) => members.every((place) => region.places.includes(place))),
    parts: partsOf(by, region, names),
  });
  const judged = judgedClaims(claims, measure, region, answer, places.length);
  const named = namesOf([...names.regions, ...claims.flatMap(({ group }) => group ?? [])], region, green);
  const told = { file: shown, note, table, places, region, base, green: green !== null, by, claims: judged, names: named };
  const notes = [...remarks.map((remark) => call.words.tableRemark(remark)), ...(note.made ? [words.made] : [])];
  return { document: flowsDocument(answer, told), answer, told, notes: call.json ? notes : notes.filter((each) => each !== words.made) };
}

function tablePath(call: Call, root: string, words: FlowWords): { readonly path: string; readonly shown: string } {
  const named = call.option("flows");
  if (named === STANDARD_INPUT) return { path: STANDARD_INPUT, shown: STANDARD_INPUT };
  if (named !== undefined) return { path: resolve(call.cwd, named), shown: named };
  const path = join(root, USUAL_TABLE);
  if (!isThere(path)) throw new Refusal([words.noTable(USUAL_TABLE)]);
  return { path, shown: USUAL_TABLE };
}

async function readTable(
  path: string,
  shown: string,
  { places, index }: RegionNames,
  region: AskedRegion,
  { green, byCategory }: { readonly green: GreenFiles | null; readonly byCategory: boolean },
  call: Call,
): Promise<ReadFlows & { readonly table: FlowTable }> {
  const isInside = new Uint8Array(places.length);
  for (const place of region.places) isInside[place] = 1;
  const skipBadRows = call.isOn("skip-bad-rows");
  const words = flowWords[call.language];
  optimiseSoon();
  let progress: ReturnType<typeof progressOn> | null = null;
  const onBytes = (done: number, size: number): void => {
    progress ??= progressOn(call, size, words.progress);
    progress.tick(done - (done % PROGRESS_STEP));
  };
  const read = await readFlows(path, shown, { places, index, isInside, green: green?.inventory ?? null, byCategory, skipBadRows, onBytes });
  (progress as ReturnType<typeof progressOn> | null)?.end();
  const isLeftOut = ({ cell }: Issue): boolean => skipBadRows && cell !== undefined;
  refuseErrors(
    read.issues.filter((each) => !isLeftOut(each)),
    call,
  );
  if (read.table === null) throw issueRefusal(read.issues, call, null);
  return { ...read, table: read.table };
}

const PROGRESS_STEP = 1024;

function refuseErrors(issues: readonly Issue[], call: Call): void {
  const errors = issues.filter(({ severity }) => severity === "error");
  if (errors.length > 0) throw issueRefusal(errors, call, null);
}

/** Cities outside of the region, and regions that share no city with it. */
function partnersOf(
  { places, regions }: RegionNames,
  { places: own }: AskedRegion,
): { readonly places: readonly FlowPlaces[]; readonly regions: readonly FlowPlaces[] } {
  const inside = new Set(own);
  return {
    places: [...places.entries()].flatMap(([at, { code }]) => (inside.has(at) ? [] : [{ id: code as string, places: [at] }])),
    regions: regions.filter((group) => group.places.every((place) => !inside.has(place))),
  };
}

function partsOf(by: FlowsDocument["by"], region: AskedRegion, { places }: RegionNames): readonly FlowPlaces[] {
  if (by === "place") return region.places.map((place) => ({ id: places[place]?.code ?? String(place), places: [place] }));
  return by === "region" ? region.parts : [];
}

function namesOf(groups: readonly NamedPlaces[], { parts }: AskedRegion, green: GreenFiles | null): FlowsTold["names"] {
  return new Map([...groups, ...parts].map(({ id, name }) => [id, name] as const).concat([...(green?.headings ?? [])]));
}
