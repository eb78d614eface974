import type { Comparison } from "../model/comparison.ts";
import type { Grouping, RateRow } from "../model/match.ts";
import type { MatchInput } from "../model/matcher.ts";
import type { UnitOutcome } from "../model/relation.ts";
import { rates } from "../world/rates.ts";
import { groupedRates } from "./grouped-rates.ts";

/** The rates of one side of a comparison, from the units that its data has. */
export function ratesOf({ units }: Comparison, side: "from" | "to", input: MatchInput, by: Grouping): readonly RateRow[] {
  const there = units.flatMap((unit) => (unit[side] === "absent" ? [] : [{ ...unit, outcome: unit[side] as UnitOutcome }]));
  const kinds = input.data.dataset.kinds.map(({ id }) => id);
  return [...rates(there, "kind", (unit) => [unit.kind], kinds), ...groupedRates(input, { result: { units: there } }, by)];
}
