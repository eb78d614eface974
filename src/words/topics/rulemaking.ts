import type { ConceptId } from "../../model/ids.ts";
import type { Relation } from "../../model/relation.ts";
import type { RuleFailure } from "../../model/rule-problem.ts";
import type { NoOffer, RuleScope } from "../../model/rulemaking.ts";
import type { ConceptClash } from "../../model/what-if.ts";

/** Why an offer cannot be written, as a sentence needs it. */
export type ToldProblem =
  | { readonly kind: "already"; readonly id: string }
  | { readonly kind: "label-taken"; readonly text: string; readonly concept: ConceptId }
  | { readonly kind: "ring"; readonly concept: ConceptId; readonly wider: ConceptId }
  | { readonly kind: "clash"; readonly clash: ConceptClash }
  | { readonly kind: "unwritable-text"; readonly text: string }
  | { readonly kind: "no-effect" }
  | { readonly kind: "by-hand"; readonly place: string };

type Name = (concept: ConceptId) => string;

/** All words of the rule panel, in one language. */
export interface RulemakingWords {
  readonly scopes: Readonly<Record<RuleScope, string>>;
  readonly exception: (verdict: string) => string;
  readonly declaration: {
    readonly identical: (names: readonly string[]) => string;
    readonly subordinate: (narrower: string, wider: string) => string;
    readonly similar: (upstream: string, downstream: string) => string;
  };
  readonly declare: (what: string, withNarrower: boolean) => string;
  readonly redeclare: (id: string, what: string) => string;
  readonly withdraw: (id: string, what: string) => string;
  readonly label: (text: string, concept: string) => string;
  readonly include: (text: string, concept: string) => string;
  readonly unlabel: (text: string, concept: string) => string;
  readonly broader: (concept: string, wider: string) => string;
  readonly unbroader: (concept: string, wider: string) => string;
  readonly noOffer: Readonly<Record<NoOffer, string>>;
  readonly problem: (problem: ToldProblem, name: Name) => string;
  readonly failure: (failure: RuleFailure) => string;
  /** Where it goes, and what to type where it can go nowhere. */
  readonly goesTo: (version: string) => string;
  readonly goesToDraft: (version: string, reviewed: string) => string;
  readonly needsDraft: (version: string) => string;
  readonly makeFirst: (command: string) => string;
  readonly drafts: (versions: readonly string[]) => string;
  readonly make: string;
  readonly goOn: string;
  readonly sharedTaxonomy: (taxonomy: string, readers: readonly string[]) => string;
  readonly alsoRead: (taxonomy: string, drafts: readonly string[]) => string;
  readonly stale: string;
  readonly reviewersDisagree: string;
  readonly matched: (before: string, after: string, counts: string) => string;
  readonly similar: (before: string, after: string, counts: string) => string;
  readonly changes: (units: number, pairs: number) => string;
  readonly thisCase: (relation: string, isDecided: boolean) => string;
  readonly relations: Readonly<Record<Relation | "unknown", string>>;
  readonly settles: (count: number) => string;
  readonly touches: (count: number) => string;
  readonly contradicts: (count: number) => string;
  readonly contradiction: (id: string, names: string, reviewer: string, decided: string, would: string) => string;
  readonly unseen: (count: number) => string;
  readonly fails: (count: number) => string;
  readonly more: (count: number) => string;
  readonly textOf: (file: string, isNew: boolean) => string;
  readonly ask: (file: string) => string;
  readonly cannot: string;
}
