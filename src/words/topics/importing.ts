import type { ImportLeftOut, ImportTarget } from "../../model/importing.ts";

/** What `import` says. */
export interface ImportingWords {
  readonly title: (to: ImportTarget, entries: number, version: string) => string;
  readonly read: (file: string, form: string, read: number) => string;
  readonly written: (files: number) => string;
  readonly more: (count: number) => string;
  readonly leftOut: Readonly<Record<ImportLeftOut, (rows: number) => string>>;
  readonly undecided: (pairs: number, file: string) => string;
  readonly issues: string;
  readonly next: Readonly<Record<ImportTarget, (version: string, command: string) => string>>;
  readonly reading: (done: number, of: number) => string;
  readonly noTarget: string;
  readonly noVersion: string;
  readonly badVersion: (found: string) => string;
  readonly badLanguage: (found: string) => string;
  readonly isThere: (path: string) => string;
  readonly oneFile: (to: string) => string;
  readonly notDraft: (version: string) => string;
  readonly onlyTaxonomy: (option: string) => string;
  readonly nothing: (file: string) => string;
}
