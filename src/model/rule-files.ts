import type { Decided, Saying } from "./rulemaking.ts";
import type { Taxonomy } from "./taxonomy.ts";

/** What the header of a version says, as far as it matters to where a decision can be written. */
export interface VersionHeader {
  readonly version: string;
  readonly status: string;
  readonly extends: string | null;
  readonly taxonomy: string | null;
}

/** A file as it is and as it would be. */
export interface TextChange {
  readonly file: string;
  /** null if there is no file yet. */
  readonly before: string | null;
  /** null if the file goes. */
  readonly after: string | null;
}

/** A change of a file by which a version says something. */
export interface TextPlan extends TextChange {
  readonly after: string;
  /** Lines that go, and lines that come in their place: enough to do it again or to take it back. */
  readonly removed: readonly string[];
  readonly added: readonly string[];
  /** The lines that differ, the first of them at index `at`, and the line above them. */
  readonly difference: {
    readonly at: number;
    readonly above: string | null;
    readonly removed: readonly string[];
    readonly added: readonly string[];
  };
}

/** A change that was written, as a journal keeps it. */
export interface WrittenChange {
  readonly file: string;
  readonly entry: string;
  readonly replaces?: string;
}

/** The rules and taxonomies of a workspace as text, for a desk that writes decisions into them. */
export interface RuleFiles {
  /** The versions as they are now, in their order. A recorded release counts, whatever the header says. */
  versions(): readonly VersionHeader[];
  /** How many drafts seem to extend a version, at a glance: enough to know that there is not just one. */
  draftsAtAGlance(version: string): number;
  /** A name for a new version that no folder has: the last number of `after`, raised. */
  freeName(what: "rules" | "taxonomy", after: string): string;
  /** The change by which a version says something; null if the file cannot be changed without touching what a person wrote. */
  plan(saying: Saying, decided: Decided, version: string, taxonomy: Pick<Taxonomy, "concepts">): TextPlan | null;
  /** The change that takes a written one back, or does it again; null if the file is not as it was left. */
  rewound(kind: "undo" | "redo", written: WrittenChange): TextChange | null;
  /** Puts a text in the place of a file at once or not at all. Throws a `RuleProblem` if the file is not `before`, or the system refuses. */
  replace(change: TextChange): void;
}
