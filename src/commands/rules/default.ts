import type { RulesDefaultDocument } from "../../documents/rules-default.ts";
import { replaceRuleFile } from "../../files/rule-files/replace-file.ts";
import { defaultPlan } from "../../files/rules/default-version.ts";
import { rulesDefaultText } from "../../views/text/rules.ts";
import { rulesWords } from "../../words/rules.ts";
import { answer } from "../line/answer.ts";
import type { Answer, Call } from "../line/command.ts";
import { Refusal } from "../line/refusal.ts";
import { workspaceFolder } from "../line/workspace-folder.ts";
import { asRefusals } from "./rule-problems.ts";
import { openVersions, soundVersion } from "./versions.ts";

/** `rules default VERSION`: the version that commands use if none is named. */
export async function defaultVersion(call: Call, [version = ""]: readonly string[]): Promise<Answer> {
  const root = workspaceFolder(call);
  const { loaded, standard } = await openVersions(call);
  const { ruleset } = await soundVersion(version, loaded, call);
  const file = "data/dataset.yaml";
  const changed = await asRefusals(call, async () => {
    const plan = defaultPlan(root, version);
    if (plan === null) throw new Refusal([rulesWords[call.language].defaultByHand(file, version)]);
    if (plan.before === plan.after) return false;
    replaceRuleFile(root, plan);
    return true;
  });
  const document: RulesDefaultDocument = { schema: "qundai/rules-default/1", version, before: standard, file, changed };
  return answer(call, document, (each) => rulesDefaultText(each, ruleset.status === "draft", call.page));
}
