import { statSync } from "node:fs";
import { open } from "node:fs/promises";
import type { Chunks } from "./atomic.ts";
import { guarded, NotWritten } from "./system-error.ts";

const STREAMS = /^\/dev\/(?:stdout|stderr|fd\/\d+)$|^\/proc\/self\/fd\/\d+$/;

/** Whether a path leads to something that is never replaced: a device, a pipe, a socket, or what the program prints to. */
export function isSpecial(path: string): boolean {
  if (STREAMS.test(path)) return true;
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats !== undefined && !stats.isFile() && !stats.isDirectory();
}

/** Writes into a device or pipe, but not over the content of a disk. Returns how many bytes were written. Throws a `NotWritten`. */
export async function writeInto(path: string, shownAs: string, chunks: Chunks): Promise<number> {
  return guarded(shownAs, () => {
    if (statSync(path, { throwIfNoEntry: false })?.isBlockDevice() === true) throw new NotWritten(shownAs, "EACCES");
    return pouredInto(path, chunks);
  });
}

async function pouredInto(path: string, chunks: Chunks): Promise<number> {
  const file = await open(path, "a");
  let bytes = 0;
  try {
    for await (const chunk of chunks) {
      const data = typeof chunk === "string" ? Buffer.from(chunk) : chunk;
      await file.writeFile(data);
      bytes += data.length;
    }
  } finally {
    await file.close();
  }
  return bytes;
}
