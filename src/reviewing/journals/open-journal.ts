import type { JournalState, ReviewAction, ReviewerState } from "../../model/decision.ts";
import type { JournalStore, ReadOnly } from "../../model/journal-store.ts";
import { Replay } from "./replay.ts";
import { byPerson, personKey } from "./same-person.ts";

/** One reviewer's journal, open for writing unless `readOnly` says why not. */
export interface OpenJournal {
  readonly reviewer: string;
  readonly replay: Replay;
  readonly readOnly: ReadOnly | null;
  /** The condition in which the journal was found; an incomplete last line has been cut off. */
  readonly found: JournalState;
  /** Saves an action, then changes the state: when this returns, the action is on the disk. Throws if it cannot be saved. */
  append(action: ReviewAction): string | null;
  close(): void;
}

/** A reviewer's journal for reading, up to the first break of its chain; empty if there is none. */
export function readReplay(journals: JournalStore, reviewer: string): Replay {
  return new Replay(reviewer, journals.read(reviewer).events);
}

/** The states of all reviewers, or of all but one, each up to the first break in the chains of their journals. */
export function readReviewers(journals: JournalStore, except: string | null = null): readonly ReviewerState[] {
  const isOther = (name: string): boolean => except === null || personKey(name) !== personKey(except);
  return byPerson(journals.reviewers().flatMap((name) => (isOther(name) ? [readReplay(journals, name).state] : [])));
}

/** The journals whose chain is broken, and the line from which on nothing in them counts. */
export function brokenJournals(
  journals: JournalStore,
): readonly { readonly reviewer: string; readonly line: number; readonly isMerged: boolean }[] {
  return journals.reviewers().flatMap((reviewer) => {
    const { state } = journals.read(reviewer);
    return state.kind === "broken" ? [{ reviewer, line: state.line, isMerged: state.isMerged }] : [];
  });
}

/** Opens the journal of a reviewer; `now` is the clock. An incomplete last line is cut off; a broken chain or another open screen makes it read-only. */
export function openJournal(journals: JournalStore, reviewer: string, now: () => string): OpenJournal {
  const locked = journals.lock(reviewer);
  // The journal is read after the lock was taken: until then another screen may still have been writing.
  const read = journals.read(reviewer);
  const { state } = read;
  const replay = new Replay(reviewer, read.events);
  const closed = (readOnly: ReadOnly): OpenJournal => {
    const append = (): never => {
      throw new Error(`the journal of ${reviewer} is read-only`);
    };
    return { reviewer, replay, readOnly, found: state, append, close: () => {} };
  };
  if ("kind" in locked) return closed(locked);
  const refused: ReadOnly | null = state.kind === "broken" ? state : locked.open(read);
  if (refused !== null) {
    locked.unlock();
    return closed(refused);
  }
  return {
    reviewer,
    replay,
    readOnly: null,
    found: state,
    append: (action) => replay.add(locked.append(now(), action)),
    close: () => locked.unlock(),
  };
}
