import { rates } from "../aggregate/rates.ts";
import type { Grouping } from "../explain/match-document.ts";
import type { RateRow, UnitResult } from "../model/match.ts";
import type { Matcher, MatchInput } from "../model/matcher.ts";

/** Rates of each group, beside those of all units and of each kind that every run has. A city in several regions counts in each. */
export function groupedRates({ data }: MatchInput, { result }: Matcher, by: Grouping): readonly RateRow[] {
  if (by === "kind") return [];
  const places = new Map(data.places.map((place) => [place.code, place]));
  const sectors = new Map(data.units.map((unit) => [unit.id, unit.sector]));
  const groupsOf: Readonly<Record<typeof by, (unit: UnitResult) => readonly string[]>> = {
    region: (unit) => places.get(unit.place)?.regions ?? [],
    province: (unit) => [places.get(unit.place)?.province ?? ""],
    city: (unit) => [places.get(unit.place)?.name ?? ""],
    sector: (unit) => [sectors.get(unit.unit) ?? ""],
  };
  return rates(result.units, by, groupsOf[by]).filter((row) => row.by === by);
}
