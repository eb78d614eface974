import type { CountsAs } from "../model/relation.ts";
import type { Declaration, Exception, Rule, RuleCase, Ruleset } from "../model/rules.ts";
import type { RawHeader } from "./raw.ts";

/** The entries of one version by kind and id. */
export interface Entries {
  readonly rules: ReadonlyMap<string, Rule>;
  readonly declarations: ReadonlyMap<string, Declaration>;
  readonly exceptions: ReadonlyMap<string, Exception>;
  readonly cases: ReadonlyMap<string, RuleCase>;
}

export const NO_ENTRIES: Entries = { rules: new Map(), declarations: new Map(), exceptions: new Map(), cases: new Map() };

/** Merges a version with the one that it extends: removed entries are dropped, and entries with the same id are replaced. */
export function extendEntries(base: Entries, removed: ReadonlySet<string>, own: Entries): Entries {
  const gone = new Set([...removed].filter((id) => base.rules.has(id) && !own.rules.has(id)));
  const kept = gone.size === 0 ? base : withoutRules(base, gone);
  const merged = <T>(from: ReadonlyMap<string, T>, by: ReadonlyMap<string, T>) =>
    new Map([...[...from].filter(([id]) => !removed.has(id)), ...by]);
  return {
    rules: merged(kept.rules, own.rules),
    declarations: merged(kept.declarations, own.declarations),
    exceptions: merged(kept.exceptions, own.exceptions),
    cases: merged(kept.cases, own.cases),
  };
}

/** Inherited entries that name rules which are taken away: a case still expects its answer, by whichever rule; an override has nothing left to do. */
function withoutRules(base: Entries, gone: ReadonlySet<string>): Entries {
  const cases = [...base.cases].map(
    ([id, one]) => [id, one.because !== null && gone.has(one.because) ? { ...one, because: null } : one] as const,
  );
  const rules = [...base.rules].map(
    ([id, rule]) => [id, { ...rule, overrides: rule.overrides.filter((other) => !gone.has(other)) }] as const,
  );
  return { ...base, cases: new Map(cases), rules: new Map(rules) };
}

/** The inherited cases that name a rule which is taken away and that stay, by that rule. */
export function casesNaming(base: Entries, removed: ReadonlySet<string>, own: Entries): ReadonlyMap<string, readonly string[]> {
  const naming = new Map<string, string[]>();
  for (const [id, { because }] of base.cases) {
    if (because === null || !removed.has(because) || own.rules.has(because) || removed.has(id) || own.cases.has(id)) continue;
    naming.set(because, [...(naming.get(because) ?? []), id]);
  }
  return naming;
}

/** What a chain of versions says of places, given the base version first; later versions take precedence. */
export function mergePlaces(headers: readonly RawHeader[]): Pick<Ruleset, "closeness" | "groupsAsOf"> {
  const closeness = headers.findLast((header) => header.closeness !== undefined)?.closeness;
  const groupsAsOf = headers.findLast((header) => header["groups-as-of"] !== undefined)?.["groups-as-of"];
  return { ...(closeness === undefined ? {} : { closeness }), ...(groupsAsOf === undefined ? {} : { groupsAsOf }) };
}

/** The outcome for each relation unless a version says otherwise: the study's method. */
const STUDY_COUNTS: CountsAs = { identical: "matched", subordinate: "matched", similar: "similar", none: "none" };

/** The outcome for each relation, given the base version first; later versions take precedence. */
export function mergeCountsAs(headers: readonly RawHeader[]): CountsAs {
  return Object.assign({}, STUDY_COUNTS, ...headers.map((header) => header["counts-as"]));
}
