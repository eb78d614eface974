import type { IssueCode, IssueParams, Severity } from "./issue.ts";
import type { Path } from "./plain-value.ts";

/** What reading a value needs to know of its file, and where mistakes go. */
export interface Reader {
  /** The path within the workspace, with `/`. */
  readonly file: string;
  /** Notes a mistake at the value under a path, or at its key. */
  report<Code extends IssueCode>(code: Code, path: Path, params: IssueParams[Code], at?: "key" | "value", severity?: Severity): void;
  /** How a number or a flag was written, where that is not as it prints. */
  asWritten(path: Path): string | undefined;
  /** Whether a key stands in braces without a colon, as what follows an unquoted comma does. */
  isBare(path: Path): boolean;
  /** The candidate that a mistyped text most likely meant, or null. */
  nearest(text: string, candidates: Iterable<string>): string | null;
}
