import type { ReadOnly } from "../../model/journal-store.ts";

/** The words of the review commands apart from the screen: refusals and single answers. */
export interface JournalWords {
  /** Why nothing can be decided in a journal. */
  readonly readOnly: {
    readonly broken: (file: string, line: number) => string;
    /** Two copies of the journal were put together by git. */
    readonly merged: (file: string, line: number) => string;
    readonly locked: (reviewer: string, by: Extract<ReadOnly, { readonly kind: "locked" }>) => string;
    readonly "not-permitted": (file: string, code: string) => string;
  };
  /** Names the line from which on a journal was not counted. */
  readonly broken: (file: string, line: number) => string;
  readonly merged: (file: string, line: number) => string;
  /** Says what was repaired when a journal was opened. */
  readonly torn: (file: string, bytes: number) => string;
  readonly noReviewer: string;
  readonly knownReviewers: (names: readonly string[]) => string;
  /** A name that means a person who has a journal under another spelling. */
  readonly sameReviewer: (name: string, known: string) => string;
  readonly countedAsOne: (names: readonly string[]) => string;
  readonly badReviewer: (name: string) => string;
  readonly unknownCase: (id: string) => string;
  readonly ambiguousCase: (id: string, count: number) => string;
  readonly unknownVerdict: (found: string, allowed: readonly string[]) => string;
  readonly sideNeeded: string;
  readonly rulingNeedsReason: string;
  readonly decided: (id: string, names: string, verdict: string) => string;
  readonly rates: (before: string, after: string, units: string) => string;
  readonly notSaved: (problem: string) => string;
  readonly noTerminal: string;
  readonly ended: (done: number, all: number) => string;
}
