import type { DecisionSide, DecisionVerdict, ReviewerState, Vote } from "../../model/decision.ts";
import { byCodePoint } from "../../model/ids.ts";

/** Number of votes that close a case. */
export const VOTES_NEEDED = 2;

/** The status of a case over all reviewers. `unsure` is not a vote. */
export type CaseStanding =
  | { readonly kind: "open"; readonly votes: number }
  | { readonly kind: "agreed"; readonly verdict: DecisionVerdict; readonly side: DecisionSide | null; readonly by: readonly string[] }
  | { readonly kind: "disputed"; readonly by: readonly string[] }
  | {
      readonly kind: "adjudicated";
      readonly verdict: DecisionVerdict;
      readonly side: DecisionSide | null;
      readonly by: string;
      readonly why: string;
    }
  /** The decision is based on a rule, declaration or row that has changed since. */
  | { readonly kind: "stale"; readonly by: readonly string[] };

/** A vote with its reviewer. */
export interface CastVote {
  readonly reviewer: string;
  readonly vote: Vote;
  readonly at: string;
}

/** All votes on a case, by reviewer in code-point order, without `unsure`. */
export function votesOn(id: string, reviewers: readonly ReviewerState[]): readonly CastVote[] {
  return reviewers
    .flatMap(({ reviewer, votes }) => {
      const cast = votes.get(id);
      return cast === undefined || cast.vote.verdict === "unsure" ? [] : [{ reviewer, vote: cast.vote, at: cast.at }];
    })
    .sort((a, b) => byCodePoint(a.reviewer, b.reviewer));
}

/** The status of a case; `stamp` identifies its evidence today. The last adjudication on today's evidence takes precedence over votes. */
export function standingOf(id: string, stamp: string, reviewers: readonly ReviewerState[]): CaseStanding {
  const adjudications = reviewers
    .flatMap(({ reviewer, adjudications: own }) => ((entry) => (entry === undefined ? [] : [{ reviewer, ...entry }]))(own.get(id)))
    .sort((a, b) => byCodePoint(b.at, a.at));
  const ruling = adjudications.find((each) => each.adjudication.stamp === stamp);
  if (ruling) {
    const { verdict, side, why } = ruling.adjudication;
    return { kind: "adjudicated", verdict, side, why, by: ruling.reviewer };
  }
  const votes = votesOn(id, reviewers);
  const current = votes.filter((cast) => cast.vote.stamp === stamp);
  const by = current.map((cast) => cast.reviewer);
  const [first] = current;
  if (first !== undefined && current.some((cast) => answerOf(cast.vote) !== answerOf(first.vote))) return { kind: "disputed", by };
  if (first !== undefined && current.length >= VOTES_NEEDED)
    return { kind: "agreed", verdict: first.vote.verdict, side: first.vote.side, by };
  if (votes.length > current.length || adjudications.length > 0) {
    return { kind: "stale", by: votes.filter((cast) => cast.vote.stamp !== stamp).map((cast) => cast.reviewer) };
  }
  return { kind: "open", votes: current.length };
}

/** Two votes are equal if their verdicts and, if given, their sides are equal. */
export function answerOf({ verdict, side }: Pick<Vote, "verdict" | "side">): string {
  return verdict === "subordinate" && side !== null ? `${verdict} ${side}` : verdict;
}

/** Cases on which reviewers disagree, with the number of voters. */
export function disagreementsIn(reviewers: readonly ReviewerState[]): ReadonlyMap<string, number> {
  const cases = new Set(reviewers.flatMap((state) => [...state.votes.keys()]));
  const found = new Map<string, number>();
  for (const id of [...cases].sort(byCodePoint)) {
    if (reviewers.some((state) => state.adjudications.has(id))) continue;
    const votes = votesOn(id, reviewers);
    if (new Set(votes.map((cast) => answerOf(cast.vote))).size > 1) found.set(id, votes.length);
  }
  return found;
}
