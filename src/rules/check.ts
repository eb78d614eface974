import { type Issue, issue } from "../model/issue.ts";
import type { Rule, RuleCase } from "../model/rules.ts";
import type { Locate, Origin } from "../model/span.ts";

type Nearest = (text: string, candidates: Iterable<string>) => string | null;

/** Up to so many rules, the rule itself is left out of what it may override; a longer list is shared, since only its beginning is shown. */
const MOST_LISTED = 1000;

/** `overrides` and `because` that name no rule. `known` are the ids of all rules, also of those that could not be parsed. */
export function ruleReferences(
  rules: readonly Rule[],
  cases: readonly RuleCase[],
  known: ReadonlySet<string>,
  locate: Locate,
  nearest: Nearest,
): readonly Issue[] {
  const allowed = [...known];
  const unknown = (id: string, origin: Origin, self: string | null): Issue => {
    // A list per mistake only while somebody reads it.
    const candidates = self === null || allowed.length > MOST_LISTED ? allowed : allowed.filter((other) => other !== self);
    const hint = nearest(id, candidates);
    return issue("unknown-reference", locate(origin), { what: "rule", found: id, hint: hint === self ? null : hint, allowed: candidates });
  };
  const overrides = rules.flatMap((rule) =>
    rule.overrides.flatMap((id, index) => {
      const origin = { file: rule.origin.file, path: [...rule.origin.path, "overrides", index] };
      if (id === rule.id) return [issue("relation-self", locate(origin), { concept: id })];
      return known.has(id) ? [] : [unknown(id, origin, rule.id)];
    }),
  );
  const because = cases.flatMap((one) => {
    const isKnown = one.because === null || known.has(one.because);
    return isKnown ? [] : [unknown(one.because as string, { file: one.origin.file, path: [...one.origin.path, "because"] }, null)];
  });
  return [...overrides, ...because];
}

/** Ids under `remove` that the extended version does not have. */
export function removalReferences(
  removed: readonly { readonly id: string; readonly origin: Origin }[],
  known: ReadonlySet<string>,
  locate: Locate,
  nearest: Nearest,
): readonly Issue[] {
  return removed
    .filter(({ id }) => !known.has(id))
    .map(({ id, origin }) =>
      issue("unknown-reference", locate(origin), { what: "entry", found: id, hint: nearest(id, known), allowed: [] }),
    );
}
