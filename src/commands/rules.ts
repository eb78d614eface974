import { entriesOf } from "../documents/entry-fields.ts";
import { diffRulesets } from "../documents/rules-diff.ts";
import type { RulesDiffDocument, RulesListDocument, RulesShowDocument, VersionEntry } from "../documents/rules-shape.ts";
import { nearest } from "../model/nearest.ts";
import { rulesDiffText, rulesListText, rulesShowText } from "../views/text/rules.ts";
import { rulesWords } from "../words/rules.ts";
import { answer } from "./answer.ts";
import type { Answer, Call } from "./command.ts";
import { Refusal } from "./refusal.ts";
import { newVersion } from "./rules-new.ts";
import { releaseVersion } from "./rules-release.ts";
import { openVersions, soundVersion, versionEntry } from "./rules-versions.ts";
import { workspaceFolder } from "./workspace-folder.ts";

const ACTIONS: Readonly<
  Record<
    string,
    {
      readonly usage: string;
      readonly least: number;
      readonly most: number;
      readonly run: (call: Call, names: readonly string[]) => Promise<Answer>;
    }
  >
> = {
  list: { usage: "rules list", least: 0, most: 0, run: listVersions },
  show: { usage: "rules show [VERSION]", least: 0, most: 1, run: showVersion },
  new: { usage: "rules new VERSION --from OLD [--taxonomy VERSION] [--copy]", least: 1, most: 1, run: newVersion },
  diff: { usage: "rules diff FROM TO", least: 2, most: 2, run: diffVersions },
  release: { usage: "rules release VERSION", least: 1, most: 1, run: releaseVersion },
};

/** `qundai rules …`: the versions of the rules. */
export async function command(call: Call): Promise<Answer> {
  const [name = "list", ...names] = call.operands;
  const words = rulesWords[call.language];
  const action = Object.hasOwn(ACTIONS, name) ? ACTIONS[name] : undefined;
  if (action === undefined) {
    const meant = nearest(name, Object.keys(ACTIONS));
    throw new Refusal([words.unknownAction(name), ...(meant === null ? [] : [call.words.didYouMean(meant)])]);
  }
  if (names.length < action.least || names.length > action.most) throw new Refusal([words.wanted(action.usage)]);
  return action.run(call, names);
}

async function listVersions(call: Call): Promise<Answer> {
  const { loaded, standard } = await openVersions(call);
  const versions: VersionEntry[] = [];
  for (const version of loaded.versions) {
    const { ruleset } = await soundVersion(version, loaded, call);
    versions.push(await versionEntry(ruleset, workspaceFolder(call), version === standard));
  }
  const document: RulesListDocument = { schema: "qundai/rules-list/1", versions };
  return answer(call, document, (each) => rulesListText(each, call.page));
}

async function showVersion(call: Call, [asked]: readonly string[]): Promise<Answer> {
  const { loaded, standard } = await openVersions(call);
  const { ruleset, loaded: own } = await soundVersion(asked ?? standard ?? "", loaded, call);
  const document: RulesShowDocument = {
    schema: "qundai/rules-show/1",
    version: await versionEntry(ruleset, workspaceFolder(call), ruleset.version === standard),
    entries: entriesOf(ruleset).map(({ kind, id, fields, origin }) => ({ kind, id, fields, ...own.locate(origin) })),
  };
  return answer(call, document, (each) => rulesShowText(each, call.page));
}

async function diffVersions(call: Call, [from = "", to = ""]: readonly string[]): Promise<Answer> {
  const { loaded } = await openVersions(call);
  const [before, after] = [await soundVersion(from, loaded, call), await soundVersion(to, loaded, call)];
  const changes = diffRulesets(before.ruleset, after.ruleset).map(({ kind, id, what, fields, origin, side }) => ({
    kind,
    id,
    what,
    fields,
    ...(side === "from" ? before : after).loaded.locate(origin),
  }));
  const document: RulesDiffDocument = { schema: "qundai/rules-diff/1", from, to, changes };
  return answer(call, document, (each) => rulesDiffText(each, call.page));
}
