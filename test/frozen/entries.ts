/** All functions of `src/` that the frozen answers use, in one place: if files move, only this file changes. */

export type { Output } from "../../src/commands/line/host.ts";
export { run } from "../../src/commands/line/run.ts";
export { FACT_CATALOGUE } from "../../src/facts/catalogue.ts";
export { loadWorkspace } from "../../src/files/workspace.ts";
export type { Comparison } from "../../src/model/comparison.ts";
export type { Belt, Place, Unit } from "../../src/model/data.ts";
export type { Change, Edit } from "../../src/model/edit.ts";
export { byCodePoint } from "../../src/model/ids.ts";
export type { UnitResult } from "../../src/model/match.ts";
export type { Matcher, MatchInput } from "../../src/model/matcher.ts";
export type { Condition, Declaration, Exception, Rule, RuleCase } from "../../src/model/rules.ts";
export type { Sensitivity } from "../../src/model/sensitivity.ts";
export type { Concept } from "../../src/model/taxonomy.ts";
export { applyEdits } from "../../src/questions/compare/apply.ts";
export { compareInputs } from "../../src/questions/compare/compare.ts";
export { weigh } from "../../src/questions/sensitivity/sensitivity.ts";
export { WhatIf } from "../../src/questions/what-if.ts";
export { WhyNotFinder } from "../../src/questions/why-not/why-not.ts";
export { createMatcher } from "../../src/world/match.ts";
