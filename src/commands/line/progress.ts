import type { Output } from "./host.ts";

/** A line on a terminal's stderr that says how far long work has come; nothing where nobody looks. */
export interface Progress {
  readonly tick: (done: number) => void;
  readonly end: () => void;
}

const BAR = 24;
const EVERY_MS = 100;
/** The clock is asked only so often, so that counting costs nothing. */
const STEP = 1024;

export function progressOn(stream: Output, total: number, says: (done: number, of: number) => string): Progress {
  if (stream.isTTY !== true || total < STEP) return { tick: () => {}, end: () => {} };
  let last = 0;
  return {
    tick: (done) => {
      if (done % STEP !== 0 || performance.now() - last < EVERY_MS) return;
      last = performance.now();
      const filled = Math.floor((done / total) * BAR);
      stream.write(`\r[${"#".repeat(filled)}${".".repeat(BAR - filled)}] ${says(done, total)}`, () => {});
    },
    end: () => void stream.write("\r\u001b[K", () => {}),
  };
}
