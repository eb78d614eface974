import { foldedKey, type Key } from "./key-reader.ts";

/** The same verdict key sooner than this after itself is a key held down. */
const HELD_MS = 100;

/** Tells a finger that stays down from a key that is pressed again: the first verdict counts, and the list does not run away. */
export class HeldKeys {
  #last: { readonly text: string; readonly at: number } | null = null;

  /** `now` in milliseconds of a clock that only runs forwards; outside the list no key is a verdict. */
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
