import { type ReviewedRun, reviewedRun } from "../../reviewing/decisions/reviewed-run.ts";
import { disagreementsIn } from "../../reviewing/decisions/standing.ts";
import { readReviewers } from "../../reviewing/journals/open-journal.ts";
import type { Call } from "../line/command.ts";
import { openDisputes } from "../open-disputes.ts";
import { journalsOf } from "./journals.ts";

/** The workspace's run with the decisions of its journals that count. */
export async function openReviewedRun(call: Call): Promise<ReviewedRun> {
  const reviewers = readReviewers(journalsOf(call));
  return reviewedRun(await openDisputes(call, disagreementsIn(reviewers)), reviewers);
}
