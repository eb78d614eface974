import { caseIssues, checkDetails, checkDocument, clashIssues, exceptionIssues, reachIssues } from "../documents/check-document.ts";
import type { CheckDocument } from "../documents/documents.ts";
import { proofIssues } from "../documents/proof-issues.ts";
import { findClashes } from "../knowledge/relate/clashes.ts";
import type { Issue } from "../model/issue.ts";
import type { CaseResult, Matcher } from "../model/matcher.ts";
import { checkText } from "../views/text/check.ts";
import { createMatcher } from "../world/match.ts";
import { answer } from "./answer.ts";
import type { Answer, Call } from "./command.ts";
import { type Loaded, load } from "./open-run.ts";

/** `qundai check`: everything wrong, with its place, in every version of the rules or in the one asked for. Fails when there are errors. */
export async function command(call: Call): Promise<Answer> {
  const loaded = await load(call);
  const found = await checkedVersion(loaded);
  const issues = [...loaded.issues, ...found.issues];
  for (const version of otherVersions(call, loaded)) {
    const other = await loaded.other(version);
    issues.push(...other.issues, ...(await checkedVersion(other)).issues);
  }
  const document: CheckDocument = {
    ...checkDocument(call.page.wording, issues, found.cases, loaded.files.length, loaded.input),
    ...(call.isOn("details") && found.matcher !== null && loaded.input !== null
      ? { details: checkDetails(loaded.input.ruleset.version, found.matcher.proof(), found.matcher.coverage(), loaded.locate) }
      : {}),
  };
  return { ...answer(call, document, (each) => checkText(each, call.page)), failed: !document.ok };
}

function otherVersions(call: Call, { input, versions }: Loaded): readonly string[] {
  return call.option("rules") === undefined && input !== null ? versions.filter((version) => version !== input.ruleset.version) : [];
}

interface Checked {
  readonly cases: readonly CaseResult[];
  readonly issues: readonly Issue[];
  /** null where something is so wrong that nothing was run. */
  readonly matcher: Matcher | null;
}

/** What shows only when a version is run. That is left alone where rules or data are unsound: it would report the same mistake again. */
export async function checkedVersion({ input, issues, locate }: Loaded): Promise<Checked> {
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
      ...proofIssues(matcher.proof().findings, locate),
    ],
  };
}
