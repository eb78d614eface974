import { join } from "node:path";
import { isThere } from "../../files/read.ts";
import { diskRuleTexts } from "../../files/rule-files/rule-texts.ts";
import { yamlRuleFiles } from "../../files/rule-files/yaml-rule-files.ts";
import { readSeals } from "../../files/rules/released.ts";
import type { MatchInput } from "../../model/matcher.ts";
import type { RuleFiles, VersionHeader } from "../../model/rule-files.ts";
import type { Ruleset } from "../../model/rules.ts";
import { taxonomyRead } from "../../reviewing/rulemaking/versions.ts";
import { addingWords } from "../../words/adding.ts";
import { rulesWords } from "../../words/rules.ts";
import type { Call } from "../line/command.ts";
import type { Loaded } from "../line/open-run.ts";
import { Refusal } from "../line/refusal.ts";
import { workspaceFolder } from "../line/workspace-folder.ts";
import { mustExist, openVersions, soundVersion } from "../rules/versions.ts";
import { typedAdd } from "./typed.ts";

const VERSION = /^[0-9A-Za-z]+(?:[.-][0-9A-Za-z]+)*$/;

/** The draft into which an entry goes. */
export interface Draft {
  readonly root: string;
  readonly version: string;
  /** The version that it is to extend, if it does not exist yet. */
  readonly base: Ruleset | null;
  /** What is judged without the entry: the draft or, if it does not exist yet, its base. */
  readonly input: MatchInput;
  readonly loaded: Loaded;
  readonly files: RuleFiles;
  readonly headers: readonly VersionHeader[];
}

/** Finds the draft that a call means, or plans the one that `--draft` names. Throws a `Refusal` that says what to type instead. */
export async function findDraft(call: Call): Promise<Draft> {
  const root = workspaceFolder(call);
  const files = yamlRuleFiles(diskRuleTexts(root));
  const headers = files.versions();
  const { loaded, standard } = await openVersions(call);
  const where = { root, files, headers, loaded, standard };
  const named = call.option("draft");
  if (named !== undefined) return newDraft(named, where, call);
  const version = existingDraft(where, call);
  return version === null ? offeredDraft(where, call) : opened(version, where, call);
}

interface Where extends Pick<Draft, "root" | "files" | "headers" | "loaded"> {
  readonly standard: string | null;
}

/** The draft that `--rules` names, the default version if it is a draft, or the only draft; null if there is none. */
function existingDraft({ headers, files, loaded, standard }: Where, call: Call): string | null {
  const words = addingWords[call.language];
  const drafts = headers.filter(({ status }) => status === "draft").map(({ version }) => version);
  const named = call.option("rules");
  if (named !== undefined) {
    mustExist(named, loaded.versions, call);
    if (drafts.includes(named)) return named;
    const free = files.freeName("rules", headers.at(-1)?.version ?? named);
    throw new Refusal([words.notDraft(named), `  ${typedAdd(call, { draft: free })}`]);
  }
  if (standard !== null && drafts.includes(standard)) return standard;
  const [only, ...more] = drafts;
  if (more.length === 0) return only ?? null;
  const free = files.freeName("rules", headers.at(-1)?.version ?? "1");
  throw new Refusal([
    words.severalDrafts(drafts),
    `  ${typedAdd(call, { rules: drafts.at(-1) ?? "" })}`,
    words.orNewDraft,
    `  ${typedAdd(call, { draft: free })}`,
  ]);
}

/** Without a draft: one is offered on a terminal; a script is told what to type. */
async function offeredDraft(where: Where, call: Call): Promise<Draft> {
  const words = addingWords[call.language];
  const base = where.standard ?? "";
  const free = where.files.freeName("rules", where.headers.at(-1)?.version ?? base);
  const isAsked = call.host.ask !== undefined && !call.json && !call.isOn("yes");
  if (isAsked && (await call.host.ask?.(words.offerDraft(free, base))) === true) return newDraft(free, where, call);
  throw new Refusal([words.noDraft(base), `  ${typedAdd(call, { draft: free, ...(call.isOn("yes") ? { yes: true } : {}) })}`]);
}

async function newDraft(version: string, where: Where, call: Call): Promise<Draft> {
  const words = addingWords[call.language];
  if (!VERSION.test(version)) throw new Refusal([rulesWords[call.language].badVersion(version)]);
  if (where.headers.some((header) => header.version === version && header.status === "draft"))
    throw new Refusal([words.draftIsThere(version), `  ${typedAdd(call, { rules: version })}`]);
  if (isThere(join(where.root, "rules", version))) throw new Refusal([rulesWords[call.language].isThere(version)]);
  const { input, loaded, ruleset } = await soundVersion(call.option("rules") ?? where.standard ?? "", where.loaded, call);
  return { ...where, version, base: ruleset, input, loaded };
}

async function opened(version: string, where: Where, call: Call): Promise<Draft> {
  const { input, loaded } = await soundVersion(version, where.loaded, call);
  return { ...where, version, base: null, input, loaded };
}

/** A name for a taxonomy of the draft's own, if a version that must not change reads the taxonomy of the draft; otherwise null. */
export async function ownTaxonomyFor({ root, input, files, headers }: Draft): Promise<string | null> {
  const { version } = input.taxonomy;
  const isSealed = (await readSeals(root)).seals.taxonomies.has(version);
  const isSettled = headers.some((header) => header.status !== "draft" && taxonomyRead(header.version, headers) === version);
  return isSealed || isSettled ? files.freeName("taxonomy", version) : null;
}
