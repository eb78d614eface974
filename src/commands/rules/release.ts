import { checkVersion } from "../../documents/check-version.ts";
import type { RulesReleaseDocument } from "../../documents/rules-release.ts";
import { recordRelease, setReleased } from "../../files/rules/release.ts";
import { releasedHashes } from "../../files/rules/released.ts";
import { rulesReleaseText } from "../../views/text/rules.ts";
import { rulesWords } from "../../words/rules.ts";
import { answer } from "../line/answer.ts";
import type { Answer, Call } from "../line/command.ts";
import { issueRefusal } from "../line/open-run.ts";
import { Refusal } from "../line/refusal.ts";
import { workspaceFolder } from "../line/workspace-folder.ts";
import { openVersions, soundVersion } from "./versions.ts";

/**
 * `rules release`: the checks pass, then the hash of the version's content is recorded and its status set. The hash comes first: cut off
 * between the two, the command can simply be run again.
 */
export async function releaseVersion(call: Call, [version = ""]: readonly string[]): Promise<Answer> {
  const words = rulesWords[call.language];
  const root = workspaceFolder(call);
  const { loaded } = await openVersions(call);
  const { ruleset, loaded: own } = await soundVersion(version, loaded, call);
  const hashes = await releasedHashes(root);
  const recorded = hashes.get(version);
  if (recorded !== undefined && recorded !== ruleset.hash) throw new Refusal([words.wasEdited(version)]);
  if (ruleset.extends !== null && !hashes.has(ruleset.extends)) throw new Refusal([words.baseIsDraft(version, ruleset.extends)]);
  const errors = [...own.issues, ...(await checkVersion(own)).issues].filter(({ severity }) => severity === "error");
  if (errors.length > 0) {
    const { lines } = issueRefusal(errors, call, null);
    throw new Refusal([...lines, words.notSound(version, errors.length)], true);
  }
  if (recorded === undefined) await recordRelease(root, ruleset);
  if (ruleset.status !== "released" && !(await setReleased(root, ruleset))) throw new Refusal([words.notEditable(ruleset.origin.file)]);
  const document: RulesReleaseDocument = { schema: "qundai/rules-release/1", version, hash: ruleset.hash, isNew: recorded === undefined };
  return answer(call, document, (each) => rulesReleaseText(each, call.page));
}
