import { FACTS } from "../../facts/catalogue.ts";
import { conditionText } from "../../model/condition-text.ts";
import type { FactDomain, FactValue } from "../../model/fact.ts";
import type { SlipKind } from "../../model/proof.ts";
import { RELATIONS } from "../../model/relation.ts";
import type { Condition, ConditionTest, Rule } from "../../model/rules.ts";
import type { Origin } from "../../model/span.ts";

/** One rule with one slip; null if the slip is that the rule is missing. */
export interface Slip {
  readonly rule: Rule;
  readonly changed: Rule | null;
  readonly kind: SlipKind;
  readonly before: string;
  readonly after: string | null;
  readonly origin: Origin;
}

/** Every single slip in a rule. */
export function* slipsOf(rule: Rule): Generator<Slip> {
  yield { rule, changed: null, kind: "rule", before: rule.id, after: null, origin: rule.origin };
  for (const then of RELATIONS) {
    if (then === rule.then) continue;
    yield { rule, changed: { ...rule, then }, kind: "then", before: `then: ${rule.then}`, after: `then: ${then}`, origin: rule.origin };
  }
  for (const id of rule.overrides) {
    const overrides = rule.overrides.filter((other) => other !== id);
    yield { rule, changed: { ...rule, overrides }, kind: "override", before: `overrides: ${id}`, after: null, origin: rule.origin };
  }
  for (const { when, ...slip } of conditionSlips(rule.when)) yield { rule, changed: { ...rule, when }, ...slip };
}

interface ConditionSlip extends Pick<Slip, "kind" | "before" | "after" | "origin"> {
  readonly when: Condition;
}

function* conditionSlips(condition: Condition): Generator<ConditionSlip> {
  switch (condition.kind) {
    case "test":
      return yield* testSlips(condition);
    case "not":
      for (const slip of conditionSlips(condition.part)) yield { ...slip, when: { ...condition, part: slip.when } };
      yield {
        kind: "negate",
        before: conditionText(condition),
        after: conditionText(condition.part),
        origin: condition.origin,
        when: condition.part,
      };
      return;
    case "group":
      for (const [at, part] of condition.parts.entries()) {
        if (condition.parts.length > 1) {
          const parts = condition.parts.filter((_, other) => other !== at);
          yield { kind: "drop", before: conditionText(part), after: null, origin: part.origin, when: { ...condition, parts } };
        }
        for (const slip of conditionSlips(part)) yield { ...slip, when: { ...condition, parts: condition.parts.with(at, slip.when) } };
      }
  }
}

function* testSlips(test: ConditionTest): Generator<ConditionSlip> {
  const before = conditionText(test);
  const slip = (kind: SlipKind, when: Condition): ConditionSlip => ({
    kind,
    before,
    after: conditionText(when),
    origin: test.origin,
    when,
  });
  yield slip("negate", { kind: "not", part: test, origin: test.origin });
  const { operator, value } = test;
  const { domain } = FACTS[test.fact];
  if (typeof value === "number" && operator !== "is" && operator !== "not") {
    for (const moved of neighbours(value, domain)) yield slip("threshold", { ...test, value: moved });
  }
  if (typeof value === "object" && value.length > 1) {
    for (const gone of value) yield slip("list", { ...test, value: value.filter((other) => other !== gone) });
  }
  if (domain.kind !== "choice") return;
  const listed: FactValue = typeof value === "object" ? value : [String(value)];
  for (const more of domain.values) {
    if (listed.includes(more)) continue;
    const wider = operator === "is" || operator === "in" ? ("in" as const) : ("notIn" as const);
    yield slip("list", { ...test, operator: wider, value: [...listed, more] });
  }
}

/** A threshold one step higher and lower: by 1 for a whole number, by a quarter for a share. */
function neighbours(value: number, domain: FactDomain): readonly number[] {
  const isShare = domain.kind === "number" && !domain.whole;
  const [least, most] = domain.kind === "number" ? [domain.least, domain.most] : [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  const near = isShare ? [value * 0.75, value * 1.25] : [value - 1, value + 1];
  return near.map((each) => Number(each.toPrecision(6))).filter((each) => each !== value && each >= least && each <= most);
}
