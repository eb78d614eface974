/** Something that cannot be done because of what was asked: its lines go to stderr, and the exit code is 2. */
export class Refusal extends Error {
  readonly lines: readonly string[];
  /** True where the lines are whole messages already, issues with their places; otherwise they are introduced as an error. */
  readonly isReport: boolean;

  constructor(lines: readonly string[], isReport = false) {
    super(lines[0] ?? "");
    this.name = "Refusal";
    this.lines = lines;
    this.isReport = isReport;
  }
}
