import { describe, expect, test } from "vitest";
import { FACT_CATALOGUE } from "../../src/facts/catalogue.ts";
import { fileReader } from "../../src/files/file-reader.ts";
import { NO_CACHE, yamlFile } from "../../src/files/yaml/yaml-file.ts";
import type { ConceptId, PlaceCode } from "../../src/model/ids.ts";
import type { Issue } from "../../src/model/issue.ts";
import type { Condition } from "../../src/model/rules.ts";
import { parseCondition } from "../../src/rules/parse-condition.ts";
import { told } from "../support/issues.ts";

const CONCEPTS: Readonly<Record<string, string>> = {
  集成电路: "integrated-circuit",
  "integrated-circuit": "integrated-circuit",
  battery: "battery",
};

async function parsed(text: string) {
  const file = await yamlFile("rules/1/r.yaml", text, NO_CACHE);
  const issues: Issue[] = [...file.issues];
  const condition = parseCondition(file.value, [], {
    reader: fileReader(file, issues),
    facts: new Map(FACT_CATALOGUE.map((fact) => [fact.id, fact])),
    place: (name) => name as PlaceCode,
    concept: (name, path, reader) => {
      const found = CONCEPTS[name];
      if (found === undefined) reader.report("unknown-reference", path, { what: "concept", found: name, hint: null, allowed: [] });
      return (found ?? null) as ConceptId | null;
    },
  });
  return { condition, told: issues.map(told) };
}

/** A condition without its places, for readable comparisons. */
function plain(condition: Condition | null): unknown {
  if (condition === null) return null;
  if (condition.kind === "test") return `${condition.fact} ${condition.operator} ${JSON.stringify(condition.value)}`;
  return condition.kind === "not" ? { not: plain(condition.part) } : { [condition.join]: condition.parts.map(plain) };
}

describe("conditions", () => {
  test.each<[string, unknown]>([
    ["place: same-city", 'place is "same-city"'],
    [
      "{place: same-city, industry: [identical, subordinate]}",
      { all: ['place is "same-city"', 'industry in ["identical","subordinate"]'] },
    ],
    ["industry.steps: {atLeast: 1, atMost: 2}", { all: ["industry.steps atLeast 1", "industry.steps atMost 2"] }],
    ["chain.inputShare: {moreThan: 0.02}", "chain.inputShare moreThan 0.02"],
    [
      "all: [{place: same-city}, {any: [{belt.current: true}, {not: {link.belt: none}}]}]",
      { all: ['place is "same-city"', { any: ["belt.current is true", { not: 'link.belt is "none"' }] }] },
    ],
    ["any: [{place: same-city}]", { any: ['place is "same-city"'] }],
    ["cluster.concept: 集成电路", 'cluster.concept is "integrated-circuit"'],
    ["belt.concept: {notIn: [battery, 集成电路]}", 'belt.concept notIn ["battery","integrated-circuit"]'],
    ["cluster.kind: {not: iic}", 'cluster.kind not "iic"'],
    ["cluster.kind: 2022.10", 'cluster.kind is "2022.10"'],
    ["cluster.region: [长三角, 东部]", 'cluster.region in ["长三角","东部"]'],
    ["belt.years: {atLeast: 2018}", "belt.years atLeast 2018"],
  ])("%s", async (text, expected) => {
    const { condition, told: issues } = await parsed(text);
    expect(issues).toEqual([]);
    expect(plain(condition)).toEqual(expected);
  });

  test("every part has its place in the file", async () => {
    const { condition } = await parsed("all:\n  - place: same-city\n  - industry.steps: {atMost: 2}\n");
    expect(condition).toMatchObject({
      origin: { file: "rules/1/r.yaml", path: ["all"] },
      parts: [{ origin: { path: ["all", 0, "place"] } }, { origin: { path: ["all", 1, "industry.steps", "atMost"] } }],
    });
  });
});

describe("one mistake, one message", () => {
  test.each([
    ["a misspelt fact", "{plcae: same-city}", "r.yaml:1:2 unknown-key key=plcae hint=place"],
    ["a misspelt group", "al: [{place: same-city}]", "r.yaml:1:1 unknown-key key=al hint=all"],
    ["a fact from nowhere", "weather: fine", "r.yaml:1:1 unknown-key key=weather hint=null"],
    ["a misspelt operator", "chain.hops: {atmost: 1}", "r.yaml:1:14 unknown-key key=atmost hint=atMost"],
    ["an operator of another domain", "place: {atLeast: 1}", "r.yaml:1:9 operator-not-for-fact fact=place operator=atLeast"],
    ["a list for a flag", "belt.current: [true, false]", "r.yaml:1:15 operator-not-for-fact fact=belt.current operator=in"],
    ["a misspelt value", "{industry: identcal}", "r.yaml:1:12 wrong-value found=identcal hint=identical"],
    ["a misspelt value in a list", "industry: [identical, subordinat]", "r.yaml:1:23 wrong-value found=subordinat hint=subordinate"],
    ["a number in quotes", 'chain.hops: {atMost: "1"}', "r.yaml:1:22 wrong-type found=text allowed=whole-number"],
    ["a fraction of a step", "industry.steps: 1.5", "r.yaml:1:17 wrong-type found=number allowed=whole-number"],
    ["a share above one", "chain.inputShare: {atLeast: 2}", "r.yaml:1:29 out-of-range found=2 least=0 most=1"],
    ["a flag as a word", "belt.current: yes", "r.yaml:1:15 wrong-type found=text allowed=flag"],
    ["a flag for a word", "place: true", "r.yaml:1:8 wrong-type found=flag allowed=text"],
    ["nothing for a word", "place:", "r.yaml:1:1 wrong-type found=nothing allowed=text"],
    ["a number for a condition", "any: [1]", "r.yaml:1:7 wrong-type found=number allowed=mapping"],
    ["a list for a condition", "[{place: same-city}]", "r.yaml:1:1 wrong-type found=list allowed=mapping"],
    ["no list under all", "all: {place: same-city}", "r.yaml:1:6 wrong-type found=mapping allowed=list"],
    ["a list under not", "not: [{place: same-city}]", "r.yaml:1:6 wrong-type found=list allowed=mapping"],
    ["in with a single value", "place: {in: same-city}", "r.yaml:1:13 wrong-type found=text allowed=list"],
    ["is with a list", "place: {is: [same-city]}", "r.yaml:1:13 wrong-type found=list allowed=text"],
    ["an empty all", "all: []", "r.yaml:1:6 empty-group join=all"],
    ["an empty any", "any: []", "r.yaml:1:6 empty-group join=any"],
    ["an empty mapping", "not: {}", "r.yaml:1:6 empty-group join=all"],
    ["an empty list of values", "place: []", "r.yaml:1:8 too-few found=0 least=1"],
    ["no operator", "place: {}", "r.yaml:1:8 wrong-type found=nothing allowed=value"],
    ["any beside all", "all: [{place: same-city}]\nany: [{place: elsewhere}]", "r.yaml:2:1 keys-clash keys=[all,any]"],
    ["a fact beside any", "place: same-city\nany: [{industry: identical}]", "r.yaml:2:1 keys-clash keys=[any,place]"],
    [
      "a fact without its colon",
      "{place same-city, industry: identical}",
      "r.yaml:1:2 yaml-syntax problem=colon-missing found=place same-city",
    ],
    ["a concept that is nowhere", "belt.concept: 电磁炮", "r.yaml:1:15 unknown-reference what=concept found=电磁炮 hint=null"],
    ["a year out of time", "belt.years: 20210", "r.yaml:1:13 out-of-range found=20210 least=1900 most=2200"],
  ])("%s", async (_, text, expected) => {
    const { condition, told: issues } = await parsed(text);
    expect(issues).toEqual([expected]);
    expect(condition).toBeNull();
  });

  test("several mistakes are found at once", async () => {
    expect((await parsed("{plcae: same-city, industry: identicall, chain.hops: {atMost: 9}}")).told).toHaveLength(3);
  });
});
