import { explainDocument } from "../documents/explain.ts";
import { readSeals } from "../files/rules/released.ts";
import type { BeltId } from "../model/ids.ts";
import { WhyNotFinder } from "../questions/why-not/why-not.ts";
import { explainText } from "../views/text/explain.ts";
import { answer } from "./line/answer.ts";
import type { Answer, Call, CommandSpec } from "./line/command.ts";
import { findBelt, findUnit } from "./line/find.ts";
import { openRun } from "./line/open-run.ts";
import { OWN_TABLES } from "./line/options.ts";
import { workspaceFolder } from "./line/workspace-folder.ts";

export const spec: CommandSpec = {
  name: "explain",
  operands: { zh: "单元 [产业带]", en: "UNIT [BELT]" },
  least: 1,
  most: 2,
  says: { zh: "说明匹配或不匹配的原因，以及依据所在的行", en: "explain why a pair matches or not, with the lines that justify it" },
  about: {
    zh: "单元和产业带可写编号、名称，或名称中的若干个词。不写产业带时，说明关系最强的一条。标记：[+] 成立，[-] 不成立，[?] 未知。",
    en: "Name the unit and the belt by id, by name, or by some words of the name. If no belt is named, the strongest one is explained. Marks: [+] held, [-] failed, [?] unknown.",
  },
  options: OWN_TABLES,
  examples: [
    { words: "explain SEI-01", says: { zh: "关系最强的一条产业带", en: "the strongest belt of the unit" } },
    { words: "explain SEI-01 电子元器件", says: { zh: "指定产业带", en: "one belt" } },
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
    (document) => explainText(document, call.page, call.flags),
    notes,
  );
}
