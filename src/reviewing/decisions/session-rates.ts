import type { DecisionVerdict } from "../../model/decision.ts";
import type { Dispute } from "../../model/dispute.ts";
import type { UnitId } from "../../model/ids.ts";
import type { UnitResult } from "../../model/match.ts";
import type { Matcher, MatchInput } from "../../model/matcher.ts";
import type { UnitOutcome } from "../../model/relation.ts";
import { type Answered, reviewedOutcome } from "./reviewed.ts";

export interface SessionRatesParts {
  readonly input: Pick<MatchInput, "data" | "ruleset">;
  readonly matcher: Pick<Matcher, "result">;
  readonly disputes: readonly Dispute[];
  /** The answer to a case that counts in this session; null if there is none. */
  readonly answer: (id: string) => DecisionVerdict | null;
}

/** The outcome that an answer would give to a unit, and how many units would then be matched. */
export interface Tried {
  readonly outcome: UnitOutcome;
  readonly matched: number;
}

/** The number of matched units, according to the machine and with the answers of a session. A case can change only its own unit. */
export class SessionRates {
  readonly total: number;
  /** Number of units that are matched according to the machine. */
  readonly before: number;
  readonly #answer: SessionRatesParts["answer"];
  readonly #outcome: (unit: UnitResult, answers: readonly Answered[]) => UnitOutcome;
  readonly #units: ReadonlyMap<UnitId, UnitResult>;
  readonly #cases = new Map<UnitId, Dispute[]>();
  /** Present outcomes of units with an answer. */
  readonly #reviewed = new Map<UnitId, UnitOutcome>();
  #after: number;

  constructor({ input, matcher, disputes, answer }: SessionRatesParts) {
    const { units } = matcher.result;
    this.#answer = answer;
    this.#outcome = reviewedOutcome(input);
    this.#units = new Map(units.map((unit) => [unit.unit, unit]));
    this.total = units.length;
    this.before = units.filter((unit) => unit.outcome === "matched").length;
    this.#after = this.before;
    for (const dispute of disputes) {
      if (!("unit" in dispute.subject)) continue;
      const own = this.#cases.get(dispute.subject.unit);
      if (own) own.push(dispute);
      else this.#cases.set(dispute.subject.unit, [dispute]);
    }
    for (const dispute of disputes) if (answer(dispute.id) !== null) this.recount(dispute);
  }

  /** Number of units that are matched with the answers of this session. */
  get after(): number {
    return this.#after;
  }

  /** Must be called after the answer to a case has changed. */
  recount(dispute: Dispute): void {
    const unit = this.#unitOf(dispute);
    if (unit === null) return;
    const { outcome, matched } = this.#with(unit, dispute, this.#answer(dispute.id));
    this.#after = matched;
    this.#reviewed.set(unit.unit, outcome);
  }

  /** The effect of this answer to a case, with all other answers unchanged; null as an answer removes it. Returns null for a case without a unit. */
  tried(dispute: Dispute, verdict: DecisionVerdict | null): Tried | null {
    const unit = this.#unitOf(dispute);
    return unit === null ? null : this.#with(unit, dispute, verdict);
  }

  #with(unit: UnitResult, dispute: Dispute, verdict: DecisionVerdict | null): Tried {
    const answers = (this.#cases.get(unit.unit) ?? []).flatMap(({ id, subject }): readonly Answered[] => {
      const given = id === dispute.id ? verdict : this.#answer(id);
      return given === null ? [] : [{ subject, verdict: given }];
    });
    const outcome = this.#outcome(unit, answers);
    const now = this.#reviewed.get(unit.unit) ?? unit.outcome;
    return { outcome, matched: this.#after + (outcome === "matched" ? 1 : 0) - (now === "matched" ? 1 : 0) };
  }

  #unitOf({ subject }: Dispute): UnitResult | null {
    return "unit" in subject ? (this.#units.get(subject.unit) ?? null) : null;
  }
}
