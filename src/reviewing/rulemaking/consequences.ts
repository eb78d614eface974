import type { Vote } from "../../model/decision.ts";
import type { Dispute, DisputeReason } from "../../model/dispute.ts";
import type { BeltId, UnitId } from "../../model/ids.ts";
import type { MatchInput } from "../../model/matcher.ts";
import type { Relation, UnitOutcome, VerdictRelation } from "../../model/relation.ts";
import type { Saying } from "../../model/rulemaking.ts";
import type { Effects } from "../../model/what-if.ts";
import { beltsOfCities, unitOutcome } from "../../world/outcome.ts";

/** What must be computed again to decide whether a dispute is settled. */
export interface Questions {
  /** Of these pairs, those whose unit's outcome would still change without one declaration. */
  readonly restingOnOne: (pairs: readonly UnitAndBelt[]) => readonly UnitAndBelt[];
  /** Whether the study lists a belt for a unit; null if it does not mention the unit. */
  readonly studyLists: (unit: UnitId, belt: BeltId) => boolean | null;
  /** Whether the words link to one concept, and as a whole. */
  readonly isLinked: (text: string) => boolean;
  /** Numbers of units by their present outcome. */
  readonly outcomes: ReadonlyMap<UnitId, UnitOutcome>;
}

interface UnitAndBelt {
  readonly unit: UnitId;
  readonly belt: BeltId;
}

export interface Touched {
  readonly dispute: Dispute;
  /** Whether every reason of the dispute is gone. */
  readonly isSettled: boolean;
}

/** The disputes whose subject a saying affects, in their order. */
export function touchedDisputes(disputes: readonly Dispute[], saying: Saying, effects: Effects, questions: Questions): readonly Touched[] {
  const changes = new Changes(saying, effects);
  const near = disputes.filter((dispute) => changes.bearOn(dispute));
  const single = near.flatMap(({ subject, reasons }) =>
    subject.kind === "pair" && reasons.some(({ code }) => code === "single-declaration") ? [subject] : [],
  );
  const resting = new Set(questions.restingOnOne(single).map(pairKey));
  return near.flatMap((dispute): readonly Touched[] => {
    const { subject } = dispute;
    const rests = subject.kind === "pair" && resting.has(pairKey(subject));
    const isSettled =
      !isNewlyDisputed(dispute, changes, questions) &&
      dispute.reasons.every((reason) => isGone(reason, dispute, changes, questions, rests));
    // A change can affect many cases without a visible effect: only those that it settles or judges differently are listed.
    return isSettled || changes.isNamed(dispute) ? [{ dispute, isSettled }] : [];
  });
}

function pairKey({ unit, belt }: UnitAndBelt): string {
  return `${unit}\n${belt}`;
}

class Changes {
  readonly saying: Saying;
  readonly effects: Effects;
  readonly #pairs: ReadonlyMap<string, Effects["pairs"][number]>;
  readonly #units: ReadonlyMap<string, Effects["units"][number]>;
  readonly #stirred: ReadonlySet<string>;

  constructor(saying: Saying, effects: Effects) {
    this.saying = saying;
    this.effects = effects;
    this.#pairs = new Map(effects.pairs.map((pair) => [pairKey(pair), pair]));
    this.#units = new Map(effects.units.map((unit) => [unit.unit, unit]));
    this.#stirred = new Set(effects.stirred);
  }

  relation({ subject }: Dispute): VerdictRelation | null {
    return subject.kind === "pair" ? (this.#pairs.get(pairKey(subject))?.to ?? null) : null;
  }

  outcome(unit: string): UnitOutcome | "absent" | null {
    return this.#units.get(unit)?.to ?? null;
  }

  /** True if an exception decides the case from now on. */
  covers(dispute: Dispute): boolean {
    const { saying } = this;
    if (saying.kind !== "exception") return false;
    const { about } = saying.exception;
    const { subject } = dispute;
    if (!("unit" in subject)) return false;
    if (about.kind === "concepts") return this.relation(dispute) !== null;
    if (about.unit !== subject.unit) return false;
    return about.kind === "unit" || (subject.kind === "pair" && subject.belt === about.belt);
  }

  /** Judged differently, or named by the line itself. */
  isNamed(dispute: Dispute): boolean {
    const { subject } = dispute;
    switch (subject.kind) {
      case "pair":
        return this.relation(dispute) !== null || this.covers(dispute);
      case "unit":
        return this.outcome(subject.unit) !== null || this.covers(dispute);
      case "units":
      case "term":
        return false;
      case "declaration":
        return this.#isDeclared(subject.declaration);
    }
  }

  bearOn(dispute: Dispute): boolean {
    const { subject, reasons } = dispute;
    switch (subject.kind) {
      case "pair": {
        return this.isNamed(dispute) || (this.#stirred.has(subject.unit) && reasons.some(({ code }) => code === "single-declaration"));
      }
      case "unit":
        return this.isNamed(dispute) || reasons.some((reason) => this.#stirsTwin(reason));
      case "units":
        return false;
      case "term":
        return "text" in this.saying;
      case "declaration":
        return this.#isDeclared(subject.declaration) || this.effects.resolved.some(({ a, b }) => isPair(subject, a, b));
    }
  }

  #stirsTwin(reason: DisputeReason): boolean {
    return reason.code === "twins-differ" && reason.twins.some(({ unit }) => this.outcome(unit) !== null);
  }

  #isDeclared(id: string): boolean {
    const { saying } = this;
    return (saying.kind === "withdraw" || saying.kind === "redeclare") && saying.declaration.id === id;
  }
}

/** A pair that would be matched although the study does not list it is a dispute, whatever it was before. */
function isNewlyDisputed(dispute: Dispute, changes: Changes, { studyLists }: Questions): boolean {
  const { subject } = dispute;
  const relation = changes.relation(dispute);
  return (
    subject.kind === "pair" && (relation === "identical" || relation === "subordinate") && studyLists(subject.unit, subject.belt) === false
  );
}

function isGone(reason: DisputeReason, dispute: Dispute, changes: Changes, questions: Questions, rests: boolean): boolean {
  const { subject } = dispute;
  const relation = changes.relation(dispute);
  switch (reason.code) {
    case "relation-clash":
      return changes.effects.resolved.some(({ a, b }) => isPair(reason, a, b));
    case "study-differs": {
      if (reason.what === "relation") return false;
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
      return !rests;
    // An expired exception stays in its file until someone removes it; the drawn sample and a disagreement do not change.
    case "exception-expired":
    case "reviewers-disagree":
    case "sample":
      return false;
  }
}

function isPair({ a, b }: { readonly a: string; readonly b: string }, one: string, other: string): boolean {
  return (a === one && b === other) || (a === other && b === one);
}

/** A decision on a case. */
export interface CastDecision {
  readonly dispute: Dispute;
  readonly reviewer: string;
  readonly vote: Pick<Vote, "verdict" | "side">;
}

/** Decisions that the rules would contradict: what the rules would say instead. */
export function contradicted(
  decisions: readonly CastDecision[],
  saying: Saying,
  effects: Effects,
  input: Pick<MatchInput, "data" | "ruleset">,
): readonly (CastDecision & { readonly to: VerdictRelation | UnitOutcome | "absent" })[] {
  const changes = new Changes(saying, effects);
  const cityOf = beltsOfCities(input.data);
  const placeOf = new Map(input.data.units.map(({ id, place }) => [id, place]));
  /** The outcome that a decision on a whole unit gives it. */
  const decidedOutcome = (unit: UnitId, spoken: Relation): UnitOutcome | null => {
    const place = placeOf.get(unit);
    return place === undefined ? null : unitOutcome({ relations: [], spoken, countsAs: input.ruleset.countsAs, city: cityOf(place) });
  };
  return decisions.flatMap((decision): readonly (CastDecision & { readonly to: VerdictRelation | UnitOutcome | "absent" })[] => {
    const { dispute, vote } = decision;
    if (vote.verdict === "unsure") return [];
    const relation = changes.relation(dispute);
    if (relation !== null) return relation === vote.verdict ? [] : [{ ...decision, to: relation }];
    if (dispute.subject.kind !== "unit") return [];
    const { unit } = dispute.subject;
    const outcome = changes.outcome(unit);
    return outcome === null || outcome === decidedOutcome(unit, vote.verdict) ? [] : [{ ...decision, to: outcome }];
  });
}
