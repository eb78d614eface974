import { withLines } from "../../files/yaml/line-edit.ts";
import type { ReviewAction } from "../../model/decision.ts";
import { type Disk, readRuleFile, replaceRuleFile } from "./rule-file.ts";
import { RuleProblem } from "./rule-problem.ts";
import { settledReaders, taxonomyRead, versionHeaders } from "./rule-target.ts";
import { emptyFile, reviewedSection, type TextPlan, withEntryLines } from "./rule-text.ts";

type Written = Extract<ReviewAction, { readonly kind: "rule" }>;

/** A change that was written, as the journal keeps it. */
export function writtenAction(id: string, version: string, { file, removed, added }: TextPlan): Written {
  const base = { kind: "rule", case: id, version, file, entry: added.join("\n") } as const;
  return removed.length === 0 ? base : { ...base, replaces: removed.join("\n") };
}

/** Throws a `RuleProblem` where a version, or the taxonomy in which a file stands, must not change any more. */
export function mustBeDraft(root: string, version: string, file: string): void {
  const headers = versionHeaders(root);
  const header = headers.find((each) => each.version === version);
  if (header === undefined) throw new RuleProblem({ kind: "gone", version });
  if (header.status !== "draft") throw new RuleProblem({ kind: "no-draft", version });
  const taxonomy = file.startsWith("taxonomy/") ? taxonomyRead(version, headers) : null;
  const readers = taxonomy === null ? [] : settledReaders(taxonomy, version, headers);
  if (taxonomy !== null && readers.length > 0) throw new RuleProblem({ kind: "shared", taxonomy, readers });
}

/**
 * Takes written lines out of their file again, or puts them back, before the journal says so. Gives what undoes that, for the case that
 * the journal cannot be written. Throws a `RuleProblem` where the file is not as it was left.
 */
export function followHistory(kind: "undo" | "redo", step: Written, root: string, disk: Disk): () => void {
  const { file, version, entry, replaces } = step;
  mustBeDraft(root, version, file);
  const section = reviewedSection(file);
  const before = readRuleFile(root, file);
  const [added, removed] = [entry.split("\n"), replaces === undefined ? [] : replaces.split("\n")];
  const after = kind === "undo" ? takenBack(before, added, removed) : doneAgain(before, added, removed, section);
  if (after === null) throw new RuleProblem({ kind: "not-as-written", file });
  // A file that held nothing else goes as it came.
  const next = kind === "undo" && section !== null && after === emptyFile(section) ? null : after;
  replaceRuleFile(root, file, before, next, disk);
  return () => replaceRuleFile(root, file, next, before, disk);
}

function takenBack(text: string | null, added: readonly string[], removed: readonly string[]): string | null {
  return text === null ? null : withLines(text, added, removed);
}

function doneAgain(
  text: string | null,
  added: readonly string[],
  removed: readonly string[],
  section: ReturnType<typeof reviewedSection>,
): string | null {
  if (removed.length > 0) return text === null ? null : withLines(text, removed, added);
  if (section === null) return null;
  const from = text ?? emptyFile(section);
  return withLines(from, added, added) === null ? withEntryLines(from, section, added) : null;
}
