import type { Because, ConditionOutcome } from "../model/explanation.ts";
import type { FactId, FactSide, UnknownReason } from "../model/fact.ts";
import type { ConceptId } from "../model/ids.ts";
import type { IssueCode, IssueParams, Severity } from "../model/issue.ts";
import type { LinkKind } from "../model/link.ts";
import type { UnitOutcome, VerdictRelation } from "../model/relation.ts";
import type { OperatorId } from "../model/rules.ts";
import type { Language } from "../model/text.ts";
import type { ReportWording } from "./reports.ts";

/** What an issue says: one sentence with what was found, and what to try. */
export interface IssueWords {
  readonly message: string;
  readonly hint?: string;
}

export type IssueWording = { readonly [Code in IssueCode]: (params: IssueParams[Code]) => IssueWords };

/** Names a concept in the language of the wording. */
export type NameConcept = (concept: ConceptId) => string;

export type BecauseWording = {
  readonly [Kind in Because["kind"]]: (step: Extract<Because, { readonly kind: Kind }>, name: NameConcept) => string;
};

export type Direction = "belt-wider" | "belt-narrower";
export type ChainRole = "belt-upstream" | "belt-downstream";

/** The two sides of a verdict, as a sentence needs them. */
export interface VerdictSides {
  readonly unit: string;
  readonly unitCity: string;
  readonly belt: string;
  readonly beltCity: string;
  readonly sameCity: boolean;
  readonly direction: Direction | null;
  readonly chainRole: ChainRole | null;
}

/**
 * Every sentence of the program, in one language. The keys come from the model, so a new operator, fact, reason or issue
 * without its words does not compile, in either language.
 */
export interface Wording {
  readonly language: Language;
  readonly relations: Readonly<Record<VerdictRelation, string>>;
  readonly outcomes: Readonly<Record<UnitOutcome, string>>;
  readonly conditionOutcomes: Readonly<Record<ConditionOutcome, string>>;
  readonly joins: Readonly<Record<"all" | "any" | "not", string>>;
  readonly operators: Readonly<Record<OperatorId, string>>;
  readonly facts: Readonly<Record<FactId, string>>;
  readonly sides: Readonly<Record<FactSide, string>>;
  /** Words for the values that a fact can take; other values stand for themselves. */
  readonly values: Readonly<Record<string, string>>;
  readonly links: Readonly<Record<LinkKind, string>>;
  readonly unknownReasons: Readonly<Record<UnknownReason, string>>;
  readonly notApplicable: string;
  readonly directions: Readonly<Record<Direction, string>>;
  readonly chainRoles: Readonly<Record<ChainRole, string>>;
  readonly severities: Readonly<Record<Severity, string>>;
  readonly verdicts: Readonly<Record<VerdictRelation, (sides: VerdictSides) => string>>;
  readonly because: BecauseWording;
  readonly issues: IssueWording;
  readonly report: ReportWording;
}
