import type { Finding } from "../../model/setup.ts";

export interface DoctorWords {
  readonly title: string;
  readonly states: Readonly<Record<"ok" | "warning" | "problem", string>>;
  readonly labels: Readonly<Record<Finding["kind"], string>>;
  readonly summary: (problems: number, warnings: number) => string;
  /** Before two lines that are equally long if Chinese characters take two columns. */
  readonly ruler: string;
  readonly ruled: readonly [string, string];
  /** `mistakes`: those of the user's file, each with its place in it. */
  readonly finding: (finding: Finding, mistakes: readonly string[]) => string;
  /** null if nothing can be done. */
  readonly advice: (finding: Finding, command: string) => string | null;
}
