/** Why a file of rules was not written. */
export type RuleFailure =
  | { readonly kind: "changed" | "read-only" | "not-utf8" | "not-as-written"; readonly file: string }
  | { readonly kind: "system"; readonly file: string; readonly code: string }
  | { readonly kind: "gone" | "no-draft"; readonly version: string }
  | { readonly kind: "shared"; readonly taxonomy: string; readonly readers: readonly string[] }
  | { readonly kind: "unknown-offer" };

/** Thrown if a rule cannot be written or undone. The view that shows it chooses the sentence in the current language. */
export class RuleProblem extends Error {
  readonly failure: RuleFailure;

  constructor(failure: RuleFailure) {
    super(`${failure.kind}: ${JSON.stringify(failure)}`);
    this.failure = failure;
  }
}
