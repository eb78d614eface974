import { statSync } from "node:fs";
import { open } from "node:fs/promises";
import type { Chunks } from "./atomic.ts";

const STREAMS = /^\/dev\/(?:stdout|stderr|fd\/\d+)$|^\/proc\/self\/fd\/\d+$/;

/** Whether a path leads to something that is written into and never replaced: a device, a pipe, or what the program prints to. */
export function isSpecial(path: string): boolean {
  if (STREAMS.test(path)) return true;
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats?.isCharacterDevice() === true || stats?.isFIFO() === true;
}

/** Writes into a device or pipe. Returns how many bytes were written. */
export async function writeInto(path: string, chunks: Chunks): Promise<number> {
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
