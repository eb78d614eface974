import { type Direction, RELATIONS, type Relation } from "./relation.ts";

/** What a reviewer says of a case; `unsure` is an answer too, and no vote. */
export const DECISION_VERDICTS = [...RELATIONS, "unsure"] as const;
export type DecisionVerdict = Relation | "unsure";

/** Which side is the wider, where the verdict is `subordinate`. */
export type DecisionSide = Direction;

/** Why a reviewer sees it otherwise, in one key. */
export const DECISION_REASONS = ["scope", "level", "wrong-link", "missing-declaration", "data-error", "other"] as const;
export type DecisionReason = (typeof DECISION_REASONS)[number];

/** Characters that a note or a reason can have. */
export const LONGEST_NOTE = 500;

/** An answer to a case, and what it was given on. */
interface Answer {
  readonly case: string;
  readonly verdict: DecisionVerdict;
  readonly side: DecisionSide | null;
  /** The dispute's stamp, and the machine's relation, when the answer was given. */
  readonly stamp: string;
  readonly machine: string;
  /** True where the machine's verdict was hidden. */
  readonly blind: boolean;
}

/** What a reviewer does. `undo` takes back the last action that stands, `redo` does the last one taken back again. */
export type ReviewAction =
  | ({ readonly kind: "vote" } & Answer)
  /** The answer to a case that came back unannounced: measured, and never in the place of the vote. */
  | ({ readonly kind: "repeat" } & Answer)
  | { readonly kind: "note"; readonly case: string; readonly text: string; readonly reason: DecisionReason | null }
  | { readonly kind: "mark"; readonly case: string; readonly on: boolean }
  /** The answer to a case on which reviewers disagree; votes stay as they are. */
  | {
      readonly kind: "adjudicate";
      readonly case: string;
      readonly verdict: Relation;
      readonly side: DecisionSide | null;
      readonly why: string;
      readonly stamp: string;
      /** There where those who disagreed ruled together, instead of a third person. */
      readonly joint?: true;
    }
  /** A decision that was written into a version of the rules: lines of a file that came, and those in whose place, if any. */
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
  /** Hash of the line before; of nothing for the first. */
  readonly previous: string;
  readonly hash: string;
}

/** How a journal was found. `torn`: the last line was cut off; `broken`: a line does not fit its chain, nothing may be added;
 * `isMerged`: because git put two copies of the journal together. */
export type JournalState =
  | { readonly kind: "sound" }
  | { readonly kind: "torn"; readonly bytes: number }
  | { readonly kind: "broken"; readonly line: number; readonly isMerged: boolean };

export interface Journal {
  readonly events: readonly ReviewEvent[];
  readonly state: JournalState;
  /** Bytes up to the end of the last good line. */
  readonly goodBytes: number;
  readonly lastHash: string;
}

export type Vote = Extract<ReviewAction, { readonly kind: "vote" }>;
export type Repeat = Extract<ReviewAction, { readonly kind: "repeat" }>;
export type Adjudication = Extract<ReviewAction, { readonly kind: "adjudicate" }>;
export type CaseNote = Extract<ReviewAction, { readonly kind: "note" }>;

/** What stands of one reviewer's journal after all undoing. */
export interface ReviewerState {
  readonly reviewer: string;
  readonly votes: ReadonlyMap<string, { readonly vote: Vote; readonly at: string }>;
  readonly notes: ReadonlyMap<string, CaseNote>;
  readonly marks: ReadonlySet<string>;
  readonly adjudications: ReadonlyMap<string, { readonly adjudication: Adjudication; readonly at: string }>;
  /** Cases that came back, each with the vote that stood when it did. */
  readonly repeats: readonly { readonly first: Vote; readonly again: Repeat }[];
  /** The case of the last thing done or taken back; where a session goes on. */
  readonly lastCase: string | null;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}
