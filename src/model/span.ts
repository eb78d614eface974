/** A place in a file that a person wrote; line and column count from 1. */
export interface Span {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/**
 * The origin of an entry before its line is looked up: a file and the keys that lead to the entry.
 * Lines are looked up only when an answer is explained, so that judging does not pay for them.
 */
export interface Origin {
  readonly file: string;
  readonly path: readonly (string | number)[];
}

/** Returns the line and column of an origin. */
export type Locate = (origin: Origin) => Span;

/** Returns the lines of a file that was read, as they are written; none if it holds no text. */
export type SourceLines = (file: string) => readonly string[];
