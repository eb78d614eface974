/** Ordinary words of a language, pinned: they say where words end in a name that labels do not cover. */
export interface WordList {
  /** How unusual the word of so many characters at a place in a text is, 14 to 50; undefined if it is no word. */
  cost(text: string, start: number, length: number): number | undefined;
  /** The most characters that a word has. */
  readonly longest: number;
}

export const NO_WORD_LIST: WordList = { cost: () => undefined, longest: 0 };
