import type { Count } from "../model/quantity.ts";

export interface FormatDocument {
  readonly schema: "qundai/format/1";
  /** Files that were written anew or, with `--check`, would be. */
  readonly changed: readonly string[];
  /** Files that are not YAML, and files whose layout cannot be separated from their meaning. */
  readonly broken: readonly string[];
  readonly left: readonly string[];
  /** Files of released versions, whose words are not changed. */
  readonly sealed: readonly string[];
  /** Full-width characters that `--fix` mends. */
  readonly mended: readonly MendedCharacter[];
  readonly files: Count;
}

export interface MendedCharacter {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly found: string;
  readonly wanted: string;
}
