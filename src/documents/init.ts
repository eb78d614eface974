export interface InitDocument {
  readonly schema: "qundai/init/1";
  readonly workspace: string;
  readonly files: readonly string[];
}
