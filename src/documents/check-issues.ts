import { type Issue, type IssueWitness, issue } from "../model/issue.ts";
import type { MatchResult } from "../model/match.ts";
import type { CaseResult, MatchInput } from "../model/matcher.ts";
import type { ProofFinding, Witness } from "../model/proof.ts";
import type { Locate } from "../model/span.ts";
import type { Concept } from "../model/taxonomy.ts";

/** Worked examples whose expected answer differs from what the rules say, as issues. */
export function caseIssues({ ruleset }: MatchInput, results: readonly CaseResult[], locate: Locate): Issue[] {
  const origins = new Map(ruleset.cases.map((each) => [each.id, each.origin]));
  return results
    .filter((result) => !result.passed)
    .map(({ id, expected, got, rule, expectedRule }) =>
      issue("case-failed", locate(origins.get(id) ?? ruleset.origin), { case: id, expected, got, rule, expectedRule }),
    );
}

/** Exceptions without effect, as warnings: they have expired, another one takes precedence, they match nothing in the data, or the rules say the same. */
export function exceptionIssues(
  { ruleset, today }: MatchInput,
  {
    unusedExceptions,
    coveredExceptions,
    pointlessExceptions,
  }: Pick<MatchResult, "unusedExceptions" | "coveredExceptions" | "pointlessExceptions">,
  locate: Locate,
): Issue[] {
  const coveredBy = new Map(coveredExceptions.map(({ exception, by }) => [exception, by]));
  return ruleset.exceptions.flatMap(({ id, until, verdict, about, origin }): Issue[] => {
    if (until !== null && today !== null && until < today)
      return [issue("exception-expired", locate(origin), { exception: id, until }, "warning")];
    const by = coveredBy.get(id);
    if (by !== undefined) return [issue("exception-covered", locate(origin), { exception: id, by }, "warning")];
    if (unusedExceptions.includes(id)) return [issue("exception-unused", locate(origin), { exception: id }, "warning")];
    if (!pointlessExceptions.includes(id)) return [];
    const said = about.kind === "unit" ? null : verdict;
    return [issue("exception-pointless", locate(origin), { exception: id, verdict: said }, "warning")];
  });
}

/** Concepts to which no name can link, as warnings. */
export function reachIssues(concepts: readonly Concept[], locate: Locate): Issue[] {
  return concepts.map(({ id, prefLabel, origin }) =>
    issue("concept-unreached", locate(origin), { concept: id, label: prefLabel.zh }, "warning"),
  );
}

/** What the proof found out about the rules, as warnings at the lines that cause it. */
export function proofIssues(findings: readonly ProofFinding[], locate: Locate): Issue[] {
  return findings.map((finding) => proofIssue(finding, locate));
}

function proofIssue(finding: ProofFinding, locate: Locate): Issue {
  const span = locate(finding.origin);
  switch (finding.kind) {
    case "never-holds":
      return issue("rule-never-holds", span, { rule: finding.rule, lines: finding.between.map(locate) }, "warning");
    case "covered":
      return issue("rule-covered", span, { rule: finding.rule, by: finding.by, witness: witnessOf(finding.witness) }, "warning");
    case "idle-condition":
      return issue("condition-idle", span, { rule: finding.rule, witness: witnessOf(finding.witness) }, "warning");
    case "disagree":
      return issue("rules-disagree", span, { rules: finding.rules, thens: finding.thens, witness: witnessOf(finding.witness) }, "warning");
    case "undecided":
      return issue(
        "facts-undecided",
        span,
        { relation: finding.relation, fact: finding.fact, witness: witnessOf(finding.witness) },
        "warning",
      );
  }
}

/** Facts in the form in which rules write them; facts that do not apply are left out. */
export function witnessOf({ facts, pair }: Witness): IssueWitness {
  const shown = facts.flatMap(({ fact, value }) => {
    if (value.kind === "not-applicable") return [];
    return [`${fact}: ${value.kind === "unknown" ? "?" : typeof value.value === "object" ? `[${value.value.join(", ")}]` : value.value}`];
  });
  return { pair, facts: shown.join(", ") };
}
