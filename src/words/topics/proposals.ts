/** What stands beside proposals that would edit sealed files. */
export interface ProposalWords {
  /** The judged version is a draft and can hold the edited entry. */
  readonly inDraft: (version: string) => string;
  /** `command` creates a version that may be edited; `taxonomy` is true if it copies the taxonomy too. */
  readonly sealed: (version: string, command: string, taxonomy: boolean) => string;
}
