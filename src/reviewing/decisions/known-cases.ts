import type { DecisionVerdict, ReviewerState, Vote } from "../../model/decision.ts";
import type { RulingRefusal } from "../../model/dispute.ts";
import type { KnownStanding, Opinion } from "../desk/review-desk.ts";
import { chanceOf } from "../disputes/subject.ts";
import type { OpenJournal } from "../journals/open-journal.ts";
import { isRepeatDue, REPEAT_SHARE, withRepeatsAhead } from "./repeats.ts";
import { type CaseStanding, standingOf, votesOn } from "./standing.ts";

/** Of the cases that somebody else has voted on, the share whose machine verdict is hidden. */
const BLIND_SHARE = 0.1;
const BLIND_SEED = 7;
/** Which of a reviewer's own cases come back, and where they are met. */
const REPEAT_SEED = 11;
const PLACE_SEED = 13;

/** Whether a case is of the share that comes back to this reviewer. */
export function comesBack(reviewer: string, id: string): boolean {
  return chanceOf(REPEAT_SEED, `${reviewer}/${id}`) < REPEAT_SHARE;
}

export interface KnownCasesParts {
  readonly journal: Pick<OpenJournal, "replay" | "reviewer">;
  /** What stands in the other reviewers' journals. */
  readonly others: readonly ReviewerState[];
  readonly ids: readonly string[];
  readonly stampOf: (id: string) => string;
  readonly isRuling: boolean;
}

/** What one reviewer may know of where cases stand: never another's vote before the own one, nor the own one of a case that came back. */
export class KnownCases {
  readonly #parts: KnownCasesParts;
  /** Cases that come back once they are due. */
  readonly #chosen: ReadonlySet<string>;
  readonly #opened = new Set<string>();

  constructor(parts: KnownCasesParts) {
    this.#parts = parts;
    const { reviewer } = parts.journal;
    this.#chosen = new Set(parts.isRuling ? [] : parts.ids.filter((id) => comesBack(reviewer, id)));
  }

  /** The cases of this session in their order: those that come back ahead of where it goes on; of a ruling one, those to rule on. */
  order(resumeAt: string | null): readonly string[] {
    const { ids, isRuling } = this.#parts;
    if (!isRuling) return withRepeatsAhead(ids, new Set(this.#due), resumeAt, (id) => chanceOf(PLACE_SEED, id));
    return ids.filter((id) => ["disputed", "adjudicated"].includes(this.#overall(id).kind));
  }

  /** The own vote on today's evidence, whether or not it is in sight. */
  vote(id: string): Vote | null {
    const vote = this.#parts.journal.replay.vote(id);
    return vote !== null && vote.stamp === this.#parts.stampOf(id) ? vote : null;
  }

  #hasRuled(id: string): boolean {
    return this.#parts.journal.replay.ruling(id)?.stamp === this.#parts.stampOf(id);
  }

  #overall(id: string): CaseStanding {
    const { others, journal, stampOf } = this.#parts;
    return standingOf(id, stampOf(id), [...others, journal.replay.state]);
  }

  get #due(): readonly string[] {
    return [...this.#chosen].filter((id) => this.isDue(id));
  }

  /** Whether a case has come back: it then looks as if it had never been answered. */
  isDue(id: string): boolean {
    const { journal, stampOf } = this.#parts;
    // What has no vote needs no stamp, and a new reviewer has none at all.
    return this.#chosen.has(id) && journal.replay.vote(id) !== null && isRepeatDue(journal.replay, id, stampOf(id));
  }

  get dueCount(): number {
    return this.#due.length;
  }

  /** What counts in the rates of this session. */
  answer(id: string): DecisionVerdict | null {
    const { isRuling, journal, stampOf } = this.#parts;
    if (isRuling) {
      const standing = this.#overall(id);
      return standing.kind === "agreed" || standing.kind === "adjudicated" ? standing.verdict : null;
    }
    const ruling = journal.replay.ruling(id);
    return ruling?.stamp === stampOf(id) ? ruling.verdict : (this.vote(id)?.verdict ?? null);
  }

  /** Whether nothing is left to do on a case, one that came back included. */
  isAnswered(id: string): boolean {
    return this.#parts.isRuling ? this.#overall(id).kind === "adjudicated" : this.answer(id) !== null;
  }

  standing(id: string): KnownStanding {
    const { others, journal, stampOf } = this.#parts;
    const vote = this.vote(id);
    if (this.isDue(id)) return { kind: "open" };
    if (vote === null && !this.hasOpened(id) && !this.#hasRuled(id)) return { kind: journal.replay.vote(id) === null ? "open" : "stale" };
    const overall = this.#overall(id);
    if (overall.kind === "adjudicated") return overall;
    if (overall.kind === "disputed" && this.hasOpened(id)) return { kind: "to-rule" };
    if (vote === null) return { kind: overall.kind === "stale" ? "stale" : "open" };
    if (overall.kind !== "agreed" && overall.kind !== "disputed") return { kind: "decided", vote };
    return { kind: overall.kind, vote, others: votesOn(id, others).filter((cast) => cast.vote.stamp === stampOf(id)) };
  }

  isDisputed(id: string): boolean {
    return !this.isDue(id) && this.#overall(id).kind === "disputed";
  }

  opinions(id: string): readonly Opinion[] | null {
    const { isRuling, others, journal, stampOf } = this.#parts;
    if (this.isDue(id) || !(isRuling || this.#opened.has(id) || this.vote(id) !== null)) return null;
    const seen = isRuling ? [...others, journal.replay.state] : others;
    const notes = new Map(seen.map((state) => [state.reviewer, state.notes.get(id) ?? null]));
    return votesOn(id, seen)
      .filter((cast) => cast.vote.stamp === stampOf(id))
      .map(({ reviewer, vote }) => ({ reviewer, vote, note: notes.get(reviewer) ?? null }));
  }

  /** Blind to the machine until the own vote is given; a case that came back is as it was the first time. */
  isBlind(id: string): boolean {
    const { isRuling, others, journal } = this.#parts;
    const vote = journal.replay.vote(id);
    if (isRuling || this.#opened.has(id)) return false;
    if (vote !== null) return this.isDue(id) && vote.blind;
    return votesOn(id, others).length > 0 && chanceOf(BLIND_SEED, id) < BLIND_SHARE;
  }

  openRuling(id: string): RulingRefusal | null {
    const { kind } = this.#overall(id);
    const isRuled = kind === "adjudicated" && (this.#parts.isRuling || this.#hasRuled(id));
    if (kind !== "disputed" && !isRuled) return "no-dispute";
    if (this.#parts.isRuling) return null;
    if (this.vote(id) !== null) return "own-vote";
    this.#opened.add(id);
    return null;
  }

  hasOpened(id: string): boolean {
    return this.#parts.isRuling || this.#opened.has(id);
  }

  /** Whether a ruling of this reviewer's is one of those who disagreed. */
  isJoint(id: string): boolean {
    return this.vote(id) !== null;
  }
}
