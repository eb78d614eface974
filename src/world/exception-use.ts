import type { Verdict } from "../model/explanation.ts";
import type { ExceptionId } from "../model/ids.ts";
import type { MatchResult } from "../model/match.ts";
import { strength } from "../model/relation.ts";
import type { Exception } from "../model/rules.ts";
import type { SensesRead } from "./answer.ts";
import type { PairExceptions } from "./exceptions.ts";

/** One reading of a pair with what the rules alone say of it. */
export interface ReadingByRules extends SensesRead {
  readonly byRules: Verdict;
}

/** What became of each exception in a run. */
export class ExceptionUse {
  readonly #used = new Set<ExceptionId>();
  readonly #changing = new Set<ExceptionId>();
  readonly #covered = new Map<ExceptionId, ExceptionId>();

  /** Notes what exceptions say of the readings of one pair. */
  notePair(exceptions: PairExceptions, readings: readonly ReadingByRules[]): void {
    const strongest = readings.reduce((best, next) => (strength(next.byRules.relation) > strength(best.byRules.relation) ? next : best));
    for (const reading of readings) {
      const naming = [...exceptions.naming(reading.clusterSense, reading.beltSense)];
      // An exception for unit and belt stands for the answer of the pair, one for concepts for that of the reading.
      const { byRules } = naming[0]?.about.kind === "pair" ? strongest : reading;
      this.#note(naming, (exception) => exception.verdict !== byRules.relation || byRules.disagreeing.length > 0);
    }
  }

  /** Notes what exceptions say of a unit as a whole. */
  noteUnit(naming: readonly Exception[], changes: boolean): void {
    this.#note(naming, () => changes);
  }

  /** The exceptions that speak for nothing, those that others speak for, and those that say what the rules say everywhere. */
  of(inForce: readonly Exception[]): Pick<MatchResult, "unusedExceptions" | "coveredExceptions" | "pointlessExceptions"> {
    const ids = inForce.map(({ id }) => id);
    const idle = ids.filter((id) => !this.#used.has(id));
    return {
      unusedExceptions: idle.filter((id) => !this.#covered.has(id)),
      coveredExceptions: idle.flatMap((id) => {
        const by = this.#covered.get(id);
        return by === undefined ? [] : [{ exception: id, by }];
      }),
      pointlessExceptions: ids.filter((id) => this.#used.has(id) && !this.#changing.has(id)),
    };
  }

  /** Of exceptions that name the same, the first speaks. Without it the next one would. */
  #note([speaking, ...others]: readonly Exception[], changes: (exception: Exception) => boolean): void {
    if (speaking === undefined) return;
    this.#used.add(speaking.id);
    if (changes(speaking) || others.some(({ verdict }) => verdict !== speaking.verdict)) this.#changing.add(speaking.id);
    for (const { id } of others) if (!this.#covered.has(id)) this.#covered.set(id, speaking.id);
  }
}
