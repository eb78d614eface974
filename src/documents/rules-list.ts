import type { Count } from "../model/quantity.ts";
import type { EntryKind, RulesetStatus } from "../model/rules.ts";
import type { Bilingual } from "../model/text.ts";
import type { EntryFields } from "./entry-fields.ts";
import type { TextLine } from "./text-lines.ts";
import type { NamedConcepts, WrittenCondition } from "./written-condition.ts";

export interface VersionEntry {
  readonly version: string;
  readonly title: Bilingual;
  readonly status: RulesetStatus;
  readonly date: string;
  readonly extends: string | null;
  readonly taxonomy: string;
  readonly hash: string;
  /** `as-released`: the content is unchanged since the release; `edited`: it has changed; null if it was never released. */
  readonly released: "as-released" | "edited" | null;
  /** True for the version that is used if none is named. */
  readonly isDefault: boolean;
  readonly counts: Readonly<Record<Exclude<EntryKind, "counts-as">, Count>>;
}

export interface RulesListDocument {
  readonly schema: "qundai/rules-list/1";
  readonly versions: readonly VersionEntry[];
}

/** A version merged with the one that it extends; each entry with its place in the files. */
export interface RulesShowDocument {
  readonly schema: "qundai/rules-show/1";
  readonly version: VersionEntry;
  /** `conditions`: the field `when` of a rule, part by part. */
  readonly entries: readonly (EntryFields & { readonly conditions?: WrittenCondition } & Omit<TextLine, "text">)[];
  readonly concepts: NamedConcepts;
}
