import type { FactDomain, FactId, FactSide, FactValue } from "./fact.ts";
import type { RuleId } from "./ids.ts";
import type { Relation } from "./relation.ts";
import type { OperatorId } from "./rules.ts";
import type { Origin } from "./span.ts";

/** One distinct test of all rules: `fact operator value`. Values of a fact that no atom distinguishes form one class. */
export interface Atom {
  readonly index: number;
  readonly fact: FactId;
  readonly side: FactSide;
  readonly domain: FactDomain["kind"];
  readonly operator: OperatorId;
  /** The values compared with; a concept includes every concept under it. */
  readonly expected: FactValue;
  /** The values as the author wrote them. */
  readonly written: FactValue;
  /** Whether the test holds on a known value. */
  readonly holds: (actual: FactValue) => boolean;
}

export type CompiledCondition =
  | { readonly kind: "group"; readonly join: "all" | "any"; readonly parts: readonly CompiledCondition[]; readonly origin: Origin }
  | { readonly kind: "not"; readonly part: CompiledCondition; readonly origin: Origin }
  | { readonly kind: "test"; readonly atom: Atom; readonly origin: Origin };

export interface CompiledRule {
  readonly id: RuleId;
  readonly then: Relation;
  readonly overrides: readonly RuleId[];
  readonly when: CompiledCondition;
}

/** Rules ready to run, sorted by id, with every distinct atom. */
export interface CompiledRules {
  readonly rules: readonly CompiledRule[];
  readonly atoms: readonly Atom[];
}
