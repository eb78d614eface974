import { factsOfCase } from "../facts/of-pair.ts";
import type { CompiledRule } from "../model/compiled.ts";
import type { Verdict } from "../model/explanation.ts";
import type { Facts } from "../model/fact.ts";
import type { CaseResult } from "../model/matcher.ts";
import { strength } from "../model/relation.ts";
import type { RuleCase } from "../model/rules.ts";
import { decide } from "../rules/decide.ts";
import type { RuleEngine } from "../rules/engine.ts";
import type { World } from "./world.ts";

/** Plays a worked example: a unit or free words, a belt's words, how the places stand, and what the rules must say. */
export async function playCase(ruleCase: RuleCase, world: World, rules: readonly CompiledRule[], engine: RuleEngine): Promise<CaseResult> {
  const verdicts: Verdict[] = [];
  for (const facts of caseReadings(ruleCase, world)) {
    const outcomes = (await engine.answer(facts)).map(({ outcome }) => outcome);
    verdicts.push(decide(rules, outcomes, world.completing(facts)));
  }
  const { relation, rule } = strongest(verdicts) ?? NOT_PLAYED;
  const { id, expect, because } = ruleCase;
  const passed = verdicts.length > 0 && isAsExpected({ relation, rule }, ruleCase);
  return { id, passed, expected: expect, got: relation, rule, expectedRule: because };
}

/** A case about a unit that is not in the data: nobody can say what the rules make of it. */
const NOT_PLAYED: Pick<Verdict, "relation" | "rule"> = { relation: "unknown", rule: null };

/** Whether the rules say of an example what it expects, under the edits that are made in a world. No case passes whose unit is gone. */
export function passesCase(ruleCase: RuleCase, world: World): boolean {
  const verdict = strongest(caseReadings(ruleCase, world).map((facts) => world.verdictOf(facts)));
  return verdict !== null && isAsExpected(verdict, ruleCase);
}

/** The facts of each reading of a case's words; empty if it is about a unit that is not in the data. */
export function caseReadings(ruleCase: RuleCase, world: World): readonly Facts[] {
  const { cluster, belt } = ruleCase;
  const at = "unit" in cluster ? world.numberOf(cluster.unit, "units") : null;
  const row = at === null ? null : world.unit(at);
  if (at !== null && row === null) return [];
  const own = at === null ? world.names.text("words" in cluster ? cluster.words : "") : world.linkOfUnit(at);
  const unit = row && { row, place: world.places.place(row.place) };
  return own.senses.flatMap((clusterSense) =>
    world.names
      .text(belt)
      .senses.map((beltSense) => factsOfCase(ruleCase, unit, clusterSense, beltSense, world.cities.dataset, world.judging)),
  );
}

function isAsExpected({ relation, rule }: Pick<Verdict, "relation" | "rule">, { expect, because }: RuleCase): boolean {
  return relation === expect && (because === null || rule === because);
}

function strongest(verdicts: readonly Verdict[]): Verdict | null {
  let best: Verdict | null = null;
  for (const verdict of verdicts) if (!best || strength(verdict.relation) > strength(best.relation)) best = verdict;
  return best;
}
