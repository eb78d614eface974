import { describe, expect, test } from "vitest";
import type { ProofFinding } from "../../../src/model/proof.ts";
import type { Rule } from "../../../src/model/rules.ts";
import { createMatcher } from "../../../src/world/match.ts";
import { all, any, belt, concept, declare, test as fact, not, rule, unit, world } from "../../support/worlds.ts";

const here = fact("place", "is", "same-city");
const industry = (relation: string) => fact("industry", "is", relation);
const same = rule("same-industry", all(here, industry("identical")), "identical");
const branch = rule("same-branch", all(here, industry("subordinate")), "subordinate");
const chain = rule("chain-neighbour", all(here, industry("similar")), "similar");
const SOUND = [same, branch, chain];

const DATA = {
  concepts: [
    concept("electronic-component", "电子元器件"),
    concept("integrated-circuit", "集成电路", ["electronic-component"]),
    concept("battery", "电池"),
    concept("cathode-material", "正极材料"),
  ],
  units: [unit("SEI-1", "310000", "集成电路"), unit("SEI-2", "320500", "电池", { kind: "amc" })],
  belts: [
    belt("310000-集成电路", "310000", "集成电路"),
    belt("310000-电子元器件", "310000", "电子元器件", [2019]),
    belt("320500-正极材料", "320500", "正极材料"),
  ],
};

/** The findings for these rules, one line each. */
async function found(rules: readonly Rule[]): Promise<string[]> {
  const declarations = [declare("similar", "c-1", { upstream: "cathode-material", downstream: "battery", as: "material" } as never)];
  const written = rules.map((each, at) => ({ ...each, origin: { file: "rules/test.yaml", path: ["rules", at] } }));
  const matcher = await createMatcher(world({ ...DATA, ruleset: { rules: written, declarations } }));
  return matcher.proof().findings.map(told);
}

function told(finding: ProofFinding): string {
  const witness =
    finding.kind === "never-holds"
      ? ""
      : finding.witness.pair === null
        ? " made"
        : ` ${finding.witness.pair.unit}+${finding.witness.pair.belt}`;
  switch (finding.kind) {
    case "never-holds":
      return `${finding.rule} never holds: ${finding.between.map(({ path }) => path.at(-1)).join(" and ")}`;
    case "covered":
      return `${finding.rule} covered by ${finding.by.join(" and ") || "nothing in particular"}${witness}`;
    case "idle-condition":
      return `${finding.rule} has an idle ${finding.origin.path.at(-1) ?? "group"}${witness}`;
    case "disagree":
      return `${finding.rules.join(" and ")} disagree${witness}`;
    case "undecided":
      return `${finding.relation}${finding.fact === null ? "" : ` with ${finding.fact}`} undecided${witness}`;
  }
}

describe("faults planted in sound rules: each is found, and nothing else", () => {
  test.each<[string, readonly Rule[], readonly string[]]>([
    ["sound rules", SOUND, []],
    [
      "steps that an identity does not have",
      [...SOUND, rule("odd", all(here, industry("identical"), fact("industry.steps", "atLeast", 1)), "similar")],
      ["odd never holds: industry and industry.steps"],
    ],
    [
      "one industry in two branches that share nothing",
      [
        ...SOUND,
        rule(
          "odd",
          all(here, fact("cluster.concept", "is", "battery"), fact("belt.concept", "is", "integrated-circuit"), industry("identical")),
          "similar",
        ),
      ],
      ["odd never holds: cluster.concept and belt.concept and industry"],
    ],
    [
      "a hierarchy upside down",
      [
        ...SOUND,
        rule(
          "odd",
          all(
            here,
            fact("cluster.concept", "is", "integrated-circuit"),
            fact("belt.concept", "not", "electronic-component"),
            fact("industry.direction", "is", "belt-narrower"),
          ),
          "similar",
        ),
      ],
      ["odd never holds: cluster.concept and belt.concept and industry.direction"],
    ],
    [
      "a direction without a hierarchy",
      [...SOUND, rule("odd", all(here, industry("similar"), fact("industry.direction", "is", "belt-wider")), "similar")],
      ["odd never holds: industry and industry.direction"],
    ],
    [
      "a relation of a name without a concept",
      [...SOUND, rule("odd", all(industry("none"), fact("link.belt", "is", "none")), "similar")],
      ["odd never holds: industry and link.belt"],
    ],
    [
      "an identity over a link in part on one side",
      [...SOUND, rule("odd", all(industry("identical"), fact("link.belt", "is", "part"), fact("link.cluster", "is", "exact")), "similar")],
      ["odd never holds: industry and link.belt and link.cluster"],
    ],
    [
      "current, and not listed in the study year",
      [...SOUND, rule("odd", all(fact("belt.current", "is", true), fact("belt.listing", "is", "fallback")), "similar")],
      ["odd never holds: belt.current and belt.listing"],
    ],
    [
      "years that say otherwise",
      [...SOUND, rule("odd", all(fact("belt.current", "is", false), fact("belt.years", "is", 2021)), "similar")],
      ["odd never holds: belt.current and belt.years"],
    ],
    [
      "thresholds that shut one another out",
      [...SOUND, rule("odd", all(fact("chain.inputShare", "moreThan", 0.1), fact("chain.inputShare", "lessThan", 0.1)), "similar")],
      ["odd never holds: chain.inputShare and chain.inputShare"],
    ],
    [
      "a kind that is misspelt",
      [...SOUND, rule("odd", all(here, fact("cluster.kind", "is", "sie")), "similar")],
      ["odd never holds: cluster.kind"],
    ],
    [
      "a region that is misspelt",
      [...SOUND, rule("odd", all(here, fact("cluster.region", "is", "长三脚")), "similar")],
      ["odd never holds: cluster.region"],
    ],
    [
      "a province and a region that do not go together",
      [...SOUND, rule("odd", all(fact("cluster.region", "is", "珠三角"), fact("cluster.province", "is", "上海市")), "similar")],
      ["odd never holds: cluster.region and cluster.province"],
    ],
    [
      "a narrower rule of the same answer",
      [...SOUND, rule("odd", all(here, industry("similar"), fact("chain.hops", "is", 1)), "similar")],
      ["odd covered by chain-neighbour SEI-2+320500-正极材料"],
    ],
    [
      "the same rule twice: the later one",
      [rule("odd", all(industry("similar"), here), "similar"), ...SOUND],
      ["chain-neighbour covered by odd SEI-2+320500-正极材料"],
    ],
    [
      "a rule that two others cover",
      [
        ...SOUND.slice(0, 2),
        rule("up", all(here, fact("chain.role", "is", "belt-upstream")), "similar"),
        rule("down", all(here, fact("chain.role", "is", "belt-downstream")), "similar"),
        chain,
      ],
      ["chain-neighbour covered by nothing in particular SEI-2+320500-正极材料"],
    ],
    [
      "`none` where the answer is none anyway",
      [...SOUND, rule("odd", all(fact("place", "is", "elsewhere")), "none")],
      ["odd covered by nothing in particular made"],
    ],
    [
      "a condition that another implies",
      [same, rule("same-branch", all(here, industry("subordinate"), fact("industry.steps", "atLeast", 1)), "subordinate"), chain],
      ["same-branch has an idle industry.steps SEI-1+310000-电子元器件"],
    ],
    [
      "a condition twice",
      [rule("same-industry", all(here, industry("identical"), here), "identical"), branch, chain],
      ["same-industry has an idle place SEI-1+310000-集成电路"],
    ],
    [
      "a threshold that is always met",
      [same, branch, rule("chain-neighbour", all(here, industry("similar"), fact("chain.hops", "atMost", 2)), "similar")],
      ["chain-neighbour has an idle chain.hops SEI-2+320500-正极材料"],
    ],
    [
      "a branch of `any` that the other holds too",
      [
        same,
        branch,
        rule("chain-neighbour", all(here, any(industry("similar"), all(industry("similar"), fact("chain.hops", "is", 1)))), "similar"),
      ],
      ["chain-neighbour has an idle group SEI-2+320500-正极材料"],
    ],
    [
      "a negation of what cannot be",
      [same, branch, rule("chain-neighbour", all(here, industry("similar"), not(fact("industry.steps", "atLeast", 0))), "similar")],
      ["chain-neighbour has an idle group SEI-2+320500-正极材料"],
    ],
    [
      "rules that disagree",
      [...SOUND, rule("odd", all(here, fact("cluster.kind", "is", "amc")), "none")],
      [
        "same-industry and odd disagree made",
        "same-branch and odd disagree made",
        "chain-neighbour and odd disagree SEI-2+320500-正极材料",
      ],
    ],
    [
      "the same with an override",
      [...SOUND, rule("odd", all(here, fact("cluster.kind", "is", "amc")), "none", ["chain-neighbour", "same-industry", "same-branch"])],
      [],
    ],
    ["a relation that no rule decides", [same, branch], ["similar undecided SEI-2+320500-正极材料"]],
    ["the same decided as none", [same, branch, rule("no-chains", all(here, industry("similar")), "none")], []],
    [
      "a hole between two thresholds",
      [
        same,
        rule("near", all(here, industry("subordinate"), fact("industry.steps", "atMost", 2)), "subordinate"),
        rule("far", all(here, industry("subordinate"), fact("industry.steps", "moreThan", 3)), "similar"),
        chain,
      ],
      ["subordinate with industry.steps undecided made"],
    ],
    [
      "a hole between the members of a list",
      [same, rule("some", all(here, industry("subordinate"), fact("industry.steps", "in", [1, 3])), "subordinate"), chain],
      ["subordinate with industry.steps undecided made"],
    ],
    [
      "a hole between two values of two rules",
      [
        same,
        rule("near", all(here, industry("subordinate"), fact("industry.steps", "is", 1)), "subordinate"),
        rule("far", all(here, industry("subordinate"), fact("industry.steps", "is", 4)), "similar"),
        chain,
      ],
      ["subordinate with industry.steps undecided made"],
    ],
    [
      "a list without a hole",
      [same, rule("some", all(here, industry("subordinate"), fact("industry.steps", "in", [1, 2, 3])), "subordinate"), chain],
      [],
    ],
  ])("%s", async (_what, rules, expected) => expect(await found(rules)).toEqual(expected));

  test("what lies beyond the rules' bounds is left to `none` and said so, without being a finding", async () => {
    const rules = [same, branch, rule("chain-neighbour", all(here, industry("similar"), fact("chain.hops", "atMost", 1)), "similar")];
    const matcher = await createMatcher(world({ ...DATA, ruleset: { rules, declarations: [] } }));
    const { findings, left, unread } = matcher.proof();
    expect(findings).toEqual([]);
    expect(
      left().map(({ facts }) => facts.map(({ fact: id, value }) => `${id}=${value.kind === "known" ? value.value : value.kind}`).join(" ")),
    ).toEqual(["place=same-city industry=similar chain.hops=2"]);
    expect(unread).toContain("cluster.kind");
    expect(unread).not.toContain("place");
  });
});
