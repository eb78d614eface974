import type { Relations } from "../knowledge/relate/relations.ts";
import type { CompiledRule } from "../model/compiled.ts";
import type { Belt, Unit } from "../model/data.ts";
import type { Because } from "../model/explanation.ts";
import type { FactId } from "../model/fact.ts";
import type { BeltId, DeclarationId, UnitId } from "../model/ids.ts";
import type { LinkedName, Sense } from "../model/link.ts";
import type { PairExplanation } from "../model/match.ts";
import { strength } from "../model/relation.ts";
import type { Concept } from "../model/taxonomy.ts";
import { decide, overriddenBy } from "../rules/decide.ts";
import type { EngineAnswer, RuleEngine } from "../rules/engine.ts";
import type { PairReading, World } from "./world.ts";

/** A run that pairs are explained from. */
export interface Run {
  readonly world: World;
  readonly rules: readonly CompiledRule[];
  readonly engine: RuleEngine;
  readonly conceptOf: ReadonlyMap<string, Concept>;
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

function pairOf(unitId: UnitId, beltId: BeltId, { world }: Run): Pair {
  const [unitAt, beltAt] = [world.numberOf(unitId, "units"), world.numberOf(beltId, "belts")];
  const [unit, belt] = [world.unit(unitAt), world.belt(beltAt)];
  if (!unit || !belt) throw new Error(`no pair ${unitId}, ${beltId}`);
  return { unit, belt, readings: world.readings(unitAt, beltAt) };
}

function strongest({ unit, belt, readings }: Pair, answersOf: readonly (readonly EngineAnswer[])[], run: Run): PairExplanation {
  const { rules, world } = run;
  let best: PairExplanation | null = null;
  for (const [at, { clusterSense, beltSense, facts }] of readings.entries()) {
    const answers = answersOf[at] ?? [];
    const outcomes = answers.map((answer) => answer.outcome);
    const verdict = decide(rules, outcomes);
    if (best && strength(verdict.relation) <= strength(best.verdict.relation)) continue;
    const overriding = overriddenBy(rules, outcomes);
    best = {
      unit: unit.id,
      belt: belt.id,
      clusterSense,
      beltSense,
      verdict,
      replaced: null,
      rules: answers.map((answer) => ({ ...answer, overriddenBy: overriding.get(answer.rule) ?? [] })),
      facts: facts(),
      because: {},
    };
  }
  if (!best) throw new Error(`no reading of ${unit.id} and ${belt.id}`);
  const sameCity = unit.place === belt.place ? unit.place : null;
  const exception = world.exceptions.forPair(unit.id, belt.id, sameCity, best.clusterSense, best.beltSense);
  const spoken = exception
    ? {
        replaced: best.verdict.relation,
        verdict: { ...best.verdict, relation: exception.verdict, disagreeing: [], exception: exception.id },
      }
    : {};
  return { ...best, ...spoken, because: reasons(unit, belt, best, run) };
}

/** The lines behind each fact: rows of tables, labels, `broader` and declaration lines, flows of the input-output table. */
function reasons(unit: Unit, belt: Belt, pair: PairExplanation, run: Run): Partial<Record<FactId, readonly Because[]>> {
  const { clusterSense, beltSense } = pair;
  const unitRow: Because = { kind: "row", table: "clusters", text: unit.name, source: unit.source, origin: unit.origin };
  const beltRow: Because = { kind: "row", table: "belts", text: belt.name, source: belt.source, origin: belt.origin };
  const { clusterLink, beltLink, between } = industryLines(clusterSense, beltSense, run);
  const industry = [...clusterLink, ...beltLink, ...between];
  const flow =
    clusterSense.concept === null || beltSense.concept === null
      ? null
      : run.world.shares.between(clusterSense.concept, beltSense.concept)?.flow;
  const flowReason: readonly Because[] = flow
    ? [{ kind: "flow", upstream: flow.upstream, downstream: flow.downstream, coefficient: flow.coefficient, origin: flow.origin }]
    : [];
  return {
    place: [unitRow, beltRow],
    industry,
    "industry.steps": between,
    "industry.direction": between,
    "chain.role": between,
    "chain.hops": between,
    "chain.inputShare": flowReason,
    "cluster.kind": [unitRow],
    "cluster.region": [unitRow],
    "cluster.province": [unitRow],
    "cluster.confidence": [unitRow],
    "cluster.concept": clusterLink,
    "link.cluster": clusterLink,
    "belt.years": [beltRow],
    "belt.current": [beltRow],
    "belt.listing": [beltRow],
    "belt.confidence": [beltRow],
    "belt.concept": beltLink,
    "link.belt": beltLink,
  };
}

/** The lines behind how two readings stand to each other: the labels of both, and what leads from one concept to the other. */
export function industryReasons(cluster: Sense, belt: Sense, run: Pick<Run, "conceptOf" | "world">): readonly Because[] {
  const { clusterLink, beltLink, between } = industryLines(cluster, belt, run);
  return [...clusterLink, ...beltLink, ...between];
}

/** The declarations among those lines, of all readings of a pair. */
export function declarationsBehind(unit: LinkedName, belt: LinkedName, relations: Relations): readonly DeclarationId[] {
  const behind: DeclarationId[] = [];
  for (const { concept } of unit.senses) {
    for (const { concept: other } of belt.senses) {
      if (concept !== null && other !== null) behind.push(...relations.declarations(concept, other));
    }
  }
  return behind;
}

function industryLines(cluster: Sense, belt: Sense, { conceptOf, world }: Pick<Run, "conceptOf" | "world">) {
  return {
    clusterLink: linkReason(cluster, conceptOf),
    beltLink: linkReason(belt, conceptOf),
    between: cluster.concept === null || belt.concept === null ? [] : world.relations.because(cluster.concept, belt.concept),
  };
}

/** The label that joined a term to its concept; none for a term without one. */
export function linkReason(sense: Sense, conceptOf: ReadonlyMap<string, Concept>): readonly Because[] {
  if (sense.concept === null || sense.how === "none" || sense.label === null) return [];
  const concept = conceptOf.get(sense.concept);
  return concept
    ? [{ kind: "link", text: sense.text, label: sense.label, how: sense.how, concept: concept.id, origin: concept.origin }]
    : [];
}
