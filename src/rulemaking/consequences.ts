import type { Vote } from "../model/decision.ts";
import type { Dispute, DisputeReason } from "../model/dispute.ts";
import type { DeclarationId, UnitId } from "../model/ids.ts";
import type { CountsAs, UnitOutcome, VerdictRelation } from "../model/relation.ts";
import type { Saying } from "../model/rulemaking.ts";
import type { Effects } from "../model/what-if.ts";

/** What must be looked up anew to tell whether a dispute is settled. */
export interface Questions {
  /** The unit would still come out otherwise without one declaration. */
  readonly restsOnOne: (unit: UnitId, declaration: DeclarationId) => boolean;
  /** The words are joined to one concept, and as a whole. */
  readonly isLinked: (text: string) => boolean;
  /** Units of the run by their outcome, as it is now. */
  readonly outcomes: ReadonlyMap<UnitId, UnitOutcome>;
}

export interface Touched {
  readonly dispute: Dispute;
  /** Every reason for it is gone. */
  readonly isSettled: boolean;
}

/** The disputes on whose subject a saying bears, in their order. */
export function touchedDisputes(disputes: readonly Dispute[], saying: Saying, effects: Effects, questions: Questions): readonly Touched[] {
  const changes = new Changes(saying, effects);
  return disputes.flatMap((dispute): readonly Touched[] => {
    if (!changes.bearOn(dispute)) return [];
    const isSettled = dispute.reasons.every((reason) => isGone(reason, dispute, changes, questions));
    // A label may bear on any term: only those that it joins are worth naming.
    return isSettled || dispute.subject.kind !== "term" ? [{ dispute, isSettled }] : [];
  });
}

class Changes {
  readonly saying: Saying;
  readonly effects: Effects;
  readonly #pairs: ReadonlyMap<string, Effects["pairs"][number]>;
  readonly #units: ReadonlyMap<string, Effects["units"][number]>;
  /** Units of which any pair is judged otherwise. */
  readonly #stirred: ReadonlySet<string>;

  constructor(saying: Saying, effects: Effects) {
    this.saying = saying;
    this.effects = effects;
    this.#pairs = new Map(effects.pairs.map((pair) => [`${pair.unit}\n${pair.belt}`, pair]));
    this.#units = new Map(effects.units.map((unit) => [unit.unit, unit]));
    this.#stirred = new Set(effects.pairs.map(({ unit }) => unit));
  }

  relation({ subject }: Dispute): VerdictRelation | null {
    return subject.kind === "pair" ? (this.#pairs.get(`${subject.unit}\n${subject.belt}`)?.to ?? null) : null;
  }

  outcome(unit: string): UnitOutcome | "absent" | null {
    return this.#units.get(unit)?.to ?? null;
  }

  /** An exception speaks for the case from now on. */
  covers(dispute: Dispute): boolean {
    const { saying } = this;
    if (saying.kind !== "exception") return false;
    const { about } = saying.exception;
    const { subject } = dispute;
    if (subject.kind === "term" || subject.kind === "declaration") return false;
    if (about.kind === "concepts") return this.relation(dispute) !== null;
    if (about.unit !== subject.unit) return false;
    return about.kind === "unit" || (subject.kind === "pair" && subject.belt === about.belt);
  }

  bearOn(dispute: Dispute): boolean {
    const { subject, reasons } = dispute;
    switch (subject.kind) {
      case "pair": {
        if (this.relation(dispute) !== null || this.covers(dispute)) return true;
        return reasons.some(
          (reason) => reason.code === "single-declaration" && (this.#isDeclared(reason.declaration) || this.#stirred.has(subject.unit)),
        );
      }
      case "unit":
        return this.outcome(subject.unit) !== null || this.covers(dispute);
      case "term":
        return this.saying.kind === "label" || this.saying.kind === "unlabel";
      case "declaration":
        return this.#isDeclared(subject.declaration) || this.effects.resolved.some(({ a, b }) => isPair(subject, a, b));
    }
  }

  #isDeclared(id: string): boolean {
    const { saying } = this;
    return (saying.kind === "withdraw" || saying.kind === "redeclare") && saying.declaration.id === id;
  }
}

function isGone(reason: DisputeReason, dispute: Dispute, changes: Changes, questions: Questions): boolean {
  const { subject } = dispute;
  const relation = changes.relation(dispute);
  switch (reason.code) {
    case "relation-clash":
      return changes.effects.resolved.some(({ a, b }) => isPair(reason, a, b));
    case "study-differs": {
      if (reason.what === "unit") {
        const outcome = "unit" in subject ? changes.outcome(subject.unit) : null;
        return outcome !== null && (outcome === "matched") === reason.listed;
      }
      return relation !== null && (relation === "identical" || relation === "subordinate") === reason.listed;
    }
    case "rules-disagree":
      return changes.covers(dispute);
    case "versions-differ":
      return subject.kind === "pair" ? relation === reason.relation : "unit" in subject && changes.outcome(subject.unit) === reason.outcome;
    case "twins-differ": {
      const now = (unit: UnitId): string | undefined => changes.outcome(unit) ?? questions.outcomes.get(unit);
      return "unit" in subject && reason.twins.every((twin) => now(twin.unit) === now(subject.unit));
    }
    case "ambiguous-link":
    case "unlinked":
    case "partial-link":
      return subject.kind === "term" && questions.isLinked(subject.text);
    case "single-declaration":
      return "unit" in subject && !questions.restsOnOne(subject.unit, reason.declaration);
    // An expired exception stands in its file until somebody takes it out; the drawn sample and a disagreement stay what they are.
    case "exception-expired":
    case "reviewers-disagree":
    case "sample":
      return false;
  }
}

function isPair({ a, b }: { readonly a: string; readonly b: string }, one: string, other: string): boolean {
  return (a === one && b === other) || (a === other && b === one);
}

/** A decision that somebody made of a case. */
export interface CastDecision {
  readonly dispute: Dispute;
  readonly reviewer: string;
  readonly vote: Pick<Vote, "verdict" | "side">;
}

/** Decisions that the rules would contradict: what they would say instead of what was decided. */
export function contradicted(
  decisions: readonly CastDecision[],
  saying: Saying,
  effects: Effects,
  countsAs: CountsAs,
): readonly (CastDecision & { readonly to: VerdictRelation | UnitOutcome | "absent" })[] {
  const changes = new Changes(saying, effects);
  return decisions.flatMap((decision): readonly (CastDecision & { readonly to: VerdictRelation | UnitOutcome | "absent" })[] => {
    const { dispute, vote } = decision;
    if (vote.verdict === "unsure") return [];
    const relation = changes.relation(dispute);
    if (relation !== null) return relation === vote.verdict ? [] : [{ ...decision, to: relation }];
    const outcome = dispute.subject.kind === "unit" ? changes.outcome(dispute.subject.unit) : null;
    return outcome === null || outcome === countsAs[vote.verdict] ? [] : [{ ...decision, to: outcome }];
  });
}
