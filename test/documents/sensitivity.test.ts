import { describe, expect, it } from "vitest";
import { sensitivityDocument } from "../../src/documents/sensitivity.ts";
import { weigh } from "../../src/questions/sensitivity/sensitivity.ts";
import { belt, concept, unit, world } from "../support/worlds.ts";

const nowhere = () => ({ file: "rules/test.yaml", line: 1, column: 1 });
const CONCEPTS = [concept("battery", "电池"), concept("power-battery", "动力电池", ["battery"])];

describe("the document of sensitivity", () => {
  it("gives what a rule adds as a share of all units", () => {
    const units = [
      unit("u1", "310000", "动力电池"),
      unit("u2", "310000", "电池"),
      unit("u3", "440300", "电池"),
      unit("u4", "440300", "电池"),
    ];
    const input = world({ concepts: CONCEPTS, units, belts: [belt("b", "310000", "电池产业带")] });
    const { entries, counts } = sensitivityDocument(weigh(input), input, nowhere);
    expect(counts).toEqual({ units: 4, matched: 2, similar: 0 });
    expect(entries.map(({ id, delta, moved }) => ({ id, delta, moved }))).toEqual([
      {
        id: "same-branch",
        delta: { matched: -1, similar: 0, matchRate: -0.25, eitherRate: -0.25 },
        moved: [{ unit: "u1", from: "matched", to: "none", name: "动力电池产业集群" }],
      },
      {
        id: "same-industry",
        delta: { matched: -1, similar: 0, matchRate: -0.25, eitherRate: -0.25 },
        moved: [{ unit: "u2", from: "matched", to: "none", name: "电池产业集群" }],
      },
      { id: "chain-neighbour", delta: { matched: 0, similar: 0, matchRate: 0, eitherRate: 0 }, moved: [] },
    ]);
  });

  it("has no rate, rather than NaN, without units", () => {
    const input = world({ concepts: CONCEPTS, units: [], belts: [] });
    const { entries } = sensitivityDocument(weigh(input), input, nowhere);
    expect(entries[0]?.delta).toEqual({ matched: 0, similar: 0, matchRate: 0, eitherRate: 0 });
  });
});
