import { realpathSync, statSync } from "node:fs";
import { open, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { forget, keepTrackOf } from "./leftovers.ts";
import { syncFolder } from "./sync-folder.ts";
import { guarded, NotWritten } from "./system-error.ts";

/** The content of a file in any number of pieces. A single text must be in a list; otherwise it would be taken as a list of its characters. */
export type Chunks = AsyncIterable<Uint8Array | string> | Iterable<Uint8Array | string>;

/** A file that is complete and on the disk, but under a temporary name: readers see the old file until `commit`. */
export interface Pending {
  readonly bytes: number;
  /** Renames the file to its place. */
  readonly commit: () => Promise<void>;
  readonly discard: () => Promise<void>;
}

/** Pieces are joined to this size before they are written. */
const BUFFER = 256 * 1024;

/**
 * Writes a file under a temporary name and syncs it; it gets the mode of the existing file, and a link is kept: its target is replaced.
 * If that fails, nothing is left behind. Throws a `NotWritten`, as does `commit`; also if the file is read-only, which renaming would ignore.
 */
export async function writeBeside(named: string, shownAs: string, chunks: Chunks): Promise<Pending> {
  const path = await guarded(shownAs, () => (statSync(named, { throwIfNoEntry: false }) === undefined ? named : realpathSync(named)));
  const mode = await guarded(shownAs, () => statSync(path, { throwIfNoEntry: false })?.mode);
  if (mode !== undefined && (mode & 0o222) === 0) throw new NotWritten(shownAs, "EACCES");
  const temporary = `${path}.${process.pid}.tmp`;
  const discard = async (): Promise<void> => {
    await rm(temporary, { force: true });
    forget(temporary);
  };
  const orDiscard = <T>(action: () => Promise<T>): Promise<T> =>
    guarded(shownAs, () =>
      action().catch(async (error) => {
        await discard();
        throw error;
      }),
    );
  const bytes = await guarded(shownAs, async () => {
    // A file of this name that another program made must not be removed.
    const file = await open(temporary, "wx");
    keepTrackOf(temporary);
    return orDiscard(async () => {
      if (mode !== undefined) await file.chmod(mode & 0o7777);
      return writeAll(file, chunks);
    }).finally(() => file.close());
  });
  return { bytes, discard, commit: () => orDiscard(() => rename(temporary, path).then(() => forget(temporary))) };
}

/** Replaces or creates a file: after a power cut the file is either complete or unchanged. Throws a `NotWritten`. */
export async function replaceFile(path: string, shownAs: string, text: string): Promise<void> {
  const { commit } = await writeBeside(path, shownAs, [text]);
  await commit();
  await guarded(shownAs, () => syncFolder(dirname(path)));
}

type FileHandle = Awaited<ReturnType<typeof open>>;

async function writeAll(file: FileHandle, chunks: Chunks): Promise<number> {
  let size = 0;
  for await (const buffer of buffered(chunks)) {
    await file.writeFile(buffer);
    size += buffer.length;
  }
  await file.sync();
  return size;
}

/** Joins chunks in one buffer that is reused: each must be written before the next is requested. */
async function* buffered(chunks: Chunks): AsyncGenerator<Buffer> {
  const buffer = Buffer.allocUnsafe(BUFFER);
  let filled = 0;
  for await (const chunk of chunks) {
    const bytes = typeof chunk === "string" ? Buffer.from(chunk) : chunk;
    for (let at = 0; at < bytes.length; ) {
      const part = bytes.subarray(at, at + BUFFER - filled);
      buffer.set(part, filled);
      filled += part.length;
      at += part.length;
      if (filled < BUFFER) continue;
      yield buffer;
      filled = 0;
    }
  }
  yield buffer.subarray(0, filled);
}
