import { join } from "node:path";
import type { RulesReleaseDocument } from "../documents/rules-shape.ts";
import { decodeText } from "../files/decode.ts";
import { isThere, MOST_YAML_BYTES, readBytes } from "../files/read.ts";
import { RELEASED_FILE, releasedHashes } from "../files/rules/released.ts";
import { addKey, setScalar, spliced } from "../files/yaml/yaml-edit.ts";
import type { Ruleset } from "../model/rules.ts";
import { rulesReleaseText } from "../views/text/rules.ts";
import { rulesWords } from "../words/rules.ts";
import { answer } from "./answer.ts";
import { checkedVersion } from "./check.ts";
import type { Answer, Call } from "./command.ts";
import { issueRefusal } from "./open-run.ts";
import { Refusal } from "./refusal.ts";
import { replaceFile } from "./replace-file.ts";
import { openVersions, soundVersion } from "./rules-versions.ts";
import { workspaceFolder } from "./workspace-folder.ts";

const NEW_RELEASED = `# yaml-language-server: $schema=../schemas/released.schema.json
# 已发布版本的内容哈希，由 qundai rules release 写入。 / Hashes of released versions, written by qundai rules release.
released:
`;

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
  const errors = [...own.issues, ...(await checkedVersion(own)).issues].filter(({ severity }) => severity === "error");
  if (errors.length > 0) {
    const { lines } = issueRefusal(errors, call, null);
    throw new Refusal([...lines, words.notSound(version, errors.length)], true);
  }
  if (recorded === undefined) await replaceFile(join(root, RELEASED_FILE), RELEASED_FILE, recordedIn(root, version, ruleset.hash), call);
  if (ruleset.status !== "released") await setStatus(root, ruleset, call);
  const document: RulesReleaseDocument = { schema: "qundai/rules-release/1", version, hash: ruleset.hash, isNew: recorded === undefined };
  return answer(call, document, (each) => rulesReleaseText(each, call.page));
}

/** `rules/released.yaml` with one version more; nothing else in it changes. */
function recordedIn(root: string, version: string, hash: string): string {
  if (!isThere(join(root, RELEASED_FILE))) return `${NEW_RELEASED}  ${JSON.stringify(version)}: ${hash}\n`;
  const text = textOf(root, RELEASED_FILE);
  const edit = addKey(text, ["released"], version, hash);
  if (edit === null) throw new Error(`${RELEASED_FILE} has no list to add to`);
  return spliced(text, edit);
}

async function setStatus(root: string, ruleset: Ruleset, call: Call): Promise<void> {
  const { file } = ruleset.origin;
  const text = textOf(root, file);
  const edit = setScalar(text, ["status"], "released");
  if (edit === null) throw new Refusal([rulesWords[call.language].notEditable(file)]);
  await replaceFile(join(root, file), file, spliced(text, edit), call);
}

function textOf(root: string, file: string): string {
  const read = readBytes(join(root, file), MOST_YAML_BYTES, file);
  const decoded = read.kind === "read" ? decodeText(read.bytes, file) : read;
  if (decoded.kind === "refused") throw new Error(`${file} cannot be read`);
  return decoded.text;
}
