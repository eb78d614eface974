import type { Journal, ReviewAction, ReviewEvent } from "./decision.ts";

/** Why nothing can be added to a journal. */
export type ReadOnly =
  | { readonly kind: "broken"; readonly line: number; readonly isMerged: boolean }
  /** Another process has it: on which machine, since when (empty if unknown), and the lock file to remove if that process is gone. */
  | { readonly kind: "locked"; readonly pid: number; readonly host: string; readonly since: string; readonly file: string }
  | { readonly kind: "not-permitted"; readonly code: string };

/** Where the journals of a workspace are kept: one per reviewer, to which events are only ever added. */
export interface JournalStore {
  /** The reviewers who have a journal, in code-point order. */
  reviewers(): readonly string[];
  /** A journal as far as its chain holds; empty if there is none. */
  read(reviewer: string): Journal;
  /** Locks a journal, so that nobody else adds to it, or returns why that cannot be done. */
  lock(reviewer: string): LockedJournal | ReadOnly;
}

/** A journal that this program alone adds to. */
export interface LockedJournal {
  /** Opens it to add events behind those that were read; half a line at its end is cut off. Returns null, or why it cannot be written. */
  open(read: Journal): ReadOnly | null;
  /** Adds an event to the chain. It survives a crash and a power cut once this has returned; if this throws, nothing of it is left. */
  append(at: string, action: ReviewAction): ReviewEvent;
  unlock(): void;
}
