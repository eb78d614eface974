import type { Telling } from "../documents/telling.ts";
import { parseCache } from "../files/cache.ts";
import { loadStudy } from "../files/data/study-claims.ts";
import { findClashes } from "../knowledge/relate/clashes.ts";
import type { Dispute } from "../model/dispute.ts";
import type { BeltId, DeclarationId, UnitId } from "../model/ids.ts";
import type { PairExplanation } from "../model/match.ts";
import type { Matcher, MatchInput } from "../model/matcher.ts";
import type { SettledUnit } from "../model/reproduction.ts";
import { unitsOnOneDeclaration } from "../questions/resting.ts";
import { findDisputes } from "../reviewing/disputes/find-disputes.ts";
import { type DisputeSources, type PairGround, pairKey } from "../reviewing/disputes/sources.ts";
import { settledUnits } from "../studies/zhao2022/settled.ts";
import { tableTwo } from "../studies/zhao2022/table2.ts";
import { worldOf } from "../studies/zhao2022/world.ts";
import { createMatcher } from "../world/match.ts";
import type { Call } from "./line/command.ts";
import { issueRefusal, judgedUnder, type Loaded, load } from "./line/open-run.ts";
import { workspaceFolder } from "./line/workspace-folder.ts";

/** Share of the undisputed that is drawn as a check on the engine. */
const SAMPLE_SHARE = 0.05;
const SAMPLE_SEED = 1;

/** A run with its disputes. */
export interface OpenDisputes {
  readonly telling: Telling;
  readonly disputes: readonly Dispute[];
  /** The whole explanation of a pair above `none`; null for any other. */
  explain(unit: UnitId, belt: BeltId): PairExplanation | null;
  readonly notes: readonly string[];
  /** What the study's tables say of units, where the workspace has them. */
  readonly study: readonly SettledUnit[];
  /** The same workspace with another version of the rules. */
  readonly other: Loaded["other"];
}

/**
 * Reads and judges the workspace and finds its disputes. Declarations that clash are disputes here, and no reason to refuse;
 * whatever else is wrong is refused as everywhere. `disagreements`: cases on which reviewers disagree.
 */
export async function openDisputes(call: Call, disagreements: ReadonlyMap<string, number>): Promise<OpenDisputes> {
  const { input, issues, locate, other } = await load(call);
  const check = `${call.page.command} check${call.flags}`;
  const errors = issues.filter((each) => each.severity === "error");
  if (input === null || errors.length > 0) throw issueRefusal(errors, call, check);
  const matcher = await createMatcher(input);
  const { grounds, explained } = await groundsOf(matcher);
  const telling: Telling = { input, matcher, locate, wording: call.page.wording };
  const study = await studySays(call, telling);
  const disputes = findDisputes({
    input,
    matcher,
    grounds,
    clashes: findClashes(input.taxonomy.concepts, input.ruleset.declarations),
    resting: unitsOnOneDeclaration(input, matcher, declarationsBehind(matcher, grounds)),
    ...study,
    versus: await versus(call, input),
    today: new Date().toISOString().slice(0, 10),
    disagreements,
    sample: { share: SAMPLE_SHARE, seed: SAMPLE_SEED },
  });
  const explain = (unit: UnitId, belt: BeltId): PairExplanation | null =>
    explained.get(pairKey(unit, belt)) ?? matcher.recallPair(unit, belt);
  const notes = issues.length === 0 ? [] : [call.words.warnings(issues.length, check)];
  return { telling, disputes, explain, study: study.settled, other, notes };
}

/**
 * What every pair above `none` rests on. Where an exception speaks, the pair is explained at once: the rules need not have been
 * asked about it, and the reading that it speaks for need not be the one that the rules read.
 */
async function groundsOf({ result, explainPair, industryReasons }: Matcher) {
  const grounds = new Map<string, PairGround>();
  const explained = new Map<string, PairExplanation>();
  for (const { unit, belt, clusterSense, beltSense, verdict } of result.units.flatMap(({ pairs }) => pairs)) {
    const key = pairKey(unit, belt);
    if (verdict.exception === null) {
      grounds.set(key, { clusterSense, beltSense, lines: industryReasons(clusterSense, beltSense) });
    } else {
      const pair = await explainPair(unit, belt);
      explained.set(key, pair);
      grounds.set(key, { clusterSense: pair.clusterSense, beltSense: pair.beltSense, lines: pair.because.industry ?? [] });
    }
  }
  return { grounds, explained };
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

/** What the study's Tables 2-4 say; nothing where the workspace has none of them, or the units are the user's own. */
async function studySays(call: Call, { input, matcher }: Telling): Promise<Pick<DisputeSources, "settled" | "relations">> {
  if (call.option("clusters") !== undefined) return { settled: [], relations: [] };
  const { study } = await loadStudy(workspaceFolder(call), parseCache(call.env));
  if (study === null) return { settled: [], relations: [] };
  const { units } = matcher.result;
  const world = worldOf({ study, data: input.data, units, overlaps: matcher.overlaps(), ellipses: new Map(), normalShare: 0 });
  return { settled: settledUnits(world).settled, relations: tableTwo(world) };
}

/** The same data under the version of `--versus`. */
async function versus(call: Call, input: MatchInput) {
  const version = call.option("versus");
  if (version === undefined) return null;
  const { ruleset, result } = await judgedUnder(version, input, call);
  return { version: ruleset.version, result };
}
