import { FACT_CATALOGUE } from "../../facts/catalogue.ts";
import type { Workspace } from "../../facts/possible.ts";
import type { CompiledCondition } from "../../model/compiled.ts";
import { conditionText } from "../../model/condition-text.ts";
import type { Verdict } from "../../model/explanation.ts";
import type { SomeFacts } from "../../model/fact.ts";
import { byCodePoint } from "../../model/ids.ts";
import type { CaseCoverage, SeenCondition, UnnoticedSlip } from "../../model/proof.ts";
import { strength, type VerdictRelation } from "../../model/relation.ts";
import type { Condition, Rule } from "../../model/rules.ts";
import { compileRules, type Under } from "../compile.ts";
import { Completions } from "../completions.ts";
import { decide } from "../decide.ts";
import { evaluate, FAILED, HELD, outcomesOf, truthsOf } from "../evaluate.ts";
import type { FindPairs } from "./prove.ts";
import { type Slip, slipsOf } from "./slips.ts";
import { factSpace } from "./space.ts";
import { shownFacts, witnessOf } from "./witness.ts";

/** A case ready to be judged: the facts of each reading of its words; the strongest answer counts. */
export interface CaseToJudge {
  readonly expect: VerdictRelation;
  readonly because: string | null;
  readonly readings: readonly SomeFacts[];
}

export interface CoverageInput {
  readonly rules: readonly Rule[];
  readonly cases: readonly CaseToJudge[];
  readonly workspace: Workspace;
  readonly under: Under;
  readonly pairs: FindPairs;
}

/** Which conditions held and failed in the cases, and which slips in the rules no case would notice. */
export function coverage(input: CoverageInput): CaseCoverage {
  const { rules } = input;
  const unnoticed: UnnoticedSlip[] = [];
  let slips = 0;
  for (const rule of [...rules].sort((a, b) => byCodePoint(a.id, b.id))) {
    for (const slip of slipsOf(rule)) {
      const changed = rules.flatMap((other) => (other !== rule ? [other] : slip.changed === null ? [] : [slip.changed]));
      if (isNoticed(changed, input)) slips += 1;
      else {
        const found = missed(slip, changed, input);
        if (found === null) continue;
        slips += 1;
        unnoticed.push(found);
      }
    }
  }
  return { conditions: seenConditions(input), slips, unnoticed };
}

function isNoticed(changed: readonly Rule[], { cases, under, workspace }: CoverageInput): boolean {
  const { rules, atoms } = compileRules(changed, FACT_CATALOGUE, under);
  const completions = new Completions({ workspace, standsUnder: null, keep: (_, compute) => compute() });
  return cases.some(({ expect, because, readings }) => {
    let best: Verdict | null = null;
    for (const facts of readings) {
      const truths = truthsOf(atoms, facts);
      const verdict = decide(rules, outcomesOf(rules, truths), (open) => completions.holding(open, truths, facts));
      if (best === null || strength(verdict.relation) > strength(best.relation)) best = verdict;
    }
    return best !== null && (best.relation !== expect || (because !== null && best.rule !== because));
  });
}

/** A slip that no case notices, with facts on which it changes the answer; null if there are none, in which case it has no effect. */
function missed(slip: Slip, changed: readonly Rule[], input: CoverageInput): UnnoticedSlip | null {
  // Both versions are compiled together, so that they share atoms and therefore one space of facts.
  const mark = "\u0000";
  const both = compileRules(
    [...input.rules, ...changed.map((rule) => ({ ...rule, id: `${mark}${rule.id}` as Rule["id"] }))],
    FACT_CATALOGUE,
    input.under,
  );
  const before = both.rules.filter(({ id }) => !id.startsWith(mark));
  const after = both.rules.flatMap((rule) => (rule.id.startsWith(mark) ? [{ ...rule, id: rule.id.slice(1) as Rule["id"] }] : []));
  const space = factSpace(both.atoms, input.workspace);
  const answer = (rules: typeof before, truths: ArrayLike<number>): string => {
    // Disagreement between rules is not part of a case's answer; the proof reports it.
    const { relation, rule } = decide(rules, outcomesOf(rules, truths), null);
    return `${relation} ${rule}`;
  };
  const different = [...space.cells.keys()].filter((at) => {
    const { truths } = space.cells[at] as (typeof space.cells)[number];
    return answer(before, truths) !== answer(after, truths);
  });
  if (different.length === 0) return null;
  const { rule, kind, before: was, after: now, origin } = slip;
  const shown = shownFacts(both.atoms);
  return { rule: rule.id, kind, before: was, after: now, origin, witness: witnessOf(different, space, input.pairs(space), shown) };
}

function seenConditions({ rules, cases, under }: CoverageInput): readonly SeenCondition[] {
  const compiled = compileRules(rules, FACT_CATALOGUE, under);
  const truths = cases.flatMap(({ readings }) => readings.map((facts) => truthsOf(compiled.atoms, facts)));
  const written = new Map(rules.map((rule) => [rule.id, rule]));
  return compiled.rules.flatMap((rule) => {
    const tests: { readonly compiled: CompiledCondition; readonly written: Condition }[] = [];
    pairUp(rule.when, (written.get(rule.id) as Rule).when, tests);
    return tests.map(({ compiled: condition, written: text }): SeenCondition => {
      const came = new Set(truths.map((each) => evaluate(condition, each)));
      return { rule: rule.id, text: conditionText(text), origin: condition.origin, held: came.has(HELD), failed: came.has(FAILED) };
    });
  });
}

/** The tests of a condition in written order, both compiled and as written. */
function pairUp(
  compiled: CompiledCondition,
  written: Condition,
  tests: { readonly compiled: CompiledCondition; readonly written: Condition }[],
): void {
  if (compiled.kind === "test") tests.push({ compiled, written });
  else if (compiled.kind === "not" && written.kind === "not") pairUp(compiled.part, written.part, tests);
  else if (compiled.kind === "group" && written.kind === "group") {
    for (const [at, part] of compiled.parts.entries()) pairUp(part, written.parts[at] as Condition, tests);
  }
}
