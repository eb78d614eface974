export interface RulesNewDocument {
  readonly schema: "qundai/rules-new/1";
  readonly version: string;
  readonly from: string;
  readonly copied: boolean;
  readonly files: readonly string[];
}
