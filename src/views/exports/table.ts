export const TABLE_NAMES = ["rates", "units", "pairs", "rules", "sources"] as const;
export type TableName = (typeof TABLE_NAMES)[number];

export type Cell = string | number | null;

export interface Column {
  readonly name: string;
  readonly kind: "text" | "number" | "percent";
  /** Width in characters of a spreadsheet. */
  readonly width: number;
}

/** A table of a result: named columns, and rows that are produced one by one, so that a long table is never in memory as a whole. */
export interface ResultTable {
  readonly name: TableName;
  /** The name of the table in the reader's language, if it differs. */
  readonly title?: string;
  readonly columns: readonly Column[];
  readonly rows: () => Iterable<readonly Cell[]>;
  readonly count: number;
}
