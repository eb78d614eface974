import { describe, expect, it } from "vitest";
import type { Rule } from "../../../src/model/rules.ts";
import { createMatcher } from "../../../src/world/match.ts";
import { all, any, belt, concept, declare, test as fact, METHOD, not, rule, unit, world } from "../../support/worlds.ts";

const CONCEPTS = [concept("battery", "电池"), concept("car", "新能源汽车")];
const here = fact("place", "is", "same-city");

describe("pairs of the data that show what is proved", () => {
  /** Two cities, two kinds, two industries, belts of two years: every combination that the rules distinguish occurs in the data. */
  const grid = (rules: readonly Rule[]) =>
    world({
      concepts: CONCEPTS,
      units: ["310000", "440300"].flatMap((place) =>
        ["sei", "amc"].flatMap((kind) =>
          ["电池", "新能源汽车"].map((industry) => unit(`${place}-${kind}-${industry}`, place, industry, { kind })),
        ),
      ),
      belts: ["440300", "310000"].flatMap((place) =>
        [2015, 2021].flatMap((year) => ["新能源汽车", "电池"].map((name) => belt(`${place}-${year}-${name}`, place, name, [year]))),
      ),
      ruleset: { rules },
    });
  const asking = (then: Rule["then"], ...conditions: Parameters<typeof all>) => rule(`asks-${then}`, all(...conditions), then);

  it("are found for every set of facts that occurs", async () => {
    const conditions = [here, fact("industry", "is", "identical"), fact("cluster.kind", "is", "amc"), fact("belt.current", "is", true)];
    const matcher = await createMatcher(grid([asking("identical", ...conditions)]));
    // Same city or not, identical or not, of the one kind or the other, current or not.
    expect(matcher.proof().met()).toBe(16);
  });

  it.each([
    ["the city", [here], "310000-sei-电池 + 310000-2015-电池"],
    ["the kind of the cluster", [here, fact("cluster.kind", "is", "amc")], "310000-amc-电池 + 310000-2015-电池"],
    ["the industries", [here, fact("industry", "is", "identical")], "310000-sei-电池 + 310000-2015-电池"],
    ["the years of the belt", [here, fact("belt.current", "is", true)], "310000-sei-电池 + 310000-2021-电池"],
  ])("bear out rules that disagree by %s", async (_, conditions, expected) => {
    const { findings } = (await createMatcher(grid([asking("identical", ...conditions), asking("none", ...conditions)]))).proof();
    const pairs = findings.flatMap((finding) => (finding.kind === "disagree" && finding.witness.pair ? [finding.witness.pair] : []));
    expect(pairs.map((pair) => `${pair.unit} + ${pair.belt}`)).toEqual([expected]);
  });
});

describe("holes and years", () => {
  const input = (rules: readonly Rule[]) =>
    world({
      concepts: CONCEPTS,
      units: [unit("u", "310000", "电池")],
      belts: [belt("b", "310000", "新能源汽车产业带")],
      ruleset: { rules, declarations: [declare("similar", "电池-汽车", { upstream: "battery", downstream: "car" })] },
    });
  const kinds = async (rules: readonly Rule[]) =>
    (await createMatcher(input(rules))).proof().findings.map((finding) => {
      if (finding.kind === "never-holds")
        return `${finding.rule} never holds: ${finding.between.map(({ path }) => path.at(-1) ?? "not").join(" and ")}`;
      return finding.kind === "undecided" ? `${finding.relation} with ${finding.fact} undecided` : finding.kind;
    });
  const similar = fact("industry", "is", "similar");
  const [same, branch] = METHOD as readonly [Rule, Rule];

  it("finds a hole that lies strictly between two shares", async () => {
    const near = rule("little", all(here, similar, fact("chain.inputShare", "atMost", 0.1)), "none");
    const far = rule("much", all(here, similar, fact("chain.inputShare", "atLeast", 0.2)), "similar");
    expect(await kinds([same, branch, near, far])).toEqual(["similar with chain.inputShare undecided"]);
    const joined = rule("much", all(here, similar, fact("chain.inputShare", "moreThan", 0.1)), "similar");
    expect(await kinds([same, branch, near, joined])).toEqual([]);
  });

  it.each([
    ["no year after the first that may stand in", not(fact("belt.years", "atLeast", 2019)), []],
    ["no year before the last", not(fact("belt.years", "atMost", 2019)), []],
    ["no year from the first on", not(fact("belt.years", "atLeast", 2018)), ["odd never holds: belt.listing and not"]],
    ["no year up to the study's", not(fact("belt.years", "atMost", 2021)), ["odd never holds: belt.listing and not"]],
  ])("a belt that stands in, of %s", async (_, years, expected) => {
    const rules = [
      ...METHOD,
      rule("odd", all(here, fact("industry", "is", "none"), fact("belt.listing", "is", "fallback"), years), "similar"),
    ];
    expect(await kinds(rules)).toEqual(expected);
  });
});

describe("slips that no case notices", () => {
  it("are every single one without cases: a list of one value has none to leave out", async () => {
    const only = rule("only", all(here, any(fact("link.belt", "in", ["exact", "label"]), fact("link.belt", "in", ["part"]))), "identical");
    const matcher = await createMatcher(world({ concepts: CONCEPTS, units: [], belts: [], ruleset: { rules: [only] } }));
    const { slips, unnoticed } = matcher.coverage();
    expect(slips).toBe(unnoticed.length);
    expect(unnoticed.map(({ kind, before, after }) => `${kind}: ${before} => ${after}`)).toMatchInlineSnapshot(`
      [
        "rule: only => null",
        "then: then: identical => then: subordinate",
        "then: then: identical => then: similar",
        "then: then: identical => then: none",
        "drop: place: same-city => null",
        "negate: place: same-city => not: {place: same-city}",
        "list: place: same-city => place: [same-city, same-region]",
        "list: place: same-city => place: [same-city, elsewhere]",
        "drop: any: [link.belt: [exact, label], link.belt: [part]] => null",
        "drop: link.belt: [exact, label] => null",
        "negate: link.belt: [exact, label] => not: {link.belt: [exact, label]}",
        "list: link.belt: [exact, label] => link.belt: [label]",
        "list: link.belt: [exact, label] => link.belt: [exact]",
        "list: link.belt: [exact, label] => link.belt: [exact, label, none]",
        "drop: link.belt: [part] => null",
        "negate: link.belt: [part] => not: {link.belt: [part]}",
        "list: link.belt: [part] => link.belt: [part, none]",
      ]
    `);
  });

  it("move a threshold up and down", async () => {
    const near = rule("near", all(here, fact("industry.steps", "atMost", 2)), "subordinate");
    const matcher = await createMatcher(world({ concepts: CONCEPTS, units: [], belts: [], ruleset: { rules: [near] } }));
    const moved = matcher.coverage().unnoticed.filter(({ kind }) => kind === "threshold");
    expect(moved.map(({ before, after }) => `${before} => ${after}`)).toEqual([
      "industry.steps: {atMost: 2} => industry.steps: {atMost: 1}",
      "industry.steps: {atMost: 2} => industry.steps: {atMost: 3}",
    ]);
  });

  it("come in the order of the rules' ids, however the rules are read", async () => {
    const rules = ["b-rule", "a-rule"].map((id) => rule(id, all(here, fact("industry", "is", "identical")), "identical"));
    const found = async (read: typeof rules) =>
      (await createMatcher(world({ concepts: CONCEPTS, units: [], belts: [], ruleset: { rules: read } }))).coverage().unnoticed;
    const ids = (await found(rules)).map((slip) => slip.rule);
    expect(ids).toEqual(ids.toSorted());
    expect(await found(rules.toReversed())).toEqual(await found(rules));
  });
});
