export interface TableRow {
  /** The line on which the row begins; in a spreadsheet the number of the row. Counts from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** How many of the columns that a reader looks for a row names, if it were the head. */
export type HeadScore = (cells: readonly string[]) => number;
