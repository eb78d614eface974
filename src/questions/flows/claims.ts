import type { FlowFactId } from "../../facts/flow-figures.ts";
import type { FactValue } from "../../model/fact.ts";
import type { Condition, OperatorId } from "../../model/rules.ts";
import type { Origin } from "../../model/span.ts";
import type { Bilingual } from "../../model/text.ts";
import { evaluate, FAILED, HELD, type NumberedCondition, UNKNOWN } from "../../rules/evaluate.ts";
import { OPERATOR_MEANING } from "../../rules/operators.ts";
import type { FlowPlaces } from "./flow-answer.ts";

/** A published finding about the flows of a region, as a condition over its figures. */
export interface FlowClaim {
  readonly id: string;
  readonly title: Bilingual;
  /** The id of what must be counted for the claim to apply. */
  readonly measure: string;
  /** The places of the region that it speaks of, by index, ascending. */
  readonly region: readonly number[];
  /** Cities of the region that `flow.core` facts speak of. */
  readonly group: FlowPlaces | null;
  /** Outside cities and regions that `flow.partners` facts speak of. */
  readonly partners: readonly FlowPlaces[];
  readonly when: Condition<FlowFactId>;
  readonly source: string;
  readonly origin: Origin;
}

/** Why a claim cannot be computed. */
export type ClaimGap = "other-measure" | "other-region" | "figure-missing";

/** One test of a claim: what it expects, what was found, and how far that is on the right side (negative: on the wrong one). */
export interface ClaimFigure {
  readonly fact: FlowFactId;
  readonly operator: OperatorId;
  readonly expected: FactValue;
  readonly actual: number | null;
  readonly holds: boolean | null;
  readonly margin: number | null;
}

export interface FlowClaimResult {
  readonly id: string;
  readonly result: "holds" | "fails" | "not-computable";
  readonly figures: readonly ClaimFigure[];
  /** The smallest margin of its figures: how far off the claim is, negative if it fails by that. */
  readonly by: number | null;
  readonly why: ClaimGap | null;
}

export type FlowFigures = Readonly<Record<FlowFactId, number | null>>;

/** Judges a claim by the figures of its region; a figure that does not exist makes its test unknown. */
export function judgeClaim({ id, when }: Pick<FlowClaim, "id" | "when">, figures: FlowFigures): FlowClaimResult {
  const tests: ClaimFigure[] = [];
  const condition = numbered(when, figures, tests);
  const truths = tests.map(({ holds }) => (holds === null ? UNKNOWN : holds ? HELD : FAILED));
  const truth = evaluate(condition, truths);
  const margins = tests.flatMap(({ margin }) => margin ?? []);
  const by = margins.length === 0 || truth === UNKNOWN ? null : Math.min(...margins);
  const result = truth === HELD ? "holds" : truth === FAILED ? "fails" : "not-computable";
  return { id, result, figures: tests, by, why: truth === UNKNOWN ? "figure-missing" : null };
}

export function notComputable({ id }: Pick<FlowClaim, "id">, why: ClaimGap): FlowClaimResult {
  return { id, result: "not-computable", figures: [], by: null, why };
}

/** The condition with its tests numbered in the order in which they are written; each is added to `tests`. */
function numbered(condition: Condition<FlowFactId>, figures: FlowFigures, tests: ClaimFigure[]): NumberedCondition {
  switch (condition.kind) {
    case "group":
      return { kind: "group", join: condition.join, parts: condition.parts.map((part) => numbered(part, figures, tests)) };
    case "not":
      return { kind: "not", part: numbered(condition.part, figures, tests) };
    case "test": {
      const { fact, operator, value } = condition;
      const actual = figures[fact];
      const holds = actual === null ? null : OPERATOR_MEANING[operator](actual, value);
      const index = tests.push({ fact, operator, expected: value, actual, holds, margin: marginOf(actual, operator, value) }) - 1;
      return { kind: "test", atom: { index } };
    }
  }
}

function marginOf(actual: number | null, operator: OperatorId, expected: FactValue): number | null {
  if (actual === null || typeof expected !== "number") return null;
  if (operator === "atLeast" || operator === "moreThan") return actual - expected;
  return operator === "atMost" || operator === "lessThan" ? expected - actual : null;
}
