/** What was noticed while a table was read, which is no mistake and which its owner should know. */
export type TableRemark =
  /** The head stands below title lines. */
  | { readonly kind: "head-below"; readonly file: string; readonly line: number }
  /** Remarks below the table, which were not read as rows. */
  | { readonly kind: "foot"; readonly file: string; readonly lines: readonly number[] }
  /** Sums over other rows (小计, 合计), which were not read as rows. */
  | { readonly kind: "sums"; readonly file: string; readonly lines: readonly number[] }
  /** Rows that the spreadsheet hides, which were read like the others. */
  | { readonly kind: "hidden-rows"; readonly file: string; readonly lines: readonly number[] }
  /** The sheet that was read of a workbook, where there are others or hidden ones. */
  | { readonly kind: "sheet"; readonly file: string; readonly name: string; readonly others: readonly string[] }
  /** The cities were read from the beginnings of names. */
  | { readonly kind: "places-from-names"; readonly file: string };
