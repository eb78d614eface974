import type { VersionEntry } from "../../documents/rules-list.ts";
import { readSeals } from "../../files/rules/released.ts";
import type { Issue } from "../../model/issue.ts";
import type { MatchInput } from "../../model/matcher.ts";
import { nearest } from "../../model/nearest.ts";
import type { Ruleset } from "../../model/rules.ts";
import { rulesWords } from "../../words/rules.ts";
import type { Call } from "../line/command.ts";
import { issueRefusal, type Loaded, load } from "../line/open-run.ts";
import { Refusal } from "../line/refusal.ts";

/** A version of the workspace by its name. Throws a `Refusal` if it is missing or has errors. */
export async function soundVersion(
  version: string,
  loaded: Loaded,
  call: Call,
): Promise<{ readonly input: MatchInput; readonly ruleset: Ruleset; readonly loaded: Loaded }> {
  mustExist(version, loaded.versions, call);
  const found = loaded.input?.ruleset.version === version ? loaded : await loaded.other(version);
  const errors = found.issues.filter(({ severity, code }) => severity === "error" && code !== "released-edited");
  if (found.input === null || errors.length > 0)
    throw issueRefusal(errors as readonly Issue[], call, `${call.page.command} check --rules ${version}`);
  return { input: found.input, ruleset: found.input.ruleset, loaded: found };
}

export function mustExist(version: string, versions: readonly string[], call: Call): void {
  if (versions.includes(version)) return;
  const meant = nearest(version, versions);
  const more = meant === null ? call.words.allowed(versions) : call.words.didYouMean(meant);
  throw new Refusal([rulesWords[call.language].unknownVersion(version), more]);
}

/** The workspace for `rules` commands, with the version that is used if none is named. */
export async function openVersions(call: Call): Promise<{ readonly loaded: Loaded; readonly standard: string | null }> {
  const loaded = await load(call);
  return { loaded, standard: loaded.input?.ruleset.version ?? loaded.versions.at(-1) ?? null };
}

export async function versionEntry(
  { ruleset, loaded }: { readonly ruleset: Ruleset; readonly loaded: Loaded },
  root: string,
  isDefault: boolean,
): Promise<VersionEntry> {
  const { version, title, status, date, extends: base, taxonomyVersion, hash, rules, declarations, exceptions, cases } = ruleset;
  const isReleased = (await readSeals(root)).seals.versions.has(version);
  const isEdited = loaded.issues.some(({ code }) => code === "released-edited");
  return {
    version,
    title,
    status,
    date,
    extends: base,
    taxonomy: taxonomyVersion,
    hash,
    released: isReleased ? (isEdited ? "edited" : "as-released") : null,
    isDefault,
    counts: { rule: rules.length, declaration: declarations.length, exception: exceptions.length, case: cases.length },
  };
}
