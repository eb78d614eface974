/** A column of a form. */
export interface FormColumn {
  readonly head: string;
  /** Width in characters of a spreadsheet. */
  readonly width: number;
  /** Present if people fill the column in: what to write, with the words to choose from, or the maximum length. */
  readonly fill?: { readonly hint: string; readonly allowed: readonly string[] | number };
}

/** A sheet that people fill in, with a second one that explains how. Cells are texts; a line break in one starts a new line. */
export interface Form {
  readonly name: string;
  readonly columns: readonly FormColumn[];
  readonly rows: readonly (readonly string[])[];
  readonly howTo: { readonly name: string; readonly lines: readonly string[] };
}
