import {
  closeSync,
  existsSync,
  fdatasyncSync,
  fsyncSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { journalLine, readJournal } from "../../files/journal.ts";
import type { JournalState, ReviewAction, ReviewerState } from "../../model/decision.ts";
import { byCodePoint } from "../../model/ids.ts";
import { Replay } from "../../reviewing/decisions/replay.ts";

/** Letters, digits and `._-`, up to 64 of them, no dot in front: a name that is one file everywhere. */
const NAME = /^(?!\.)[\p{L}\p{N}._-]{1,64}$/u;
/** A journal beyond this is not one that people wrote. */
const MOST_BYTES = 256 * 1024 * 1024;

/** Why a journal cannot be written. */
export type ReadOnly =
  | { readonly kind: "broken"; readonly line: number }
  | { readonly kind: "locked"; readonly pid: number }
  | { readonly kind: "not-permitted"; readonly code: string };

/** One reviewer's journal, open for writing unless `readOnly` says why not. */
export interface JournalFile {
  readonly reviewer: string;
  readonly file: string;
  readonly replay: Replay;
  readonly readOnly: ReadOnly | null;
  /** How the file was found; `torn` has been mended. */
  readonly found: JournalState;
  /** Appends and syncs, then changes the state: when it returns, the action is on the disk. Throws where it cannot be. */
  append(action: ReviewAction): string | null;
  close(): void;
}

export function isReviewerName(name: string): boolean {
  return NAME.test(name) && !name.endsWith(".jsonl");
}

/** The reviewers who have a journal, in code-point order. */
export function reviewersIn(root: string): readonly string[] {
  const folder = join(root, "reviews");
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith(".jsonl") && isReviewerName(name.slice(0, -".jsonl".length)))
    .map((name) => name.slice(0, -".jsonl".length))
    .sort(byCodePoint);
}

/** What stands in all journals of a workspace, each as far as its chain holds. */
export function readReviewers(root: string): readonly ReviewerState[] {
  return reviewersIn(root).map((name) => readReviewer(root, name));
}

/** The journals whose chain does not hold, and the line from which on nothing in them counts. */
export function brokenJournals(root: string): readonly { readonly reviewer: string; readonly line: number }[] {
  return reviewersIn(root).flatMap((reviewer) => {
    const { state } = readJournal(textOf(join(root, "reviews", `${reviewer}.jsonl`)));
    return state.kind === "broken" ? [{ reviewer, line: state.line }] : [];
  });
}

/** What stands in another reviewer's journal, as far as its chain holds. */
export function readReviewer(root: string, reviewer: string): ReviewerState {
  return readReplay(root, reviewer).state;
}

/** A reviewer's journal to look at, as far as its chain holds; empty where there is none. */
export function readReplay(root: string, reviewer: string): Replay {
  return new Replay(reviewer, readJournal(textOf(join(root, "reviews", `${reviewer}.jsonl`))).events);
}

/** Opens the journal of a reviewer; `now` is the clock. A torn last line is cut off, a broken chain or another screen makes it read-only. */
export function openJournal(root: string, reviewer: string, now: () => string): JournalFile {
  const folder = join(root, "reviews");
  const file = join(folder, `${reviewer}.jsonl`);
  const journal = () => readJournal(textOf(file));
  const closed = (readOnly: ReadOnly): JournalFile => {
    const { events, state } = journal();
    const append = (): never => {
      throw new Error(`the journal ${file} is read-only`);
    };
    return { reviewer, file, replay: new Replay(reviewer, events), readOnly, found: state, append, close: () => {} };
  };
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    return closed({ kind: "not-permitted", code: codeOf(error) });
  }
  const lock = join(folder, `.${reviewer}.lock`);
  const holder = takeLock(lock);
  if (holder !== null) return closed(holder);
  // Read after the lock is ours: until then another screen may still have been writing.
  const { events, state, goodBytes, lastHash } = journal();
  if (state.kind === "broken") {
    rmSync(lock, { force: true });
    return closed({ kind: "broken", line: state.line });
  }
  let handle: number;
  try {
    const isNew = !existsSync(file);
    handle = openSync(file, "a");
    if (isNew) syncFolder(folder);
    if (state.kind === "torn") {
      ftruncateSync(handle, goodBytes);
      fsyncSync(handle);
    }
  } catch (error) {
    rmSync(lock, { force: true });
    return closed({ kind: "not-permitted", code: codeOf(error) });
  }
  const replay = new Replay(reviewer, events);
  let [seq, previous, bytes] = [events.length, lastHash, goodBytes];
  let failed: Error | null = null;
  return {
    reviewer,
    file,
    replay,
    readOnly: null,
    found: state,
    append(action) {
      if (failed) throw failed;
      const { event, line } = journalLine(seq + 1, now(), action, previous);
      const data = Buffer.from(line);
      try {
        let written = 0;
        while (written < data.length) written += writeSync(handle, data, written);
        fdatasyncSync(handle);
      } catch (error) {
        // A full disk: what came through of the line must not stay, or the next one would hang on to it.
        failed = error as Error;
        ftruncateSync(handle, bytes);
        failed = null;
        throw error;
      }
      [seq, previous, bytes] = [event.seq, event.hash, bytes + data.length];
      return replay.add(event);
    },
    close() {
      closeSync(handle);
      rmSync(lock, { force: true });
    },
  };
}

function textOf(file: string): string {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (size > MOST_BYTES) throw new Error(`${file} has ${size} bytes, more than a journal can have`);
  return size === 0 ? "" : readFileSync(file, "utf8");
}

function syncFolder(folder: string): void {
  const handle = openSync(folder, "r");
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Takes the lock, also from a process that is gone; else says who holds it. A lock of another machine is honoured. */
function takeLock(lock: string): ReadOnly | null {
  for (let attempt = 0; attempt < 3; attempt++) {
    try {
      writeFileSync(lock, `${process.pid} ${hostname()}\n`, { flag: "wx" });
      return null;
    } catch (error) {
      if (codeOf(error) !== "EEXIST") return { kind: "not-permitted", code: codeOf(error) };
      const [pid = "", host = ""] = existsSync(lock) ? readFileSync(lock, "utf8").trim().split(" ") : [];
      if (host !== hostname() ? host !== "" : isRunning(Number(pid))) return { kind: "locked", pid: Number(pid) };
      rmSync(lock, { force: true });
    }
  }
  return { kind: "locked", pid: 0 };
}

function isRunning(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === "EPERM";
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : String(error);
}
