import { FACTS } from "../../facts/catalogue.ts";
import type { CompiledCondition, CompiledRule } from "../../model/compiled.ts";
import type { ProofFinding } from "../../model/proof.ts";
import { evaluate } from "../evaluate.ts";
import type { Bear } from "./findings.ts";
import type { Survey } from "./survey.ts";

/** Conditions without which every answer stays the same: the outermost of nested ones, the last of repeated ones. */
export function idleConditions(survey: Survey, live: readonly number[], bear: Bear): ProofFinding[] {
  return live.flatMap((at) => {
    const rule = survey.rules[at] as CompiledRule;
    return idleIn(rule, at, survey).map(
      ({ origin }): ProofFinding => ({ kind: "idle-condition", rule: rule.id, origin, witness: bear(survey.held(at)) }),
    );
  });
}

function idleIn(rule: CompiledRule, at: number, survey: Survey): readonly CompiledCondition[] {
  const gone: CompiledCondition[] = [];
  const visit = (condition: CompiledCondition): void => {
    if (condition.kind === "not") visit(condition.part);
    if (condition.kind !== "group") return;
    for (const part of [...condition.parts].reverse()) {
      const left = condition.parts.filter((other) => !gone.includes(other));
      const isIdle = left.length > 1 && changesNothing(rule, at, [...gone, part], survey);
      if (isIdle && !isGuard(part, left)) gone.push(part);
      else visit(part);
    }
  };
  visit(rule.when);
  return gone;
}

/** A rule with verdict `none` does not change an answer that is already none, so its conditions are idle only if the rule holds equally without them. */
function changesNothing(rule: CompiledRule, at: number, conditions: readonly CompiledCondition[], survey: Survey): boolean {
  const without = survey.withoutCondition(at, conditions);
  if (rule.then === "none") return survey.cells.every((cell) => without(cell) === evaluate(rule.when, cell.truths));
  return survey.firstChange(at, without) === null;
}

/** `industry: similar` together with a fact that applies only under that relation, such as `chain.hops`, is there for the reader and is not a mistake. */
function isGuard(part: CompiledCondition, beside: readonly CompiledCondition[]): boolean {
  const reads = (condition: CompiledCondition): boolean => {
    if (condition.kind === "test") return FACTS[condition.atom.fact].tiedTo.includes("industry");
    return condition.kind === "not" ? reads(condition.part) : condition.parts.some(reads);
  };
  return part.kind === "test" && part.atom.fact === "industry" && beside.some(reads);
}
