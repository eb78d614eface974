interface Entry {
  readonly from: readonly unknown[];
  readonly value: unknown;
}

/**
 * What a command that goes on reading the same workspace keeps between two readings. A result stays with the very objects that it
 * was made of, and is made anew as soon as one of them is another: what is kept is what would be made, for makers that are pure.
 */
export class Kept {
  readonly #entries = new Map<string, Entry>();

  /** The last result of this name, where it came from the same objects and `isStill` agrees; else a new one. */
  once<Value>(name: string, from: readonly unknown[], make: () => Value, isStill: (value: Value) => boolean = () => true): Value {
    const known = this.#entries.get(name);
    if (known !== undefined && isSame(known.from, from) && isStill(known.value as Value)) return known.value as Value;
    const value = make();
    this.#entries.set(name, { from, value });
    return value;
  }

  /** The last result of a file, where its bytes are the same. */
  async ofBytes<Value>(name: string, bytes: Uint8Array, make: () => Promise<Value>): Promise<Value> {
    const known = this.#entries.get(name);
    const [before] = (known?.from ?? []) as readonly (Uint8Array | undefined)[];
    if (known !== undefined && before !== undefined && Buffer.compare(before, bytes) === 0) return known.value as Value;
    const value = await make();
    this.#entries.set(name, { from: [bytes], value });
    return value;
  }
}

/** `once` where something is kept; else it is simply made. */
export function keep<Value>(
  kept: Kept | undefined,
  name: string,
  from: readonly unknown[],
  make: () => Value,
  isStill?: (value: Value) => boolean,
): Value {
  return kept === undefined ? make() : kept.once(name, from, make, isStill);
}

function isSame(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((item, at) => Object.is(item, b[at]));
}
