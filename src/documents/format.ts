import type { Count } from "../model/quantity.ts";

export interface FormatDocument {
  readonly schema: "qundai/format/1";
  /** Files that were laid out anew or, with `--check`, would be. */
  readonly changed: readonly string[];
  /** Files that are not YAML, and files whose layout cannot be separated from their meaning. */
  readonly broken: readonly string[];
  readonly left: readonly string[];
  readonly files: Count;
}
