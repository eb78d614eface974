import type { CheckDocument } from "../documents/check.ts";
import { checkDetails, checkDocument } from "../documents/check.ts";
import { checkVersion } from "../documents/check-version.ts";
import { listIssues } from "../files/taxonomy/list-checks.ts";
import { unreadFiles } from "../files/unread-files.ts";
import { addAll } from "../model/add-all.ts";
import { checkText } from "../views/text/check.ts";
import { flowTableIssues } from "./flows/table-issues.ts";
import { answer } from "./line/answer.ts";
import type { Answer, Call, CommandSpec } from "./line/command.ts";
import { type Loaded, load } from "./line/open-run.ts";
import { studyIssues } from "./line/open-study.ts";
import { OWN_TABLES } from "./line/options.ts";
import { workspaceFolder } from "./line/workspace-folder.ts";

export const spec: CommandSpec = {
  name: "check",
  group: "author",
  operands: { zh: "", en: "" },
  least: 0,
  most: 0,
  says: { zh: "检查规则、产业分类、数据和范例，指出错误的位置", en: "find mistakes in rules, taxonomy, data and cases" },
  about: {
    zh: "每处错误列一条：文件、行、列、现有的值、可用的值。检查全部规则版本，或 --rules 指定的一个。另对所有可能的事实推演规则，找出永不成立、多余、互相矛盾的规则。有错误时退出码为 1。",
    en: "Prints one message per mistake: file, line, column, what was found, what is allowed. Checks every version of the rules, or the one named by --rules. It also checks the rules over all possible facts and reports those that never hold, have no effect, or disagree. The exit code is 1 if there are errors.",
  },
  options: [
    {
      name: "details",
      says: {
        zh: "另列出规则未判定的事实、未用到的事实、范例无法发现的笔误",
        en: "also list facts for which the rules give no verdict, facts that no rule uses, and slips that no case would notice",
      },
    },
    ...OWN_TABLES,
  ],
  examples: [
    { words: "check", says: { zh: "检查工作区", en: "the workspace" } },
    { words: "check --details", says: { zh: "检查规则是否周全、范例是否充分", en: "how thorough the rules and cases are" } },
    { words: "check --belts data/belts.csv", says: { zh: "同时检查自备的产业带表", en: "with a belt table of your own" } },
  ],
  prints: ["check"],
};

/** `qundai check`: reports every mistake with its place, in every version of the rules or in the named one. Fails if there are errors. */
export async function run(call: Call): Promise<Answer> {
  const loaded = await load(call);
  const found = await checkVersion(loaded);
  const ofLists = loaded.input === null ? [] : listIssues(workspaceFolder(call), loaded.input.taxonomy.concepts, loaded.locate);
  const ofTables = [...(await studyIssues(call)), ...(await flowTableIssues(call))];
  const issues = [...loaded.issues, ...found.issues, ...ofLists, ...ofTables, ...unreadFiles(workspaceFolder(call))];
  for (const version of otherVersions(call, loaded)) {
    const other = await loaded.other(version);
    addAll(issues, other.issues);
    addAll(issues, (await checkVersion(other)).issues);
  }
  const document: CheckDocument = {
    ...checkDocument(call.page.wording, issues, found.cases, loaded.files.length, loaded.input),
    ...(call.isOn("details") && found.matcher !== null && loaded.input !== null
      ? { details: checkDetails(loaded.input, found.matcher.proof(), found.matcher.coverage(), loaded.locate) }
      : {}),
  };
  return { ...answer(call, document, (each) => checkText(each, call.page)), failed: !document.ok };
}

function otherVersions(call: Call, { input, versions }: Loaded): readonly string[] {
  return call.option("rules") === undefined && input !== null ? versions.filter((version) => version !== input.ruleset.version) : [];
}
