import { setFlagsFromString } from "node:v8";

/** A flag that delays V8's optimising compiler: V8's default, and nine times the default. */
interface Threshold {
  readonly flag: string;
  readonly soon: number;
  readonly late: number;
}

const BUDGET: Threshold = { flag: "interrupt-budget", soon: 67_584, late: 600_000 };
const TURBOFAN: Threshold = { flag: "invocation-count-for-turbofan", soon: 3_000, late: 27_000 };
const MAGLEV: Threshold = { flag: "invocation-count-for-maglev", soon: 400, late: 3_600 };

/** The flags per major version of V8 in which they were measured: Node 20, 22, 24 and 26 (docs/decisions/optimise-late.md). */
const THRESHOLDS: Readonly<Record<string, readonly Threshold[]>> = {
  "11": [BUDGET],
  "12": [TURBOFAN],
  "13": [TURBOFAN, MAGLEV],
  "14": [TURBOFAN, MAGLEV],
};

/**
 * Makes V8 optimise functions later than by default: a command runs for a fraction of a second, and would spend up to a third of that
 * compiling functions that it hardly calls again. Versions of V8 that are not listed keep their defaults.
 */
export function optimiseLate(): void {
  setThresholds("late");
}

/** Restores V8's defaults, for commands that run as long as the user works with them. */
export function optimiseSoon(): void {
  setThresholds("soon");
}

function setThresholds(when: "soon" | "late"): void {
  const major = process.versions.v8.split(".", 1)[0] ?? "";
  for (const threshold of THRESHOLDS[major] ?? []) setFlagsFromString(`--${threshold.flag}=${threshold[when]}`);
}
