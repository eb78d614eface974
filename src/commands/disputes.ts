import { disputesDocument } from "../documents/disputes.ts";
import { onOlderEvidence } from "../reviewing/decisions/older-evidence.ts";
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
  group: "auditor",
  operands: { zh: "", en: "" },
  least: 0,
  most: 0,
  says: { zh: "列出有争议的判定及其原因和影响", en: "list the cases that a reviewer should look at, and why" },
  about: {
    zh: "按可影响的单元数与改判可能性之积排序，决定性依据相同的排在一起：查看一次依据，可裁决多项。",
    en: "Cases are ordered by how many units they could change times how likely their answer is to flip. Cases decided by the same entry are grouped, so that one look at the evidence settles several.",
  },
  options: [{ name: "all", says: { zh: "全部列出", en: "list all cases" } }, VERSUS, ...OWN_TABLES],
  examples: [
    { words: "disputes", says: { zh: "列出最需要先看的争议", en: "the cases to look at first" } },
    { words: "disputes --json", says: { zh: "供其他程序读取", en: "for other programs" } },
  ],
  prints: ["disputes"],
};

/** `qundai disputes`: lists the cases that a person should review, and why. */
export async function run(call: Call): Promise<Answer> {
  const reviewers = readReviewers(journalsOf(call));
  const { telling, disputes, notes } = await openDisputes(call, disagreementsIn(reviewers));
  const stale = onOlderEvidence(disputes, reviewers);
  const older = stale === 0 ? [] : [call.page.wording.report.match.reviewed.stale(stale)];
  const document = disputesDocument(telling, disputes);
  return answer(call, document, (each) => disputesText(each, call.page, call.flags, call.isOn("all")), [
    ...notes,
    ...older,
    ...journalNotes(call),
  ]);
}
