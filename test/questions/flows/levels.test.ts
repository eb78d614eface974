import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { FlowCounts } from "../../../src/model/flows.ts";
import { levelsOf, totalsOf } from "../../../src/questions/flows/levels.ts";
import { wilson } from "../../../src/questions/flows/wilson.ts";
import { type PlainFlow, plainFigures } from "../../support/plain-flows.ts";

const PLACES = 7;
const place = fc.integer({ min: 0, max: PLACES - 1 });
const row = fc.record({ year: fc.integer({ min: 2001, max: 2020 }), from: place, to: place, count: fc.integer({ min: 0, max: 50 }) });
const rows = fc.array(row, { maxLength: 60 });
const region = fc.uniqueArray(place).map((members) => new Set(members));
const ALL = { first: 2001, last: 2020 };

function countsOf(flows: readonly PlainFlow[]): FlowCounts {
  const counts = new FlowCounts(PLACES);
  for (const { year, from, to, count } of flows) counts.add(year, from, to, count);
  return counts;
}

const totals = (flows: readonly PlainFlow[], members: ReadonlySet<number>) =>
  totalsOf(countsOf(flows).edges(ALL), (each) => members.has(each));

describe("the levels of a region", () => {
  test("the example of the definitions", () => {
    const levels = levelsOf({ inside: 200, out: 90, into: 260, within: 55, beyond: 210 }, "ends", true);
    expect(levels.sales).toBeCloseTo(0.69, 3);
    expect(levels.supply).toBeCloseTo(0.435, 3);
    expect(levels.ends).toBeCloseTo(0.533, 3);
    expect(levels.links).toBeCloseTo(0.364, 3);
    expect(levels.overall).toBe(levels.ends);
    expect(levels.ei.sales).toBeCloseTo((90 - 200) / 290, 12);
    expect(levels.odds).toBeCloseTo((200 * 210) / (90 * 260), 12);
    expect(levels.n).toEqual({ overall: 750, sales: 290, supply: 460 });
  });

  test("equal a plain second computation on 1,000 random tables", () => {
    fc.assert(
      fc.property(rows, region, (flows, members) => {
        const plain = plainFigures(flows, members);
        const found = totals(flows, members);
        expect(found).toEqual(plain.totals);
        const { sales, supply, ends, links, odds } = levelsOf(found, "links", true);
        expect({ sales, supply, ends, links, odds }).toEqual({
          sales: plain.sales,
          supply: plain.supply,
          ends: plain.ends,
          links: plain.links,
          odds: plain.odds,
        });
      }),
      { numRuns: 1000 },
    );
  });

  test("all totals together are all counts, and shuffling or splitting rows changes nothing", () => {
    fc.assert(
      fc.property(rows, region, (flows, members) => {
        const found = totals(flows, members);
        expect(Object.values(found).reduce((sum, each) => sum + each, 0)).toBe(countsOf(flows).total);
        const split = flows.toReversed().flatMap((flow) => [
          { ...flow, count: flow.count - Math.floor(flow.count / 2) },
          { ...flow, count: Math.floor(flow.count / 2) },
        ]);
        expect(totals(split, members)).toEqual(found);
      }),
    );
  });

  test("from and to exchanged: sales and supply swap, overall stays", () => {
    fc.assert(
      fc.property(rows, region, (flows, members) => {
        const one = levelsOf(totals(flows, members), "ends", true);
        const other = levelsOf(
          totals(
            flows.map(({ from, to, ...rest }) => ({ ...rest, from: to, to: from })),
            members,
          ),
          "ends",
          true,
        );
        expect([other.sales, other.supply, other.ends, other.links]).toEqual([one.supply, one.sales, one.ends, one.links]);
      }),
    );
  });

  test("a region of every place passes nothing out; one city has nothing inside", () => {
    fc.assert(
      fc.property(rows, place, (flows, single) => {
        const every = totals(flows, new Set(Array.from({ length: PLACES }, (_, at) => at)));
        expect([every.out, every.into, every.beyond]).toEqual([0, 0, 0]);
        const levels = levelsOf(every, "links", true);
        for (const share of [levels.sales, levels.supply, levels.overall]) expect(share).toBe(every.inside === 0 ? null : 1);
        expect(totals(flows, new Set([single])).inside).toBe(0);
      }),
    );
  });

  test("over a partition, what passes out of the parts is what passes into them", () => {
    fc.assert(
      fc.property(rows, fc.array(fc.integer({ min: 0, max: 2 }), { minLength: PLACES, maxLength: PLACES }), (flows, partOf) => {
        const parts = [0, 1, 2].map((part) => totals(flows, new Set([...partOf.keys()].filter((at) => partOf[at] === part))));
        const sum = (side: "out" | "into"): number => parts.reduce((all, each) => all + each[side], 0);
        expect(sum("out")).toBe(sum("into"));
      }),
    );
  });

  test("1/links = 1/sales + 1/supply - 1, and a half by links forces both others to a half", () => {
    fc.assert(
      fc.property(rows, region, (flows, members) => {
        const { links, sales, supply } = levelsOf(totals(flows, members), "links", true);
        if (links === null || links === 0 || sales === null || supply === null) return;
        expect(1 / links).toBeCloseTo(1 / sales + 1 / supply - 1, 9);
        if (links >= 0.5) expect(Math.min(sales, supply)).toBeGreaterThanOrEqual(0.5);
      }),
    );
  });

  test("a share without a denominator is null, with the reason", () => {
    const levels = levelsOf({ inside: 0, out: 0, into: 3, within: 1, beyond: 2 }, "ends", true);
    expect([levels.overall, levels.sales, levels.supply, levels.odds]).toEqual([0, null, 0, null]);
    expect(levels.reasons).toEqual({ sales: "nothing-passed-on", odds: "nothing-passed-on" });
    expect(levels.intervals.sales).toBeNull();
    expect(levelsOf({ inside: 2, out: 1, into: 3, within: 1, beyond: 2 }, "ends", false).reasons).toEqual({ odds: "not-all-places" });
    expect(levelsOf({ inside: 0, out: 0, into: 0, within: 1, beyond: 2 }, "ends", false).reasons.overall).toBe("nothing-touches");
  });

  test("Wilson intervals as published: 10 of 20, 0 of 10", () => {
    expect(wilson(10, 20)?.map((each) => each.toFixed(4))).toEqual(["0.2993", "0.7007"]);
    expect(wilson(0, 10)?.map((each) => each.toFixed(4))).toEqual(["0.0000", "0.2775"]);
    expect(wilson(0, 0)).toBeNull();
  });
});
