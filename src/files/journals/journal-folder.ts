import {
  closeSync,
  existsSync,
  fdatasyncSync,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  statSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import type { Journal, ReviewAction, ReviewEvent } from "../../model/decision.ts";
import { byCodePoint } from "../../model/ids.ts";
import type { JournalStore, LockedJournal, ReadOnly } from "../../model/journal-store.ts";
import { syncFolder } from "../sync-folder.ts";
import { naming } from "../system-error.ts";
import { journalLine, NO_HASH, readJournal } from "./journal-lines.ts";
import { type Lock, notPermitted, releaseLock, takeLock } from "./lock.ts";

/**
 * Letters, digits, single spaces between them and `._-`, up to 64 of them, no dot in front, no name of a device of Windows: a name that is
 * one file everywhere.
 */
const NAME = /^(?![. ])(?!(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$))(?!.* (?: |$))[\p{L}\p{N}._ -]{1,64}$/iu;
const ENDING = ".jsonl";
/** A larger journal was not written by people. */
const MOST_BYTES = 256 * 1024 * 1024;

export function isReviewerName(name: string): boolean {
  return NAME.test(name) && !name.endsWith(ENDING);
}

/** The journals of a workspace: `reviews/NAME.jsonl`, with a lock file beside each one that is open. */
export function journalFolder(root: string): JournalStore {
  const folder = join(root, "reviews");
  const fileOf = (reviewer: string): string => join(folder, `${reviewer}${ENDING}`);
  return {
    reviewers: () => {
      if (!existsSync(folder)) return [];
      return readdirSync(folder)
        .filter((name) => name.endsWith(ENDING))
        .map((name) => name.slice(0, -ENDING.length))
        .filter(isReviewerName)
        .sort(byCodePoint);
    },
    read: (reviewer) => readJournal(textOf(fileOf(reviewer))),
    lock: (reviewer) => {
      try {
        mkdirSync(folder, { recursive: true });
      } catch (error) {
        return notPermitted(error);
      }
      const name = `.${reviewer}.lock`;
      const lock = takeLock(join(folder, name), `reviews/${name}`);
      return "kind" in lock ? lock : new JournalFile(folder, fileOf(reviewer), lock);
    },
  };
}

class JournalFile implements LockedJournal {
  readonly #folder: string;
  readonly #file: string;
  readonly #lock: Lock;
  #handle: number | null = null;
  #seq = 0;
  #lastHash = NO_HASH;
  #bytes = 0;
  /** Set if an incomplete line may be left at the end; nothing more is appended then. */
  #failed: Error | null = null;

  constructor(folder: string, file: string, lock: Lock) {
    this.#folder = folder;
    this.#file = file;
    this.#lock = lock;
  }

  open({ events, goodBytes, lastHash }: Journal): ReadOnly | null {
    try {
      const isNew = !existsSync(this.#file);
      this.#handle = openSync(this.#file, "a");
      if (isNew) syncFolder(this.#folder);
      if (fstatSync(this.#handle).size > goodBytes) {
        ftruncateSync(this.#handle, goodBytes);
        fsyncSync(this.#handle);
      }
      [this.#seq, this.#lastHash, this.#bytes] = [events.length, lastHash, goodBytes];
      return null;
    } catch (error) {
      return notPermitted(error);
    }
  }

  append(at: string, action: ReviewAction): ReviewEvent {
    if (this.#failed !== null) throw this.#failed;
    const handle = this.#handle;
    if (handle === null) throw new Error(`${this.#file} is not open`);
    const { event, line } = journalLine(this.#seq + 1, at, action, this.#lastHash);
    const data = Buffer.from(line);
    try {
      let written = 0;
      while (written < data.length) written += writeSync(handle, data, written);
      fdatasyncSync(handle);
    } catch (error) {
      // A full disk: the part of the line that was written must be removed, or the next line would be joined to it.
      this.#failed = error as Error;
      ftruncateSync(handle, this.#bytes);
      this.#failed = null;
      throw error;
    }
    [this.#seq, this.#lastHash, this.#bytes] = [event.seq, event.hash, this.#bytes + data.length];
    return event;
  }

  unlock(): void {
    if (this.#handle !== null) closeSync(this.#handle);
    releaseLock(this.#lock);
  }
}

function textOf(file: string): string {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (size > MOST_BYTES) throw new Error(`${file} has ${size} bytes, more than a journal can have`);
  return size === 0 ? "" : naming(file, () => readFileSync(file, "utf8"));
}
