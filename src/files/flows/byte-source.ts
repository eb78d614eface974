import { createReadStream } from "node:fs";
import { TextDecoder } from "node:util";
import { createGunzip } from "node:zlib";
import { codeOf } from "../system-error.ts";
import { STANDARD_INPUT } from "../tables/read-table.ts";

const CHUNK = 1 << 20;
/** The first bytes of a gzip file. */
const GZIP = [0x1f, 0x8b];
const BYTE_ORDER_MARKS = { "utf-16le": [0xff, 0xfe], "utf-16be": [0xfe, 0xff] } as const;

/** A compressed file that ends too early, or is damaged. */
export class BrokenGzip extends Error {}

/** The bytes of a file or of the standard input in chunks, unpacked if they are compressed. `onBytes` is called with the bytes read so far. */
export async function* bytesOf(path: string, onBytes: (read: number) => void): AsyncGenerator<Uint8Array> {
  const stream =
    path === STANDARD_INPUT
      ? createReadStream("", { fd: 0, autoClose: false, highWaterMark: CHUNK })
      : createReadStream(path, { highWaterMark: CHUNK });
  const chunks = counted(stream, onBytes);
  const first = await chunks.next();
  if (first.done === true) return;
  const all = joined(first.value, chunks);
  if (startsWith(first.value, GZIP)) yield* unpacked(all);
  else yield* all;
}

async function* counted(stream: AsyncIterable<Uint8Array>, onBytes: (read: number) => void): AsyncGenerator<Uint8Array> {
  let read = 0;
  for await (const chunk of stream) {
    read += chunk.length;
    onBytes(read);
    yield chunk;
  }
}

async function* joined(first: Uint8Array, others: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield first;
  yield* others;
}

async function* unpacked(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const { Readable } = await import("node:stream");
  const gunzip = createGunzip({ chunkSize: CHUNK });
  const source = Readable.from(chunks);
  source.on("error", (error) => gunzip.destroy(error));
  try {
    yield* source.pipe(gunzip) as AsyncIterable<Uint8Array>;
  } catch (error) {
    if (codeOf(error)?.startsWith("Z_") === true) throw new BrokenGzip();
    throw error;
  } finally {
    source.destroy();
  }
}

/** UTF-16 to UTF-8 by the byte order mark; the mark of UTF-8 is taken off. Other bytes pass unchanged. Throws a TypeError for bytes that are no UTF-16. */
export async function* asUtf8(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let decoder: TextDecoder | null = null;
  let isFirst = true;
  for await (const chunk of chunks) {
    const encoding = isFirst ? utf16Of(chunk) : null;
    if (encoding !== null) decoder = new TextDecoder(encoding, { fatal: true });
    const bytes = isFirst && startsWith(chunk, [0xef, 0xbb, 0xbf]) ? chunk.subarray(3) : chunk;
    isFirst = false;
    yield decoder === null ? bytes : Buffer.from(decoder.decode(chunk, { stream: true }));
  }
  if (decoder !== null) yield Buffer.from(decoder.decode());
}

function utf16Of(chunk: Uint8Array): keyof typeof BYTE_ORDER_MARKS | null {
  if (startsWith(chunk, BYTE_ORDER_MARKS["utf-16le"])) return "utf-16le";
  return startsWith(chunk, BYTE_ORDER_MARKS["utf-16be"]) ? "utf-16be" : null;
}

export function startsWith(bytes: Uint8Array, beginning: readonly number[]): boolean {
  return beginning.every((byte, at) => bytes[at] === byte);
}
