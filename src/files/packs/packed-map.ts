/** Texts by key as three sections of bytes. Looking one up decodes nothing but that one. */
export interface PackedMap {
  readonly size: number;
  get(key: string): string | undefined;
  entries(): Iterable<readonly [key: string, text: string]>;
}

export interface PackedMapBytes {
  /** Open addressing: the number of a record, or -1. A power of two. */
  readonly slots: Uint8Array;
  /** Per record: where its key begins, where its text begins; at last the end. */
  readonly ends: Uint8Array;
  readonly texts: Uint8Array;
}

export function packedMapBytes(entries: Iterable<readonly [string, string]>): PackedMapBytes {
  const keys: string[] = [];
  const parts: Buffer[] = [];
  const ends: number[] = [];
  let end = 0;
  for (const pair of entries) {
    keys.push(pair[0]);
    for (const text of pair) {
      const bytes = Buffer.from(text);
      parts.push(bytes);
      ends.push(end);
      end += bytes.length;
    }
  }
  ends.push(end);
  let room = 8;
  while (room < 2 * keys.length) room *= 2;
  const slots = new Int32Array(room).fill(-1);
  for (const [number, key] of keys.entries()) {
    let at = hashOf(key) & (room - 1);
    while ((slots[at] ?? -1) >= 0) at = (at + 1) & (room - 1);
    slots[at] = number;
  }
  return { slots: bytesOf(slots), ends: bytesOf(Int32Array.from(ends)), texts: Buffer.concat(parts) };
}

/** null if the sections do not fit together. */
export function packedMapOf(bytes: Partial<PackedMapBytes>): PackedMap | null {
  const [slots, ends] = [numbersOf(bytes.slots), numbersOf(bytes.ends)];
  const { texts } = bytes;
  if (slots === null || ends === null || texts === undefined || ends.length % 2 === 0 || (slots.length & (slots.length - 1)) !== 0)
    return null;
  const size = (ends.length - 1) / 2;
  if (slots.length < 2 * size || ends.at(-1) !== texts.length) return null;
  const all = Buffer.from(texts.buffer, texts.byteOffset, texts.length);
  const part = (number: number): string => all.toString("utf8", ends[number], ends[number + 1]);
  return {
    size,
    get: (key) => {
      for (let at = hashOf(key) & (slots.length - 1); (slots[at] ?? -1) >= 0; at = (at + 1) & (slots.length - 1)) {
        const number = 2 * (slots[at] as number);
        if (part(number) === key) return part(number + 1);
      }
      return undefined;
    },
    *entries() {
      for (let number = 0; number < 2 * size; number += 2) yield [part(number), part(number + 1)];
    },
  };
}

function hashOf(key: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < key.length; at++) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
}

function bytesOf({ buffer, byteOffset, byteLength }: Int32Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}

function numbersOf(bytes: Uint8Array | undefined): Int32Array | null {
  if (bytes === undefined || bytes.length % 4 !== 0) return null;
  const whole = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  return new Int32Array(whole.buffer, whole.byteOffset, whole.length / 4);
}
