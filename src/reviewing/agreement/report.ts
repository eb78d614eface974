import { type Coefficient, cohensKappa, gwetsAc1, krippendorffsAlpha, lightsKappa, percentAgreement } from "./coefficients.ts";
import { type Estimate, estimated } from "./interval.ts";
import { categoriesOf, pairable, type RatedItem } from "./ratings.ts";

/** A case with the answers of all reviewers, in a fixed order, and the values by which it is grouped. */
export interface RatedCase {
  readonly ratings: RatedItem;
  readonly rule: string;
  readonly reasons: readonly string[];
}

export interface AgreementRow {
  readonly by: "all" | "rule" | "reason";
  readonly value: string;
  /** Cases that at least two reviewers answered. */
  readonly cases: number;
  readonly percent: Estimate;
  readonly kappa: Estimate;
  readonly alpha: Estimate;
  readonly ac1: Estimate;
}

export interface AgreementReport {
  readonly rows: readonly AgreementRow[];
  /** How often each pair of answers was given on one case, equal answers included; a pair counts once, whatever its order. */
  readonly matrix: readonly { readonly a: string; readonly b: string; readonly count: number }[];
}

/** Agreement of a reviewer with themselves: first and second answer to a repeated case count as two raters. */
export interface Consistency {
  readonly cases: number;
  readonly same: number;
  readonly percent: Estimate;
  readonly kappa: Estimate;
}

export function consistencyOf(pairs: readonly (readonly [first: string, again: string])[]): Consistency {
  return {
    cases: pairs.length,
    same: pairs.filter(([first, again]) => first === again).length,
    percent: estimated(percentAgreement, pairs),
    kappa: estimated(cohensKappa, pairs),
  };
}

/** Number of bootstrap draws for the rows by rule and reason, which may be many. */
const SMALL_SAMPLES = 500;

/** Agreement over all cases, by rule and by reason, and which answers were given together. */
export function agreementReport(cases: readonly RatedCase[]): AgreementReport {
  const rules = [...new Set(cases.map((each) => each.rule))].sort(inOrder);
  const reasons = [...new Set(cases.flatMap((each) => each.reasons))].sort(inOrder);
  const rows = [
    row("all", "all", cases),
    ...rules.map((rule) =>
      row(
        "rule",
        rule,
        cases.filter((each) => each.rule === rule),
        SMALL_SAMPLES,
      ),
    ),
    ...reasons.map((reason) =>
      row(
        "reason",
        reason,
        cases.filter((each) => each.reasons.includes(reason)),
        SMALL_SAMPLES,
      ),
    ),
  ];
  return { rows: rows.filter((each) => each.by === "all" || each.cases > 0), matrix: matrixOf(cases.map((each) => each.ratings)) };
}

function row(by: AgreementRow["by"], value: string, cases: readonly RatedCase[], samples?: number): AgreementRow {
  const items = cases.map((each) => each.ratings);
  const of = (coefficient: Coefficient): Estimate => estimated(coefficient, items, samples);
  return {
    by,
    value,
    cases: pairable(items).length,
    percent: of(percentAgreement),
    kappa: of(lightsKappa),
    alpha: of(krippendorffsAlpha),
    ac1: of(gwetsAc1),
  };
}

function matrixOf(items: readonly RatedItem[]): AgreementReport["matrix"] {
  const categories = categoriesOf(items);
  const counts = new Map<string, number>();
  for (const item of items) {
    const given = item.filter((rating): rating is string => rating !== null);
    for (const [at, a] of given.entries()) {
      for (const b of given.slice(at + 1)) {
        const [first, second] = inOrder(a, b) <= 0 ? [a, b] : [b, a];
        const key = JSON.stringify([first, second]);
        counts.set(key, (counts.get(key) ?? 0) + 1);
      }
    }
  }
  return categories.flatMap((a, at) =>
    categories.slice(at).flatMap((b) => ((count) => (count === undefined ? [] : [{ a, b, count }]))(counts.get(JSON.stringify([a, b])))),
  );
}

function inOrder(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
