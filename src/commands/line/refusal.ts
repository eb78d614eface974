/** A request that cannot be carried out because of what the user gave: its lines go to stderr, and the exit code is 2. */
export class Refusal extends Error {
  readonly lines: readonly string[];
  /** True if the lines are complete messages (issues with their places); otherwise they are introduced with "error:". */
  readonly isReport: boolean;
  /** What stdout gets with `--json`; null if the refusal consists of lines only. */
  readonly document: object | null;

  constructor(lines: readonly string[], isReport = false, document: object | null = null) {
    super(lines[0] ?? "");
    this.name = "Refusal";
    this.lines = lines;
    this.isReport = isReport;
    this.document = document;
  }
}
