import { createHash } from "node:crypto";
import { isMapping } from "../../model/plain-value.ts";
import { parseJson } from "../json.ts";

/** Named sections of text in one file, read one by one: what a command does not need is not even decoded. */
export interface Pack {
  /** The text of a section; undefined if there is none. */
  text(name: string): string | undefined;
  /** The bytes of a section, aligned for numbers of four bytes. */
  bytes(name: string): Uint8Array | undefined;
}

const CHECKSUM_BYTES = 32;
const LENGTH_BYTES = 4;

/** The sections as one file: a checksum of the rest, the length of the table, the table of the sections as JSON, and the sections. */
export function packed(sections: ReadonlyMap<string, string | Uint8Array>): Uint8Array {
  const parts = [...sections].map(([name, content]) => ({ name, bytes: typeof content === "string" ? Buffer.from(content) : content }));
  let from = 0;
  const table: Record<string, readonly [number, number]> = {};
  for (const { name, bytes } of parts) {
    table[name] = [from, bytes.length];
    from += aligned(bytes.length);
  }
  const head = Buffer.from(JSON.stringify(table));
  const start = CHECKSUM_BYTES + LENGTH_BYTES + aligned(head.length);
  const whole = Buffer.alloc(start + from);
  whole.writeUInt32LE(head.length, CHECKSUM_BYTES);
  whole.set(head, CHECKSUM_BYTES + LENGTH_BYTES);
  for (const { name, bytes } of parts) whole.set(bytes, start + (table[name]?.[0] ?? 0));
  whole.set(checksumOf(whole));
  return whole;
}

/** The pack in a file; null if the file is damaged or something else. */
export function unpacked(file: Uint8Array | undefined): Pack | null {
  if (file === undefined || file.length < CHECKSUM_BYTES + LENGTH_BYTES) return null;
  const whole = Buffer.from(file.buffer, file.byteOffset, file.length);
  if (!checksumOf(whole).equals(whole.subarray(0, CHECKSUM_BYTES))) return null;
  const length = whole.readUInt32LE(CHECKSUM_BYTES);
  const head = CHECKSUM_BYTES + LENGTH_BYTES;
  const table = parseJson(whole.toString("utf8", head, head + length));
  if (!isMapping(table)) return null;
  const start = head + aligned(length);
  const bytes = (name: string): Uint8Array | undefined => {
    const place = Object.hasOwn(table, name) ? table[name] : undefined;
    if (!Array.isArray(place)) return undefined;
    const [from, size] = place;
    return typeof from === "number" && typeof size === "number" ? whole.subarray(start + from, start + from + size) : undefined;
  };
  return { bytes, text: (name) => bytes(name)?.toString() };
}

function aligned(length: number): number {
  return (length + LENGTH_BYTES - 1) & -LENGTH_BYTES;
}

function checksumOf(whole: Buffer): Buffer {
  return createHash("sha256").update(whole.subarray(CHECKSUM_BYTES)).digest();
}
