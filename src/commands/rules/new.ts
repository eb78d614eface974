import { join } from "node:path";
import type { RulesNewDocument } from "../../documents/rules-new.ts";
import { isThere } from "../../files/read.ts";
import { makeVersion } from "../../files/rules/new-version.ts";
import { rulesNewText } from "../../views/text/rules.ts";
import { rulesWords } from "../../words/rules.ts";
import { answer } from "../line/answer.ts";
import type { Answer, Call } from "../line/command.ts";
import { Refusal } from "../line/refusal.ts";
import { workspaceFolder } from "../line/workspace-folder.ts";
import { openVersions, soundVersion } from "./versions.ts";

const VERSION = /^[0-9A-Za-z]+(?:[.-][0-9A-Za-z]+)*$/;

/** `rules new`: a version that extends another one, or a copy of one. */
export async function newVersion(call: Call, [version = ""]: readonly string[]): Promise<Answer> {
  const words = rulesWords[call.language];
  const root = workspaceFolder(call);
  if (!VERSION.test(version)) throw new Refusal([words.badVersion(version)]);
  if (isThere(join(root, "rules", version))) throw new Refusal([words.isThere(version)]);
  const { loaded, standard } = await openVersions(call);
  const { ruleset } = await soundVersion(call.option("from") ?? standard ?? "", loaded, call);
  const taxonomy = call.option("taxonomy") ?? null;
  if (taxonomy !== null && !VERSION.test(taxonomy)) throw new Refusal([words.badVersion(taxonomy)]);
  if (taxonomy !== null && isThere(join(root, "taxonomy", taxonomy))) throw new Refusal([words.taxonomyIsThere(taxonomy)]);
  const copied = call.isOn("copy");
  const date = new Date().toISOString().slice(0, 10);
  const files = await makeVersion(root, { version, from: ruleset, copied, taxonomy, date });
  const document: RulesNewDocument = { schema: "qundai/rules-new/1", version, from: ruleset.version, copied, files };
  return answer(call, document, (each) => rulesNewText(each, call.page));
}
