import { type LinesContext, reasonsOf } from "../facts/because.ts";
import type { Relations } from "../knowledge/relate/relations.ts";
import type { CompiledRule } from "../model/compiled.ts";
import type { Belt, Unit } from "../model/data.ts";
import type { BeltId, DeclarationId, UnitId } from "../model/ids.ts";
import type { LinkedName } from "../model/link.ts";
import type { PairExplanation } from "../model/match.ts";
import { decide, overriddenBy } from "../rules/decide.ts";
import type { EngineAnswer, RuleEngine } from "../rules/engine.ts";
import { type Answer, countsMore, underException } from "./answer.ts";
import type { PairReading, World } from "./world.ts";

/** A run that pairs are explained from. */
export interface Run extends LinesContext {
  readonly world: World;
  readonly relations: Relations;
  readonly rules: readonly CompiledRule[];
  readonly engine: RuleEngine;
}

/** A unit and a belt with all ways of reading their names. */
interface Pair {
  readonly unit: Unit;
  readonly belt: Belt;
  readonly readings: readonly PairReading[];
}

/** Judges one pair again, on its own facts, and keeps everything: the trees of all rules and the lines behind each fact. */
export async function explainPair(unit: UnitId, belt: BeltId, run: Run): Promise<PairExplanation> {
  const pair = pairOf(unit, belt, run);
  const answers: (readonly EngineAnswer[])[] = [];
  for (const { facts } of pair.readings) answers.push(await run.engine.answer(facts()));
  return strongest(pair, answers, run);
}

/** The same at once, if the engine has answered facts that no test tells apart from the pair's; else null. */
export function recallPair(unit: UnitId, belt: BeltId, run: Run): PairExplanation | null {
  const pair = pairOf(unit, belt, run);
  const answers = pair.readings.map(({ facts }) => run.engine.recall(facts())).filter((answer) => answer !== null);
  return answers.length < pair.readings.length ? null : strongest(pair, answers, run);
}

function pairOf(unitId: UnitId, beltId: BeltId, { world, relations, shares }: Run): Pair {
  const [unitAt, beltAt] = [world.numberOf(unitId, "units"), world.numberOf(beltId, "belts")];
  const [unit, belt] = [world.unit(unitAt), world.belt(beltAt)];
  if (!unit || !belt) throw new Error(`no pair ${unitId}, ${beltId}`);
  return { unit, belt, readings: world.readings(unitAt, beltAt, { relations, shares, places: world.places.law }) };
}

function strongest({ unit, belt, readings }: Pair, answersOf: readonly (readonly EngineAnswer[])[], run: Run): PairExplanation {
  const { rules, world } = run;
  const exceptions = world.exceptions.forPair(unit, belt);
  let best: (PairExplanation & Answer) | null = null;
  for (const [at, { clusterSense, beltSense, facts }] of readings.entries()) {
    const answers = answersOf[at] ?? [];
    const outcomes = answers.map((answer) => answer.outcome);
    const byRules = decide(rules, outcomes, world.completing(facts()));
    const exception = exceptions?.speaking(clusterSense, beltSense) ?? null;
    const verdict = underException(byRules, exception);
    if (best && !countsMore({ verdict, byRules }, best)) continue;
    const overriding = overriddenBy(rules, outcomes);
    best = {
      unit: unit.id,
      belt: belt.id,
      clusterSense,
      beltSense,
      verdict,
      byRules,
      replaced: exception === null ? null : byRules.relation,
      rules: answers.map((answer) => ({ ...answer, overriddenBy: overriding.get(answer.rule) ?? [] })),
      facts: facts(),
      because: {},
    };
  }
  if (!best) throw new Error(`no reading of ${unit.id} and ${belt.id}`);
  const { byRules: _byRules, ...explanation } = best;
  return {
    ...explanation,
    because: reasonsOf(
      { unit, belt, facts: best.facts },
      best.clusterSense,
      best.beltSense,
      world.places.between(unit.place, belt.place),
      run,
    ),
  };
}

/** The declarations behind how the industries of a pair are related, in any reading of its names. */
export function declarationsBehind(unit: LinkedName, belt: LinkedName, relations: Relations): readonly DeclarationId[] {
  const behind: DeclarationId[] = [];
  for (const { concept } of unit.senses) {
    for (const { concept: other } of belt.senses) {
      if (concept !== null && other !== null) behind.push(...relations.declarations(concept, other));
    }
  }
  return behind;
}
