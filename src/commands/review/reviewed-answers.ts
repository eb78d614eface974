import type { Telling } from "../../documents/telling.ts";
import { type CountedAnswer, countedAnswers } from "../../reviewing/decisions/counted.ts";
import { disagreementsIn } from "../../reviewing/decisions/standing.ts";
import type { Call } from "../line/command.ts";
import { workspaceFolder } from "../line/workspace-folder.ts";
import { openDisputes } from "../open-disputes.ts";
import { readReviewers } from "./journal-file.ts";

/** A run with the decisions of its workspace's journals that count, and how many disputes there are. */
export interface ReviewedAnswers {
  readonly telling: Telling;
  readonly disputes: number;
  readonly answers: readonly CountedAnswer[];
}

export async function reviewedAnswers(call: Call): Promise<ReviewedAnswers> {
  const root = workspaceFolder(call);
  const reviewers = readReviewers(root);
  const { telling, disputes } = await openDisputes(call, disagreementsIn(reviewers));
  return { telling, disputes: disputes.length, answers: countedAnswers(disputes, reviewers) };
}
