/** The marks of a language, each with the space that it needs. */
export interface PunctuationWords {
  readonly colon: string;
  readonly comma: string;
  readonly semicolon: string;
  readonly stop: string;
  /** Between the items of a list: 、 or a comma. */
  readonly listed: string;
  /** A per cent sign with the space before it, if any. */
  readonly percent: string;
  /** A remark behind a word: （…） or (…) with a space before it. */
  readonly bracketed: (remark: string) => string;
  /** Two ends of a range of numbers: 5～8, or 5 … 8. */
  readonly range: (from: string, to: string) => string;
}
