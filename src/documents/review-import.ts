import type { Count } from "../model/quantity.ts";

/** The result of reading a filled sheet back. */
export interface ReviewImportDocument {
  readonly schema: "qundai/review-import/1";
  readonly file: string;
  readonly reviewer: string;
  /** Numbers of verdicts that are new, that replaced another one, and that were saved already; and of saved notes. */
  readonly new: Count;
  readonly changed: Count;
  readonly same: Count;
  readonly notes: Count;
}
