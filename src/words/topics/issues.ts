import type { IssueCode, IssueParams } from "../../model/issue.ts";

/** The text of an issue: one sentence with what was found, and what to try. */
export interface IssueText {
  readonly message: string;
  readonly hint?: string;
}

/** A sentence per code: a new code without its words does not compile, in either language. */
export type IssueWords = { readonly [Code in IssueCode]: (params: IssueParams[Code]) => IssueText };
