import type { ConditionOutcome, Verdict } from "../../src/model/explanation.ts";
import type { SomeFacts } from "../../src/model/fact.ts";
import { byCodePoint, type ConceptId } from "../../src/model/ids.ts";
import { strength } from "../../src/model/relation.ts";
import type { Condition, ConditionTest, Rule } from "../../src/model/rules.ts";
import { OPERATOR_MEANING } from "../../src/rules/operators.ts";
import { completions, type KnownOfData } from "./complete.ts";

/** Whether a concept equals another, is the same as it, or is under it. */
export type IsUnder = (concept: ConceptId, wider: ConceptId) => boolean;

/** The outcome of a condition in three-valued logic: an unknown part matters only if it could decide. */
export function outcomeOf(condition: Condition, facts: SomeFacts, isUnder: IsUnder): ConditionOutcome {
  switch (condition.kind) {
    case "test":
      return outcomeOfTest(condition, facts, isUnder);
    case "not": {
      const part = outcomeOf(condition.part, facts, isUnder);
      return part === "held" ? "failed" : part === "failed" ? "held" : "unknown";
    }
    case "group": {
      const parts = condition.parts.map((part) => outcomeOf(part, facts, isUnder));
      const [deciding, other] = condition.join === "all" ? (["failed", "held"] as const) : (["held", "failed"] as const);
      if (parts.includes(deciding)) return deciding;
      return parts.includes("unknown") ? "unknown" : other;
    }
  }
}

function outcomeOfTest({ fact, operator, value }: ConditionTest, facts: SomeFacts, isUnder: IsUnder): ConditionOutcome {
  const actual = facts[fact];
  if (actual === undefined) throw new Error(`the oracle derives no ${fact}`);
  if (actual.kind === "not-applicable") return "failed";
  if (actual.kind === "unknown") {
    const passing = (actual.among ?? []).filter((each) => OPERATOR_MEANING[operator](each, value)).length;
    if (actual.among === undefined || (passing > 0 && passing < actual.among.length)) return "unknown";
    return passing === 0 ? "failed" : "held";
  }
  if (fact !== "cluster.concept" && fact !== "belt.concept") return OPERATOR_MEANING[operator](actual.value, value) ? "held" : "failed";
  // A concept includes all concepts under it.
  const wanted = (typeof value === "object" ? value : [value]) as readonly ConceptId[];
  const isOne = wanted.some((wider) => isUnder(actual.value as ConceptId, wider));
  return isOne === (operator === "is" || operator === "in") ? "held" : "failed";
}

/**
 * The strongest relation of the rules that held and that no held rule overrides. If unknown facts leave rules open, the relation is certain
 * if it is the same in every completion of these facts or, if there are too many, if it is the same whichever of the open rules hold.
 */
export function verdictOf(rules: readonly Rule[], facts: SomeFacts, isUnder: IsUnder, known: KnownOfData): Verdict {
  const sorted = rules.toSorted((a, b) => byCodePoint(a.id, b.id));
  const outcomes = new Map(sorted.map((rule) => [rule, outcomeOf(rule.when, facts, isUnder)]));
  const held = sorted.filter((rule) => outcomes.get(rule) === "held");
  const open = sorted.filter((rule) => outcomes.get(rule) === "unknown");
  const certain = settled(held);
  if (open.length === 0) return certain;
  const completed = completions(open, facts, known, isUnder);
  const answers =
    completed?.map((each) => settled([...held, ...open.filter(({ when }) => outcomeOf(when, each, isUnder) === "held")])) ??
    subsets(open).map((more) => settled([...held, ...more]));
  const [first] = answers;
  const agree = first !== undefined && answers.every(({ relation }) => relation === first.relation);
  if (agree && first.relation === certain.relation) return certain;
  if (!agree) return { relation: "unknown", rule: null, disagreeing: [], exception: null, ...(completed ? {} : { isCautious: true }) };
  const deciding = sorted.find(({ id }) => answers.some(({ rule }) => rule === id));
  return { relation: first.relation, rule: deciding?.id ?? null, disagreeing: [], exception: null };
}

function settled(held: readonly Rule[]): Verdict {
  const standing = held.filter((rule) => !held.some((other) => other.overrides.includes(rule.id)));
  const best = standing.toSorted((a, b) => strength(b.then) - strength(a.then))[0];
  const relation = best?.then ?? "none";
  const disagreeing = standing.filter((rule) => rule.then !== relation).map(({ id }) => id);
  return { relation, rule: best?.id ?? null, disagreeing, exception: null };
}

function subsets<Item>(items: readonly Item[]): readonly (readonly Item[])[] {
  return Array.from({ length: 1 << items.length }, (_, choice) => items.filter((_item, at) => choice & (1 << at)));
}
