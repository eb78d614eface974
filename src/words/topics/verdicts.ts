import type { Because, ConditionOutcome } from "../../model/explanation.ts";
import type { FactId, FactSide, UnknownReason } from "../../model/fact.ts";
import type { ConceptId } from "../../model/ids.ts";
import type { Severity } from "../../model/issue.ts";
import type { LinkKind } from "../../model/link.ts";
import type { ChainRole, Direction, UnitOutcome, VerdictRelation } from "../../model/relation.ts";
import type { OperatorId } from "../../model/rules.ts";

/** Names a concept in the language of the wording. */
export type NameConcept = (concept: ConceptId) => string;

export type BecauseWording = {
  readonly [Kind in Because["kind"]]: (step: Extract<Because, { readonly kind: Kind }>, name: NameConcept) => string;
};

/** What a verdict's headline says, in no language: the verdict beside the facts. */
export interface Headline {
  readonly relation: VerdictRelation;
  /** How the two industries stand, which need not be what the verdict says. */
  readonly industry: VerdictRelation;
  readonly direction: Direction | null;
  readonly chainRole: ChainRole | null;
  /** A value of the fact `place`; null if it is unknown. */
  readonly place: string | null;
  /** False if the belt is listed only in years that do not count. */
  readonly isListed: boolean;
  /** Whether a rule or an exception decided. */
  readonly isRuled: boolean;
  /** The sides whose names link to no concept. */
  readonly unlinked: readonly ("cluster" | "belt")[];
}

/** The same with the names that a sentence needs. */
export interface VerdictSides extends Headline {
  readonly unit: string;
  readonly unitCity: string;
  readonly belt: string;
  readonly beltCity: string;
}

/** What relations, outcomes, facts and their reasons are called. The keys come from the model: a new one without its words does not compile. */
export interface VerdictWords {
  readonly relations: Readonly<Record<VerdictRelation, string>>;
  readonly outcomes: Readonly<Record<UnitOutcome, string>>;
  readonly conditionOutcomes: Readonly<Record<ConditionOutcome, string>>;
  readonly joins: Readonly<Record<"all" | "any" | "not", string>>;
  readonly operators: Readonly<Record<OperatorId, string>>;
  readonly facts: Readonly<Record<FactId, string>>;
  readonly sides: Readonly<Record<FactSide, string>>;
  /** The word for a value of one fact; the value itself if it has none. */
  readonly valueOf: (fact: string, value: string) => string;
  /** The words for all values of one fact. */
  readonly valuesOf: (fact: string) => Readonly<Record<string, string>>;
  readonly links: Readonly<Record<LinkKind, string>>;
  /** Where something comes from, as the language cites it. */
  readonly source: (source: string) => string;
  readonly unknownReasons: Readonly<Record<UnknownReason, string>>;
  readonly notApplicable: string;
  readonly directions: Readonly<Record<Direction, string>>;
  readonly chainRoles: Readonly<Record<ChainRole, string>>;
  readonly severities: Readonly<Record<Severity, string>>;
  readonly headline: (sides: VerdictSides) => string;
  readonly because: BecauseWording;
}
