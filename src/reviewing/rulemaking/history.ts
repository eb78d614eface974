import type { ReviewAction } from "../../model/decision.ts";
import type { RuleFiles, TextPlan } from "../../model/rule-files.ts";
import { RuleProblem } from "../../model/rule-problem.ts";
import { taxonomyOf } from "./versions.ts";

type Written = Extract<ReviewAction, { readonly kind: "rule" }>;

/** A written change, as the journal records it. */
export function writtenAction(id: string, version: string, { file, removed, added }: TextPlan): Written {
  const base = { kind: "rule", case: id, version, file, entry: added.join("\n") } as const;
  return removed.length === 0 ? base : { ...base, replaces: removed.join("\n") };
}

/** Throws a `RuleProblem` if a version, or the taxonomy that contains a file, must not change any more. */
export function mustBeDraft(files: RuleFiles, version: string, file: string): void {
  const headers = files.versions();
  const header = headers.find((each) => each.version === version);
  if (header === undefined) throw new RuleProblem({ kind: "gone", version });
  if (header.status !== "draft") throw new RuleProblem({ kind: "no-draft", version });
  const shared = taxonomyOf(file, version, headers);
  if (shared !== null && shared.settled.length > 0)
    throw new RuleProblem({ kind: "shared", taxonomy: shared.taxonomy, readers: shared.settled });
}

/**
 * Removes written lines from their file, or restores them, before the journal records it. Returns a function that reverts this, in case
 * the journal cannot be written. Throws a `RuleProblem` if the file has changed since.
 */
export function followHistory(kind: "undo" | "redo", step: Written, files: RuleFiles): () => void {
  mustBeDraft(files, step.version, step.file);
  const change = files.rewound(kind, step);
  if (change === null) throw new RuleProblem({ kind: "not-as-written", file: step.file });
  files.replace(change);
  return () => files.replace(reversed(change));
}

/** The inverse of a change. */
export function reversed<Change extends { readonly before: string | null; readonly after: string | null }>(change: Change): Change {
  return { ...change, before: change.after, after: change.before };
}
