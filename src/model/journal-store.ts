import type { Journal, ReviewAction, ReviewEvent } from "./decision.ts";

/** Why nothing can be appended to a journal. */
export type ReadOnly =
  | { readonly kind: "broken"; readonly line: number; readonly isMerged: boolean }
  /** Another process has it: on which machine, since when (empty if unknown), and the lock file to remove if that process is gone. */
  | { readonly kind: "locked"; readonly pid: number; readonly host: string; readonly since: string; readonly file: string }
  | { readonly kind: "not-permitted"; readonly code: string };

/** The journals of a workspace: one per reviewer, to which events are only appended. */
export interface JournalStore {
  /** The reviewers who have a journal, in code-point order. */
  reviewers(): readonly string[];
  /** The valid part of a journal, up to the first hash that does not match; empty if the journal does not exist. */
  read(reviewer: string): Journal;
  /** Locks a journal against writing by others, or returns why it cannot be locked. */
  lock(reviewer: string): LockedJournal | ReadOnly;
}

/** A journal that only this process may append to. */
export interface LockedJournal {
  /** Opens it for appending after the events that were read; an incomplete last line is removed. Returns null, or why the journal cannot be written. */
  open(read: Journal): ReadOnly | null;
  /** Appends an event. Once this returns, the event survives a crash and a power cut; if this throws, nothing was appended. */
  append(at: string, action: ReviewAction): ReviewEvent;
  unlock(): void;
}
