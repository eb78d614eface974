import type { IssueCode, IssueParams, Severity } from "./issue.ts";
import type { Path } from "./plain-value.ts";

/** The context for reading the values of a file: its path, and where mistakes are reported. */
export interface Reader {
  /** The path within the workspace, with `/`. */
  readonly file: string;
  /** Reports a mistake at the value under a path, or at its key. */
  report<Code extends IssueCode>(code: Code, path: Path, params: IssueParams[Code], at?: "key" | "value", severity?: Severity): void;
  /** The original text of a number or a flag, if it differs from its printed form. */
  asWritten(path: Path): string | undefined;
  /** Whether a key in braces has no colon, like text after an unquoted comma. */
  isBare(path: Path): boolean;
  /** The candidate that a mistyped text most likely meant, or null. */
  nearest(text: string, candidates: Iterable<string>): string | null;
}
