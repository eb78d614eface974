import type { Output } from "./host.ts";

/** A line on stderr that reports the progress of long work; nothing is printed if stderr is not a terminal. */
export interface Progress {
  readonly tick: (done: number) => void;
  readonly end: () => void;
}

const BAR = 24;
const EVERY_MS = 100;
/** Number of counts between two looks at the clock, so that counting stays cheap. */
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
