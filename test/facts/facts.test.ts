import { describe, expect, it } from "vitest";
import { factsDocument } from "../../src/documents/facts.ts";
import { reasonsOf } from "../../src/facts/because.ts";
import { FACT_CATALOGUE, FACTS } from "../../src/facts/catalogue.ts";
import { factsOfCase, factsOfPair } from "../../src/facts/of-pair.ts";
import { fileSchemas } from "../../src/files/shapes/schemas.ts";
import { PLAIN_LAW } from "../../src/knowledge/places/place-law.ts";
import type { Sense } from "../../src/model/link.ts";
import type { RuleCase } from "../../src/model/rules.ts";
import { compileRules } from "../../src/rules/compile.ts";
import { operatorsFor } from "../../src/rules/operators.ts";
import { factGroups } from "../../src/rules/prove/groups.ts";
import { wordingEn } from "../../src/words/en/wording.ts";
import { wordingZh } from "../../src/words/zh/wording.ts";
import { possibleFacts } from "../../src/world/possible-facts.ts";
import { World } from "../../src/world/world.ts";
import { belt, concept, DATASET, PLACES, rule, test, unit, world } from "../support/worlds.ts";

const IDS = FACT_CATALOGUE.map(({ id }) => id);
const BATTERY = concept("battery", "电池");
const UNIT = unit("u", "310000", "电池");
const BELT = belt("b", "320500", "电池");
const INPUT = world({ concepts: [BATTERY], units: [UNIT], belts: [BELT] });
const SENSE: Sense = { text: "电池", concept: BATTERY.id, how: "exact", label: "电池", rest: "" };
const RELATIONS = {
  standing: () => ({ relation: "identical", steps: 0, direction: null, role: null, hops: null, lift: null, supply: null }) as const,
  relation: () => ({ because: [{ kind: "same-concept", concept: BATTERY.id, origin: BATTERY.origin }] }) as never,
};
const KNOWLEDGE = {
  places: PLAIN_LAW,
  relations: RELATIONS,
  shares: null,
};

describe("every fact", () => {
  it("is listed under its own id", () => {
    expect(Object.entries(FACTS).map(([id, fact]) => [id, fact.id])).toEqual(IDS.map((id) => [id, id]));
  });

  it("has a name and a sentence in both languages, and words for each value of a choice", () => {
    for (const { id, name, says, domain, values } of FACT_CATALOGUE) {
      for (const language of ["zh", "en"] as const) expect([id, name[language], says[language]]).not.toContain("");
      if (domain.kind === "choice") expect(Object.keys(values)).toEqual(domain.values);
    }
    expect(Object.keys(wordingZh.facts)).toEqual(IDS);
    expect(Object.keys(wordingEn.facts)).toEqual(IDS);
  });

  it("calls each value by its own word, which may differ between facts", () => {
    for (const { id, values } of FACT_CATALOGUE) {
      for (const [value, { zh, en }] of Object.entries(values)) {
        expect([id, value, wordingZh.valueOf(id, value), wordingEn.valueOf(id, value)]).toEqual([id, value, zh, en]);
      }
    }
    expect(wordingZh.valueOf("industry", "none")).not.toBe(wordingZh.valueOf("link.belt", "none"));
    expect(wordingZh.valueOf("cluster.kind", "sei")).toBe("sei");
  });

  it("is in the document of facts and in the schema of rules", () => {
    expect(factsDocument(FACT_CATALOGUE, operatorsFor).facts.map(({ id }) => id)).toEqual(IDS);
    const schema = JSON.stringify(fileSchemas(FACT_CATALOGUE, operatorsFor)["rules.schema.json"]);
    for (const id of IDS) expect(schema).toContain(`"${id}":{"description"`);
  });

  it("is derived for a pair and for a worked example, with lines behind it", () => {
    const rows = { unit: UNIT, unitPlace: PLACES[0], belt: BELT, beltPlace: PLACES[1] };
    const facts = factsOfPair({ ...rows, clusterSense: SENSE, beltSense: SENSE }, DATASET, new Set(), KNOWLEDGE);
    expect(Object.keys(facts).toSorted()).toEqual(IDS.toSorted());
    const ruleCase = { belt: "电池", place: "same-city", years: [], origin: BELT.origin } as unknown as RuleCase;
    for (const row of [null, { row: UNIT, place: PLACES[0] }]) {
      const said = factsOfCase(ruleCase, row, SENSE, SENSE, DATASET, KNOWLEDGE);
      expect(Object.keys(said).toSorted()).toEqual(IDS.toSorted());
    }
    const context = { conceptOf: new Map([[BATTERY.id as string, BATTERY]]), relations: RELATIONS, shares: { between: () => FLOW } };
    const reasons = reasonsOf(
      { unit: UNIT, belt: BELT, facts },
      SENSE,
      SENSE,
      { unit: PLACES[0], belt: PLACES[1], law: PLAIN_LAW },
      context,
    );
    // Without groups there is no line about them.
    expect(IDS.filter((id) => reasons[id].length === 0)).toEqual(["place.groups"]);
  });

  it("has values for the proof, tied only to facts that do not depend on it", () => {
    const groups = factGroups([], possibleFacts(INPUT, new World(INPUT).places));
    expect(groups.flatMap((sets) => Object.keys(sets[0] ?? {})).toSorted()).toEqual(IDS.toSorted());
    expect(groups.map((sets) => sets.length)).toEqual(groups.map(() => 1));
  });

  it("can be read by a rule", () => {
    const VALUES = { choice: "", flag: true, number: 1, concept: "battery", name: "sei", "name-set": "长三角", "year-set": 2021 };
    for (const { id, domain } of FACT_CATALOGUE) {
      const value = domain.kind === "choice" ? domain.values[0] : VALUES[domain.kind];
      const { atoms } = compileRules([rule("r", test(id, "is", value), "similar")], FACT_CATALOGUE, (each) => [each]);
      expect(atoms.map(({ fact, side }) => [fact, side])).toEqual([[id, FACTS[id].side]]);
    }
  });

  it("that follows another for why-not follows one that leads", () => {
    for (const { remedy } of FACT_CATALOGUE) if (remedy.kind === "follows") expect(FACTS[remedy.fact].remedy.kind).toBe("leads");
  });
});

const FLOW = {
  share: 0.1,
  flow: { upstream: "38", downstream: "38", coefficient: 0.1, origin: BELT.origin },
} as never;
