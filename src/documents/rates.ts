import type { RateRow } from "../model/match.ts";
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
  /** 0..1, null without units. */
  readonly matchRate: Proportion | null;
  readonly similarRate: Proportion | null;
  readonly eitherRate: Proportion | null;
  /** True where the belt list is incomplete. */
  readonly atLeast: boolean;
}

export function rateEntry(row: RateRow, atLeast: boolean): RateEntry {
  const { by, value, units, matched, similar, none, noBelt, unknown } = row;
  const shares = { matchRate: row.matchRate.share, similarRate: row.similarRate.share, eitherRate: row.eitherRate.share };
  return { by, value, units, matched, similar, none, noBelt, unknown, ...shares, atLeast };
}
