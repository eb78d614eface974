import { entriesOf } from "../documents/entry-fields.ts";
import type { RulesDiffDocument } from "../documents/rules-diff.ts";
import { diffRulesets } from "../documents/rules-diff.ts";
import type { RulesListDocument, RulesShowDocument, VersionEntry } from "../documents/rules-list.ts";
import { namedConcepts, writtenCondition } from "../documents/written-condition.ts";
import { nearest } from "../model/nearest.ts";
import type { Rule } from "../model/rules.ts";
import { rulesDiffText, rulesListText, rulesShowText } from "../views/text/rules.ts";
import { rulesWords } from "../words/rules.ts";
import { answer } from "./line/answer.ts";
import type { Answer, Call, CommandSpec } from "./line/command.ts";
import { Refusal } from "./line/refusal.ts";
import { workspaceFolder } from "./line/workspace-folder.ts";
import { defaultVersion } from "./rules/default.ts";
import { newVersion } from "./rules/new.ts";
import { releaseVersion } from "./rules/release.ts";
import { openVersions, soundVersion, versionEntry } from "./rules/versions.ts";

export const spec: CommandSpec = {
  name: "rules",
  group: "author",
  operands: { zh: "[list|show|new|diff|release|default] [版本…]", en: "[list|show|new|diff|release|default] [VERSION…]" },
  least: 0,
  most: 3,
  says: {
    zh: "规则的版本：列出、查看、新建、比较、发布、设为默认",
    en: "list, make, compare and release versions of the rules",
  },
  about: {
    zh: "list 列出版本；show 版本 列出全部条目及其所在的行；new 版本 --from 旧版本 新建版本；diff 版本 版本 按内容逐项比较，不计排版和次序；release 版本 检查通过后记录内容的哈希，此后不能修改；default 版本 设为默认版本（写入 data/dataset.yaml）。",
    en: "list: list the versions. show VERSION: print every entry with its line. new VERSION --from OLD: make a new version. diff FROM TO: compare two versions by meaning, field by field. release VERSION: if the checks pass, record the hash of the content, after which the version must not be edited. default VERSION: make a version the default (the line ruleset in data/dataset.yaml).",
  },
  options: [
    {
      name: "from",
      value: { zh: "版本", en: "VERSION" },
      says: { zh: "new：起始版本（默认：默认版本）", en: "new: the version to start from (default: the default version)" },
    },
    {
      name: "taxonomy",
      value: { zh: "版本", en: "VERSION" },
      says: {
        zh: "new：同时复制一份产业分类，命名为此版本，供新规则版本使用（已发布的产业分类不能修改）",
        en: "new: also copy the taxonomy under this name for the new version (a released taxonomy must not be edited)",
      },
    },
    { name: "copy", says: { zh: "new：复制全部文件，而不是扩展", en: "new: copy all files instead of extending" } },
    {
      name: "dry-run",
      says: {
        zh: "release：只做检查，列出将封存的内容，不写入",
        en: "release: make all checks and list what would be sealed; write nothing",
      },
    },
    { name: "title-zh", value: { zh: "名称", en: "TITLE" }, says: { zh: "release：版本的中文名称", en: "release: the title in Chinese" } },
    { name: "title-en", value: { zh: "名称", en: "TITLE" }, says: { zh: "release：版本的英文名称", en: "release: the title in English" } },
  ],
  examples: [
    { words: "rules diff 2022.1 2022.3", says: { zh: "比较两个版本", en: "how two versions differ" } },
    { words: "rules new 2023.1 --from 2022.1", says: { zh: "以 2022.1 为基础新建版本", en: "make a version that starts from 2022.1" } },
    { words: "rules release 2022.3 --dry-run", says: { zh: "能否发布", en: "could it be released?" } },
    { words: "rules default 2022.3", says: { zh: "设为默认版本", en: "use a version by default" } },
  ],
  prints: ["rules-list", "rules-show", "rules-new", "rules-diff", "rules-release", "rules-default"],
};

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
  release: {
    usage: "rules release VERSION [--dry-run] [--title-zh TITLE] [--title-en TITLE]",
    least: 1,
    most: 1,
    run: releaseVersion,
  },
  default: { usage: "rules default VERSION", least: 1, most: 1, run: defaultVersion },
};

/** Options that have a meaning with one action only. */
const OF_ACTION: Readonly<Record<string, string>> = { "dry-run": "release", "title-zh": "release", "title-en": "release" };

/** `qundai rules …`: the versions of the rules. */
export async function run(call: Call): Promise<Answer> {
  const [name = "list", ...names] = call.operands;
  const words = rulesWords[call.language];
  const action = Object.hasOwn(ACTIONS, name) ? ACTIONS[name] : undefined;
  if (action === undefined) {
    const meant = nearest(name, Object.keys(ACTIONS));
    throw new Refusal([words.unknownAction(name), ...(meant === null ? [] : [call.words.didYouMean(meant)])]);
  }
  if (names.length < action.least || names.length > action.most) throw new Refusal([words.wanted(action.usage)]);
  for (const [option, own] of Object.entries(OF_ACTION)) {
    const isGiven = call.isOn(option) || call.option(option) !== undefined;
    if (isGiven && own !== name) throw new Refusal([words.otherAction(`--${option}`, own)]);
  }
  return action.run(call, names);
}

async function listVersions(call: Call): Promise<Answer> {
  const { loaded, standard } = await openVersions(call);
  const versions: VersionEntry[] = [];
  for (const version of loaded.versions) {
    const sound = await soundVersion(version, loaded, call);
    versions.push(await versionEntry(sound, workspaceFolder(call), version === standard));
  }
  const document: RulesListDocument = { schema: "qundai/rules-list/1", versions };
  return answer(call, document, (each) => rulesListText(each, call.page));
}

async function showVersion(call: Call, [asked]: readonly string[]): Promise<Answer> {
  const { loaded, standard } = await openVersions(call);
  const { input, ruleset, loaded: own } = await soundVersion(asked ?? standard ?? "", loaded, call);
  const rules = new Map<string, Rule>(ruleset.rules.map((rule) => [rule.id, rule]));
  const document: RulesShowDocument = {
    schema: "qundai/rules-show/1",
    version: await versionEntry({ ruleset, loaded: own }, workspaceFolder(call), ruleset.version === standard),
    entries: entriesOf(ruleset).map(({ kind, id, fields, origin }) => {
      const rule = kind === "rule" ? rules.get(id) : undefined;
      return { kind, id, fields, ...(rule === undefined ? {} : { conditions: writtenCondition(rule.when) }), ...own.locate(origin) };
    }),
    concepts: namedConcepts([input]),
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
  const document: RulesDiffDocument = {
    schema: "qundai/rules-diff/1",
    from,
    to,
    changes,
    concepts: namedConcepts([before.input, after.input]),
  };
  return answer(call, document, (each) => rulesDiffText(each, call.page));
}
