import { disputeEntries } from "../../documents/disputes.ts";
import type { ReviewReportDocument } from "../../documents/review-report.ts";
import type { ReviewerState } from "../../model/decision.ts";
import type { Dispute } from "../../model/dispute.ts";
import { agreementReport, consistencyOf } from "../../reviewing/agreement/report.ts";
import { answerOf, disagreementsIn, standingOf, votesOn } from "../../reviewing/decisions/standing.ts";
import { reviewReportText } from "../../views/text/review-report.ts";
import { answer } from "../line/answer.ts";
import type { Answer, Call } from "../line/command.ts";
import { workspaceFolder } from "../line/workspace-folder.ts";
import { openDisputes } from "../open-disputes.ts";
import { readReviewers } from "./journal-file.ts";
import { brokenNotes } from "./journal-words.ts";

/** Longer pauses are no work on a case. */
const LONGEST_CASE_S = 300;

/** `review --report`: how far the reviewers of a workspace agree. */
export async function reviewReport(call: Call): Promise<Answer> {
  const root = workspaceFolder(call);
  const reviewers = readReviewers(root);
  const { telling, disputes, notes } = await openDisputes(call, disagreementsIn(reviewers));
  const entry = disputeEntries(telling);
  // Somebody who only rules rates nothing.
  const voters = reviewers.filter((state) => state.votes.size > 0);
  const rated = disputes.map((dispute) => {
    const votes = votesOn(dispute.id, reviewers).filter((cast) => cast.vote.stamp === dispute.stamp);
    const ratings = voters.map(({ reviewer }) =>
      ((cast) => (cast === undefined ? null : answerOf(cast.vote)))(votes.find((each) => each.reviewer === reviewer)),
    );
    return { ratings, rule: dispute.machine.rule ?? "-", reasons: reasonsOf(dispute) };
  });
  const { rows, matrix } = agreementReport(rated);
  const standings = disputes.map((dispute) => ({ dispute, kind: standingOf(dispute.id, dispute.stamp, reviewers).kind }));
  const count = (kind: string): number => standings.filter((each) => each.kind === kind).length;
  const stamps = new Map(disputes.map((dispute) => [dispute.id, dispute.stamp]));
  const document: ReviewReportDocument = {
    schema: "qundai/review-report/1",
    cases: disputes.length,
    reviewers: reviewers.map((state) => ({
      name: state.reviewer,
      votes: [...state.votes.values()].filter((cast) => cast.vote.verdict !== "unsure").length,
      unsure: [...state.votes.values()].filter((cast) => cast.vote.verdict === "unsure").length,
      stale: [...state.votes].filter(([id, cast]) => stamps.has(id) && stamps.get(id) !== cast.vote.stamp).length,
      rulings: state.adjudications.size,
      secondsACase: paceOf(state),
    })),
    standing: {
      open: count("open"),
      agreed: count("agreed"),
      disputed: count("disputed"),
      adjudicated: count("adjudicated"),
      stale: count("stale"),
    },
    agreement: rows,
    repeats: repeatsOf(voters),
    matrix,
    toAdjudicate: standings
      .filter((each) => each.kind === "disputed")
      .map(({ dispute }) => ({
        id: dispute.id,
        names: entry(dispute).names,
        votes: votesOn(dispute.id, reviewers).map((cast) => ({ reviewer: cast.reviewer, verdict: answerOf(cast.vote) })),
      })),
  };
  return answer(call, document, (each) => reviewReportText(each, call.page), [...notes, ...brokenNotes(root, call.language)]);
}

/** Why to look, apart from the disagreement itself: among cases chosen for it nobody can agree. */
function reasonsOf({ reasons }: Dispute): readonly string[] {
  return reasons.map((reason) => reason.code).filter((code) => code !== "reviewers-disagree");
}

/** First answers beside second ones, of all and by reviewer; empty where nothing came back yet. */
function repeatsOf(reviewers: readonly ReviewerState[]): ReviewReportDocument["repeats"] {
  const of = (states: readonly ReviewerState[]) =>
    consistencyOf(states.flatMap(({ repeats }) => repeats.map(({ first, again }) => [answerOf(first), answerOf(again)] as const)));
  const rows = reviewers.filter((state) => state.repeats.length > 0);
  if (rows.length === 0) return [];
  return [
    { by: "all", value: "all", ...of(rows) },
    ...rows.map((state) => ({ by: "reviewer" as const, value: state.reviewer, ...of([state]) })),
  ];
}

function paceOf({ votes }: ReviewerState): number | null {
  const times = [...votes.values()].map((cast) => Date.parse(cast.at)).sort((a, b) => a - b);
  const gaps = times
    .slice(1)
    .map((time, at) => (time - (times[at] as number)) / 1000)
    .filter((gap) => gap <= LONGEST_CASE_S)
    .sort((a, b) => a - b);
  return gaps[Math.floor(gaps.length / 2)] ?? null;
}
