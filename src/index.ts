/** What other programs can use of Qundai: reading a workspace, judging it, and the types of both. */
export { FACT_CATALOGUE } from "./facts/catalogue.ts";
export { findWorkspace, type LoadedWorkspace, loadWorkspace } from "./load/workspace.ts";
export { createMatcher } from "./match.ts";
export type * from "./model/data.ts";
export type * from "./model/documents.ts";
export type * from "./model/explanation.ts";
export type * from "./model/fact.ts";
export type * from "./model/ids.ts";
export type * from "./model/issue.ts";
export type * from "./model/link.ts";
export type * from "./model/match.ts";
export type * from "./model/matcher.ts";
export type * from "./model/relation.ts";
export type * from "./model/rules.ts";
export type * from "./model/span.ts";
export type * from "./model/taxonomy.ts";
