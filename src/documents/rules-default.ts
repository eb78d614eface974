export interface RulesDefaultDocument {
  readonly schema: "qundai/rules-default/1";
  readonly version: string;
  /** The default before. */
  readonly before: string | null;
  /** The file that names it. */
  readonly file: string;
  /** False if the file named this version already. */
  readonly changed: boolean;
}
