/** The words of `compare`, `sensitivity` and `watch` apart from their answers. */
export interface ComparingWords {
  readonly gitOrWorkspace: string;
  readonly nothingToCompare: (versions: readonly string[]) => string;
  readonly noGit: string;
  /** A file of a revision of which git does not have the content. */
  readonly noObject: (revision: string, file: string) => string;
  readonly notGit: (folder: string) => string;
  readonly noRevision: (revision: string) => string;
  readonly verified: (runs: number) => string;
  readonly watching: (folder: string) => string;
  /** Before the change since the start, or since a revision of git. */
  readonly since: (revision: string | null) => string;
  readonly asAtStart: string;
  readonly keptLastGood: string;
  readonly noGoodState: string;
  readonly differs: (what: string) => string;
  readonly toNeedsFrom: string;
  readonly notWithFrom: (option: string) => string;
  readonly nothingJudged: (word: string) => string;
  readonly oneVersion: (extra: string) => string;
  readonly noCommonUnit: string;
  readonly now: string;
}
