import type { DecisionVerdict, ReviewerState, Vote } from "../../model/decision.ts";
import type { RulingRefusal } from "../../model/dispute.ts";
import type { KnownStanding, Opinion } from "../desk/review-desk.ts";
import { chanceOf } from "../disputes/subject.ts";
import type { OpenJournal } from "../journals/open-journal.ts";
import { isRepeatDue, REPEAT_SHARE, withRepeatsAhead } from "./repeats.ts";
import { type CaseStanding, standingOf, votesOn } from "./standing.ts";

/** The share of cases with a vote of another reviewer whose machine verdict is hidden. */
const BLIND_SHARE = 0.1;
const BLIND_SEED = 7;
/** Which of a reviewer's own cases are repeated, and their positions in the queue. */
const REPEAT_SEED = 11;
const PLACE_SEED = 13;

/** Whether a case is in the share that is repeated for this reviewer. */
export function comesBack(reviewer: string, id: string): boolean {
  return chanceOf(REPEAT_SEED, `${reviewer}/${id}`) < REPEAT_SHARE;
}

export interface KnownCasesParts {
  readonly journal: Pick<OpenJournal, "replay" | "reviewer">;
  /** The states of the other reviewers' journals. */
  readonly others: readonly ReviewerState[];
  readonly ids: readonly string[];
  readonly stampOf: (id: string) => string;
  readonly isRuling: boolean;
}

/** What one reviewer may know of cases: never another's vote before giving their own, nor their own vote on a repeated case. */
export class KnownCases {
  readonly #parts: KnownCasesParts;
  /** Cases that are repeated once they are due. */
  readonly #chosen: ReadonlySet<string>;
  readonly #opened = new Set<string>();

  constructor(parts: KnownCasesParts) {
    this.#parts = parts;
    const { reviewer } = parts.journal;
    this.#chosen = new Set(parts.isRuling ? [] : parts.ids.filter((id) => comesBack(reviewer, id)));
  }

  /** The cases of this session in order: repeated ones come before the case at which it continues; in a session of rulings, only cases to rule on. */
  order(resumeAt: string | null): readonly string[] {
    const { ids, isRuling } = this.#parts;
    if (!isRuling) return withRepeatsAhead(ids, new Set(this.#due), resumeAt, (id) => chanceOf(PLACE_SEED, id));
    return ids.filter((id) => ["disputed", "adjudicated"].includes(this.#overall(id).kind));
  }

  /** The own vote on today's evidence, even if it is hidden. */
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

  /** Whether a case is being repeated: it then looks as if it had never been answered. */
  isDue(id: string): boolean {
    const { journal, stampOf } = this.#parts;
    // A case without a vote needs no stamp, and a new reviewer has no votes at all.
    return this.#chosen.has(id) && journal.replay.vote(id) !== null && isRepeatDue(journal.replay, id, stampOf(id));
  }

  get dueCount(): number {
    return this.#due.length;
  }

  /** The answer that counts in the rates of this session. */
  answer(id: string): DecisionVerdict | null {
    const { isRuling, journal, stampOf } = this.#parts;
    if (isRuling) {
      const standing = this.#overall(id);
      return standing.kind === "agreed" || standing.kind === "adjudicated" ? standing.verdict : null;
    }
    const ruling = journal.replay.ruling(id);
    return ruling?.stamp === stampOf(id) ? ruling.verdict : (this.vote(id)?.verdict ?? null);
  }

  /** Whether a case, repeated ones included, needs nothing more. */
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

  /** The machine's answer is hidden until the own vote is given; a repeated case is shown as it was the first time. */
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

  /** Whether this reviewer, who would rule, is one of those who disagreed. */
  isJoint(id: string): boolean {
    return this.vote(id) !== null;
  }
}
