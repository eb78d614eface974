import type { CompiledRule } from "../model/compiled.ts";
import type { ConditionOutcome, Verdict } from "../model/explanation.ts";
import type { RuleId } from "../model/ids.ts";
import { type Relation, strength } from "../model/relation.ts";

type Deciding = Pick<CompiledRule, "id" | "then" | "overrides">;

/** Which of some open rules hold in each completion of the unknown facts; null if there are too many completions to go through. */
export type Complete<Rule extends Deciding> = (open: readonly Rule[]) => Iterable<readonly Rule[]> | null;

/**
 * The verdict of rules that held, failed or are unknown: the strongest relation of those that held and that no rule which held
 * overrides. If some are unknown, the relation is certain exactly if it is the same however the unknown facts turn out; without
 * `complete`, or if it gives up, if it is the same whichever of the unknown rules hold. `outcomes` are in the order of `rules`.
 */
export function decide<Rule extends Deciding>(
  rules: readonly Rule[],
  outcomes: readonly ConditionOutcome[],
  complete: Complete<Rule> | null,
): Verdict {
  const held = rules.filter((_, at) => outcomes[at] === "held");
  const open = rules.filter((_, at) => outcomes[at] === "unknown");
  const certain = settle(held);
  if (open.length === 0 || isCertain(certain.relation, held, open)) return certain;
  const completions = complete === null ? null : complete(open);
  if (completions === null) return complete === null ? UNDECIDED : { ...UNDECIDED, isCautious: true };
  return inAll(rules, held, certain, completions);
}

/** For each rule that held: the other rules that held and override it. */
export function overriddenBy(rules: readonly Deciding[], outcomes: readonly ConditionOutcome[]): ReadonlyMap<RuleId, readonly RuleId[]> {
  const held = rules.filter((_, at) => outcomes[at] === "held");
  return new Map(held.map((rule) => [rule.id, held.filter((other) => overrides(other, rule)).map((other) => other.id)]));
}

const UNDECIDED: Verdict = { relation: "unknown", rule: null, disagreeing: [], exception: null };

function settle(held: readonly Deciding[]): Verdict & { readonly relation: Relation } {
  const standing = notOverridden(held, held);
  let best: Deciding | null = null;
  for (const rule of standing) if (!best || strength(rule.then) > strength(best.then)) best = rule;
  const relation: Relation = best?.then ?? "none";
  const disagreeing = standing.filter((rule) => rule.then !== relation).map((rule) => rule.id);
  return { relation, rule: best?.id ?? null, disagreeing, exception: null };
}

/** Whether the relation of the rules that held stays, whichever of the open rules hold besides. */
function isCertain(relation: Relation, held: readonly Deciding[], open: readonly Deciding[]): boolean {
  const stronger = open.filter(({ then }) => strength(then) > strength(relation));
  if (notOverridden(stronger, held).length > 0) return false;
  return relation === "none" || !canBeOverridden(relation, held, open);
}

/**
 * Whether some of the open rules can together override every rule that says at least this, themselves included. A rule that would stand
 * in the largest set that is left stands in every smaller one, so it is taken out until no such rule is left.
 */
function canBeOverridden(relation: Relation, held: readonly Deciding[], open: readonly Deciding[]): boolean {
  let holding = [...held, ...open];
  for (;;) {
    const standing = notOverridden(holding, holding).filter((rule) => strength(rule.then) >= strength(relation));
    if (standing.length === 0) return true;
    if (standing.some((rule) => held.includes(rule))) return false;
    holding = holding.filter((rule) => !standing.includes(rule));
  }
}

/** The verdict if it has the same relation in all completions; of several rules that decide in them the first by id is named. */
function inAll<Rule extends Deciding>(
  rules: readonly Rule[],
  held: readonly Rule[],
  certain: Verdict,
  completions: Iterable<readonly Rule[]>,
): Verdict {
  const seen = new Set<string>();
  const deciding = new Set<RuleId>();
  let relation: Relation | null = null;
  for (const more of completions) {
    const key = more.map(({ id }) => id).join();
    if (seen.has(key)) continue;
    seen.add(key);
    const one = settle([...held, ...more]);
    if (relation !== null && one.relation !== relation) return UNDECIDED;
    relation = one.relation;
    if (one.rule !== null) deciding.add(one.rule);
  }
  if (relation === certain.relation) return certain;
  return { ...UNDECIDED, relation: relation ?? "unknown", rule: rules.find(({ id }) => deciding.has(id))?.id ?? null };
}

/** The rules that none of the others overrides, in one pass: a ruleset may have thousands. */
function notOverridden(rules: readonly Deciding[], others: readonly Deciding[]): readonly Deciding[] {
  const overriding = others.filter((other) => other.overrides.length > 0);
  if (overriding.length === 0) return rules;
  const overridden = new Set(overriding.flatMap((other) => other.overrides));
  return rules.filter(({ id }) => !overridden.has(id));
}

function overrides(rule: Deciding, other: Deciding): boolean {
  return rule.overrides.includes(other.id);
}
