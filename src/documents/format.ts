import type { Count } from "../model/quantity.ts";

export interface FormatDocument {
  readonly schema: "qundai/format/1";
  /** Files that were, or with `--check` would be, laid out anew. */
  readonly changed: readonly string[];
  /** Files that are not YAML, and files whose layout cannot be told apart from their meaning. */
  readonly broken: readonly string[];
  readonly left: readonly string[];
  readonly files: Count;
}
