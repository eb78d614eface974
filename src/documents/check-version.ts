import { findClashes } from "../knowledge/relate/clashes.ts";
import type { Issue } from "../model/issue.ts";
import type { CaseResult, Matcher, MatchInput } from "../model/matcher.ts";
import type { Locate } from "../model/span.ts";
import { createMatcher } from "../world/match.ts";
import { clashIssues } from "./check.ts";
import { caseIssues, exceptionIssues, proofIssues, reachIssues } from "./check-issues.ts";

export interface CheckedVersion {
  readonly cases: readonly CaseResult[];
  readonly issues: readonly Issue[];
  /** null if the input has mistakes that keep it from being run. */
  readonly matcher: Matcher | null;
}

interface Read {
  readonly input: MatchInput | null;
  readonly issues: readonly Issue[];
  readonly locate: Locate;
}

/**
 * The issues of a version that only a run reveals; `entriesOnly` leaves out the proof of the rules, which takes most of the time and which no
 * declaration, exception, case or concept changes. Nothing is run if rules or data have errors: a run would report the same
 * mistakes again.
 */
export async function checkVersion({ input, issues, locate }: Read, entriesOnly = false): Promise<CheckedVersion> {
  if (input === null || issues.some((each) => each.severity === "error")) return { cases: [], issues: [], matcher: null };
  const clashes = findClashes(input.taxonomy.concepts, input.ruleset.declarations);
  if (clashes.length > 0) return { cases: [], issues: clashIssues(clashes, locate), matcher: null };
  const matcher = await createMatcher(input);
  const cases = await matcher.cases();
  return {
    cases,
    matcher,
    issues: [
      ...caseIssues(input, cases, locate),
      ...exceptionIssues(input, matcher.result, locate),
      ...reachIssues(matcher.unreached(), locate),
      ...(entriesOnly ? [] : proofIssues(matcher.proof().findings, locate)),
    ],
  };
}
