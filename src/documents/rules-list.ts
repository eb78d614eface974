import type { Count } from "../model/quantity.ts";
import type { EntryKind, RulesetStatus } from "../model/rules.ts";
import type { Bilingual } from "../model/text.ts";
import type { EntryFields } from "./entry-fields.ts";
import type { TextLine } from "./text-lines.ts";

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
  readonly entries: readonly (EntryFields & Omit<TextLine, "text">)[];
}
