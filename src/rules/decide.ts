import type { CompiledRule } from "../model/compiled.ts";
import type { ConditionOutcome, Verdict } from "../model/explanation.ts";
import type { RuleId } from "../model/ids.ts";
import { type Relation, strength } from "../model/relation.ts";

type Deciding = Pick<CompiledRule, "id" | "then" | "overrides">;

/** If more rules than this are unknown for one pair, their combinations are not tried and the answer is unknown. */
const MOST_UNKNOWN = 10;

/**
 * Returns the verdict for rules that held, failed or are unknown: the strongest relation among the rules that held and that no other rule which held
 * overrides. If the unknown rules could change the relation, it is unknown. `outcomes` are in the order of `rules`.
 */
export function decide(rules: readonly Deciding[], outcomes: readonly ConditionOutcome[]): Verdict {
  const held = rules.filter((_, at) => outcomes[at] === "held");
  const open = rules.filter((_, at) => outcomes[at] === "unknown");
  const certain = settle(held);
  if (open.length === 0) return certain;
  if (open.length > MOST_UNKNOWN) return { ...certain, relation: "unknown", rule: null };
  for (let choice = 1; choice < 1 << open.length; choice++) {
    const maybe = settle([...held, ...open.filter((_, at) => choice & (1 << at))]);
    if (maybe.relation !== certain.relation) return { relation: "unknown", rule: null, disagreeing: [], exception: null };
  }
  return certain;
}

/** For each rule that held: the other rules that held and override it. */
export function overriddenBy(rules: readonly Deciding[], outcomes: readonly ConditionOutcome[]): ReadonlyMap<RuleId, readonly RuleId[]> {
  const held = rules.filter((_, at) => outcomes[at] === "held");
  return new Map(held.map((rule) => [rule.id, held.filter((other) => other.overrides.includes(rule.id)).map((other) => other.id)]));
}

function settle(held: readonly Deciding[]): Verdict {
  const standing = held.filter((rule) => !held.some((other) => other.overrides.includes(rule.id)));
  let best: Deciding | null = null;
  for (const rule of standing) if (!best || strength(rule.then) > strength(best.then)) best = rule;
  const relation: Relation = best?.then ?? "none";
  const disagreeing = standing.filter((rule) => rule.then !== relation).map((rule) => rule.id);
  return { relation, rule: best?.id ?? null, disagreeing, exception: null };
}
