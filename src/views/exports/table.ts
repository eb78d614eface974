export const TABLE_NAMES = ["rates", "units", "pairs", "rules", "sources"] as const;
export type TableName = (typeof TABLE_NAMES)[number];

export type Cell = string | number | null;

export interface Column {
  readonly name: string;
  readonly kind: "text" | "number" | "percent";
  /** In characters of a spreadsheet. */
  readonly width: number;
}

/** A table of a result: named columns and rows that are made one by one, so that a long one needs no room. */
export interface ResultTable {
  readonly name: TableName;
  /** What the table is called in the language of its reader, where that is another word. */
  readonly title?: string;
  readonly columns: readonly Column[];
  readonly rows: () => Iterable<readonly Cell[]>;
  readonly count: number;
}
