import { checkVersion } from "../../documents/check-version.ts";
import type { RulesReleaseDocument } from "../../documents/rules-release.ts";
import { replaceRuleFile } from "../../files/rule-files/replace-file.ts";
import { recordRelease, sealOf, setReleased } from "../../files/rules/release.ts";
import { readSeals } from "../../files/rules/released.ts";
import { type NewTitle, titlePlan } from "../../files/rules/titled.ts";
import type { MatchInput } from "../../model/matcher.ts";
import { isUnwritable } from "../../model/writable.ts";
import { rulesetHash } from "../../rules/hash.ts";
import { rulesReleaseText } from "../../views/text/rules.ts";
import { rulesWords } from "../../words/rules.ts";
import { answer } from "../line/answer.ts";
import type { Answer, Call } from "../line/command.ts";
import { issueRefusal, type Loaded } from "../line/open-run.ts";
import { Refusal } from "../line/refusal.ts";
import { workspaceFolder } from "../line/workspace-folder.ts";
import { asRefusals } from "./rule-problems.ts";
import { openVersions, soundVersion } from "./versions.ts";

/**
 * `rules release`: after all checks pass, seals the version (its rules, those that it extends, and its taxonomy) and sets its status.
 * The seal is written first: if the program stops between the two steps, the command can be repeated. With `--dry-run` nothing is written.
 */
export async function releaseVersion(call: Call, [version = ""]: readonly string[]): Promise<Answer> {
  const root = workspaceFolder(call);
  const { input, own, isNew } = await releasable(version, root, call);
  const { ruleset, taxonomy } = input;
  const title = titleOf(call);
  const retitled = Object.keys(title).length === 0 ? null : await asRefusals(call, async () => titlePlan(root, ruleset.origin.file, title));
  if (retitled === null && Object.keys(title).length > 0) throw new Refusal([rulesWords[call.language].titleByHand(ruleset.origin.file)]);
  const dryRun = call.isOn("dry-run");
  const seal = await sealOf(root, input, own.files);
  if (!dryRun) {
    if (retitled !== null && retitled.before !== retitled.after) await asRefusals(call, async () => replaceRuleFile(root, retitled));
    if (isNew) await recordRelease(root, seal);
    if (ruleset.status !== "released" && !(await setReleased(root, ruleset)))
      throw new Refusal([rulesWords[call.language].notEditable(ruleset.origin.file)]);
  }
  const document: RulesReleaseDocument = {
    schema: "qundai/rules-release/1",
    version,
    hash: ruleset.hash,
    isNew,
    dryRun,
    title: { ...ruleset.title, ...title },
    taxonomy: { version: taxonomy.version, hash: taxonomy.hash },
    files: seal.files.map(([file]) => file),
  };
  return answer(call, document, (each) => rulesReleaseText(each, call.page));
}

/** A version that passes all checks. Throws a `Refusal` that names what is in the way. */
async function releasable(
  version: string,
  root: string,
  call: Call,
): Promise<{ readonly input: MatchInput; readonly own: Loaded; readonly isNew: boolean }> {
  const words = rulesWords[call.language];
  const { loaded } = await openVersions(call);
  const { input, loaded: own } = await soundVersion(version, loaded, call);
  const { ruleset } = input;
  const { versions } = (await readSeals(root)).seals;
  const edited = own.issues.filter(({ code }) => code === "released-edited");
  if (edited.length > 0) {
    const { lines } = issueRefusal(edited, call, null);
    throw new Refusal([...lines, ...(versions.has(version) ? [words.wasEdited(version)] : [])], true);
  }
  if (ruleset.extends !== null && !versions.has(ruleset.extends)) throw new Refusal([words.baseIsDraft(version, ruleset.extends)]);
  const isNew = !versions.has(version);
  if (isNew) await refuseTwin(input, [...versions.keys()], loaded, call);
  const errors = [...own.issues, ...(await checkVersion(own)).issues].filter(({ severity }) => severity === "error");
  if (errors.length > 0) {
    const { lines } = issueRefusal(errors, call, null);
    throw new Refusal([...lines, words.notSound(version, errors.length)], true);
  }
  return { input, own, isNew };
}

/** The title that `--title-zh` and `--title-en` give. Throws a `Refusal` if it is empty or not one line. */
function titleOf(call: Call): NewTitle {
  const given = (["zh", "en"] as const).flatMap((language) => {
    const text = call.option(`title-${language}`);
    return text === undefined ? [] : [[language, text.trim()] as const];
  });
  const words = rulesWords[call.language];
  for (const [language, text] of given) if (text === "" || isUnwritable(text)) throw new Refusal([words.badTitle(`--title-${language}`)]);
  return Object.fromEntries(given);
}

/** Refuses a second name for released content, since it would suggest a change. */
async function refuseTwin(input: MatchInput, released: readonly string[], loaded: Loaded, call: Call): Promise<void> {
  const meaning = meaningOf(input);
  for (const version of released.filter((each) => loaded.versions.includes(each))) {
    const other = (await loaded.other(version)).input;
    if (other !== null && meaningOf(other) === meaning)
      throw new Refusal([rulesWords[call.language].noDifference(input.ruleset.version, version)]);
  }
}

/** The content of rules and taxonomy, without names: a copy of a taxonomy under another name is not a difference. */
function meaningOf({ ruleset, taxonomy }: MatchInput): string {
  return `${rulesetHash({ ...ruleset, taxonomyVersion: "" })} ${taxonomy.hash}`;
}
