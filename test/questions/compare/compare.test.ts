import { describe, expect, it } from "vitest";
import type { MatchInput } from "../../../src/model/matcher.ts";
import type { Ruleset } from "../../../src/model/rules.ts";
import { compareInputs } from "../../../src/questions/compare/compare.ts";
import { seededInput, seededVersion } from "../../support/seeded-input.ts";
import { all, belt, concept, declare, METHOD, rule, test, unit, world } from "../../support/worlds.ts";

const concepts = [concept("battery", "动力电池"), concept("car", "新能源汽车"), concept("cathode", "正极材料", ["battery"])];
const feeds = declare("similar", "d-电池-汽车", { upstream: "battery", downstream: "car" });

function shanghai(ruleset: Partial<Ruleset>): MatchInput {
  const belts = [belt("b1", "310000", "动力电池产业带")];
  return world({ concepts, units: [unit("u1", "310000", "新能源汽车"), unit("u2", "310000", "正极材料")], belts, ruleset });
}

/** What changed and why, in short: `u1 none>similar (e1) or (e2)`. */
function told(from: MatchInput, to: MatchInput): readonly string[] {
  return compareInputs(from, to).changed.map(
    ({ unit: id, from: before, to: after, causedBy }) =>
      `${id} ${before}>${after} ${causedBy.sets.map((set) => `(${set.join(" and ")})`).join(" or ")}`,
  );
}

describe("comparing versions", () => {
  it("names the edit that did it", () => {
    expect(told(shanghai({}), shanghai({ declarations: [feeds] }))).toEqual(["u1 none>similar (e1)"]);
    const strict = { identical: "matched", subordinate: "similar", similar: "similar", none: "none" } as const;
    expect(told(shanghai({}), shanghai({ countsAs: strict }))).toEqual(["u2 matched>similar (e1)"]);
  });

  it("joins edits by and if only both together cause the change, by or if each does", () => {
    const silent = METHOD.filter(({ id }) => id !== "chain-neighbour");
    expect(told(shanghai({ rules: silent }), shanghai({ declarations: [feeds] }))).toEqual(["u1 none>similar (e1 and e2)"]);
    const twice = declare("similar", "d-再说一次", { upstream: "battery", downstream: "car" });
    expect(told(shanghai({}), shanghai({ declarations: [feeds, twice] }))).toEqual(["u1 none>similar (e1) or (e2)"]);
  });

  it("finds that a renamed declaration is undone by its new name", () => {
    const renamed = { ...feeds, id: "d-新名" as typeof feeds.id };
    const { changed, cancelled, effects } = compareInputs(shanghai({ declarations: [feeds] }), shanghai({ declarations: [renamed] }));
    expect(changed).toEqual([]);
    expect(cancelled).toMatchObject([{ edit: "e2", unit: "u1", gives: "none", undoneBy: [["e1"]] }]);
    expect([...effects.values()]).toEqual(["cancelled", "cancelled"]);
  });

  it("distinguishes edits that change only the reason from those without effect", () => {
    const also = rule("also-chain", all(test("place", "is", "same-city"), test("industry", "is", "similar")), "similar");
    const never = rule("never", all(test("place", "is", "elsewhere"), test("industry", "is", "identical")), "none");
    const { pairs, effects, changed } = compareInputs(
      shanghai({ declarations: [feeds] }),
      shanghai({ declarations: [feeds], rules: [also, ...METHOD, never] }),
    );
    expect(changed).toEqual([]);
    expect(pairs).toMatchObject([
      { unit: "u1", belt: "b1", from: { rule: "chain-neighbour" }, to: { rule: "also-chain" }, causedBy: { sets: [["e1"]] } },
    ]);
    expect(Object.fromEntries(effects)).toEqual({ e1: "reasons", e2: "nothing" });
  });

  it("finds no edit if the same entries are in another order and in other files", () => {
    const twice = declare("similar", "d-再说一次", { upstream: "battery", downstream: "car" });
    const elsewhere = [twice, feeds].map((each, at) => ({ ...each, origin: { file: "rules/more.yaml", path: ["declarations", at] } }));
    const { edits, changed, pairs } = compareInputs(shanghai({ declarations: [feeds, twice] }), shanghai({ declarations: elsewhere }));
    expect({ edits, changed, pairs }).toEqual({ edits: [], changed: [], pairs: [] });
  });

  it("traces a city that is known to have no belt to the list that became complete, past a belt that no longer counts", () => {
    const input = (complete: boolean) =>
      world({
        concepts: [concept("battery", "电池")],
        units: [unit("u", "310000", "电池")],
        belts: [belt("b", "310000", "电池产业带", [2012])],
        dataset: { belts: { ...world({ concepts: [], units: [], belts: [] }).data.dataset.belts, complete } },
        ruleset: { rules: [rule("none-yet", all(test("place", "is", "same-region"), test("industry", "is", "identical")), "identical")] },
      });
    const { changed, unexplained } = compareInputs(input(false), input(true));
    expect(changed).toMatchObject([{ unit: "u", from: "unknown", to: "no-belt", causedBy: { sets: [["e1"]], verified: true } }]);
    expect(unexplained).toBe(0);
  });

  it("does not depend on the order in which entries are read", () => {
    for (let seed = 0; seed < 6; seed++) {
      const from = seededInput(seed);
      const to = seededVersion(seed, from, 25, true);
      const turned = (input: MatchInput): MatchInput => ({
        ...input,
        ruleset: { ...input.ruleset, rules: input.ruleset.rules.toReversed(), declarations: input.ruleset.declarations.toReversed() },
        data: {
          ...input.data,
          units: input.data.units.toReversed(),
          belts: input.data.belts.toReversed(),
          places: input.data.places.toReversed(),
        },
      });
      expect(compareInputs(turned(from), turned(to))).toEqual(compareInputs(from, to));
    }
  });
});
