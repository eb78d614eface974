import { describe, expect, it } from "vitest";
import { findClashes } from "../../../src/knowledge/relate/clashes.ts";
import type { Edit } from "../../../src/model/edit.ts";
import type { MatchInput } from "../../../src/model/matcher.ts";
import { OUTCOMES } from "../../../src/model/relation.ts";
import { applyEdits } from "../../../src/questions/compare/apply.ts";
import { WhyNotFinder } from "../../../src/questions/why-not/why-not.ts";
import { createMatcher } from "../../../src/world/match.ts";
import { seededInput } from "../../support/seeded-input.ts";
import { all, belt, concept, declare, METHOD, rule, test, unit, world } from "../../support/worlds.ts";

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

  it("asks for a listing in the study year if a rule reads whether the belt is a current one", () => {
    const current = rule(
      "current",
      all(test("place", "is", "same-city"), test("industry", "is", "identical"), test("belt.current", "is", true)),
      "identical",
    );
    const input = world({
      concepts,
      units: [unit("u", "310000", "新能源汽车")],
      belts: [belt("b", "310000", "新能源汽车产业带", [2012])],
      ruleset: { rules: [current] },
    });
    const { facts, gains } = new WhyNotFinder(input).forUnit("u" as never, "b" as never);
    expect(facts.map(({ changes }) => changes.map(({ fact }) => fact))).toEqual([["belt.listing", "belt.years", "belt.current"]]);
    const listed = gains.flatMap(({ edits, gives }) =>
      edits.map(({ change }) => (change.kind === "belt" ? [gives, change.to?.years] : null)),
    );
    expect(listed).toContainEqual(["matched", [2012, 2021]]);
  });

  it("invents no belt if the city has none", () => {
    const declarations = [declare("similar", "d", { upstream: "battery", downstream: "car" })];
    const input = world({
      concepts,
      units: [unit("u", "310000", "新能源汽车")],
      belts: [belt("b", "440300", "动力电池产业带")],
      ruleset: { declarations },
    });
    const { gains } = new WhyNotFinder(input).forUnit("u" as never);
    expect(gains).toEqual([]);
  });

  /** The changes that a gain proposes, as `belt kind what gives`. */
  const gainsOf = (input: MatchInput, belt: string | null = null): readonly string[] =>
    new WhyNotFinder(input).forUnit("u" as never, belt as never).gains.map(({ belt: through, edits, gives }) => {
      const made = edits.map(({ what, change }) => `${what} ${change.kind} ${change.id}`);
      return `${through ?? "-"}: ${made.join(" and ")} gives ${gives}`;
    });

  it("lists what would have to differ: each relation that a rule answers, and none that gives no more than now", () => {
    const facts = (belts: readonly string[], declarations: MatchInput["ruleset"]["declarations"] = []) =>
      new WhyNotFinder(
        world({
          concepts,
          units: [unit("u", "310000", "新能源汽车")],
          belts: belts.map((name) => belt(name, "310000", name)),
          ruleset: { declarations },
        }),
      )
        .forUnit("u" as never, belts[0] as never)
        .facts.map(
          ({ gives, changes }) =>
            `${gives}: ${changes.map(({ fact, to }) => `${fact}=${to.kind === "known" ? to.value : to.kind}`).join(" ")}`,
        );
    const subordinate = [
      "subordinate: industry=subordinate industry.steps=1 industry.direction=belt-narrower",
      "subordinate: industry=subordinate industry.steps=1 industry.direction=belt-wider",
    ];
    expect(facts(["动力电池"])).toEqual([
      "similar: industry=similar chain.role=belt-upstream chain.hops=1 chain.lift=0 chain.kind=material",
      "similar: industry=similar chain.role=belt-downstream chain.hops=1 chain.lift=0 chain.kind=material",
      ...subordinate,
      "identical: industry=identical industry.steps=0",
    ]);
    const feeds = declare("similar", "d", { upstream: "battery", downstream: "car" });
    expect(facts(["动力电池"], [feeds])).toEqual([
      ...subordinate.map(
        (line) => `${line} chain.role=not-applicable chain.hops=not-applicable chain.lift=not-applicable chain.kind=not-applicable`,
      ),
      "identical: industry=identical industry.steps=0 chain.role=not-applicable chain.hops=not-applicable chain.lift=not-applicable chain.kind=not-applicable",
    ]);
    expect(facts(["新能源汽车"])).toEqual([]);
  });

  it.each([
    ["lessThan", 1, 3],
    ["atMost", 1, 2],
    ["moreThan", 3, 1],
    ["atLeast", 3, 2],
  ])("proposes to move a threshold to the pair's own value: %s %i to %i", (operator, value, moved) => {
    const deep = [...concepts, concept("axle", "车桥", ["part"])];
    const within = rule("within", all(test("place", "is", "same-city"), test("industry.steps", operator, value)), "subordinate");
    const input = world({
      concepts: deep,
      units: [unit("u", "310000", "新能源汽车")],
      belts: [belt("b", "310000", "车桥产业带")],
      ruleset: { rules: [within] },
    });
    const { gains } = new WhyNotFinder(input).forUnit("u" as never, "b" as never);
    const rules = gains.flatMap(({ edits }) => edits.flatMap(({ change }) => (change.kind === "rule" ? [change.to] : [])));
    expect(rules.map((to) => JSON.stringify(to?.when).match(/"value":(\d)/)?.[1])).toEqual([String(moved)]);
  });

  it("offers to take out a rule that says none", () => {
    const veto = rule(
      "no-cars",
      all(test("place", "is", "same-city"), test("cluster.concept", "is", "car")),
      "none",
      METHOD.map(({ id }) => id),
    );
    const input = world({
      concepts,
      units: [unit("u", "310000", "新能源汽车")],
      belts: [belt("b", "310000", "新能源汽车")],
      ruleset: { rules: [...METHOD, veto] },
    });
    expect(gainsOf(input)).toEqual(["b: removed rule no-cars gives matched"]);
  });

  it("offers the nearest belts of the city first: those whose names share most with a name that has no concept", () => {
    const names = ["激光雷达", "光学镜头", "激光器材", "医用激光器", "棉纺", "茶叶", "瓷砖"];
    const input = world({
      concepts: names.map((name, at) => concept(`c${at}`, name)),
      units: [unit("u", "310000", "激光器")],
      belts: names.map((name, at) => belt(`${at}-${name}`, "310000", name)).toReversed(),
    });
    expect(gainsOf(input)).toEqual(["2-激光器材: added label c2 gives matched", "3-医用激光器: added label c3 gives matched"]);
  });

  it("of a pair that somebody asks about, offers the chain both ways, and no hierarchy that the taxonomy has no room for", () => {
    const input = world({ concepts, units: [unit("u", "310000", "新能源汽车")], belts: [belt("b", "310000", "动力电池")] });
    expect(gainsOf(input, "b")).toEqual([
      "b: added declaration d-动力电池-新能源汽车 gives similar",
      "b: added declaration d-动力电池-新能源汽车 gives similar",
    ]);
  });

  const machines = [concept("machine", "机械"), concept("robot", "机器人", ["machine"]), concept("lathe", "机床", ["machine"])];
  const arms = [...machines, concept("arm", "机械臂", ["robot"]), concept("saw", "锯床", ["lathe"])];

  it("offers a hierarchy that the names bear out, never upside down", () => {
    const welders = [...arms, concept("welder", "焊接机器人", ["machine"])];
    const asks = (own: string, other: string) =>
      gainsOf(world({ concepts: welders, units: [unit("u", "310000", own)], belts: [belt("b", "310000", `${other}产业带`)] }), "b");
    expect(asks("焊接机器人", "机器人")).toContain("b: added broader welder gives matched");
    expect(asks("机器人", "焊接机器人")).toContain("b: added broader welder gives matched");
    const hierarchies = (gains: readonly string[]) => gains.filter((gain) => gain.endsWith("matched"));
    // Both stand under machines, and share no more than a word that every machine has.
    expect(hierarchies(asks("机器人", "机床"))).toEqual([]);
    expect(hierarchies(asks("机器人", "锯床"))).toEqual([]);
  });

  describe("with an input-output table", () => {
    const sectors = [
      { code: "s1", name: { zh: "元器件", en: "Parts" }, gbtCodes: ["11"] },
      { code: "s2", name: { zh: "整机", en: "Sets" }, gbtCodes: ["22"] },
    ];
    const coded = (id: string, zh: string, broader: readonly string[], gbt: string) => ({
      ...concept(id, zh, broader),
      notation: { gbt4754: [gbt] },
    });
    const terms = [
      concept("electronics", "电子"),
      coded("part", "元件", ["electronics"], "11"),
      coded("set", "整机", ["electronics"], "22"),
      coded("radio", "电台", ["electronics"], "22"),
    ];
    const flows = [
      { upstream: "s1", downstream: "s2", coefficient: 0.2 },
      { upstream: "s2", downstream: "s1", coefficient: 0.03 },
    ];
    const asking = (own: string, other: string) => {
      const input = world({
        concepts: terms as never,
        units: [unit("u", "310000", own)],
        belts: [belt("b", "310000", `${other}产业带`)],
        ruleset: { declarations: [declare("similar", "d", { upstream: "part", downstream: "radio" })] },
      });
      return new WhyNotFinder({ ...input, data: { ...input.data, inputOutput: { sectors, flows, general: [] } as never } })
        .forUnit("u" as never, "b" as never)
        .gains.flatMap(({ edits }) => edits.map(({ change }) => change));
    };

    it("offers a chain the way the goods flow, as the supplier supplies others", () => {
      const ways = [asking("整机", "元件"), asking("元件", "整机")];
      for (const changes of ways) expect(changes.map((each) => each.to)).toMatchObject([{ upstream: "part", downstream: "set" }]);
    });

    it("offers none of which the table says nothing", () => expect(asking("整机", "电台")).toEqual([]));
  });

  it("proposes no edit that would contradict a line, make a cycle, take another concept's label, or make an example fail", () => {
    const chain = declare("similar", "d-chain", { upstream: "saw", downstream: "robot" });
    const ruleset = { declarations: [chain] };
    const input = world({ concepts: arms, units: [unit("u", "310000", "机器人")], belts: [belt("b", "310000", "机床产业带")], ruleset });
    for (const { edits } of new WhyNotFinder(input).forUnit("u" as never, "b" as never).gains) {
      const { taxonomy, ruleset: rules } = applyEdits(input, edits);
      expect(findClashes(taxonomy.concepts, rules.declarations)).toEqual([]);
    }
    expect(gainsOf(input, "b")).not.toContain("b: added broader lathe gives matched");
  });

  it("changes a number that equals the value exactly", () => {
    const limit = rule("few-steps", all(test("place", "is", "same-city"), test("industry.steps", "lessThan", 1)), "subordinate");
    const input = world({
      concepts: arms,
      units: [unit("u", "310000", "机器人")],
      belts: [belt("b", "310000", "机械臂产业带")],
      ruleset: { rules: [limit] },
    });
    const moved = gainsOf(input, "b").filter((gain) => gain.includes("changed rule"));
    expect(moved).toEqual(["b: changed rule few-steps gives matched"]);
  });
});
