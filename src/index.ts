/** What other programs can use of Qundai: reading a workspace, judging it, and the types of both. */

export type * from "./documents/check-shape.ts";
export type * from "./documents/compare-shape.ts";
export type * from "./documents/disputes-shape.ts";
export type * from "./documents/documents.ts";
export type * from "./documents/ellipse-shape.ts";
export type * from "./documents/reproduce-shape.ts";
export type * from "./documents/result-shape.ts";
export type * from "./documents/rules-shape.ts";
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
