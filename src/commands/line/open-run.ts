import { join } from "node:path";
import { clashesOf, type OnClashes } from "../../documents/clashes.ts";
import { countedIssues } from "../../documents/issues.ts";
import { refusedDocument } from "../../documents/refused.ts";
import type { Telling } from "../../documents/telling.ts";
import { FACT_CATALOGUE } from "../../facts/catalogue.ts";
import { parseCache } from "../../files/cache.ts";
import { listVersions } from "../../files/rules/versions.ts";
import { sourceLines } from "../../files/source-lines.ts";
import { type LoadedWorkspace, loadWorkspace, type WorkspaceChoice } from "../../files/workspace.ts";
import type { ParseCache } from "../../files/yaml/yaml-file.ts";
import type { Dataset } from "../../model/data.ts";
import type { Issue } from "../../model/issue.ts";
import type { MatchInput } from "../../model/matcher.ts";
import type { Locate } from "../../model/span.ts";
import { rejectedCsv } from "../../views/exports/rejected-csv.ts";
import { issueLines } from "../../views/text/issues.ts";
import { createMatcher } from "../../world/match.ts";
import type { Call } from "./command.ts";
import { headMap } from "./head-map.ts";
import { Refusal } from "./refusal.ts";
import { settingOfEnvironment, settingOfUser } from "./settings.ts";
import { workspaceFolder } from "./workspace-folder.ts";
import { writeOutFolder } from "./write-out.ts";

const MOST_ISSUES = 20;

export interface Loaded extends Omit<LoadedWorkspace, "input" | "other"> {
  readonly input: MatchInput | null;
  /** The same with another version of the rules. */
  other(version: string): Promise<Loaded>;
}

/** Reads the workspace that a call refers to, with the user's tables in place of the workspace's own. */
export async function load(call: Call, cache: ParseCache = parseCache(call.env)): Promise<Loaded> {
  const [rules, clusters, belts] = [call.option("rules"), call.option("clusters"), call.option("belts")];
  const choice = {
    ...(rules === undefined ? usualVersions(call) : { rules }),
    ...(clusters === undefined ? {} : { clusters }),
    ...(belts === undefined ? {} : { belts }),
    ...(call.option("map") === undefined ? {} : { map: headMap(call) }),
    ...(call.isOn("skip-bad-rows") ? { skipBadRows: true } : {}),
  };
  return forCall(await loadWorkspace(workspaceFolder(call), choice, FACT_CATALOGUE, cache), call);
}

/** The versions of the settings. Throws a `Refusal` if the environment names one that the workspace does not have. */
function usualVersions(call: Call): Pick<WorkspaceChoice, "preferred" | "otherwise"> {
  const preferred = settingOfEnvironment("rules", call.env);
  const otherwise = settingOfUser("rules", call.settings.user);
  const versions = preferred === null ? [] : listVersions(workspaceFolder(call), "rules");
  if (preferred !== null && !versions.includes(preferred.value))
    throw new Refusal([call.words.versionOfVariable(preferred.name, preferred.value, versions)]);
  return {
    ...(preferred === null ? {} : { preferred: preferred.value }),
    ...(otherwise === null ? {} : { otherwise: otherwise.value }),
  };
}

function forCall(loaded: LoadedWorkspace, call: Call): Loaded {
  const input = loaded.input === null ? null : completed(loaded.input, call);
  return { ...loaded, input, other: async (version) => forCall(await loaded.other(version), call) };
}

/** The input, if it has no errors. Otherwise throws a `Refusal` with the issues, and with the command that lists them again. */
export function sound<Read extends Pick<LoadedWorkspace, "issues"> & { readonly input: unknown }>(
  read: Read,
  call: Call,
  check: string | null,
): Read & { readonly input: NonNullable<Read["input"]> } {
  const errors = read.issues.filter((each) => each.severity === "error");
  const { input } = read;
  if (input === null || input === undefined || errors.length > 0) throw issueRefusal(errors, call, check);
  return { ...read, input };
}

/**
 * The workspace that a call refers to, not yet judged, and lines for stderr. Throws a `Refusal` if the input has errors. Rows that
 * `--skip-bad-rows` leaves out are written to `rejected.csv`, in `folder` or in the current folder.
 */
export async function openInput(
  call: Call,
  folder = ".",
): Promise<Pick<Telling, "input" | "locate"> & { readonly notes: readonly string[] }> {
  const check = `${call.page.command} check${call.flags}`;
  const { input, issues, locate, remarks, rejected } = sound(await load(call), call, check);
  const notes = remarks.map((remark) => call.words.tableRemark(remark));
  if (issues.length > 0) notes.push(call.words.warnings(issues.length, check));
  const leftOut = input.data.dataset.leftOut ?? 0;
  if (leftOut > 0) {
    await writeOutFolder(folder, { [REJECTED]: rejectedCsv(rejected, call.page.wording) }, call);
    notes.push(call.words.leftOut(leftOut, join(folder, REJECTED)));
  }
  return { input, locate, notes: [...notes, ...clashNotes(input, locate, call, check)] };
}

/** A warning to print with a result if declarations contradict one another; it names the command that lists them. */
export function clashNotes(input: MatchInput, locate: Locate, { words }: Call, check: string): readonly string[] {
  return notesOnClashes(clashesOf(input, locate), { words }, check);
}

/** The same for a document that lists them. */
export function notesOnClashes({ clashes = [] }: OnClashes, { words }: Pick<Call, "words">, check: string): readonly string[] {
  const [first] = clashes;
  return first === undefined ? [] : [words.contradictory(clashes.length, first.declaration, `${first.file}:${first.line}`, check)];
}

const REJECTED = "rejected.csv";

/** The same, judged. */
export async function openRun(call: Call, folder?: string): Promise<{ readonly telling: Telling; readonly notes: readonly string[] }> {
  const { input, locate, notes } = await openInput(call, folder);
  const telling = { input, matcher: await createMatcher(input), locate, wording: call.page.wording };
  return { telling: { ...telling, sourceLines: sourceLines(workspaceFolder(call)) }, notes };
}

/** The workspace's data under another version of the rules, judged. Throws a `Refusal` if that version has errors. */
export async function judgedUnder(version: string, { data, today }: MatchInput, call: Call) {
  const loaded = await loadWorkspace(workspaceFolder(call), { rules: version }, FACT_CATALOGUE, parseCache(call.env));
  const { input } = sound(loaded, call, `${call.page.command} check --rules ${version}`);
  const { ruleset } = input;
  return { ruleset, result: (await createMatcher({ data, taxonomy: input.taxonomy, ruleset, today })).result };
}

/** Issues as a refusal, with the command that lists them again if one is given. */
export function issueRefusal(issues: readonly Issue[], { page, errorPage, words }: Call, check: string | null): Refusal {
  const { entries, more: counted } = countedIssues(page.wording, issues);
  const found = entries.length + counted.reduce((sum, { count }) => sum + count, 0);
  const more = found > MOST_ISSUES ? [words.andMore(found - MOST_ISSUES)] : [];
  return new Refusal(
    [...issueLines(entries.slice(0, MOST_ISSUES), errorPage), ...more, ...(check === null ? [] : [words.inputErrors(found, check)])],
    true,
    refusedDocument(page.wording, issues),
  );
}

/** The input with what only the command line knows: whose tables these are, and the date on which exceptions expire. */
function completed(input: Omit<MatchInput, "today">, call: Call): MatchInput {
  const ends = input.ruleset.exceptions.some((exception) => exception.until !== null);
  const dataset = ownTables(input.data.dataset, call);
  // Unchanged data stays the same object, so that `watch` sees at once that nothing changed.
  const data = dataset === input.data.dataset ? input.data : { ...input.data, dataset };
  return { ...input, data, today: ends ? new Date().toISOString().slice(0, 10) : null };
}

/** `dataset.yaml` describes the workspace's own tables; it does not hold for tables that the user supplies. */
function ownTables(dataset: Dataset, { option, isOn }: Call): Dataset {
  if (option("belts") === undefined && option("clusters") === undefined) return dataset;
  const belts =
    option("belts") === undefined
      ? dataset.belts
      : { ...dataset.belts, complete: dataset.belts.complete || isOn("complete"), expected: null, missing: null };
  const clusters =
    option("clusters") === undefined ? dataset.clusters : { ...dataset.clusters, complete: true, expected: null, missing: null };
  return { ...dataset, belts, clusters };
}
