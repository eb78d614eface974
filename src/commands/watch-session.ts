import type { CompareDocument } from "../documents/compare.ts";
import { compareDocument } from "../documents/compare.ts";
import { Kept } from "../files/kept.ts";
import type { ParseCache } from "../files/yaml/yaml-file.ts";
import type { Comparison } from "../model/comparison.ts";
import type { Issue } from "../model/issue.ts";
import { compareInputs } from "../questions/compare/compare.ts";
import type { LookTimes } from "../views/text/watch.ts";
import type { Wording } from "../words/wording.ts";
import type { Side } from "./compare-sides.ts";
import { ratesOf } from "./compared-rates.ts";
import type { Loaded } from "./open-run.ts";

export type Look =
  | { readonly kind: "broken"; readonly issues: readonly Issue[]; readonly hadGood: boolean }
  | {
      readonly kind: "good";
      readonly isFirst: boolean;
      readonly comparison: Comparison;
      readonly document: CompareDocument;
      readonly to: Side;
      readonly times: LookTimes;
    };

/**
 * A workspace that is looked at again and again. Whatever did not change is kept, by identity of what it was made of; every
 * answer is of the files as they are at that moment, compared with the last state that had no mistakes.
 */
export class WatchSession {
  readonly #load: (cache: ParseCache) => Promise<Loaded>;
  readonly #cache: ParseCache;
  readonly #wording: Wording;
  readonly #clock: () => number;
  #good: Side | null = null;
  #parsing = 0;

  constructor(
    load: (cache: ParseCache) => Promise<Loaded>,
    disk: ParseCache,
    wording: Wording,
    clock: () => number = () => performance.now(),
  ) {
    this.#clock = clock;
    this.#load = load;
    this.#wording = wording;
    this.#cache = {
      get: disk.get,
      set: () => {},
      kept: new Kept(),
      parsing: (parse) => {
        const started = this.#clock();
        const parsed = parse();
        this.#parsing += this.#clock() - started;
        return parsed;
      },
    };
  }

  async look(): Promise<Look> {
    this.#parsing = 0;
    const started = this.#clock();
    const { input, issues, locate } = await this.#load(this.#cache);
    const errors = issues.filter(({ severity }) => severity === "error");
    const before = this.#good;
    if (input === null || errors.length > 0) return { kind: "broken", issues: errors, hadGood: before !== null };
    const to: Side = { input, locate, at: null };
    const from = before ?? to;
    const comparison = compareInputs(from.input, input);
    const document = compareDocument(
      comparison,
      { ...from, rates: ratesOf(comparison, "from", from.input, "kind") },
      { ...to, rates: ratesOf(comparison, "to", input, "kind") },
      this.#wording,
    );
    this.#good = to;
    const whole = this.#clock() - started;
    const times = { parsing: this.#parsing, computing: whole - this.#parsing };
    return { kind: "good", isFirst: before === null, comparison, document, to, times };
  }
}
