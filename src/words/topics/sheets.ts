import { DECISION_REASONS, DECISION_VERDICTS } from "../../model/decision.ts";
import type { ReviewWords } from "./review.ts";

/** The columns of a sheet, in their order. */
export const SHEET_ORDER = [
  "id",
  "city",
  "first",
  "second",
  "machine",
  "rule",
  "why",
  "evidence",
  "verdict",
  "side",
  "reason",
  "note",
  "stamp",
] as const;
export type SheetColumn = (typeof SHEET_ORDER)[number];

/** The words in sheets and about rows that cannot be read. */
export interface SheetWords {
  readonly sheet: string;
  readonly heads: Readonly<Record<SheetColumn, string>>;
  readonly howTo: string;
  /** How to fill in a sheet; a sheet contains this in both languages. */
  readonly howToLines: readonly string[];
  readonly blind: string;
  readonly hints: Readonly<Record<"verdict" | "side" | "reason" | "note", string>>;
  readonly exported: (rows: number, file: string) => string;
  readonly imported: (counts: Readonly<Record<"new" | "changed" | "same" | "notes", number>>) => string;
  readonly onlySheets: (file: string) => string;
  readonly nothingFilled: (file: string) => string;
  readonly nothingImported: (problems: number) => string;
  readonly unknownCase: (id: string) => string;
  readonly noCase: string;
  readonly twice: (id: string, line: number) => string;
  readonly stale: (id: string) => string;
  readonly badStamp: (id: string, found: string) => string;
  readonly badVerdict: (found: string, allowed: readonly string[]) => string;
  readonly badSide: (found: string, allowed: readonly string[]) => string;
  readonly badReason: (found: string, allowed: readonly string[]) => string;
  readonly sideNeeded: (allowed: readonly string[]) => string;
  readonly sideWithout: string;
  readonly reasonWithout: string;
  readonly longNote: (length: number, most: number) => string;
  readonly hostileNote: (shown: string) => string;
}

/** The words of each column that offers a choice. */
export function choicesOf({
  verdicts,
  sideWords,
  reasons,
}: Pick<ReviewWords, "verdicts" | "sideWords" | "reasons">): Readonly<Record<"verdict" | "side" | "reason", readonly string[]>> {
  return {
    verdict: DECISION_VERDICTS.map((verdict) => verdicts[verdict]),
    side: [sideWords["belt-wider"], sideWords["belt-narrower"]],
    reason: DECISION_REASONS.map((reason) => reasons[reason]),
  };
}
