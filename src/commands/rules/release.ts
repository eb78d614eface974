import { checkVersion } from "../../documents/check-version.ts";
import type { RulesReleaseDocument } from "../../documents/rules-release.ts";
import { recordRelease, sealOf, setReleased } from "../../files/rules/release.ts";
import { readSeals } from "../../files/rules/released.ts";
import type { MatchInput } from "../../model/matcher.ts";
import { rulesetHash } from "../../rules/hash.ts";
import { rulesReleaseText } from "../../views/text/rules.ts";
import { rulesWords } from "../../words/rules.ts";
import { answer } from "../line/answer.ts";
import type { Answer, Call } from "../line/command.ts";
import { issueRefusal, type Loaded } from "../line/open-run.ts";
import { Refusal } from "../line/refusal.ts";
import { workspaceFolder } from "../line/workspace-folder.ts";
import { openVersions, soundVersion } from "./versions.ts";

/**
 * `rules release`: after all checks pass, seals the version (its rules, those that it extends, and its taxonomy) and sets its status.
 * The seal is written first: if the program stops between the two steps, the command can be repeated.
 */
export async function releaseVersion(call: Call, [version = ""]: readonly string[]): Promise<Answer> {
  const words = rulesWords[call.language];
  const root = workspaceFolder(call);
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
  if (isNew) await recordRelease(root, await sealOf(root, input, own.files));
  if (ruleset.status !== "released" && !(await setReleased(root, ruleset))) throw new Refusal([words.notEditable(ruleset.origin.file)]);
  const document: RulesReleaseDocument = { schema: "qundai/rules-release/1", version, hash: ruleset.hash, isNew };
  return answer(call, document, (each) => rulesReleaseText(each, call.page));
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
