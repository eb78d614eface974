/** A place in a file that a person wrote; line and column count from 1. */
export interface Span {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/**
 * Where an entry stands, before anybody asks for its line: a file and the keys that lead to the entry.
 * Lines are looked up only when an answer is explained, so that judging never pays for them.
 */
export interface Origin {
  readonly file: string;
  readonly path: readonly (string | number)[];
}

/** Turns an origin into the line and column at which it is written. */
export type Locate = (origin: Origin) => Span;
