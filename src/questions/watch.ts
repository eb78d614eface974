import type { Comparison } from "../model/comparison.ts";
import type { Issue } from "../model/issue.ts";
import type { MatchInput } from "../model/matcher.ts";
import type { Locate } from "../model/span.ts";
import { compareInputs } from "./compare/compare.ts";

/** A workspace as it was read; `input` is null if it could not be read as a whole. */
export interface Reading {
  readonly input: MatchInput | null;
  readonly issues: readonly Issue[];
  readonly locate: Locate;
}

/** A reading without mistakes. */
export interface GoodReading {
  readonly input: MatchInput;
  readonly locate: Locate;
}

export type Look =
  | { readonly kind: "broken"; readonly issues: readonly Issue[]; readonly hadGood: boolean }
  | {
      readonly kind: "good";
      readonly isFirst: boolean;
      readonly comparison: Comparison;
      readonly from: GoodReading;
      readonly to: GoodReading;
      /** The change since the state that the session began with; null if that is what `comparison` says. */
      readonly whole: { readonly comparison: Comparison; readonly from: GoodReading } | null;
    };

/**
 * A workspace that is read repeatedly: each reading is compared with the last one without mistakes, and with the state that the session
 * began with, by default the first one without mistakes.
 */
export class WatchSession {
  readonly #read: () => Promise<Reading>;
  #good: GoodReading | null = null;
  #base: GoodReading | null;

  constructor(read: () => Promise<Reading>, base: GoodReading | null = null) {
    this.#read = read;
    this.#base = base;
  }

  async look(): Promise<Look> {
    const { input, issues, locate } = await this.#read();
    const errors = issues.filter(({ severity }) => severity === "error");
    const before = this.#good;
    if (input === null || errors.length > 0) return { kind: "broken", issues: errors, hadGood: before !== null };
    const to = { input, locate };
    const from = before ?? to;
    this.#good = to;
    this.#base ??= to;
    const base = this.#base;
    const whole = base === from ? null : { comparison: compareInputs(base.input, input), from: base };
    return { kind: "good", isFirst: before === null, comparison: compareInputs(from.input, input), from, to, whole };
  }
}
