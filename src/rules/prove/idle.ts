import { FACTS } from "../../facts/catalogue.ts";
import type { CompiledCondition, CompiledRule } from "../../model/compiled.ts";
import type { ProofFinding } from "../../model/proof.ts";
import { evaluate } from "../evaluate.ts";
import type { Bear } from "./findings.ts";
import type { Survey } from "./survey.ts";

/** Conditions without which every answer is the same; the outermost of those within one another, the last of those that repeat one another. */
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

/** A rule that says `none` changes no answer where the answer is none already; its conditions are idle only where it holds the same without them. */
function changesNothing(rule: CompiledRule, at: number, conditions: readonly CompiledCondition[], survey: Survey): boolean {
  const without = survey.withoutCondition(at, conditions);
  if (rule.then === "none") return survey.cells.every((cell) => without(cell) === evaluate(rule.when, cell.truths));
  return survey.firstChange(at, without) === null;
}

/** `industry: similar` beside a fact that applies only under one relation, such as `chain.hops`, says so to the reader and is not a mistake. */
function isGuard(part: CompiledCondition, beside: readonly CompiledCondition[]): boolean {
  const reads = (condition: CompiledCondition): boolean => {
    if (condition.kind === "test") return FACTS[condition.atom.fact].tiedTo.includes("industry");
    return condition.kind === "not" ? reads(condition.part) : condition.parts.some(reads);
  };
  return part.kind === "test" && part.atom.fact === "industry" && beside.some(reads);
}
