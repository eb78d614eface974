import { describe, expect, it, vi } from "vitest";
import { factsDocument } from "../../src/documents/facts.ts";
import { FACT_CATALOGUE } from "../../src/facts/catalogue.ts";
import type { FactId } from "../../src/model/fact.ts";
import type { MatchInput } from "../../src/model/matcher.ts";
import type { Rule, RuleCase } from "../../src/model/rules.ts";
import { compareInputs } from "../../src/questions/compare/compare.ts";
import { WhyNotFinder } from "../../src/questions/why-not/why-not.ts";
import { operatorsFor } from "../../src/rules/operators.ts";
import { wordingZh } from "../../src/words/zh/wording.ts";
import { createMatcher } from "../../src/world/match.ts";
import { all, belt, concept, test as fact, PLACES, rule, unit, world } from "../support/worlds.ts";

// A fact that the program does not have, added to its family: a new fact needs only its definition.
vi.mock("../../src/facts/place.ts", async (original) => {
  const { PLACE_FACTS } = await original<typeof import("../../src/facts/place.ts")>();
  const { number } = await import("../../src/facts/definition.ts");
  const { anyValue } = await import("../../src/facts/possible.ts");
  const { known, unknown } = await import("../../src/model/fact.ts");
  const distance = {
    ...PLACE_FACTS.place,
    id: "place.distanceKm",
    ...number(0, 5500, false),
    name: { zh: "两地距离", en: "distance" },
    says: { zh: "两市相距多少公里", en: "kilometres between the two cities" },
    derive: ({ unit: a, belt: b }: Parameters<typeof PLACE_FACTS.place.derive>[0]) => {
      if (a?.lon == null || a.lat == null || b?.lon == null || b.lat == null) return unknown("no-region");
      const [phi, other, apart] = [a.lat, b.lat, b.lon - a.lon].map((degrees) => (degrees * Math.PI) / 180) as [number, number, number];
      const cosine = Math.sin(phi) * Math.sin(other) + Math.cos(phi) * Math.cos(other) * Math.cos(apart);
      return known(Math.round(6371 * Math.acos(Math.min(1, cosine))));
    },
    tiedTo: ["place"],
    possible: (setting: Parameters<typeof PLACE_FACTS.place.possible>[0]) => {
      const any = anyValue([unknown("no-region")])(setting);
      return ({ place }: { place?: { kind: string; value?: unknown } }) => (place?.value === "same-city" ? [known(0)] : any());
    },
    remedy: { kind: "follows", fact: "place", isTold: false, values: () => [known(0)] },
    inCase: ({ place }: { place: string }) => (place === "same-city" ? known(0) : unknown("no-region")),
  };
  return { PLACE_FACTS: { ...PLACE_FACTS, "place.distanceKm": distance } };
});

const DISTANCE = "place.distanceKm" as FactId;
const COORDINATES: Readonly<Record<string, readonly [number, number]>> = { "310000": [121.47, 31.23], "320500": [120.62, 31.3] };
const places = (coordinates = COORDINATES) =>
  PLACES.map((place) => {
    const [lon, lat] = coordinates[place.code] ?? [null, null];
    return { ...place, lon, lat };
  });

/** A cluster in Shanghai and the belt of its industry in Suzhou, 81 km away. */
function input(rules: readonly Rule[], cases: readonly RuleCase[] = [], coordinates = COORDINATES): MatchInput {
  return world({
    concepts: [concept("battery", "电池"), concept("tea", "茶叶")],
    units: [unit("u", "310000", "电池")],
    belts: [belt("b", "320500", "电池"), belt("here", "310000", "茶叶")],
    ruleset: { rules, cases },
    data: { places: places(coordinates) },
  });
}

const within = (kilometres: number): Rule =>
  rule("near", all(fact(DISTANCE, "atMost", kilometres), fact("industry", "is", "identical")), "identical");

describe("a fact that is one definition", () => {
  it("is known to help, words, and the document of facts", () => {
    expect(FACT_CATALOGUE.map(({ id }) => id)).toContain(DISTANCE);
    expect(wordingZh.facts[DISTANCE]).toBe("两地距离");
    expect(factsDocument(FACT_CATALOGUE, operatorsFor).facts.find(({ id }) => id === DISTANCE)).toMatchObject({
      side: "places",
      type: "number",
      values: ["0..5500"],
    });
  });

  it.each([
    [100, "matched"],
    [80, "none"],
  ])("makes a pair related within %i km: %s", async (kilometres, outcome) => {
    const { result } = await createMatcher(input([within(kilometres)]));
    expect(result.units.map((each) => each.outcome)).toEqual([outcome]);
  });

  it("is explained with its value and its lines", async () => {
    const matcher = await createMatcher(input([within(100)]));
    const { facts, because, verdict } = await matcher.explainPair("u" as never, "b" as never);
    expect(verdict).toMatchObject({ relation: "identical", rule: "near" });
    expect(facts[DISTANCE]).toEqual({ kind: "known", value: 81 });
    expect(because[DISTANCE]).toMatchObject([{ table: "clusters" }, { table: "belts" }]);
  });

  it("leaves the verdict unknown if a place has no coordinates", async () => {
    const { result } = await createMatcher(input([within(100)], [], { "310000": [121.47, 31.23] }));
    expect(result.units.map((each) => each.outcome)).toEqual(["unknown"]);
  });

  it("is proved: a rule that reads it is alive, and one against its tie to the place never holds", async () => {
    const far = rule("far", all(fact("place", "is", "same-city"), fact(DISTANCE, "atLeast", 50)), "similar");
    const proof = (await createMatcher(input([within(100), far]))).proof();
    expect(proof.findings.filter(({ kind }) => kind === "never-holds")).toMatchObject([{ rule: "far" }]);
    expect(proof.unread).not.toContain(DISTANCE);
    expect(proof.met()).toBeGreaterThan(0);
  });

  it("is compared: a unit that coordinates bring near is traced to the edit of the place", () => {
    const farOff = input([within(100)], [], { ...COORDINATES, "320500": [116.4, 39.9] });
    const { units, changed, edits, unexplained } = compareInputs(farOff, input([within(100)]));
    expect(units.map(({ from, to }) => [from, to])).toEqual([["none", "matched"]]);
    expect(edits.map(({ change }) => [change.kind, change.id])).toEqual([["place", "320500"]]);
    expect(changed.map(({ causedBy }) => causedBy.sets)).toEqual([[["e1"]]]);
    expect(unexplained).toBe(0);
  });

  it("is among the remedies of why-not: one city brings the distance to 0, and the rule could reach as far as the pair", () => {
    const { facts, gains } = new WhyNotFinder(input([within(50)])).forUnit("u" as never, "b" as never);
    const read = facts.map(({ changes, gives }) => {
      const told = changes.filter((each) => each.fact === "place" || each.fact === DISTANCE);
      return [told.map((each) => [each.fact, each.to]), gives];
    });
    expect(read).toContainEqual([
      [
        ["place", { kind: "known", value: "same-city" }],
        [DISTANCE, { kind: "known", value: 0 }],
      ],
      "identical",
    ]);
    expect(gains.map(({ edits }) => edits.map(({ change }) => change.kind))).toContainEqual(["rule"]);
  });

  it("is in worked examples, and the slips that no example notices", async () => {
    const example = (place: string, expect: RuleCase["expect"]): RuleCase => ({
      id: `电池/电池/${place}`,
      cluster: { words: "电池" },
      belt: "电池",
      place,
      years: [],
      expect,
      because: null,
      origin: { file: "rules/test.yaml", path: ["cases", place] },
    });
    const matcher = await createMatcher(input([within(100)], [example("same-city", "identical"), example("elsewhere", "unknown")]));
    expect((await matcher.cases()).map(({ passed }) => passed)).toEqual([true, true]);
    const seen = matcher.coverage().conditions.find(({ text }) => text.startsWith(DISTANCE));
    expect(seen).toMatchObject({ held: true, failed: false });
    expect(matcher.coverage().unnoticed.map(({ kind, before }) => [kind, before])).toContainEqual([
      "threshold",
      `${DISTANCE}: {atMost: 100}`,
    ]);
  });
});
