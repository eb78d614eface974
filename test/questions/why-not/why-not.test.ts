import { describe, expect, it } from "vitest";
import type { Edit } from "../../../src/model/edit.ts";
import type { MatchInput } from "../../../src/model/matcher.ts";
import { OUTCOMES } from "../../../src/model/relation.ts";
import { applyEdits } from "../../../src/questions/compare/apply.ts";
import { WhyNotFinder } from "../../../src/questions/why-not/why-not.ts";
import { createMatcher } from "../../../src/world/match.ts";
import { seededInput } from "../../support/seeded-input.ts";
import { belt, concept, declare, unit, world } from "../../support/worlds.ts";

async function outcomeWith(input: MatchInput, edits: readonly Edit[], id: string) {
  const { result } = await createMatcher(applyEdits(input, edits));
  return result.units.find((each) => each.unit === id)?.outcome;
}

describe("why not", () => {
  it.each([0, 1, 2, 3, 4, 5])("names only edits that do what it says, and none too many, seed %i", async (seed) => {
    const input = seededInput(seed);
    const finder = new WhyNotFinder(input);
    for (const { id } of input.data.units) {
      const { outcome, gains, losses } = finder.forUnit(id);
      expect(await outcomeWith(input, [], id)).toBe(outcome);
      for (const { edits, gives } of [...gains, ...losses]) {
        expect(await outcomeWith(input, edits, id), JSON.stringify(edits.map(({ change }) => change))).toBe(gives);
        const gain = OUTCOMES.indexOf(gives) < OUTCOMES.indexOf(outcome);
        for (const left of edits.length > 1 ? edits : []) {
          const without = await outcomeWith(
            input,
            edits.filter((edit) => edit !== left),
            id,
          );
          const still =
            without !== undefined &&
            (gain ? OUTCOMES.indexOf(without) <= OUTCOMES.indexOf(gives) : OUTCOMES.indexOf(without) > OUTCOMES.indexOf(outcome));
          expect(still, "a smaller set does it too").toBe(false);
        }
      }
    }
  });

  const concepts = [concept("battery", "动力电池"), concept("car", "新能源汽车"), concept("part", "汽车零部件", ["car"])];

  it("proposes what joins a belt of the city, and says what would have to differ", () => {
    const input = world({ concepts, units: [unit("u", "310000", "新能源汽车")], belts: [belt("b", "310000", "动力电池产业带")] });
    const { outcome, gains, facts, losses } = new WhyNotFinder(input).forUnit("u" as never, "b" as never);
    expect(outcome).toBe("none");
    expect(losses).toEqual([]);
    expect(gains.map(({ edits, gives }) => [edits[0]?.change.kind, gives])).toContainEqual(["declaration", "similar"]);
    expect(facts[0]?.changes.map(({ fact }) => fact)).toContain("industry");
  });

  it("says which line a match rests on", () => {
    const input = world({ concepts, units: [unit("u", "310000", "新能源汽车")], belts: [belt("b", "310000", "汽车零部件产业带")] });
    const { outcome, losses } = new WhyNotFinder(input).forUnit("u" as never);
    expect(outcome).toBe("matched");
    expect(losses.map(({ edits }) => edits.map(({ change }) => `${change.kind} ${change.id}`))).toEqual([
      ["rule same-branch"],
      ["broader part"],
    ]);
  });

  it("asks for a belt where the city has none", () => {
    const declarations = [declare("similar", "d", { upstream: "battery", downstream: "car" })];
    const input = world({
      concepts,
      units: [unit("u", "310000", "新能源汽车")],
      belts: [belt("b", "440300", "动力电池产业带")],
      ruleset: { declarations },
    });
    const { gains } = new WhyNotFinder(input).forUnit("u" as never);
    expect(gains).toMatchObject([
      { gives: "matched", edits: [{ change: { kind: "belt", to: { place: "310000" } }, origin: { file: "data/belts.csv" } }] },
    ]);
  });
});
