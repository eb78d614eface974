/** Something that cannot be done because of what was asked: its lines go to stderr, and the exit code is 2. */
export class Refusal extends Error {
  readonly lines: readonly string[];
  /** True where the lines are whole messages already, issues with their places; otherwise they are introduced as an error. */
  readonly isReport: boolean;
  /** What stdout gets if JSON is asked for; null if there is nothing but lines to say. */
  readonly document: object | null;

  constructor(lines: readonly string[], isReport = false, document: object | null = null) {
    super(lines[0] ?? "");
    this.name = "Refusal";
    this.lines = lines;
    this.isReport = isReport;
    this.document = document;
  }
}
