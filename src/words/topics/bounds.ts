/** What limits rates beyond the words of `match`. */
export interface BoundsWords {
  /** Units that count through belts of earlier years. */
  readonly provisional: (units: number) => string;
}
