import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { MatchInput } from "../src/model/matcher.ts";
import { compareInputs } from "../src/questions/compare/compare.ts";
import { weigh } from "../src/questions/sensitivity/sensitivity.ts";
import { WhyNotFinder } from "../src/questions/why-not/why-not.ts";
import { madeVersion } from "./made-version.ts";

/** Seconds of computing time: the first run in a fresh process (median of five), and the median of later runs in this process. */
interface Timed {
  readonly first: number;
  readonly later: number;
}

export interface VersionFigures {
  readonly edits: number;
  readonly changed: number;
  readonly unexplained: number;
  readonly compare: Timed;
  readonly sensitivity: Timed;
  /** All units of the made workspace; and the slowest unit of the shipped one. */
  readonly whyNot: { readonly all: number; readonly slowestShipped: number };
}

/** The median of several runs, after one warm-up run. */
function later(work: () => unknown, times = 5): number {
  work();
  const runs = Array.from({ length: times }, () => {
    const started = performance.now();
    work();
    return (performance.now() - started) / 1000;
  });
  return runs.sort((a, b) => a - b)[times >> 1] ?? 0;
}

function first(what: "compare" | "sensitivity"): number {
  const script = fileURLToPath(new URL("./cold-versions.js", import.meta.url));
  const runs = Array.from({ length: 5 }, () => {
    const { stdout, status, stderr } = spawnSync(process.execPath, ["--expose-gc", script, what], { encoding: "utf8" });
    if (status !== 0) throw new Error(stderr);
    return (JSON.parse(stdout) as { readonly seconds: number }).seconds;
  });
  return runs.sort((a, b) => a - b)[2] ?? 0;
}

/** The time that comparing, sensitivity and why-not take on the made workspace of the study's size. */
export function versionFigures(made: MatchInput, shipped: MatchInput): VersionFigures {
  const version = madeVersion(made);
  const compare = { first: first("compare"), later: later(() => compareInputs(made, version)) };
  const { edits, changed, unexplained } = compareInputs(made, version);
  const sensitivity = { first: first("sensitivity"), later: later(() => weigh(made)) };
  const all = later(() => {
    const finder = new WhyNotFinder(made);
    for (const { id } of made.data.units) finder.forUnit(id);
  }, 3);
  const finder = new WhyNotFinder(shipped);
  for (const { id } of shipped.data.units) finder.forUnit(id);
  const slowestShipped = Math.max(...shipped.data.units.map(({ id }) => later(() => finder.forUnit(id), 3)));
  return { edits: edits.length, changed: changed.length, unexplained, compare, sensitivity, whyNot: { all, slowestShipped } };
}
