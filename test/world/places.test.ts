import { describe, expect, test } from "vitest";
import { placeFacts } from "../../src/facts/derive.ts";
import type { SomeFacts } from "../../src/model/fact.ts";
import { applyEdits } from "../../src/questions/compare/apply.ts";
import { findEdits } from "../../src/questions/compare/edits.ts";
import { createMatcher } from "../../src/world/match.ts";
import { World } from "../../src/world/world.ts";
import { createOracle } from "../oracle/oracle.ts";
import { placeFactsOf } from "../oracle/places.ts";
import { CITIES, CLOSENESS, madeGroups, placeWorld } from "../support/place-worlds.ts";
import { all, test as fact, rule } from "../support/worlds.ts";

const SEEDS = Array.from({ length: 40 }, (_, seed) => seed + 1);

/** Distances to a tenth of a metre: the plain reference uses another formula. */
function rounded(facts: SomeFacts): unknown {
  const km = facts["place.distanceKm"];
  return { ...facts, "place.distanceKm": km?.kind === "known" ? Math.round(Number(km.value) * 1e4) : km };
}

describe("the facts of two places", () => {
  test.each(SEEDS)("are those of a plain computation over made groups, world %i", (seed) => {
    const input = placeWorld(seed, madeGroups(seed));
    const { places } = new World(input);
    for (const unit of CITIES) {
      for (const belt of CITIES) {
        const facts = placeFacts({ unit, belt, law: places.law });
        expect([unit.name, belt.name, rounded(facts)]).toEqual([unit.name, belt.name, rounded(placeFactsOf(unit, belt, input))]);
      }
    }
  });

  test.each(SEEDS.slice(0, 10))("respect the order of closeness: the first value that holds, or may hold, world %i", (seed) => {
    const input = placeWorld(seed, madeGroups(seed));
    const order = [...CLOSENESS, "elsewhere"];
    for (const [at, value] of CLOSENESS.entries()) {
      const first = { ...input, ruleset: { ...input.ruleset, closeness: [value, ...CLOSENESS.toSpliced(at, 1)] } };
      for (const unit of CITIES) {
        for (const belt of CITIES) {
          const before = placeFactsOf(unit, belt, input).place;
          const { place } = placeFacts({ unit, belt, law: new World(first).places.law });
          // Put first, a value holds wherever it held at its old rank.
          if (before?.kind === "known" && before.value === value) expect(place).toEqual({ kind: "known", value });
          if (place.kind === "known") expect(order).toContain(place.value);
        }
      }
    }
  });
});

describe("worlds with groups", () => {
  const rules = [
    rule("same", all(fact("place", "is", "same-city"), fact("industry", "is", "identical")), "identical"),
    rule("near", all(fact("place.distanceKm", "atMost", 120), fact("industry", "is", "identical")), "similar"),
    rule("joined", all(fact("place.groups", "in", ["g0", "g2"]), fact("industry", "is", "identical")), "similar"),
    rule("quick", all(fact("place.hours", "atMost", 2), fact("industry", "is", "identical")), "similar"),
    rule("metro", all(fact("place", "in", ["metro", "enclave"]), fact("industry", "is", "identical")), "subordinate"),
  ];

  test.each(SEEDS)("are judged as the plain reference judges them, world %i", async (seed) => {
    const input = placeWorld(seed, madeGroups(seed), rules);
    const oracle = createOracle(input);
    const { result } = await createMatcher(input);
    for (const each of result.units) {
      const unit = input.data.units.find(({ id }) => id === each.unit);
      if (!unit) throw new Error(`no unit ${each.unit}`);
      expect([each.unit, each.outcome]).toEqual([each.unit, oracle.outcome(unit)]);
      const pairs = new Map(each.pairs.map(({ belt, verdict }) => [belt, verdict.relation]));
      for (const belt of input.data.belts) {
        const { relation } = oracle.pair(unit, belt).verdict;
        expect([each.unit, belt.id, pairs.get(belt.id) ?? "none"]).toEqual([each.unit, belt.id, relation]);
      }
    }
  });

  test.each(SEEDS.slice(0, 20))("answer under any set of edits as the edited input does, world %i", async (seed) => {
    const from = placeWorld(seed, madeGroups(seed));
    const changed = placeWorld(seed, madeGroups(seed + 500));
    const to = { ...changed, ruleset: { ...changed.ruleset, closeness: ["same-city", "corridor", "metro"], groupsAsOf: 2019 } };
    const edits = findEdits(from, to);
    expect(edits.length).toBeGreaterThan(1);
    const world = new World(from, edits);
    const sets = [
      [],
      [...edits.keys()],
      [...edits.keys()].filter((at) => at % 2 === 0),
      [...edits.keys()].filter((at) => (at * seed) % 3 === 0),
    ];
    for (const made of sets) {
      const { result } = await createMatcher(
        applyEdits(
          from,
          edits.filter((_, at) => made.includes(at)),
        ),
      );
      for (const { unit, outcome } of result.units) {
        const { answer } = world.choices.under(made, () => world.outcome(world.numberOf(unit, "units")));
        expect([made, unit, answer]).toEqual([made, unit, outcome]);
      }
    }
  });

  test.each(SEEDS.slice(0, 20))("have no lower either-rate if a group is wider, world %i", async (seed) => {
    const groups = madeGroups(seed);
    const wider = groups.groups.map((group, at) =>
      at > 0 || group.kind === "enclave"
        ? group
        : { ...group, members: CITIES.map(({ code }) => ({ place: code, parts: [], origin: group.origin })), since: null, until: null },
    );
    const counted = async (placeGroups: typeof groups): Promise<number> => {
      const { result } = await createMatcher(placeWorld(seed, placeGroups));
      return result.units.filter(({ outcome }) => outcome === "matched" || outcome === "similar").length;
    };
    expect(await counted({ ...groups, groups: wider })).toBeGreaterThanOrEqual(await counted(groups));
  });
});
