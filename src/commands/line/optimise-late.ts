import { setFlagsFromString } from "node:v8";

/** What a function may run up before V8 compiles it anew: V8's own, and nine times that. */
const SOON = 67_584;
const LATE = 600_000;

/**
 * Has V8 wait before it optimises: a command is over in a fraction of a second, and a quarter of that went into optimising functions
 * that were then hardly called again. Only in the V8 where this was measured; elsewhere all is as V8 has it.
 */
export function optimiseLate(): void {
  setBudget(LATE);
}

/** As V8 would have it: for what runs as long as somebody sits in front of it. */
export function optimiseSoon(): void {
  setBudget(SOON);
}

function setBudget(budget: number): void {
  if (process.versions.v8.startsWith("11.3.")) setFlagsFromString(`--interrupt-budget=${budget}`);
}
