import type { CountsAs } from "../model/relation.ts";
import type { Declaration, Exception, Rule, RuleCase } from "../model/rules.ts";
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
  const merged = <T>(from: ReadonlyMap<string, T>, by: ReadonlyMap<string, T>) =>
    new Map([...[...from].filter(([id]) => !removed.has(id)), ...by]);
  return {
    rules: merged(base.rules, own.rules),
    declarations: merged(base.declarations, own.declarations),
    exceptions: merged(base.exceptions, own.exceptions),
    cases: merged(base.cases, own.cases),
  };
}

/** The outcome for each relation unless a version says otherwise: the study's method. */
const STUDY_COUNTS: CountsAs = { identical: "matched", subordinate: "matched", similar: "similar", none: "none" };

/** The outcome for each relation, given the base version first; later versions take precedence. */
export function mergeCountsAs(headers: readonly RawHeader[]): CountsAs {
  return Object.assign({}, STUDY_COUNTS, ...headers.map((header) => header["counts-as"]));
}
