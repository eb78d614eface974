import type { Bilingual } from "../model/text.ts";

export interface RulesReleaseDocument {
  readonly schema: "qundai/rules-release/1";
  readonly version: string;
  readonly hash: string;
  /** False if the version had been released before with the same content. */
  readonly isNew: boolean;
  /** True if only the checks were made: nothing was written. */
  readonly dryRun: boolean;
  readonly title: Bilingual;
  readonly taxonomy: { readonly version: string; readonly hash: string };
  /** The files of rules and taxonomy that are sealed. */
  readonly files: readonly string[];
}
