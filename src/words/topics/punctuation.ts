/** The marks of a language, each with the space that it needs. */
export interface PunctuationWords {
  readonly colon: string;
  readonly comma: string;
  readonly semicolon: string;
  readonly stop: string;
}
