import { factsOfCase } from "../facts/of-pair.ts";
import type { InputShares } from "../knowledge/relate/input-share.ts";
import type { RelationTable } from "../knowledge/relate/table.ts";
import type { CompiledRules } from "../model/compiled.ts";
import type { Data, Place, Unit } from "../model/data.ts";
import type { Verdict } from "../model/explanation.ts";
import type { Facts } from "../model/fact.ts";
import type { PlaceCode } from "../model/ids.ts";
import type { CaseResult } from "../model/matcher.ts";
import { strength } from "../model/relation.ts";
import type { RuleCase } from "../model/rules.ts";
import { decide } from "../rules/decide.ts";
import type { RuleEngine } from "../rules/engine.ts";
import type { NameLinks } from "./names.ts";

export interface CaseContext {
  readonly data: Data;
  readonly placeOf: ReadonlyMap<PlaceCode, Place>;
  readonly names: NameLinks;
  readonly relations: RelationTable;
  readonly shares: InputShares;
  readonly compiled: CompiledRules;
  readonly engine: RuleEngine;
}

/** Plays a worked example: a unit or free words, a belt's words, how the places stand, and what the rules must say. */
export async function playCase(ruleCase: RuleCase, context: CaseContext): Promise<CaseResult> {
  const verdict = await caseVerdict(ruleCase, context);
  const passed = verdict.relation === ruleCase.expect && (ruleCase.because === null || verdict.rule === ruleCase.because);
  return { id: ruleCase.id, passed, expected: ruleCase.expect, got: verdict.relation, rule: verdict.rule, expectedRule: ruleCase.because };
}

/** The facts of each reading of a case's words. */
export function caseReadings(ruleCase: RuleCase, context: Omit<CaseContext, "compiled" | "engine">): readonly Facts[] {
  const { data, names, placeOf } = context;
  const row = "unit" in ruleCase.cluster ? unitOf(ruleCase.cluster.unit, data) : null;
  const cluster = row ? names.unit(row) : names.text("words" in ruleCase.cluster ? ruleCase.cluster.words : "");
  const unit = row && { row, place: placeOf.get(row.place) };
  return cluster.senses.flatMap((clusterSense) =>
    names.text(ruleCase.belt).senses.map((beltSense) => factsOfCase(ruleCase, unit, clusterSense, beltSense, data.dataset, context)),
  );
}

async function caseVerdict(ruleCase: RuleCase, context: CaseContext): Promise<Verdict> {
  let best: Verdict | null = null;
  for (const facts of caseReadings(ruleCase, context)) {
    const answers = await context.engine.answer(facts);
    const verdict = decide(
      context.compiled.rules,
      answers.map((answer) => answer.outcome),
    );
    if (!best || strength(verdict.relation) > strength(best.relation)) best = verdict;
  }
  if (!best) throw new Error(`case ${ruleCase.id} has no reading`);
  return best;
}

function unitOf(id: string, data: Data): Unit {
  const unit = data.units.find((candidate) => candidate.id === id);
  if (!unit) throw new Error(`case names unit ${id}, which is not in the data`);
  return unit;
}
