/** Distinct cells that are remembered; a column with more (numbers of patents) is read cell by cell. */
const MOST_CELLS = 1 << 18;

/** Remembers a number for each distinct cell by its bytes, so that a name is read once however many rows have it. */
export class CellValues {
  #slots = new Int32Array(1 << 10).fill(-1);
  #hashes = new Int32Array(1 << 9);
  #starts = new Int32Array(1 << 9);
  #lengths = new Int32Array(1 << 9);
  #values = new Int32Array(1 << 9);
  #bytes = Buffer.alloc(1 << 13);
  #filled = 0;
  #count = 0;

  /** The number of the cell between two offsets; `make` is called when it is seen for the first time. */
  of(buffer: Uint8Array, start: number, end: number, make: () => number): number {
    let hash = 0x811c9dc5;
    for (let at = start; at < end; at += 1) hash = Math.imul(hash ^ (buffer[at] as number), 0x01000193);
    const mask = this.#slots.length - 1;
    let slot = (hash ^ (hash >>> 15)) & mask;
    for (let entry = this.#slots[slot] as number; entry >= 0; entry = this.#slots[slot] as number) {
      if (this.#hashes[entry] === hash && this.#isSame(entry, buffer, start, end)) return this.#values[entry] as number;
      slot = (slot + 1) & mask;
    }
    const value = make();
    if (this.#count < MOST_CELLS) this.#add(slot, hash, buffer, start, end, value);
    return value;
  }

  #isSame(entry: number, buffer: Uint8Array, start: number, end: number): boolean {
    if (this.#lengths[entry] !== end - start) return false;
    const own = this.#starts[entry] as number;
    for (let at = start; at < end; at += 1) if (this.#bytes[own + at - start] !== buffer[at]) return false;
    return true;
  }

  #add(slot: number, hash: number, buffer: Uint8Array, start: number, end: number, value: number): void {
    const entry = this.#count;
    if (entry === this.#hashes.length) {
      this.#hashes = doubled(this.#hashes);
      this.#starts = doubled(this.#starts);
      this.#lengths = doubled(this.#lengths);
      this.#values = doubled(this.#values);
    }
    const length = end - start;
    while (this.#filled + length > this.#bytes.length) this.#bytes = Buffer.concat([this.#bytes, Buffer.alloc(this.#bytes.length)]);
    this.#bytes.set(buffer.subarray(start, end), this.#filled);
    this.#hashes[entry] = hash;
    this.#starts[entry] = this.#filled;
    this.#lengths[entry] = length;
    this.#values[entry] = value;
    this.#filled += length;
    this.#count += 1;
    this.#slots[slot] = entry;
    if (this.#count * 2 > this.#slots.length) this.#rehash();
  }

  #rehash(): void {
    const slots = new Int32Array(this.#slots.length * 2).fill(-1);
    for (let entry = 0; entry < this.#count; entry += 1) {
      const hash = this.#hashes[entry] as number;
      let slot = (hash ^ (hash >>> 15)) & (slots.length - 1);
      while ((slots[slot] as number) >= 0) slot = (slot + 1) & (slots.length - 1);
      slots[slot] = entry;
    }
    this.#slots = slots;
  }
}

function doubled(numbers: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(numbers.length * 2);
  larger.set(numbers);
  return larger;
}
