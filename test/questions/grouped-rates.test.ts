import { describe, expect, it } from "vitest";
import { GROUPINGS, type RateRow } from "../../src/model/match.ts";
import { groupedRates } from "../../src/questions/grouped-rates.ts";
import { openedShipped } from "../support/opened.ts";

const COUNTS = ["units", "matched", "similar", "none", "noBelt", "unknown"] as const;

/** The sums of each count over some rows. */
function sums(rows: readonly RateRow[]): readonly number[] {
  return COUNTS.map((count) => rows.reduce((sum, row) => sum + row[count], 0));
}

describe("rates by group", async () => {
  const { input, matcher } = await openedShipped("en");
  const all = matcher.result.rates.filter(({ by }) => by === "all");
  const by = (grouping: (typeof GROUPINGS)[number]): readonly RateRow[] => groupedRates(input, matcher, grouping);

  it.each(["province", "city", "sector"] as const)("by %s: every unit is in exactly one group, so all counts add up", (grouping) => {
    const rows = by(grouping);
    expect(rows.length).toBeGreaterThan(1);
    expect(sums(rows)).toEqual(sums(all));
  });

  it.each(GROUPINGS)("by %s: outcomes add up to the units of each row, and each group has one row", (grouping) => {
    const rows = by(grouping);
    for (const row of rows) {
      expect(row.matched + row.similar + row.none + row.noBelt + row.unknown).toBe(row.units);
      expect(row.units).toBeGreaterThan(0);
      expect(row.by).toBe(grouping);
    }
    expect(new Set(rows.map(({ value }) => value)).size).toBe(rows.length);
  });

  it("by region: the four economic regions come first and add up; named regions overlap them", () => {
    const rows = by("region");
    expect(rows.slice(0, 4).map(({ value }) => value)).toEqual(["东部", "中部", "西部", "东北"]);
    expect(sums(rows.slice(0, 4))).toEqual(sums(all));
    expect(rows.length).toBeGreaterThan(4);
  });

  it("by kind: no rows, since every run has them", () => {
    expect(by("kind")).toEqual([]);
  });
});
