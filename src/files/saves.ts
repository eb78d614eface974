import { readdirSync, statSync } from "node:fs";
import { join, relative, sep } from "node:path";

/** How often the files are looked over. Some seventy of them take less than a millisecond. */
const EVERY_MS = 60;
const FOLDERS = ["rules", "taxonomy", "data"] as const;

/** Files are read once nothing has changed for so long: a save may empty a file and write it a moment later. */
const SETTLED_MS = 40;
/** How long a file that was emptied is expected to be filled again. */
const EMPTIED_MS = 2000;
/** A folder that never comes to rest is read as it is. */
const MOST_TRIES = 20;

/** What was read, and the fingerprint of the folder while it was. */
export interface Settled<Reading> {
  readonly reading: Reading;
  readonly seen: string;
}

/**
 * Calls `look` after saves in a workspace, one call at a time, until `isOver`, which is asked before each, or an interrupt. Files are told apart by
 * size and times to the nanosecond, looked over again and again: notices of the system get lost when an editor renames a file
 * over the old one. `seen` is the fingerprint of the files that were read last; `look` returns that of those which it read, so that no
 * save goes unseen.
 */
export async function onSaves(folder: string, seen: string, look: () => Promise<string>, isOver: () => boolean): Promise<void> {
  let isInterrupted = false;
  let wake: (() => void) | null = null;
  const interrupted = (): void => {
    isInterrupted = true;
    wake?.();
  };
  process.once("SIGINT", interrupted);
  try {
    let last = seen;
    while (!isInterrupted && !isOver()) {
      while (!isInterrupted && fingerprint(folder) === last) {
        await new Promise<void>((resolve) => {
          wake = resolve;
          setTimeout(resolve, EVERY_MS);
        });
      }
      if (!isInterrupted) last = await look();
    }
  } finally {
    process.off("SIGINT", interrupted);
  }
}

/**
 * Reads a workspace when nobody is writing to it: no file changes before or during the reading, and none that had content in `before` is
 * empty. What was read while a file changed is thrown away and read again.
 */
export async function readSettled<Reading>(folder: string, before: string, read: () => Promise<Reading>): Promise<Settled<Reading>> {
  for (let tries = 1; ; tries++) {
    const seen = await settled(folder, before);
    const reading = await read();
    if (fingerprint(folder) === seen || tries >= MOST_TRIES) return { reading, seen };
  }
}

async function settled(folder: string, before: string): Promise<string> {
  const filled = new Set(
    before
      .split("\n")
      .filter((line) => !EMPTY.test(line))
      .map(pathIn),
  );
  const isEmptied = (line: string): boolean => EMPTY.test(line) && filled.has(pathIn(line));
  let last = fingerprint(folder);
  for (let waited = 0; ; waited += SETTLED_MS) {
    await new Promise((resolve) => setTimeout(resolve, SETTLED_MS));
    const now = fingerprint(folder);
    const isWriting = now !== last || (waited < EMPTIED_MS && now.split("\n").some(isEmptied));
    if (!isWriting || waited >= MOST_TRIES * EMPTIED_MS) return now;
    last = now;
  }
}

/** A line of a fingerprint: path, size, and two times. */
const EMPTY = / 0 \d+ \d+$/;

function pathIn(line: string): string {
  return line.replace(/ \d+ \d+ \d+$/, "");
}

/** The files that differ between two fingerprints of a workspace, by their paths in it, with `/`. */
export function savedFiles(folder: string, before: string, after: string): readonly string[] {
  const [old, now] = [new Set(before.split("\n")), new Set(after.split("\n"))];
  const lines = [...[...now].filter((line) => !old.has(line)), ...[...old].filter((line) => !now.has(line))];
  return [...new Set(lines.filter((line) => line !== "").map((line) => relative(folder, pathIn(line)).split(sep).join("/")))];
}

/** Changes whenever a file of the workspace does; what cannot be read at the moment is left out. */
export function fingerprint(folder: string): string {
  return FOLDERS.flatMap((name) => filesUnder(join(folder, name))).join("\n");
}

function filesUnder(folder: string): readonly string[] {
  try {
    const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
    return entries.flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return filesUnder(path);
      const { size, mtimeNs, ctimeNs } = statSync(path, { bigint: true });
      return [`${path} ${size} ${mtimeNs} ${ctimeNs}`];
    });
  } catch {
    return [];
  }
}
