export interface RulesReleaseDocument {
  readonly schema: "qundai/rules-release/1";
  readonly version: string;
  readonly hash: string;
  /** False if the version had been released before with the same content. */
  readonly isNew: boolean;
}
