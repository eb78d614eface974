import { foldedKey, type Key } from "./key-reader.ts";

/** Milliseconds: the same verdict key again within this time is a key held down. */
const HELD_MS = 100;

/** Distinguishes a key that is held down from one that is pressed again: only the first verdict counts, so the list does not run away. */
export class HeldKeys {
  #last: { readonly text: string; readonly at: number } | null = null;

  /** `now` is in milliseconds of a monotonic clock; outside the list no key is a verdict. */
  isHeld(key: Key, inList: boolean, now: number): boolean {
    const text = key.kind === "text" ? foldedKey(key.text) : "";
    if (!inList || !/^[1-5]$/.test(text)) {
      this.#last = null;
      return false;
    }
    const held = this.#last !== null && this.#last.text === text && now - this.#last.at < HELD_MS;
    this.#last = { text, at: now };
    return held;
  }
}
