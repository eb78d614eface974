import { type Issue, type IssueWitness, issue } from "../model/issue.ts";
import type { ProofFinding, Witness } from "../model/proof.ts";
import type { Locate } from "../model/span.ts";

/** What was proved of the rules, as warnings at the lines that make it so. */
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

/** Facts as one would write them in a rule; those that do not apply are left out. */
export function witnessOf({ facts, pair }: Witness): IssueWitness {
  const shown = facts.flatMap(({ fact, value }) => {
    if (value.kind === "not-applicable") return [];
    return [`${fact}: ${value.kind === "unknown" ? "?" : typeof value.value === "object" ? `[${value.value.join(", ")}]` : value.value}`];
  });
  return { pair, facts: shown.join(", ") };
}
