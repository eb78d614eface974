import type { Decided, Saying } from "./rulemaking.ts";
import type { Taxonomy } from "./taxonomy.ts";

/** The parts of a version's header that determine where a decision can be written. */
export interface VersionHeader {
  readonly version: string;
  readonly status: string;
  readonly extends: string | null;
  readonly taxonomy: string | null;
}

/** The text of a file before and after a change. */
export interface TextChange {
  readonly file: string;
  /** null if there is no file yet. */
  readonly before: string | null;
  /** null if the file is deleted. */
  readonly after: string | null;
}

/** A change of a file that writes an entry into a version. */
export interface TextPlan extends TextChange {
  readonly after: string;
  /** The removed lines and the lines that replace them: enough to redo or undo the change. */
  readonly removed: readonly string[];
  readonly added: readonly string[];
  /** The changed lines, the first of them at index `at`, and the line above them. */
  readonly difference: {
    readonly at: number;
    readonly above: string | null;
    readonly removed: readonly string[];
    readonly added: readonly string[];
  };
}

/** A change that was written, as recorded in a journal. */
export interface WrittenChange {
  readonly file: string;
  readonly entry: string;
  readonly replaces?: string;
}

/** Access to the rules and taxonomies of a workspace as text, for a desk that writes decisions into them. */
export interface RuleFiles {
  /** The current versions, in their order. A version recorded as released counts as released, regardless of its header. */
  versions(): readonly VersionHeader[];
  /** A quick estimate of how many drafts extend a version, enough to know whether there is more than one. */
  draftsAtAGlance(version: string): number;
  /** An unused name for a new version, made by increasing the last number of `after`. */
  freeName(what: "rules" | "taxonomy", after: string): string;
  /** The change that writes an entry into a version; null if the file cannot be changed without altering other text that a person wrote. */
  plan(saying: Saying, decided: Decided, version: string, taxonomy: Pick<Taxonomy, "concepts">): TextPlan | null;
  /** The change that undoes or redoes a written one; null if the file has been edited since. */
  rewound(kind: "undo" | "redo", written: WrittenChange): TextChange | null;
  /** Replaces the text of a file atomically. Throws a `RuleProblem` if the file is not equal to `before`, or if the system refuses. */
  replace(change: TextChange): void;
}
