/** The words of `export` and `report` apart from their answers. */
export interface ExportWords {
  readonly notWithFrom: (option: string) => string;
  readonly badResult: Readonly<Record<"no-result" | "changed" | "other-schema", (file: string) => string>>;
  readonly otherForm: (file: string, at: string, wanted: string, slip: { readonly found: string; readonly meant: string } | null) => string;
  readonly needsOut: (format: string) => string;
  readonly reportNeedsOut: string;
  readonly jsonNeedsOut: string;
  readonly written: (file: string, bytes: number) => string;
  readonly badBase: (found: string) => string;
  readonly onlyCsv: (option: string) => string;
  readonly onlyPairs: string;
  readonly compareOnce: string;
  readonly otherUnits: (file: string, here: number, there: number) => string;
  readonly onlyReviewed: string;
  readonly notReviewed: (file: string) => string;
  readonly reviewed: (decisions: number, disputes: number) => string;
  readonly progress: (done: number, of: number) => string;
  readonly badMap: Readonly<Record<"no-geojson" | "too-many-points", (file: string) => string>>;
  readonly approvalAlone: string;
  readonly ofWorkspace: (file: string) => string;
  readonly exists: (file: string) => string;
}
