import type { Comparison } from "../../model/comparison.ts";
import type { Grouping, RateRow } from "../../model/match.ts";
import type { MatchInput } from "../../model/matcher.ts";
import type { UnitOutcome } from "../../model/relation.ts";
import { rates } from "../../world/rates.ts";
import { groupedRates } from "../grouped-rates.ts";

/** Both sides of a comparison with their rates, each over the units of its own data. */
export function withRates<Side extends { readonly input: MatchInput }>(
  comparison: Comparison,
  from: Side,
  to: Side,
  by: Grouping,
): readonly [Side & { readonly rates: readonly RateRow[] }, Side & { readonly rates: readonly RateRow[] }] {
  return [
    { ...from, rates: ratesOf(comparison, "from", from.input, by) },
    { ...to, rates: ratesOf(comparison, "to", to.input, by) },
  ];
}

function ratesOf({ units }: Comparison, side: "from" | "to", input: MatchInput, by: Grouping): readonly RateRow[] {
  const there = units.flatMap((unit) => (unit[side] === "absent" ? [] : [{ ...unit, outcome: unit[side] as UnitOutcome }]));
  const kinds = input.data.dataset.kinds.map(({ id }) => id);
  return [...rates(there, "kind", (unit) => [unit.kind], kinds), ...groupedRates(input, { result: { units: there } }, by)];
}
