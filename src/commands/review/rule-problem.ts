import type { Bilingual } from "../../model/text.ts";
import { inBoth } from "../../words/in-languages.ts";
import { rulemakingWords } from "../../words/rulemaking.ts";
import type { RuleFailure } from "../../words/topics/rulemaking.ts";

/** Why a rule could not be written or taken back, told in both languages: the screen can be switched while the sentence stands. */
export class RuleProblem extends Error {
  readonly told: Bilingual;

  constructor(failure: RuleFailure) {
    const told = inBoth(rulemakingWords, (rulemaking) => rulemaking.failure(failure));
    super(told.zh);
    this.told = told;
  }
}
