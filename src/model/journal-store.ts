/** Why nothing can be added to a journal. */
export type ReadOnly =
  | { readonly kind: "broken"; readonly line: number }
  | { readonly kind: "locked"; readonly pid: number }
  | { readonly kind: "not-permitted"; readonly code: string };

/** Where the journals of a workspace are kept: one text per reviewer, to which lines are only ever added. */
export interface JournalStore {
  /** The reviewers who have a journal, in code-point order. */
  reviewers(): readonly string[];
  /** The text of a journal; empty if there is none. */
  text(reviewer: string): string;
  /** Locks a journal, so that nobody else adds to it, or returns why that cannot be done. */
  lock(reviewer: string): LockedJournal | ReadOnly;
}

/** A journal that this program alone adds to. */
export interface LockedJournal {
  /** Opens it to add lines behind its first `bytes`; what follows them is cut off. Returns null, or why it cannot be written. */
  open(bytes: number): ReadOnly | null;
  /** Adds a line. It survives a crash and a power cut once this has returned; if this throws, nothing of the line is left. */
  append(line: string): void;
  unlock(): void;
}
