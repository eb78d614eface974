import { disputesDocument } from "../documents/disputes-document.ts";
import { disagreementsIn } from "../reviewing/decisions/standing.ts";
import { readReviewers } from "../reviewing/journals/open-journal.ts";
import { disputesText } from "../views/text/disputes.ts";
import { answer } from "./answer.ts";
import type { Answer, Call } from "./command.ts";
import { openDisputes } from "./open-disputes.ts";
import { journalNotes, journalsOf } from "./review/journals.ts";

/** `qundai disputes`: what someone should look at, and why. */
export async function command(call: Call): Promise<Answer> {
  const { telling, disputes, notes } = await openDisputes(call, disagreementsIn(readReviewers(journalsOf(call))));
  const document = disputesDocument(telling, disputes);
  return answer(call, document, (each) => disputesText(each, call.page, call.flags, call.isOn("all")), [...notes, ...journalNotes(call)]);
}
