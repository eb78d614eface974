import { describe, expect, test } from "vitest";
import { groupNotes } from "../../src/documents/check-groups.ts";
import { madeGroups, placeWorld } from "../support/place-worlds.ts";
import { asked } from "../support/program.ts";

const locate = () => ({ file: "taxonomy/test/places.yaml", line: 1, column: 1 });

describe("notes on the groups of places", () => {
  test("name a city in several groups of a kind, groups of other years and groups that no rule uses", () => {
    const input = placeWorld(1, madeGroups(1));
    const [group] = input.taxonomy.placeGroups?.groups ?? [];
    const [city] = input.data.places;
    if (group === undefined || city === undefined) throw new Error("the made world has no groups");
    const member = { place: city.code, parts: [], origin: group.origin };
    const made = (id: string, kind: string, since: number | null) => ({
      ...group,
      id,
      kind,
      name: { zh: id, en: id },
      since,
      until: null,
      members: [member],
    });
    const kinds = ["metro", "idle"].map((id) => ({ id, name: { zh: id, en: id }, symmetric: true, covers: [], origin: group.origin }));
    const groups = [made("a", "metro", null), made("b", "metro", null), made("late", "metro", 2200), made("c", "idle", null)];
    const taxonomy = { ...input.taxonomy, placeGroups: { kinds, groups } };
    const notes = groupNotes({ ...input, taxonomy, ruleset: { ...input.ruleset, rules: [], closeness: ["same-city", "metro"] } }, locate);
    expect(notes?.overlaps.map(({ place, groups: ids }) => [place.code, ids.map((each) => each.group)])).toEqual([[city.code, ["a", "b"]]]);
    expect(notes?.past.map((each) => each.group)).toEqual(["late"]);
    expect(notes?.unread.map((each) => each.group)).toEqual(["c"]);
  });

  test("are part of check --details where the rules read groups, and nowhere else", async () => {
    const details = async (rules: string, lang: string): Promise<string> =>
      (await asked(["check", "--rules", rules, "--details", "--lang", lang])).stdout;
    expect(await details("2022.4", "zh")).toMatch(/同时属于同类几个地点组的城市：\n[\s\S]*滁州市，都市圈：合肥都市圈/u);
    expect(await details("2022.4", "en")).toContain("Groups that no rule uses");
    expect(await details("2022.1", "en")).not.toContain("groups of one kind");
  });
});
