import { type CheckedVersion, checkVersion } from "../../documents/check-version.ts";
import { parseCache } from "../../files/cache.ts";
import { additionPlan } from "../../files/rule-files/addition-plan.ts";
import { replaceRuleFile } from "../../files/rule-files/replace-file.ts";
import { copyTaxonomy, makeVersion, taxonomyPlan } from "../../files/rules/new-version.ts";
import { onTrialCopy } from "../../files/trial-workspace.ts";
import { type Addition, isOfTaxonomy } from "../../model/addition.ts";
import type { Issue } from "../../model/issue.ts";
import type { MatchInput } from "../../model/matcher.ts";
import type { TextChange } from "../../model/rule-files.ts";
import type { Taxonomy } from "../../model/taxonomy.ts";
import { addingWords } from "../../words/adding.ts";
import type { Call } from "../line/command.ts";
import { issueRefusal, type Loaded, load } from "../line/open-run.ts";
import { Refusal } from "../line/refusal.ts";
import { type Draft, ownTaxonomyFor } from "./draft.ts";

/** An entry that was written into a copy of the workspace, and what reading and checking the copy found. */
export interface Trial {
  /** A taxonomy of the draft's own that the entry needs; null if it needs none. */
  readonly ownTaxonomy: string | null;
  readonly made: readonly string[];
  readonly changes: readonly TextChange[];
  readonly after: Loaded & { readonly input: MatchInput };
  readonly checked: { readonly before: CheckedVersion; readonly after: CheckedVersion };
  /** Issues that the draft does not have without the entry, failing cases apart. */
  readonly issues: readonly Issue[];
}

/** Tries an entry by writing it into a copy of the workspace. Throws a `Refusal` if `check` would find an error that it does not find now. */
export async function tried(draft: Draft, addition: Addition, call: Call): Promise<Trial> {
  const ownTaxonomy = isOfTaxonomy(addition) ? await ownTaxonomyFor(draft) : null;
  return onTrialCopy(draft.root, async (copy) => {
    const made = await make(copy, draft, ownTaxonomy);
    const changes = plansIn(copy, draft, ownTaxonomy, addition, call);
    for (const change of changes) replaceRuleFile(copy, change);
    const after = await loadFrom(copy, draft.version, call);
    const checked = { before: await checkVersion(draft.loaded, true), after: await checkVersion(after, true) };
    const before = [...draft.loaded.issues, ...checked.before.issues];
    const issues = newIssues(before, [...after.issues, ...checked.after.issues]).filter(({ code }) => code !== "case-failed");
    const errors = issues.filter(({ severity }) => severity === "error");
    const { input } = after;
    if (errors.length > 0 || input === null) {
      const { lines, document } = issueRefusal(errors, call, null);
      throw new Refusal([...lines, addingWords[call.language].refusedByCheck], true, document);
    }
    return { ownTaxonomy, made, changes, after: { ...after, input }, checked, issues };
  });
}

/** Writes what was tried. The draft and its taxonomy are made first, so that nothing reads what is not there. */
export async function writeTried(draft: Draft, { ownTaxonomy, changes }: Trial): Promise<void> {
  await make(draft.root, draft, ownTaxonomy);
  for (const change of changes) replaceRuleFile(draft.root, change);
}

/** Makes the draft if it does not exist yet, and the taxonomy of its own if it needs one; returns what was made. */
async function make(root: string, { version, base, input }: Draft, taxonomy: string | null): Promise<readonly string[]> {
  const date = new Date().toISOString().slice(0, 10);
  if (base !== null) return makeVersion(root, { version, from: base, copied: false, taxonomy, date });
  if (taxonomy === null) return [];
  await copyTaxonomy(root, input.taxonomy.version, taxonomy);
  return [`taxonomy/${taxonomy}`];
}

/** The entry itself, then the line by which an existing draft reads its new taxonomy. */
function plansIn(root: string, { version, base, input }: Draft, own: string | null, addition: Addition, call: Call): readonly TextChange[] {
  const words = addingWords[call.language];
  const entry = additionPlan(root, addition, version, own === null ? input.taxonomy : renamed(input.taxonomy, own));
  if (entry === null) throw new Refusal([words.byHand(addition.kind)]);
  if (own === null || base !== null) return [entry];
  const header = taxonomyPlan(root, version, own);
  if (header === null) throw new Refusal([words.headerByHand(`rules/${version}/ruleset.yaml`, own)]);
  return [entry, header];
}

/** The same taxonomy in the files of a copy with another name. */
function renamed({ version, concepts }: Taxonomy, name: string): Pick<Taxonomy, "version" | "concepts"> {
  const [from, to] = [`taxonomy/${version}/`, `taxonomy/${name}/`];
  const moved = (file: string): string => (file.startsWith(from) ? `${to}${file.slice(from.length)}` : file);
  return { version: name, concepts: concepts.map((each) => ({ ...each, origin: { ...each.origin, file: moved(each.origin.file) } })) };
}

function loadFrom(root: string, version: string, call: Call): Promise<Loaded> {
  const option = (name: string): string | undefined => (name === "workspace" ? root : name === "rules" ? version : call.option(name));
  // What is read from the copy is not worth keeping beyond this run.
  const { packs: _packs, ...cache } = parseCache(call.env);
  return load({ ...call, option }, cache);
}

/** Issues that are not among those of before, wherever they stand: an entry moves the lines below it. */
function newIssues(before: readonly Issue[], after: readonly Issue[]): readonly Issue[] {
  const left = new Map<string, number>();
  for (const each of before) left.set(keyOf(each), (left.get(keyOf(each)) ?? 0) + 1);
  return after.filter((each) => {
    const count = left.get(keyOf(each)) ?? 0;
    left.set(keyOf(each), count - 1);
    return count <= 0;
  });
}

function keyOf({ code, severity, params }: Issue): string {
  const isSpan = (value: unknown): boolean => typeof value === "object" && value !== null && "line" in value && "column" in value;
  return JSON.stringify([code, severity, params], (_, value: unknown) => (isSpan(value) ? undefined : value));
}
