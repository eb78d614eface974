import type { DecisionSide, ReviewerState } from "../../model/decision.ts";
import type { Dispute, DisputeSubject } from "../../model/dispute.ts";
import { byCodePoint } from "../../model/ids.ts";
import type { Relation } from "../../model/relation.ts";
import { standingOf, votesOn } from "./standing.ts";

/** A decision that counts: two reviewers agree on it, or it is a ruling, and its evidence has not changed since. */
export interface CountedAnswer {
  readonly case: string;
  readonly subject: DisputeSubject;
  readonly verdict: Relation;
  readonly side: DecisionSide | null;
  readonly how: "agreed" | "ruled";
  /** Reviewers, by code point; for a ruling, who ruled. */
  readonly by: readonly string[];
  /** The time of the last of these votes or rulings: ISO time, from the journal. */
  readonly at: string;
  /** The reason of a ruling. */
  readonly why: string | null;
}

/** The decisions on these disputes that count, in the order of the disputes. */
export function countedAnswers(disputes: readonly Dispute[], reviewers: readonly ReviewerState[]): readonly CountedAnswer[] {
  return disputes.flatMap(({ id, stamp, subject }): readonly CountedAnswer[] => {
    const standing = standingOf(id, stamp, reviewers);
    if ((standing.kind !== "agreed" && standing.kind !== "adjudicated") || standing.verdict === "unsure") return [];
    const { verdict, side } = standing;
    const base = { case: id, subject, verdict, side };
    if (standing.kind === "agreed")
      return [{ ...base, how: "agreed", by: standing.by, at: lastVote(id, standing.by, reviewers), why: null }];
    const ruled = reviewers.find(({ reviewer }) => reviewer === standing.by)?.adjudications.get(id)?.at ?? "";
    return [{ ...base, how: "ruled", by: [standing.by], at: ruled, why: standing.why }];
  });
}

function lastVote(id: string, by: readonly string[], reviewers: readonly ReviewerState[]): string {
  const times = votesOn(id, reviewers).flatMap((cast) => (by.includes(cast.reviewer) ? [cast.at] : []));
  return times.sort(byCodePoint).at(-1) ?? "";
}
