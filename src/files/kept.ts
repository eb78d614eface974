interface Entry {
  readonly from: readonly unknown[];
  readonly value: unknown;
}

/**
 * Results that a command keeps between two readings of the same workspace. Memoises the last result per name by the identity of its
 * inputs; `make` must be pure.
 */
export class Kept {
  readonly #entries = new Map<string, Entry>();

  /** The last result of this name, if it came from the same objects and `isStill` agrees; otherwise a new one. */
  once<Value>(name: string, from: readonly unknown[], make: () => Value, isStill: (value: Value) => boolean = () => true): Value {
    const known = this.#entries.get(name);
    if (known !== undefined && isSame(known.from, from) && isStill(known.value as Value)) return known.value as Value;
    const value = make();
    this.#entries.set(name, { from, value });
    return value;
  }

  /** The last result for a file, if its bytes are unchanged. */
  async ofBytes<Value>(name: string, bytes: Uint8Array, make: () => Promise<Value>): Promise<Value> {
    const known = this.#entries.get(name);
    const [before] = (known?.from ?? []) as readonly (Uint8Array | undefined)[];
    if (known !== undefined && before !== undefined && Buffer.compare(before, bytes) === 0) return known.value as Value;
    const value = await make();
    this.#entries.set(name, { from: [bytes], value });
    return value;
  }
}

/** Uses `once` of a `Kept` if there is one; otherwise calls `make`. */
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
