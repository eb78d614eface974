import { explainDocument } from "../documents/explain.ts";
import { readSeals } from "../files/rules/released.ts";
import type { BeltId } from "../model/ids.ts";
import { WhyNotFinder } from "../questions/why-not/why-not.ts";
import { explainText } from "../views/text/explain.ts";
import { explainShort } from "../views/text/explain-short.ts";
import { answer } from "./line/answer.ts";
import type { Answer, Call, CommandSpec } from "./line/command.ts";
import { findBelt, findUnit } from "./line/find.ts";
import { openRun } from "./line/open-run.ts";
import { OWN_TABLES } from "./line/options.ts";
import { workspaceFolder } from "./line/workspace-folder.ts";

export const spec: CommandSpec = {
  name: "explain",
  group: "auditor",
  operands: { zh: "单元 [产业带]", en: "UNIT [BELT]" },
  least: 1,
  most: 2,
  says: { zh: "说明匹配或不匹配的原因，以及依据所在的行", en: "explain why a pair matches or not, with the lines that justify it" },
  about: {
    zh: "单元和产业带可写编号、名称，或名称中的若干个词。不写产业带时，说明关系最强的一条。先给出判定、所依据的规则和依据所在的行；--full 列出全部条件，标记：[+] 成立，[-] 不成立，[?] 未知。",
    en: "Name the unit and the belt by id, by name, or by some words of the name. If no belt is named, the strongest one is explained. The answer names the rule and quotes the lines that bear it; --full adds every condition, with the marks [+] held, [-] failed, [?] unknown.",
  },
  options: [
    ...OWN_TABLES,
    {
      name: "full",
      says: {
        zh: "列出各条规则的全部条件，以及所有会改变结果的改动",
        en: "show every rule with its conditions, and every edit that would change the answer",
      },
    },
  ],
  examples: [
    { words: "explain SEI-01", says: { zh: "关系最强的一条产业带", en: "the strongest belt of the unit" } },
    { words: "explain SEI-01 电子元器件", says: { zh: "指定产业带", en: "one belt" } },
    { words: "explain SEI-01 --full", says: { zh: "各条规则的每个条件", en: "every condition of every rule" } },
    { words: 'explain "上海 人工智能"', says: { zh: "用若干个词查找单元", en: "find the unit by some words of its name" } },
  ],
  prints: ["explain"],
};

/** `qundai explain UNIT [BELT]`: explains why a pair matches or not. */
export async function run(call: Call): Promise<Answer> {
  const [unitText = "", beltText] = call.operands;
  const { telling, notes } = await openRun(call);
  const { input, matcher } = telling;
  const unit = findUnit(input, unitText, call.words);
  const best = (): BeltId | undefined => matcher.result.units.find((each) => each.unit === unit.id)?.pairs[0]?.belt;
  const belt = beltText === undefined ? best() : findBelt(input, unit, beltText, call.words).id;
  const pair = belt === undefined ? null : await matcher.explainPair(unit.id, belt);
  const whyNot = new WhyNotFinder(input).forUnit(unit.id, beltText === undefined ? null : (belt ?? null));
  const { versions, taxonomies } = (await readSeals(workspaceFolder(call))).seals;
  const sealed = { rules: new Set(versions.keys()), taxonomies: new Set(taxonomies.keys()) };
  return answer(
    call,
    explainDocument(telling, unit, pair, whyNot, sealed),
    (document) => (call.isOn("full") ? explainText : explainShort)(document, call.page, call.flags),
    notes,
  );
}
