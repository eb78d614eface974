import type { Count } from "../model/quantity.ts";

/** What came of reading a filled sheet back. */
export interface ReviewImportDocument {
  readonly schema: "qundai/review-import/1";
  readonly file: string;
  readonly reviewer: string;
  /** Verdicts that were not there, that were others, and that were there already; and notes that were saved. */
  readonly new: Count;
  readonly changed: Count;
  readonly same: Count;
  readonly notes: Count;
}
