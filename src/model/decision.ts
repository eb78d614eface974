import { type Direction, RELATIONS, type Relation } from "./relation.ts";

/** A reviewer's verdict on a case; `unsure` is an answer but does not count as a vote. */
export const DECISION_VERDICTS = [...RELATIONS, "unsure"] as const;
export type DecisionVerdict = Relation | "unsure";

/** Which side is wider, if the verdict is `subordinate`. */
export type DecisionSide = Direction;

/** The kind of reason for which a reviewer disagrees with the machine. */
export const DECISION_REASONS = ["scope", "level", "wrong-link", "missing-declaration", "data-error", "other"] as const;
export type DecisionReason = (typeof DECISION_REASONS)[number];

/** Maximum length of a note or a ruling's reason, in characters. */
export const LONGEST_NOTE = 500;

/** A reviewer's answer to a case, with the evidence on which it was given. */
interface Answer {
  readonly case: string;
  readonly verdict: DecisionVerdict;
  readonly side: DecisionSide | null;
  /** The stamp of the dispute and the machine's relation at the time of the answer. */
  readonly stamp: string;
  readonly machine: string;
  /** True if the machine's verdict was hidden. */
  readonly blind: boolean;
}

/** An action of a reviewer. `undo` reverts the last action in effect, `redo` repeats the last reverted one. */
export type ReviewAction =
  | ({ readonly kind: "vote" } & Answer)
  /** The answer to a case that was repeated unannounced: it is recorded for measurement and never replaces the vote. */
  | ({ readonly kind: "repeat" } & Answer)
  | { readonly kind: "note"; readonly case: string; readonly text: string; readonly reason: DecisionReason | null }
  | { readonly kind: "mark"; readonly case: string; readonly on: boolean }
  /** A ruling on a case on which reviewers disagree; it does not change the votes. */
  | {
      readonly kind: "adjudicate";
      readonly case: string;
      readonly verdict: Relation;
      readonly side: DecisionSide | null;
      readonly why: string;
      readonly stamp: string;
      /** Present if the reviewers who disagreed ruled together, rather than a third person. */
      readonly joint?: true;
    }
  /** A decision that was written into a version of the rules: the lines added to a file, and the lines they replaced, if any. */
  | {
      readonly kind: "rule";
      readonly case: string;
      readonly version: string;
      readonly file: string;
      readonly entry: string;
      readonly replaces?: string;
    }
  | { readonly kind: "undo" }
  | { readonly kind: "redo" };

/** A line of `reviews/NAME.jsonl`. */
export interface ReviewEvent {
  /** From 1. */
  readonly seq: number;
  /** ISO time, to the millisecond. */
  readonly at: string;
  readonly action: ReviewAction;
  /** Hash of the line before; for the first line, the hash of the empty text. */
  readonly previous: string;
  readonly hash: string;
}

/**
 * The state in which a journal was found. `torn`: the last line is incomplete; `broken`: a hash does not match the line before it, so
 * nothing may be appended; `isMerged`: the reason is that git merged two copies of the journal.
 */
export type JournalState =
  | { readonly kind: "sound" }
  | { readonly kind: "torn"; readonly bytes: number }
  | { readonly kind: "broken"; readonly line: number; readonly isMerged: boolean };

export interface Journal {
  readonly events: readonly ReviewEvent[];
  readonly state: JournalState;
  /** Number of bytes up to the end of the last valid line. */
  readonly goodBytes: number;
  readonly lastHash: string;
}

export type Vote = Extract<ReviewAction, { readonly kind: "vote" }>;
export type Repeat = Extract<ReviewAction, { readonly kind: "repeat" }>;
export type Adjudication = Extract<ReviewAction, { readonly kind: "adjudicate" }>;
export type CaseNote = Extract<ReviewAction, { readonly kind: "note" }>;

/** The state of one reviewer's decisions after applying all undo and redo actions of the journal. */
export interface ReviewerState {
  readonly reviewer: string;
  readonly votes: ReadonlyMap<string, { readonly vote: Vote; readonly at: string }>;
  readonly notes: ReadonlyMap<string, CaseNote>;
  readonly marks: ReadonlySet<string>;
  readonly adjudications: ReadonlyMap<string, { readonly adjudication: Adjudication; readonly at: string }>;
  /** Repeated cases, each with the vote in effect when it was repeated. */
  readonly repeats: readonly { readonly first: Vote; readonly again: Repeat }[];
  /** The case of the last action or undo, at which the next session continues. */
  readonly lastCase: string | null;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}
