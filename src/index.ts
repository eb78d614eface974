/** What other programs can use of Qundai: reading a workspace, judging it, and the types of both. */

export type { AddDocument } from "./documents/add.ts";
export type { CheckDetails, CheckDocument, WitnessEntry } from "./documents/check.ts";
export type { CompareDocument, ComparedRate, ComparedReason, ComparedVersion } from "./documents/compare.ts";
export type { DecideDocument } from "./documents/decide.ts";
export type { DisputeEntry, DisputesDocument } from "./documents/disputes.ts";
export type { EllipseDocument, EllipseEntry } from "./documents/ellipse.ts";
export type { EntryFields } from "./documents/entry-fields.ts";
export type { EvaluateDocument } from "./documents/evaluate.ts";
export type { ConditionEntry, ExplainDocument, FactEntry } from "./documents/explain.ts";
export type { FactsDocument } from "./documents/facts.ts";
export type { FormatDocument } from "./documents/format.ts";
export type { ImportDocument } from "./documents/import.ts";
export type { InitDocument } from "./documents/init.ts";
export type { IssueEntry } from "./documents/issues.ts";
export type { LinkDocument } from "./documents/link.ts";
export type { MatchDocument } from "./documents/match.ts";
export type { PlaceName } from "./documents/names.ts";
export type { OverlapsDocument } from "./documents/overlaps.ts";
export type { RateEntry } from "./documents/rates.ts";
export type { RelateDocument } from "./documents/relate.ts";
export type { ClaimEntry, ReproduceDocument } from "./documents/reproduce.ts";
export type {
  ResultBelt,
  ResultDocument,
  ResultPair,
  ResultRule,
  ResultSense,
  ResultUnit,
  SealedResult,
} from "./documents/result.ts";
export type { ResultConcept, ResultDeclaration } from "./documents/result-knowledge.ts";
export type { ResultStep } from "./documents/result-reasons.ts";
export type { ReviewedDecision, ReviewedResult } from "./documents/reviewed.ts";
export type { RulesDefaultDocument } from "./documents/rules-default.ts";
export type { EntryChange, FieldChange, RulesDiffDocument } from "./documents/rules-diff.ts";
export type { RulesListDocument, RulesShowDocument, VersionEntry } from "./documents/rules-list.ts";
export type { RulesNewDocument } from "./documents/rules-new.ts";
export type { RulesReleaseDocument } from "./documents/rules-release.ts";
export type { SensitivityDocument } from "./documents/sensitivity.ts";
export type { FileSpan, TextLine } from "./documents/text-lines.ts";
export type { WrittenDocument } from "./documents/written.ts";
export { FACT_CATALOGUE } from "./facts/catalogue.ts";
export { findWorkspace, type LoadedWorkspace, loadWorkspace } from "./files/workspace.ts";
export type * from "./model/data.ts";
export type * from "./model/explanation.ts";
export type * from "./model/fact.ts";
export type * from "./model/ids.ts";
export type * from "./model/issue.ts";
export type * from "./model/link.ts";
export type * from "./model/match.ts";
export type * from "./model/matcher.ts";
export type * from "./model/proof.ts";
export type * from "./model/quantity.ts";
export type * from "./model/relation.ts";
export type * from "./model/rules.ts";
export type * from "./model/span.ts";
export type * from "./model/taxonomy.ts";
export { createMatcher } from "./world/match.ts";
