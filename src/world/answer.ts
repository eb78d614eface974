import type { Verdict } from "../model/explanation.ts";
import type { Sense } from "../model/link.ts";
import { strength } from "../model/relation.ts";
import type { Exception } from "../model/rules.ts";

/** One way of reading the names of a pair. */
export interface SensesRead {
  readonly clusterSense: Sense;
  readonly beltSense: Sense;
}

/** The verdict of one reading of a pair, and what the rules alone say of that reading. */
export interface Answer {
  readonly verdict: Verdict;
  readonly byRules: Verdict;
}

/** The verdict of a unit and a belt, with the reading that gave it. */
export interface PairAnswer extends SensesRead, Answer {}

/** The verdict of a reading: what the exception says that speaks for it, else what the rules say. The rule behind an exception stays named. */
export function underException(byRules: Verdict, exception: Exception | null): Verdict {
  return exception === null ? byRules : { ...byRules, relation: exception.verdict, disagreeing: [], exception: exception.id };
}

/**
 * Which reading gives the answer of a pair: the one with the strongest verdict, exceptions included. Of equal ones it is the one of
 * which the rules alone say most, so that an explanation shows what an exception replaced; else the first.
 */
export function countsMore({ verdict, byRules }: Answer, than: Answer): boolean {
  const stronger = strength(verdict.relation) - strength(than.verdict.relation);
  return stronger > 0 || (stronger === 0 && strength(byRules.relation) > strength(than.byRules.relation));
}

/** Whether a pair is listed: it is related, or may be, or an exception says that it is not. */
export function isListed({ relation, disagreeing, exception }: Verdict): boolean {
  return relation !== "none" || disagreeing.length > 0 || exception !== null;
}
