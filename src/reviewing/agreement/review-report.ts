import { disputeEntries } from "../../documents/disputes.ts";
import type { ReviewReportDocument } from "../../documents/review-report.ts";
import type { ReviewerState } from "../../model/decision.ts";
import type { Dispute } from "../../model/dispute.ts";
import { answerOf, type CaseStanding, type CastVote, standingOf, votesOn } from "../decisions/standing.ts";
import type { RunDisputes } from "../disputes/run-disputes.ts";
import { agreementReport, consistencyOf, type RatedCase } from "./report.ts";

/** Longer pauses are not counted as work on a case. */
const LONGEST_CASE_S = 300;

/** How far the reviewers of a run's disputes agree. */
export function reviewReport(
  { telling, disputes }: Pick<RunDisputes, "telling" | "disputes">,
  reviewers: readonly ReviewerState[],
): ReviewReportDocument {
  const entry = disputeEntries(telling);
  // A reviewer who only rules does not rate.
  const voters = reviewers.filter((state) => state.votes.size > 0);
  const { rows, matrix } = agreementReport(disputes.map((dispute) => ratedCase(dispute, voters)));
  const standings = disputes.map((dispute) => ({ dispute, kind: standingOf(dispute.id, dispute.stamp, reviewers).kind }));
  const count = (kind: CaseStanding["kind"]): number => standings.filter((each) => each.kind === kind).length;
  const stamps = new Map(disputes.map((dispute) => [dispute.id, dispute.stamp]));
  return {
    schema: "qundai/review-report/1",
    cases: disputes.length,
    reviewers: reviewers.map((state) => reviewerRow(state, stamps)),
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
}

/** A case with the answers of all voters, on today's evidence. The reason `disagreement` is left out: cases chosen for it cannot agree. */
function ratedCase({ id, stamp, machine, reasons }: Dispute, voters: readonly ReviewerState[]): RatedCase {
  const votes = new Map<string, CastVote>(votesOn(id, voters).map((cast) => [cast.reviewer, cast]));
  const ratings = voters.map(({ reviewer }) => {
    const cast = votes.get(reviewer);
    return cast === undefined || cast.vote.stamp !== stamp ? null : answerOf(cast.vote);
  });
  return {
    ratings,
    rule: machine.rule ?? "-",
    reasons: reasons.map((reason) => reason.code).filter((code) => code !== "reviewers-disagree"),
  };
}

function reviewerRow(state: ReviewerState, stamps: ReadonlyMap<string, string>): ReviewReportDocument["reviewers"][number] {
  const votes = [...state.votes.values()];
  const unsure = votes.filter((cast) => cast.vote.verdict === "unsure").length;
  return {
    name: state.reviewer,
    votes: votes.length - unsure,
    unsure,
    stale: [...state.votes].filter(([id, cast]) => stamps.has(id) && stamps.get(id) !== cast.vote.stamp).length,
    rulings: state.adjudications.size,
    secondsACase: paceOf(state),
  };
}

/** First and second answers to repeated cases, in total and by reviewer; empty if no case was repeated yet. */
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

/** Median of the seconds between two votes. */
function paceOf({ votes }: ReviewerState): number | null {
  const times = [...votes.values()].map((cast) => Date.parse(cast.at)).sort((a, b) => a - b);
  const gaps = times
    .slice(1)
    .map((time, at) => (time - (times[at] as number)) / 1000)
    .filter((gap) => gap <= LONGEST_CASE_S)
    .sort((a, b) => a - b);
  return gaps[Math.floor(gaps.length / 2)] ?? null;
}
