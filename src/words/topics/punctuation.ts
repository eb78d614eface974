/** The marks of a language, each with the space that it needs. */
export interface PunctuationWords {
  readonly colon: string;
  readonly comma: string;
  readonly semicolon: string;
  readonly stop: string;
  /** Between two sentences. */
  readonly between: string;
  /** Between the items of a list: 、 or a comma. */
  readonly listed: string;
  /** A per cent sign with the space before it, if any. */
  readonly percent: string;
  /** A remark behind a word: （…） or (…) with a space before it. */
  readonly bracketed: (remark: string) => string;
  /** What a count is out of, behind it: 43/66, or 43 / 66. */
  readonly of: (whole: string) => string;
  /** Two whole numbers from and to: 3～8, or 3 - 8. */
  readonly span: (from: string, to: string) => string;
  /** Two ends of an interval of numbers: 5～8, or 5 … 8. */
  readonly range: (from: string, to: string) => string;
}
