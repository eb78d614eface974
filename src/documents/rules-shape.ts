import type { Count, Ordinal } from "../model/quantity.ts";
import type { EntryKind, RulesetStatus } from "../model/rules.ts";
import type { Bilingual } from "../model/text.ts";

/** An entry in words that need no translation: what is written under each of its keys. */
export interface EntryFields {
  readonly kind: EntryKind;
  readonly id: string;
  readonly fields: Readonly<Record<string, string>>;
}

interface Placed {
  readonly file: string;
  readonly line: Ordinal;
  readonly column: Ordinal;
}

export interface VersionEntry {
  readonly version: string;
  readonly title: Bilingual;
  readonly status: RulesetStatus;
  readonly date: string;
  readonly extends: string | null;
  readonly taxonomy: string;
  readonly hash: string;
  /** `as-released`: the content is that which was released; `edited`: it is not; null where it was never released. */
  readonly released: "as-released" | "edited" | null;
  /** Used where no version is asked for. */
  readonly isDefault: boolean;
  readonly counts: Readonly<Record<Exclude<EntryKind, "counts-as">, Count>>;
}

export interface RulesListDocument {
  readonly schema: "qundai/rules-list/1";
  readonly versions: readonly VersionEntry[];
}

/** A version with what it extends merged in; each entry with the place at which it is written. */
export interface RulesShowDocument {
  readonly schema: "qundai/rules-show/1";
  readonly version: VersionEntry;
  readonly entries: readonly (EntryFields & Placed)[];
}

export interface FieldChange {
  readonly field: string;
  readonly from: string | null;
  readonly to: string | null;
}

/** An entry that is not the same in two versions. */
export interface EntryChange {
  readonly kind: EntryKind;
  readonly id: string;
  readonly what: "added" | "removed" | "changed";
  readonly fields: readonly FieldChange[];
}

export interface RulesDiffDocument {
  readonly schema: "qundai/rules-diff/1";
  readonly from: string;
  readonly to: string;
  readonly changes: readonly (EntryChange & Placed)[];
}

export interface RulesNewDocument {
  readonly schema: "qundai/rules-new/1";
  readonly version: string;
  readonly from: string;
  readonly copied: boolean;
  readonly files: readonly string[];
}

export interface RulesReleaseDocument {
  readonly schema: "qundai/rules-release/1";
  readonly version: string;
  readonly hash: string;
  /** False where it had been released before, with this content. */
  readonly isNew: boolean;
}

export interface FormatDocument {
  readonly schema: "qundai/format/1";
  /** Files that were, or with `--check` would be, laid out anew. */
  readonly changed: readonly string[];
  /** Files that are not YAML, and files whose layout cannot be told apart from their meaning. */
  readonly broken: readonly string[];
  readonly left: readonly string[];
  readonly files: Count;
}
