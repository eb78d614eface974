import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";

/** How often the files are looked over. Some seventy of them take less than a millisecond. */
const EVERY_MS = 60;
const FOLDERS = ["rules", "taxonomy", "data"] as const;

/**
 * Calls `look` after saves in a workspace, one call at a time, until `look` says so or at an interrupt. Files are told apart by
 * size and times to the nanosecond, looked over again and again: notices of the system get lost when an editor renames a file
 * over the old one. What is saved while `look` runs differs from what was seen before it, so that no save goes unseen.
 */
export async function onSaves(folder: string, seen: string, look: () => Promise<"more" | "end">): Promise<void> {
  let isOver = false;
  let wake: (() => void) | null = null;
  const interrupted = (): void => {
    isOver = true;
    wake?.();
  };
  process.once("SIGINT", interrupted);
  try {
    for (let last = seen; !isOver; ) {
      await new Promise<void>((resolve) => {
        wake = resolve;
        setTimeout(resolve, EVERY_MS);
      });
      const now = fingerprint(folder);
      if (isOver || now === last) continue;
      last = now;
      if ((await look()) === "end") return;
    }
  } finally {
    process.off("SIGINT", interrupted);
  }
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
