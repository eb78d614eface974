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
 * `rules release`: the checks pass, then the version is sealed (its rules, those that it extends, and its taxonomy), and its status set.
 * The seal comes first: if the program is stopped between the two, the command can simply be run again.
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

/** A second name for what is released already would say that something changed. */
async function refuseTwin(input: MatchInput, released: readonly string[], loaded: Loaded, call: Call): Promise<void> {
  const meaning = meaningOf(input);
  for (const version of released.filter((each) => loaded.versions.includes(each))) {
    const other = (await loaded.other(version)).input;
    if (other !== null && meaningOf(other) === meaning)
      throw new Refusal([rulesWords[call.language].noDifference(input.ruleset.version, version)]);
  }
}

/** Rules and taxonomy by what they say: a copy of a taxonomy under another name is no difference. */
function meaningOf({ ruleset, taxonomy }: MatchInput): string {
  return `${rulesetHash({ ...ruleset, taxonomyVersion: "" })} ${taxonomy.hash}`;
}
