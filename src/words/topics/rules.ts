import type { Edit } from "../../model/edit.ts";
import type { EntryKind, RulesetStatus } from "../../model/rules.ts";

/** Whether `format` only checks, and whether it mends full-width characters. */
export interface FormatChoice {
  readonly onlyChecked: boolean;
  readonly isFixing: boolean;
}

/** The words of `rules` and `format`. */
export interface RulesWords {
  readonly kinds: Readonly<Record<EntryKind, string>>;
  /** The key of an entry, in the words of the reader beside what rules write. */
  readonly field: (key: string) => string;
  /** What stands under a key of an entry. */
  readonly fieldValue: (key: string, text: string) => string;
  readonly countsAs: (relation: string, outcome: string) => string;
  readonly status: Readonly<Record<RulesetStatus, string>>;
  readonly edited: string;
  readonly isDefault: string;
  readonly heads: readonly [version: string, status: string, date: string, extended: string, title: string];
  readonly content: (rules: number, declarations: number, exceptions: number, cases: number) => string;
  readonly extending: (version: string, base: string | null, taxonomy: string) => string;
  readonly what: Readonly<Record<Edit["what"], string>>;
  readonly differ: (from: string, to: string, count: number) => string;
  readonly made: (version: string, from: string, copied: boolean) => string;
  readonly released: (version: string, isNew: boolean) => string;
  readonly locked: string;
  /** All checks passed; nothing is written. */
  readonly releasable: (version: string, isNew: boolean) => string;
  readonly wouldSeal: (taxonomy: string, files: number) => string;
  readonly title: string;
  readonly isDefaultNow: (version: string, before: string | null, changed: boolean) => string;
  readonly defaultIsDraft: (version: string) => string;
  readonly next: string;
  readonly formatted: (changed: number, files: number, how: FormatChoice) => string;
  readonly mended: (character: {
    readonly line: number;
    readonly column: number;
    readonly found: string;
    readonly wanted: string;
  }) => string;
  readonly broken: string;
  readonly left: string;
  readonly sealed: string;
  readonly unknownAction: (found: string) => string;
  readonly unknownVersion: (found: string) => string;
  readonly wanted: (usage: string) => string;
  readonly badVersion: (found: string) => string;
  readonly isThere: (version: string) => string;
  readonly taxonomyIsThere: (version: string) => string;
  readonly noFile: (file: string) => string;
  readonly baseIsDraft: (version: string, base: string) => string;
  readonly noDifference: (version: string, other: string) => string;
  readonly wasEdited: (version: string) => string;
  readonly notSound: (version: string, errors: number) => string;
  readonly notEditable: (file: string) => string;
  readonly titleByHand: (file: string) => string;
  readonly badTitle: (option: string) => string;
  readonly defaultByHand: (file: string, version: string) => string;
  readonly otherAction: (option: string, action: string) => string;
}
