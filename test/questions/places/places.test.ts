import { describe, expect, test } from "vitest";
import { distanceKm } from "../../../src/knowledge/places/distance.ts";
import type { MatchInput } from "../../../src/model/matcher.ts";
import type { Condition } from "../../../src/model/rules.ts";
import { distanceCurve } from "../../../src/questions/places/distance-curve.ts";
import { groupShares } from "../../../src/questions/places/group-shares.ts";
import { createMatcher } from "../../../src/world/match.ts";
import { CITIES, group, KINDS, madeGroups, placeWorld } from "../../support/place-worlds.ts";
import { all, test as fact, rule } from "../../support/worlds.ts";

const SEEDS = Array.from({ length: 20 }, (_, seed) => seed + 1);

async function counted(input: MatchInput): Promise<readonly string[]> {
  const { result } = await createMatcher(input);
  return result.units.flatMap(({ unit, outcome }) => (outcome === "matched" || outcome === "similar" ? [unit] : []));
}

function withGroups(input: MatchInput, ids: (id: string) => boolean): MatchInput {
  const groups = input.taxonomy.placeGroups?.groups ?? [];
  return { ...input, taxonomy: { ...input.taxonomy, placeGroups: { kinds: KINDS, groups: groups.filter(({ id }) => ids(id)) } } };
}

describe("what groups add", () => {
  test.each(SEEDS)("sums to the whole gain, and is what runs with and without each group say, world %i", async (seed) => {
    const input = placeWorld(seed, madeGroups(seed));
    const shares = groupShares(input);
    if (shares === null) throw new Error("too many groups");
    const [none, every] = [await counted(withGroups(input, () => false)), await counted(input)];
    expect([shares.without, shares.all]).toEqual([none.length, every.length]);
    const sum = shares.groups.reduce((total, { share }) => total + share, 0);
    expect(sum).toBeCloseTo(every.length - none.length, 9);
    for (const { group: own, alone, lost } of shares.groups) {
      const only = await counted(withGroups(input, (id) => id === own.id));
      const others = await counted(withGroups(input, (id) => id !== own.id));
      expect([own.id, alone]).toEqual([own.id, only.filter((unit) => !none.includes(unit))]);
      expect([own.id, lost]).toEqual([own.id, every.filter((unit) => !others.includes(unit))]);
    }
  });

  test("names the units that rest on a part or on an unverified membership", () => {
    const [a, b] = [CITIES[0] as (typeof CITIES)[number], CITIES[1] as (typeof CITIES)[number]];
    const metro = group("metro", "metro", [a, b], { confidence: "recalled" });
    const partly = { ...metro, members: metro.members.map((member, at) => ({ ...member, parts: at === 1 ? ["昆山市"] : [] })) };
    const input = placeWorld(1, { kinds: KINDS, groups: [partly] });
    const [unit, belt] = [input.data.units[0], input.data.belts[0]];
    if (!unit || !belt) throw new Error("no pair");
    const one = {
      ...input,
      data: {
        ...input.data,
        units: [{ ...unit, place: a.code, name: "电池", industry: "电池" }],
        belts: [{ ...belt, place: b.code, name: "电池" }],
      },
    };
    expect(groupShares(one)).toMatchObject({ without: 0, all: 1, onParts: [unit.id], onRecalled: [unit.id], groups: [{ share: 1 }] });
  });
});

describe("the curve over distance", () => {
  const within = (limit: number, when: (test: Condition) => Condition = (test) => test) => [
    rule("same", all(fact("place", "is", "same-city"), fact("industry", "is", "identical")), "identical"),
    rule(
      "near",
      all(fact("place", "not", "same-city"), when(fact("place.distanceKm", "atMost", limit)), fact("industry", "is", "identical")),
      "similar",
    ),
  ];
  const NO_GROUPS = { kinds: [], groups: [] };
  const plain = (seed: number, rules: ReturnType<typeof within>): MatchInput => {
    const input = placeWorld(seed, NO_GROUPS, rules);
    return { ...input, ruleset: { ...input.ruleset, closeness: ["same-city", "same-region"] } };
  };

  test.each(SEEDS)("has the count of a run with each limit, and ends without any limit, world %i", async (seed) => {
    const curve = await distanceCurve(plain(seed, within(100)));
    const unlimited = within(0, () => fact("industry", "is", "identical"));
    expect(curve.end).toBe((await counted(plain(seed, unlimited))).length);
    expect(curve.steps.at(-1)?.counted ?? curve.start).toBe(curve.end);
    expect(curve.limits).toEqual([100]);
    for (const limit of [0, 50, 100, 150, 300, 500, 20_000]) {
      const reached = curve.steps.filter(({ km }) => km !== null && km <= limit).at(-1)?.counted ?? curve.start;
      expect([limit, reached]).toEqual([limit, (await counted(plain(seed, within(limit)))).length]);
    }
  });

  test("has each step at the exact distance of its pair, in ascending order", async () => {
    const input = plain(3, within(100));
    const { steps } = await distanceCurve(input);
    const place = (code: string) => CITIES.find((each) => each.code === code) as (typeof CITIES)[number];
    for (const { km, unit, belt } of steps) {
      const here = place(input.data.units.find(({ id }) => id === unit)?.place ?? "");
      const there = place(input.data.belts.find(({ id }) => id === belt)?.place ?? "");
      expect(km).toBe(distanceKm(here, there));
    }
    const known = steps.flatMap(({ km }) => km ?? []);
    expect(known).toEqual(known.toSorted((a, b) => a - b));
  });
});
