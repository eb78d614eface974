export interface RulesReleaseDocument {
  readonly schema: "qundai/rules-release/1";
  readonly version: string;
  readonly hash: string;
  /** False where it had been released before, with this content. */
  readonly isNew: boolean;
}
