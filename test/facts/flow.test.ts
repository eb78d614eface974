import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Partnerships } from "../../src/knowledge/places/partnerships.ts";
import type { CityFlow } from "../../src/model/flows.ts";
import type { PlaceCode } from "../../src/model/ids.ts";
import { folderOf } from "../support/folder.ts";
import { asked } from "../support/program.ts";
import { SMALL_WORKSPACE } from "../support/small-workspace.ts";

const code = fc.constantFrom("310000", "320500", "530100", "110000").map((each) => each as PlaceCode);
const flow = fc.record({ from: code, to: code, count: fc.integer({ min: 1, max: 9 }) }).filter(({ from, to }) => from !== to);

describe("what a city is among the partners of another", () => {
  test("shares add up to 1, and the partner with the most is the first", () => {
    fc.assert(
      fc.property(fc.array(flow), code, (flows: readonly CityFlow[], city) => {
        const partnerships = new Partnerships(flows);
        const others = [...new Set(flows.flatMap(({ from, to }) => [from, to]))].filter((each) => each !== city);
        const found = others.flatMap((other) => partnerships.of(city, other) ?? []);
        if (found.length === 0) return;
        expect(found.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9);
        const most = Math.max(...found.map(({ between }) => between));
        for (const { between, rank } of found) expect(rank === 1).toBe(between === most);
      }),
    );
  });

  test("without flows of the city there is nothing to say", () => {
    expect(new Partnerships([]).of("310000" as PlaceCode, "320500" as PlaceCode)).toBeNull();
  });
});

describe("rules that read flows", () => {
  const rule = `rules:
  - id: partner
    title: {zh: 伙伴城市, en: Partner city}
    when: {place: same-region, industry: identical, flow.rank: {atMost: 1}}
    then: similar
`;
  const workspace = (more: Readonly<Record<string, string>>) =>
    folderOf({ ...SMALL_WORKSPACE, "rules/2022.1/partner.yaml": rule, ...more });

  test("a table is checked with the others, and its mistakes have their place", async () => {
    const cwd = workspace({ "data/flows.csv": "year,from,to,count\n2021,上海,苏州,3\n2021,上海,阿特兰蒂斯,3\n" });
    const { stdout, code: exit } = await asked(["check"], { cwd });
    expect(exit).toBe(1);
    expect(stdout).toContain("data/flows.csv:3:9");
  });

  test("without a table the fact is unknown, with one it is known", async () => {
    expect((await asked(["check", "--json"], { cwd: workspace({}) })).code).not.toBe(2);
    const cwd = workspace({ "data/flows.csv": "year,from,to,count\n2021,上海,苏州,3\n" });
    expect((await asked(["match", "--json"], { cwd })).code).toBe(0);
  });
});
