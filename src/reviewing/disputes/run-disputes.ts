import type { Telling } from "../../documents/telling.ts";
import { findClashes } from "../../knowledge/relate/clashes.ts";
import type { Dispute } from "../../model/dispute.ts";
import type { BeltId, DeclarationId, UnitId } from "../../model/ids.ts";
import type { PairExplanation } from "../../model/match.ts";
import type { Matcher } from "../../model/matcher.ts";
import type { SettledUnit } from "../../model/reproduction.ts";
import { unitsOnOneDeclaration } from "../../questions/resting.ts";
import { findDisputes } from "./find-disputes.ts";
import { type DisputeSources, type PairGround, pairKey } from "./sources.ts";

/** Share of the undisputed pairs that is drawn as a check on the engine. */
const SAMPLE_SHARE = 0.05;
const SAMPLE_SEED = 1;

/** Sources of disputes besides the run itself: the study, another version, the date, and reviewers. */
export type BesideTheRun = Pick<DisputeSources, "settled" | "relations" | "versus" | "today" | "disagreements">;

/** A run with its disputes. */
export interface RunDisputes {
  readonly telling: Telling;
  readonly disputes: readonly Dispute[];
  /** The whole explanation of a pair that is listed or within one city; null for a pair that the rules may not have judged. */
  explain(unit: UnitId, belt: BeltId): PairExplanation | null;
  /** The study's tables, unit by unit; empty if the workspace has none. */
  readonly study: readonly SettledUnit[];
}

/** Finds the disputes of a run, contradictory declarations included. */
export function disputesOfRun(telling: Telling, beside: BesideTheRun): RunDisputes {
  const { input, matcher } = telling;
  const grounds = groundsOf(matcher);
  const disputes = findDisputes({
    ...beside,
    input,
    matcher,
    grounds,
    clashes: findClashes(input.taxonomy.concepts, input.ruleset.declarations),
    resting: unitsOnOneDeclaration(input, matcher, declarationsBehind(matcher, grounds)),
    sample: { share: SAMPLE_SHARE, seed: SAMPLE_SEED },
  });
  return { telling, disputes, explain: matcher.recallPair, study: beside.settled };
}

/** The lines behind every listed pair, in the reading that decided. */
function groundsOf({ result, industryReasons }: Matcher): ReadonlyMap<string, PairGround> {
  const grounds = new Map<string, PairGround>();
  for (const { unit, belt, clusterSense, beltSense } of result.units.flatMap(({ pairs }) => pairs)) {
    grounds.set(pairKey(unit, belt), { clusterSense, beltSense, lines: industryReasons(clusterSense, beltSense) });
  }
  return grounds;
}

/** For each unit, the declarations in the justification of its pairs. */
function declarationsBehind(
  { result }: Matcher,
  grounds: ReadonlyMap<string, PairGround>,
): ReadonlyMap<UnitId, ReadonlySet<DeclarationId>> {
  const behind = new Map<UnitId, Set<DeclarationId>>();
  for (const { unit, belt } of result.units.flatMap(({ pairs }) => pairs)) {
    for (const step of grounds.get(pairKey(unit, belt))?.lines ?? []) {
      if (step.kind === "declared") behind.set(unit, (behind.get(unit) ?? new Set()).add(step.declaration));
    }
  }
  return behind;
}
