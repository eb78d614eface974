import { open, rename, rm, stat } from "node:fs/promises";
import { resolve } from "node:path";
import type { WrittenDocument } from "../documents/documents.ts";
import { shownJson } from "../views/shown.ts";
import { exportingWords } from "../words/exporting.ts";
import type { Answer, Call } from "./command.ts";
import { Refusal } from "./refusal.ts";
import { guarded } from "./system-error.ts";

/** Bytes are put together to this size before they are written. */
const BUFFER = 256 * 1024;

/**
 * Writes chunks to a file, beside its place and then renamed, so that a reader never sees half of one. A file that is there is
 * overwritten only with `--force`. Returns how many bytes were written.
 */
export async function writeFileFrom(
  file: string,
  chunks: AsyncIterable<Uint8Array | string> | Iterable<Uint8Array | string>,
  call: Call,
): Promise<number> {
  const target = resolve(call.cwd, file);
  const temporary = `${target}.${process.pid}.tmp`;
  const { cannotWrite } = call.words;
  if (!call.isOn("force") && (await isThere(target))) throw new Refusal([exportingWords[call.language].exists(file)]);
  return guarded(file, cannotWrite, async () => {
    const handle = await open(temporary, "wx");
    try {
      let size = 0;
      for await (const buffer of buffered(chunks)) {
        await handle.writeFile(buffer);
        size += buffer.length;
      }
      await handle.sync();
      await handle.close();
      await rename(temporary, target);
      return size;
    } catch (error) {
      await handle.close().catch(() => {});
      await rm(temporary, { force: true });
      throw error;
    }
  });
}

/** What is said once a file is written: on stdout as a document where JSON is asked for, else on stderr. */
export function writtenAnswer(file: string, bytes: number, notes: readonly string[], { json, language }: Call): Answer {
  if (json) return { text: shownJson({ schema: "qundai/written/1", file, bytes } satisfies WrittenDocument), notes };
  return { text: "", notes: [...notes, exportingWords[language].written(file, bytes)] };
}

/** Chunks put together in one buffer that is used again and again: each must be written before the next is asked for. */
async function* buffered(chunks: AsyncIterable<Uint8Array | string> | Iterable<Uint8Array | string>): AsyncGenerator<Buffer> {
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

async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
