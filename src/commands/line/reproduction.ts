import type { EllipseDocument } from "../../documents/ellipse.ts";
import type { Telling } from "../../documents/telling.ts";
import type { Reproduction } from "../../model/reproduction.ts";
import type { Study } from "../../model/study.ts";
import { judgedWithoutTables } from "../../studies/zhao2022/judged-without.ts";
import { reproduce } from "../../studies/zhao2022/reproduce.ts";
import type { Call } from "./command.ts";
import { openStudy } from "./open-study.ts";

/** The study's figures beside those of this run; null if the workspace has no figures of the study. */
export async function reproduction(
  call: Call,
  { input, matcher }: Telling,
  ellipses: EllipseDocument,
  given: Study | null = null,
): Promise<Reproduction | null> {
  const study = given ?? (await openStudy(call));
  if (study === null) return null;
  const found = reproduce({
    study,
    data: input.data,
    without: await judgedWithoutTables(input),
    units: matcher.result.units,
    overlaps: matcher.overlaps(),
    ellipses: new Map(ellipses.ellipses.map((ellipse) => [ellipse.group, ellipse])),
    normalShare: ellipses.normalShare,
  });
  // Bounds and what the tables settle are about the workspace's own study.
  return given === null ? found : { ...found, bounds: [], outOfSample: null };
}
