import { closeSync, fsyncSync, openSync } from "node:fs";

/**
 * Puts the names in a folder on the disk, so that a new file still has its name after a power cut. Windows refuses this for folders; its
 * file system keeps a journal of names.
 */
export function syncFolder(folder: string): void {
  if (process.platform === "win32") return;
  const handle = openSync(folder, "r");
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
