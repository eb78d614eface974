import { compareInputs } from "../src/compare.ts";
import type { MatchInput } from "../src/model/matcher.ts";
import { weigh } from "../src/sensitivity.ts";
import { WhyNotFinder } from "../src/why-not.ts";
import { madeVersion } from "./made-version.ts";

/** Seconds of computing, in this process: the first run with everything new to the compiler, and the median of later ones. */
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

function timed(work: () => unknown, times = 5): Timed {
  const runs = Array.from({ length: times + 1 }, () => {
    const started = performance.now();
    work();
    return (performance.now() - started) / 1000;
  });
  const later = runs.slice(1).sort((a, b) => a - b);
  return { first: runs[0] ?? 0, later: later[times >> 1] ?? 0 };
}

/** What comparing, weighing and asking why not take on the made workspace of the study's size. */
export function versionFigures(made: MatchInput, shipped: MatchInput): VersionFigures {
  const version = madeVersion(made);
  const compare = timed(() => compareInputs(made, version));
  const { edits, changed, unexplained } = compareInputs(made, version);
  const sensitivity = timed(() => weigh(made));
  const all = timed(() => {
    const finder = new WhyNotFinder(made);
    for (const { id } of made.data.units) finder.forUnit(id);
  }, 1).later;
  const finder = new WhyNotFinder(shipped);
  for (const { id } of shipped.data.units) finder.forUnit(id);
  const slowestShipped = Math.max(...shipped.data.units.map(({ id }) => timed(() => finder.forUnit(id), 1).later));
  return { edits: edits.length, changed: changed.length, unexplained, compare, sensitivity, whyNot: { all, slowestShipped } };
}
