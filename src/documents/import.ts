import type { ImportLeftOut, ImportTarget } from "../model/importing.ts";
import type { Count, Ordinal } from "../model/quantity.ts";
import type { IssueEntry } from "./issues.ts";

/** What an import wrote, and what it has to say of the file. */
export interface ImportDocument {
  readonly schema: "qundai/import/1";
  readonly to: ImportTarget;
  /** The version of the taxonomy or of the rules into which it was written. */
  readonly version: string;
  readonly files: readonly { readonly file: string; readonly form: string; readonly read: Count }[];
  /** Entries written: concepts, declarations or cases. */
  readonly entries: Count;
  /** Files written, by their paths in the workspace. */
  readonly written: readonly string[];
  /** Rows that were left out, by reason. */
  readonly leftOut: readonly { readonly why: ImportLeftOut; readonly rows: Count }[];
  /** Pairs that are related in some way that the file does not tell; they wait for a decision in the file `queue`. */
  readonly undecided: readonly { readonly a: string; readonly b: string; readonly row: Ordinal }[];
  readonly queue: string | null;
  readonly issues: readonly IssueEntry[];
}

export const IMPORT_SCHEMA = "qundai/import/1";
