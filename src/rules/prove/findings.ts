import type { CompiledCondition, CompiledRule } from "../../model/compiled.ts";
import type { ProofFinding, Witness } from "../../model/proof.ts";
import type { Origin } from "../../model/span.ts";
import { evaluate, FAILED, HELD } from "../evaluate.ts";
import type { Survey } from "./survey.ts";

/** Returns a witness for the first of these cells that occurs in the data, or else for the first cell. */
export type Bear = (cells: readonly number[]) => Witness;

/** The place of each rule; of two equivalent rules, the later one is reported as redundant. */
export type Written = (rule: CompiledRule) => Origin;

/** Rules that never hold, with the conditions that exclude each other. */
export function neverHolding(survey: Survey, written: Written): ProofFinding[] {
  return survey.rules.flatMap((rule, at): ProofFinding[] => {
    if (survey.held(at).length > 0) return [];
    return [{ kind: "never-holds", rule: rule.id, origin: written(rule), between: shutOut(rule.when, survey) }];
  });
}

/** The fewest parts of an `all` that never hold together: one, two or three. */
function shutOut(when: CompiledCondition, survey: Survey): readonly Origin[] {
  const parts = flat(when);
  const held = parts.map((part) => survey.cells.map((cell) => evaluate(part, cell.truths) === HELD));
  const together = (chosen: readonly number[]): boolean => survey.cells.some((_, cell) => chosen.every((part) => held[part]?.[cell]));
  for (const size of [1, 2, 3]) {
    for (const chosen of choices(parts.length, size))
      if (!together(chosen)) return chosen.map((part) => (parts[part] as CompiledCondition).origin);
  }
  return [];
}

function flat(condition: CompiledCondition): readonly CompiledCondition[] {
  return condition.kind === "group" && condition.join === "all" ? condition.parts.flatMap(flat) : [condition];
}

function* choices(count: number, size: number, from = 0): Generator<readonly number[]> {
  if (size === 0) yield [];
  else
    for (let first = from; first <= count - size; first += 1)
      for (const rest of choices(count, size - 1, first + 1)) yield [first, ...rest];
}

/** Rules without which every answer stays the same. If several make each other redundant, the later ones are reported. */
export function covered(
  survey: Survey,
  live: readonly number[],
  written: Written,
  bear: Bear,
): { readonly rules: ReadonlySet<number>; readonly findings: ProofFinding[] } {
  const gone = new Set<number>();
  const findings: ProofFinding[] = [];
  for (const at of [...live].reverse()) {
    if (survey.firstChange(at, () => FAILED, gone) !== null) continue;
    gone.add(at);
    const rule = survey.rules[at] as CompiledRule;
    const held = survey.held(at);
    const by = live.filter((other) => !gone.has(other) && held.every((cell) => survey.truth(other, cell) === HELD));
    findings.push({
      kind: "covered",
      rule: rule.id,
      origin: written(rule),
      by: by.map((other) => (survey.rules[other] as CompiledRule).id),
      witness: bear(held),
    });
  }
  return { rules: gone, findings };
}

/** Pairs of rules that can hold on the same facts with different verdicts, without an override between them. */
export function disagreements(survey: Survey, written: Written, bear: Bear): ProofFinding[] {
  const cells = new Map<string, number[]>();
  for (const cell of survey.cells.keys()) {
    const { rule, disagreeing } = survey.verdict(cell);
    if (rule === null) continue;
    for (const other of disagreeing) {
      const key = `${rule} ${other}`;
      const list = cells.get(key);
      if (list === undefined) cells.set(key, [cell]);
      else list.push(cell);
    }
  }
  const byId = new Map(survey.rules.map((rule) => [rule.id as string, rule]));
  return [...cells].map(([key, where]): ProofFinding => {
    const [stronger, weaker] = key.split(" ").map((id) => byId.get(id)) as [CompiledRule, CompiledRule];
    return {
      kind: "disagree",
      rules: [stronger.id, weaker.id],
      thens: [stronger.then, weaker.then],
      origin: written(weaker),
      witness: bear(where),
    };
  });
}
