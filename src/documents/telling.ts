import type { Matcher, MatchInput } from "../model/matcher.ts";
import type { Locate, SourceLines } from "../model/span.ts";
import type { Wording } from "../words/wording.ts";

/** A run together with what is needed to describe it in words. */
export interface Telling {
  readonly input: MatchInput;
  readonly matcher: Matcher;
  readonly locate: Locate;
  readonly wording: Wording;
  /** Where lines are quoted from; without it nothing is quoted. */
  readonly sourceLines?: SourceLines;
}
