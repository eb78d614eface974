import { reasonsOf } from "../facts/because.ts";
import { factsOfPair } from "../facts/of-pair.ts";
import type { InputShares } from "../knowledge/relate/input-share.ts";
import type { RelationTable } from "../knowledge/relate/table.ts";
import type { CompiledRules } from "../model/compiled.ts";
import type { Data, Place } from "../model/data.ts";
import type { Facts } from "../model/fact.ts";
import type { DeclarationId, PlaceCode } from "../model/ids.ts";
import type { Sense } from "../model/link.ts";
import type { LinkedBelt, LinkedUnit, PairExplanation } from "../model/match.ts";
import { strength } from "../model/relation.ts";
import type { Concept } from "../model/taxonomy.ts";
import { decide, overriddenBy } from "../rules/decide.ts";
import type { EngineAnswer, RuleEngine } from "../rules/engine.ts";
import type { ExceptionBook } from "./exceptions.ts";

export interface PairContext {
  readonly data: Data;
  readonly placeOf: ReadonlyMap<PlaceCode, Place>;
  /** Places with a belt of the study year. */
  readonly withCurrent: ReadonlySet<PlaceCode>;
  readonly conceptOf: ReadonlyMap<string, Concept>;
  readonly relations: RelationTable;
  readonly shares: InputShares;
  readonly compiled: CompiledRules;
  readonly engine: RuleEngine;
  readonly exceptions: ExceptionBook;
}

/** One way of reading the names of a pair. */
interface PairReading {
  readonly clusterSense: Sense;
  readonly beltSense: Sense;
  readonly facts: Facts;
}

/** Judges one pair again, on its own facts, and keeps everything: the trees of all rules and the lines behind each fact. */
export async function explainPair(unit: LinkedUnit, belt: LinkedBelt, context: PairContext): Promise<PairExplanation> {
  const readings = readingsOf(unit, belt, context);
  const answers: (readonly EngineAnswer[])[] = [];
  for (const { facts } of readings) answers.push(await context.engine.answer(facts));
  return strongest(unit, belt, readings, answers, context);
}

/** The same at once, where the engine has answered facts that no test tells apart from the pair's; else null. */
export function recallPair(unit: LinkedUnit, belt: LinkedBelt, context: PairContext): PairExplanation | null {
  const readings = readingsOf(unit, belt, context);
  const answers = readings.map(({ facts }) => context.engine.recall(facts)).filter((answer) => answer !== null);
  return answers.length < readings.length ? null : strongest(unit, belt, readings, answers, context);
}

function readingsOf({ unit, link }: LinkedUnit, { belt, link: beltLink }: LinkedBelt, context: PairContext): readonly PairReading[] {
  const { data, placeOf, withCurrent } = context;
  const rows = { unit, unitPlace: placeOf.get(unit.place), belt, beltPlace: placeOf.get(belt.place) };
  return link.senses.flatMap((clusterSense) =>
    beltLink.senses.map((beltSense) => ({
      clusterSense,
      beltSense,
      facts: factsOfPair({ ...rows, clusterSense, beltSense }, data.dataset, withCurrent, context),
    })),
  );
}

function strongest(
  unit: LinkedUnit,
  belt: LinkedBelt,
  readings: readonly PairReading[],
  answersOf: readonly (readonly EngineAnswer[])[],
  context: PairContext,
): PairExplanation {
  const { compiled, exceptions } = context;
  let best: PairExplanation | null = null;
  for (const [at, reading] of readings.entries()) {
    const answers = answersOf[at] ?? [];
    const outcomes = answers.map((answer) => answer.outcome);
    const verdict = decide(compiled.rules, outcomes);
    if (best && strength(verdict.relation) <= strength(best.verdict.relation)) continue;
    const overriding = overriddenBy(compiled.rules, outcomes);
    best = {
      unit: unit.unit.id,
      belt: belt.belt.id,
      clusterSense: reading.clusterSense,
      beltSense: reading.beltSense,
      verdict,
      replaced: null,
      rules: answers.map((answer) => ({ ...answer, overriddenBy: overriding.get(answer.rule) ?? [] })),
      facts: reading.facts,
      because: {},
    };
  }
  if (!best) throw new Error(`no reading of ${unit.unit.id} and ${belt.belt.id}`);
  const sameCity = unit.unit.place === belt.belt.place ? unit.unit.place : null;
  const exception = exceptions.forPair({
    unit: best.unit,
    belt: best.belt,
    sameCity,
    cluster: best.clusterSense,
    beltSense: best.beltSense,
  });
  const spoken = exception
    ? {
        replaced: best.verdict.relation,
        verdict: { ...best.verdict, relation: exception.verdict, disagreeing: [], exception: exception.id },
      }
    : {};
  return { ...best, ...spoken, because: reasonsOf(unit.unit, belt.belt, best.clusterSense, best.beltSense, context) };
}

/** The declarations behind how the industries of a pair are related, in any reading of its names. */
export function declarationsBehind(unit: LinkedUnit, belt: LinkedBelt, relations: RelationTable): readonly DeclarationId[] {
  const behind: DeclarationId[] = [];
  for (const { concept } of unit.link.senses) {
    for (const { concept: other } of belt.link.senses) {
      if (concept !== null && other !== null) behind.push(...relations.declarations(concept, other));
    }
  }
  return behind;
}
