/** The words of `add`. */
export interface AddingWords {
  /** What an entry says. */
  readonly says: {
    readonly alias: (word: string, concept: string) => string;
    readonly product: (word: string, concept: string) => string;
    readonly concept: (name: string, id: string, under: string) => string;
    readonly exception: (unit: string, belt: string | null, verdict: string) => string;
    readonly case: (cluster: string, belt: string, expected: string) => string;
  };
  readonly into: (version: string) => string;
  readonly link: (word: string, from: string | null, to: string | null) => string;
  readonly changes: (units: number, pairs: number) => string;
  readonly through: (belt: string, from: string, to: string) => string;
  readonly more: (count: number) => string;
  readonly cases: (passed: number, failing: number) => string;
  readonly failing: (id: string, expected: string, got: string) => string;
  readonly alsoIn: (drafts: readonly string[]) => string;
  readonly newIssues: string;
  readonly made: string;
  readonly isThere: (version: string) => string;
  readonly written: string;
  readonly notWritten: string;
  readonly next: string;
  /** Nothing is written yet; the command that writes it follows. */
  readonly shownOnly: (version: string, breaksCases: boolean) => string;
  readonly ask: (file: string) => string;
  readonly offerDraft: (version: string, base: string) => string;
  // refusals
  readonly unknownKind: (found: string, allowed: readonly string[]) => string;
  readonly wanted: (usage: string) => string;
  readonly otherKind: (option: string, kinds: readonly string[]) => string;
  readonly needs: (kind: string, option: string) => string;
  readonly notDraft: (version: string) => string;
  readonly noDraft: (version: string) => string;
  readonly severalDrafts: (drafts: readonly string[]) => string;
  readonly orNewDraft: string;
  readonly draftIsThere: (version: string) => string;
  readonly refusedByCheck: string;
  readonly byHand: (kind: string) => string;
  readonly headerByHand: (file: string, taxonomy: string) => string;
  readonly conceptUnknown: (text: string) => string;
  readonly conceptAmbiguous: (text: string) => string;
  readonly nearest: string;
  readonly isProductWord: (text: string, concept: string, id: string) => string;
  readonly conceptThere: (id: string, name: string) => string;
  readonly badConceptId: (found: string) => string;
  readonly badId: (found: string) => string;
  readonly idTaken: (id: string) => string;
  readonly badCode: (found: string) => string;
  readonly badDeclaration: (found: string, allowed: readonly string[]) => string;
  readonly onlyChain: (option: string) => string;
  readonly oneConcept: (a: string, b: string, concept: string) => string;
  readonly exceptionThere: (id: string, verdict: string) => string;
  readonly caseForms: (command: string) => string;
  readonly caseThere: (id: string, expected: string) => string;
  readonly badExpected: (found: string, allowed: readonly string[]) => string;
  readonly emptyText: (what: string) => string;
  readonly unwritable: (what: string, text: string) => string;
  /** What `link` says of a word without a link: the command follows each. */
  readonly mend: {
    readonly alias: (word: string, concept: string) => string;
    readonly product: (word: string, concept: string) => string;
    readonly concept: (word: string) => string;
  };
}
