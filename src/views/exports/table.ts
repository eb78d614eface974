export const TABLE_NAMES = ["rates", "units", "pairs", "collections", "groups", "rules", "sources"] as const;
export type TableName = (typeof TABLE_NAMES)[number];

export type Cell = string | number | null;

export interface Column {
  readonly name: string;
  readonly kind: "text" | "number" | "percent";
  /** Width in characters of a spreadsheet. */
  readonly width: number;
}

export const text = (name: string, width = 14): Column => ({ name, kind: "text", width });
export const number = (name: string): Column => ({ name, kind: "number", width: 10 });
export const percent = (name: string): Column => ({ name, kind: "percent", width: 12 });

/** A table of a result: named columns, and rows that are produced one by one, so that a long table is never in memory as a whole. */
export interface ResultTable {
  readonly name: TableName;
  /** The name of the table in the reader's language, if it differs. */
  readonly title?: string;
  readonly columns: readonly Column[];
  readonly rows: () => Iterable<readonly Cell[]>;
  readonly count: number;
}
