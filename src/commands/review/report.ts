import { clashesOf } from "../../documents/clashes.ts";
import { reviewReport as reportOf } from "../../reviewing/agreement/review-report.ts";
import { disagreementsIn } from "../../reviewing/decisions/standing.ts";
import { readReviewers } from "../../reviewing/journals/open-journal.ts";
import { reviewReportText } from "../../views/text/review-report.ts";
import { answer } from "../line/answer.ts";
import type { Answer, Call } from "../line/command.ts";
import { openDisputes } from "../open-disputes.ts";
import { journalNotes, journalsOf } from "./journals.ts";

/** `review --report`: how far the reviewers of a workspace agree. */
export async function reviewReport(call: Call): Promise<Answer> {
  const reviewers = readReviewers(journalsOf(call));
  const open = await openDisputes(call, disagreementsIn(reviewers));
  const { input, locate } = open.telling;
  const document = { ...reportOf(open, reviewers), ...clashesOf(input, locate) };
  return answer(call, document, (each) => reviewReportText(each, call.page), [...open.notes, ...journalNotes(call)]);
}
