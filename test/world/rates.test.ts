import { describe, expect, it } from "vitest";
import { isBound } from "../../src/documents/rates.ts";
import type { CountsAs, UnitOutcome, VerdictRelation } from "../../src/model/relation.ts";
import { unitOutcome } from "../../src/world/outcome.ts";
import { rate, rates } from "../../src/world/rates.ts";

const STUDY: CountsAs = { identical: "matched", subordinate: "matched", similar: "similar", none: "none" };
const STRICT: CountsAs = { ...STUDY, subordinate: "similar" };

describe("the outcome of a unit", () => {
  const city = { any: true, listComplete: true };
  it.each([
    [["similar", "subordinate"], STUDY, city, "matched"],
    [["similar", "subordinate"], STRICT, city, "similar"],
    [["unknown", "similar"], STUDY, city, "similar"],
    [["unknown"], STUDY, city, "unknown"],
    [["none"], STUDY, city, "none"],
    [[], STUDY, city, "none"],
    [[], STUDY, { any: false, listComplete: true }, "no-belt"],
    [[], STUDY, { any: false, listComplete: false }, "unknown"],
    [["identical"], STUDY, { any: false, listComplete: false }, "matched"],
  ] as [VerdictRelation[], CountsAs, typeof city, UnitOutcome][])("%j → %s", (verdicts, countsAs, beltsOfCity, outcome) => {
    expect(unitOutcome({ relations: verdicts, spoken: null, countsAs, city: beltsOfCity })).toBe(outcome);
  });

  it.each([
    [["identical"], "none", city, "none"],
    [["similar"], "identical", city, "matched"],
    [[], "none", { any: false, listComplete: true }, "none"],
    [[], "none", { any: false, listComplete: false }, "none"],
    [["identical"], "unknown", city, "unknown"],
  ] as [VerdictRelation[], VerdictRelation, typeof city, UnitOutcome][])(
    "%j, with %s said of the whole unit → %s",
    (verdicts, spoken, beltsOfCity, outcome) => {
      expect(unitOutcome({ relations: verdicts, spoken, countsAs: STUDY, city: beltsOfCity })).toBe(outcome);
    },
  );
});

describe("rates", () => {
  it("carry count and total, and have no share without units", () => {
    expect(rate(71, 159)).toEqual({ count: 71, total: 159, share: 71 / 159 });
    expect(rate(0, 0)).toEqual({ count: 0, total: 0, share: null });
  });

  it("are no bounds while they count units through belts of earlier years", () => {
    const units = [
      { outcome: "matched" as const, kind: "sei" },
      { outcome: "matched" as const, kind: "sei", provisional: "either" as const },
      { outcome: "similar" as const, kind: "amc", provisional: "either" as const },
      { outcome: "matched" as const, kind: "ftz", provisional: "match" as const },
      { outcome: "none" as const, kind: "ftz" },
      { outcome: "unknown" as const, kind: "iic" },
      { outcome: "matched" as const, kind: "iic" },
    ];
    const rows = rates(units, "kind", (unit) => [unit.kind], ["sei", "amc", "ftz", "iic"]);
    expect(rows.map((row) => [row.value, row.provisional])).toEqual([
      ["all", { units: 3, match: 2, either: 2 }],
      ["sei", { units: 1, match: 1, either: 1 }],
      ["amc", { units: 1, match: 0, either: 1 }],
      ["ftz", { units: 1, match: 1, either: 0 }],
      ["iic", undefined],
    ]);
    const bounds = rows.map((row) => [isBound(row, "match", false), isBound(row, "similar", false), isBound(row, "either", false)]);
    expect(bounds).toEqual([
      [false, false, false],
      [false, false, false],
      [true, false, false],
      [false, false, true],
      [true, false, true],
    ]);
  });

  it("count a unit in every group it belongs to, and all of them once in all", () => {
    const units = [
      { outcome: "matched" as const, regions: ["长三角", "东部"] },
      { outcome: "similar" as const, regions: ["东部"] },
      { outcome: "no-belt" as const, regions: [] },
    ];
    const rows = rates(units, "region", (unit) => unit.regions, ["东部"]);
    expect(rows.map(({ value, units: total, matched, similar, noBelt }) => [value, total, matched, similar, noBelt])).toEqual([
      ["all", 3, 1, 1, 1],
      ["东部", 2, 1, 1, 0],
      ["长三角", 1, 1, 0, 0],
    ]);
  });
});
