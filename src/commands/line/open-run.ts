import { countedIssues } from "../../documents/issues.ts";
import type { Telling } from "../../documents/telling.ts";
import { FACT_CATALOGUE } from "../../facts/catalogue.ts";
import { parseCache } from "../../files/cache.ts";
import { type LoadedWorkspace, loadWorkspace } from "../../files/workspace.ts";
import type { ParseCache } from "../../files/yaml/yaml-file.ts";
import type { Dataset } from "../../model/data.ts";
import type { Issue } from "../../model/issue.ts";
import type { MatchInput } from "../../model/matcher.ts";
import { issueLines } from "../../views/text/issues.ts";
import { createMatcher } from "../../world/match.ts";
import type { Call } from "./command.ts";
import { Refusal } from "./refusal.ts";
import { workspaceFolder } from "./workspace-folder.ts";

const MOST_ISSUES = 20;

export interface Loaded extends Omit<LoadedWorkspace, "input" | "other"> {
  readonly input: MatchInput | null;
  /** The same with another version of the rules. */
  other(version: string): Promise<Loaded>;
}

/** Reads the workspace that a call means, with the tables that it puts in place of the workspace's own. */
export async function load(call: Call, cache: ParseCache = parseCache(call.env)): Promise<Loaded> {
  const [rules, clusters, belts] = [call.option("rules"), call.option("clusters"), call.option("belts")];
  const choice = {
    ...(rules === undefined ? {} : { rules }),
    ...(clusters === undefined ? {} : { clusters }),
    ...(belts === undefined ? {} : { belts }),
  };
  return forCall(await loadWorkspace(workspaceFolder(call), choice, FACT_CATALOGUE, cache), call);
}

function forCall(loaded: LoadedWorkspace, call: Call): Loaded {
  const input = loaded.input === null ? null : completed(loaded.input, call);
  return { ...loaded, input, other: async (version) => forCall(await loaded.other(version), call) };
}

/** What was read, if nothing in it is wrong. Otherwise throws a `Refusal` with the issues, and with the command that finds them again. */
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

/** The workspace that a call means, not judged, and what to say on stderr. Throws a `Refusal` if something in it is wrong. */
export async function openInput(call: Call): Promise<Pick<Telling, "input" | "locate"> & { readonly notes: readonly string[] }> {
  const check = `${call.page.command} check${call.flags}`;
  const { input, issues, locate } = sound(await load(call), call, check);
  return { input, locate, notes: issues.length === 0 ? [] : [call.words.warnings(issues.length, check)] };
}

/** The same, judged. */
export async function openRun(call: Call): Promise<{ readonly telling: Telling; readonly notes: readonly string[] }> {
  const { input, locate, notes } = await openInput(call);
  return { telling: { input, matcher: await createMatcher(input), locate, wording: call.page.wording }, notes };
}

/** The workspace's data under another version of the rules, judged. Throws a `Refusal` if that version is not sound. */
export async function judgedUnder(version: string, { data, today }: MatchInput, call: Call) {
  const loaded = await loadWorkspace(workspaceFolder(call), { rules: version }, FACT_CATALOGUE, parseCache(call.env));
  const { input } = sound(loaded, call, `${call.page.command} check --rules ${version}`);
  const { ruleset } = input;
  return { ruleset, result: (await createMatcher({ data, taxonomy: input.taxonomy, ruleset, today })).result };
}

/** Issues as a refusal; where a command is named that finds them again, it says so. */
export function issueRefusal(issues: readonly Issue[], { page, errorPage, words }: Call, check: string | null): Refusal {
  const { entries, more: counted } = countedIssues(page.wording, issues);
  const found = entries.length + counted.reduce((sum, { count }) => sum + count, 0);
  const more = found > MOST_ISSUES ? [words.andMore(found - MOST_ISSUES)] : [];
  return new Refusal(
    [...issueLines(entries.slice(0, MOST_ISSUES), errorPage), ...more, ...(check === null ? [] : [words.inputErrors(found, check)])],
    true,
  );
}

/** The input with what only the command line knows: whose tables these are, and the date where an exception ends. */
function completed(input: Omit<MatchInput, "today">, call: Call): MatchInput {
  const ends = input.ruleset.exceptions.some((exception) => exception.until !== null);
  const dataset = ownTables(input.data.dataset, call);
  // Data that is as it was read stays the same object, so that `watch` sees at once that nothing became of it.
  const data = dataset === input.data.dataset ? input.data : { ...input.data, dataset };
  return { ...input, data, today: ends ? new Date().toISOString().slice(0, 10) : null };
}

/** What `dataset.yaml` says of its own tables is not true of those that the user brings. */
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
