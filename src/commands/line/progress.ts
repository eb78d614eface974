import type { Call } from "./command.ts";

/** Whose stderr it is, and whether that is to stay quiet. */
type Caller = Pick<Call, "host" | "isOn">;

/** A line on stderr that reports the progress of long work; nothing is printed if stderr is not a terminal, or with `--quiet`. */
export interface Progress {
  readonly tick: (done: number) => void;
  readonly end: () => void;
}

const BAR = 24;
const EVERY_MS = 100;
/** Number of counts between two looks at the clock, so that counting stays cheap. */
const STEP = 1024;

export function progressOn(
  { host: { stderr: stream }, isOn }: Caller,
  total: number,
  says: (done: number, of: number) => string,
): Progress {
  if (stream.isTTY !== true || isOn("quiet") || total < STEP) return { tick: () => {}, end: () => {} };
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

/** The same for bytes of a file, whose number is told as it is read. */
export function byteProgress(
  { host: { stderr: stream }, isOn }: Caller,
  says: (done: number, of: number) => string,
): { readonly progress: (done: number, of: number) => void; readonly end: () => void } {
  if (stream.isTTY !== true || isOn("quiet")) return { progress: () => {}, end: () => {} };
  let last = 0;
  return {
    progress: (done, of) => {
      if (performance.now() - last < EVERY_MS) return;
      last = performance.now();
      const filled = of === 0 ? BAR : Math.floor((done / of) * BAR);
      stream.write(`\r[${"#".repeat(filled)}${".".repeat(BAR - filled)}] ${says(done, of)}`, () => {});
    },
    end: () => void stream.write("\r\u001b[K", () => {}),
  };
}
