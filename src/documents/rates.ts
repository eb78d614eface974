import type { Provisional, RateRow } from "../model/match.ts";
import type { Count, Proportion } from "../model/quantity.ts";

export interface RateEntry {
  readonly by: RateRow["by"];
  readonly value: string;
  readonly units: Count;
  readonly matched: Count;
  readonly similar: Count;
  readonly none: Count;
  readonly noBelt: Count;
  readonly unknown: Count;
  /** 0..1; null without units. */
  readonly matchRate: Proportion | null;
  readonly similarRate: Proportion | null;
  readonly eitherRate: Proportion | null;
  /** True where the match rate or its sum with the similar rate is a lower bound; `isBound` says which. */
  readonly atLeast: boolean;
  readonly provisional?: Provisional;
}

type Counts = Pick<RateRow, "units" | "matched" | "similar" | "unknown" | "provisional">;

/**
 * Whether a rate can only grow as more becomes known: belts that an incomplete list lacks, and units whose outcome is unknown.
 * The similar rate can also fall, since a similar unit may turn out to be matched. So can a rate that counts provisional units.
 * Without such gaps, rates are exact.
 */
export function isBound(
  { units, matched, similar, unknown, provisional }: Counts,
  rate: "match" | "similar" | "either",
  isComplete: boolean,
): boolean {
  const reached = rate === "match" ? matched : matched + similar;
  if (rate !== "similar" && provisional !== undefined && provisional[rate] > 0) return false;
  return rate !== "similar" && reached < units && (!isComplete || unknown > 0);
}

export function rateEntry(row: RateRow, isComplete: boolean): RateEntry {
  const { by, value, units, matched, similar, none, noBelt, unknown } = row;
  const shares = { matchRate: row.matchRate.share, similarRate: row.similarRate.share, eitherRate: row.eitherRate.share };
  return {
    by,
    value,
    units,
    matched,
    similar,
    none,
    noBelt,
    unknown,
    ...shares,
    atLeast: isBound(row, "match", isComplete) || isBound(row, "either", isComplete),
    ...(row.provisional === undefined ? {} : { provisional: row.provisional }),
  };
}
