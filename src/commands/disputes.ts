import { disputesDocument } from "../documents/disputes.ts";
import { disagreementsIn } from "../reviewing/decisions/standing.ts";
import { readReviewers } from "../reviewing/journals/open-journal.ts";
import { disputesText } from "../views/text/disputes.ts";
import { answer } from "./line/answer.ts";
import type { Answer, Call, CommandSpec } from "./line/command.ts";
import { OWN_TABLES, VERSUS } from "./line/options.ts";
import { openDisputes } from "./open-disputes.ts";
import { journalNotes, journalsOf } from "./review/journals.ts";

export const spec: CommandSpec = {
  name: "disputes",
  operands: { zh: "", en: "" },
  least: 0,
  most: 0,
  says: { zh: "列出有争议的判定：为什么，影响多大", en: "list the cases that a reviewer should look at, why, and what each could change" },
  about: {
    zh: "按可影响的单元数乘以改判的可能排序，起决定作用的依据相同的排在一起：看一次依据，可定几项。",
    en: "Cases are ordered by how many units they could change times how likely their answer is to flip. Cases decided by the same entry are grouped, so that one look at the evidence settles several.",
  },
  options: [{ name: "all", says: { zh: "全部列出", en: "list all cases" } }, VERSUS, ...OWN_TABLES],
  examples: [
    { words: "disputes", says: { zh: "最值得先看的", en: "the cases to look at first" } },
    { words: "disputes --json", says: { zh: "供其他程序读取", en: "for other programs" } },
  ],
  prints: ["disputes"],
};

/** `qundai disputes`: what someone should look at, and why. */
export async function run(call: Call): Promise<Answer> {
  const { telling, disputes, notes } = await openDisputes(call, disagreementsIn(readReviewers(journalsOf(call))));
  const document = disputesDocument(telling, disputes);
  return answer(call, document, (each) => disputesText(each, call.page, call.flags, call.isOn("all")), [...notes, ...journalNotes(call)]);
}
