import { disputesDocument } from "../documents/disputes.ts";
import { disagreementsIn } from "../reviewing/decisions/standing.ts";
import { disputesText } from "../views/text/disputes.ts";
import { answer } from "./answer.ts";
import type { Answer, Call } from "./command.ts";
import { openDisputes } from "./open-disputes.ts";
import { readReviewers } from "./review/journal-file.ts";
import { brokenNotes } from "./review/journal-words.ts";
import { workspaceFolder } from "./workspace-folder.ts";

/** `qundai disputes`: what someone should look at, and why. */
export async function command(call: Call): Promise<Answer> {
  const root = workspaceFolder(call);
  const { telling, disputes, notes } = await openDisputes(call, disagreementsIn(readReviewers(root)));
  const document = disputesDocument(telling, disputes);
  return answer(call, document, (each) => disputesText(each, call.page, call.flags, call.isOn("all")), [
    ...notes,
    ...brokenNotes(root, call.language),
  ]);
}
