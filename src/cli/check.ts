import { caseIssues, checkDocument, exceptionIssues } from "../explain/check-document.ts";
import { createMatcher } from "../match.ts";
import type { Issue } from "../model/issue.ts";
import type { CaseResult } from "../model/matcher.ts";
import { checkText } from "../report/check.ts";
import { answer } from "./answer.ts";
import type { Answer, Call } from "./command.ts";
import { type Loaded, load } from "./open-run.ts";

/** `qundai check`: everything wrong, with its place. Fails when there are errors. */
export async function command(call: Call): Promise<Answer> {
  const loaded = await load(call);
  const { cases, issues } = await playedCases(loaded);
  const document = checkDocument(call.page.wording, [...loaded.issues, ...issues], cases, loaded.files.length, loaded.input);
  return { ...answer(call, document, (each) => checkText(each, call.page)), failed: !document.ok };
}

/** Cases are played only where rules and data are sound: on broken ones they would report the same mistake again. */
async function playedCases({ input, issues, locate }: Loaded): Promise<{ cases: readonly CaseResult[]; issues: readonly Issue[] }> {
  if (input === null || issues.some((each) => each.severity === "error")) return { cases: [], issues: [] };
  const matcher = await createMatcher(input);
  const cases = await matcher.cases();
  return { cases, issues: [...caseIssues(input, cases, locate), ...exceptionIssues(input, matcher.result.unusedExceptions, locate)] };
}
