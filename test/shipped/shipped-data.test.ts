import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { loadData } from "../../src/files/data/data.ts";
import { datasetOf } from "../../src/files/data/dataset.ts";
import { PlaceIndex } from "../../src/files/places/place-index.ts";
import { readTable } from "../../src/files/tables/read-table.ts";
import { NO_CACHE, readYaml } from "../../src/files/yaml/yaml-file.ts";
import type { Data, Dataset } from "../../src/model/data.ts";

const ROOT = join(import.meta.dirname, "../..");
let data: Data;
let issues: readonly unknown[];
let dataset: Dataset | null;

beforeAll(async () => {
  const read = datasetOf(await readYaml(ROOT, "data/dataset.yaml", NO_CACHE));
  dataset = read.dataset;
  const loaded = await loadData(ROOT, {}, read.dataset as Dataset);
  data = loaded.data;
  issues = [...read.issues, ...loaded.issues];
});

const count = (values: readonly string[]) => {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
};
const shortName = (code: string) => data.places.find((place) => place.code === code)?.shortName ?? "";
const kindsIn = (place: string) => new Set(data.units.filter((unit) => unit.place === place).map(({ kind }) => kind));
const placesWithKinds = (number: number) =>
  [...new Set(data.units.map(({ place }) => place))].filter((place) => kindsIn(place).size === number).map(shortName);
const rowsOf = async (file: string): Promise<readonly Readonly<Record<string, string | undefined>>[]> => {
  const { table, issues: found } = await readTable(join(ROOT, file), file);
  expect(found).toEqual([]);
  return table?.rows.map(({ cells }) => Object.fromEntries(cells.map((cell, index) => [table.head.cells[index] ?? "", cell]))) ?? [];
};

it("has no issues", () => {
  expect(issues).toEqual([]);
});

describe("clusters", () => {
  it("are the study's, but for 12 iic", () => {
    expect(Object.fromEntries(count(data.units.map(({ kind }) => kind)))).toEqual({ sei: 66, amc: 32, iic: 49 });
    const clusters = new Set(data.units.filter(({ kind }) => kind === "amc").map(({ cluster }) => cluster));
    expect([data.units.length, clusters.size, dataset?.clusters.expected]).toEqual([147, 25, 159]);
    expect(dataset?.clusters.missing?.en).toContain("12 of the 61");
  });

  it("say how sure they are, and name a source unless they are recalled", () => {
    expect(Object.fromEntries(count(data.units.map(({ confidence }) => confidence ?? "")))).toEqual({
      verified: 75,
      corroborated: 39,
      recalled: 33,
    });
    expect(data.units.filter(({ confidence, source }) => confidence !== "recalled" && source === "")).toEqual([]);
  });

  it("that cities share are there once for each city", () => {
    const units = count(data.units.map(({ cluster }) => cluster));
    expect(data.units.filter(({ cluster, sharedBy }) => units.get(cluster) !== sharedBy)).toEqual([]);
    const shared = [...units.values()].filter((cities) => cities > 1).sort();
    expect(shared).toEqual([2, 2, 3, 4]);
  });

  it("are of three kinds in 8 places and of two in 24", () => {
    expect(placesWithKinds(3).sort()).toEqual(["深圳", "杭州", "苏州", "常州", "合肥", "长沙", "成都", "西安"].sort());
    const published =
      "上海 南京 宁波 无锡 温州 徐州 北京 石家庄 广州 东莞 佛山 珠海 惠州 济南 青岛 烟台 临沂 武汉 湘潭 株洲 重庆 德阳 大连 通化";
    expect(placesWithKinds(2).sort()).toEqual(published.split(" ").sort());
  });

  it("share their city with another kind as often as the study says, but for one iic", () => {
    const accompanied = data.units.filter(({ place }) => kindsIn(place).size > 1);
    expect(Object.fromEntries(count(accompanied.map(({ kind }) => kind)))).toEqual({ sei: 43, amc: 32, iic: 31 });
  });

  it("of kind sei are in 44 places", () => {
    const places = [...count(data.units.filter(({ kind }) => kind === "sei").map(({ place }) => shortName(place)))];
    const withUnits = (number: number) => places.filter(([, units]) => units === number).map(([place]) => place);
    expect(places.length).toBe(44);
    expect(withUnits(4).sort()).toEqual(["北京", "上海", "武汉"].sort());
    expect(withUnits(3).sort()).toEqual(["深圳", "合肥"].sort());
    expect(withUnits(2).length).toBe(9);
  });

  it("name the province and the city of their code", async () => {
    for (const row of await rowsOf("data/clusters.csv")) {
      const place = data.places.find(({ code }) => code === row["gb_code"]);
      expect([row["unit_id"], row["province"], row["city"]]).toEqual([row["unit_id"], place?.province, place?.name]);
    }
  });
});

describe("belts", () => {
  it("are those that public texts name", () => {
    expect(Object.fromEntries(count(data.belts.map(({ confidence }) => confidence ?? "")))).toEqual({
      published: 70,
      "platform-page": 1,
      news: 12,
    });
    expect([data.belts.length, dataset?.belts.expected, dataset?.belts.complete]).toEqual([83, 4075, false]);
    expect(data.belts.filter(({ source, years }) => source === "" || years === null)).toEqual([]);
    expect(data.belts.filter(({ confidence, years }) => (confidence === "published") !== (years?.join() === "2021"))).toEqual([]);
  });

  it("have the id that a table without ids would give them", () => {
    expect(data.belts.filter(({ id, place, name }) => id !== `${place}-${name}`)).toEqual([]);
  });

  it("hold every belt of Tables 3 and 4", async () => {
    const printed = await rowsOf("data/belts.csv");
    const index = new PlaceIndex(data.places);
    const missing: string[] = [];
    for (const table of ["data/zhao2022/table3.csv", "data/zhao2022/table4.csv"]) {
      for (const row of await rowsOf(table)) {
        const found = index.resolve(row["city"] ?? "");
        const here = printed.filter((belt) => found.kind === "found" && belt["gb_code"] === found.place.code);
        const known = new Set(here.flatMap((belt) => [belt["name"], belt["printed_as"]]));
        const matched = row["matched_belts"] ?? "";
        const named: readonly string[] = known.has(matched) ? [] : matched.split("/");
        missing.push(...named.filter((name) => !known.has(name)).map((name) => `${row["city"]} ${name}`));
      }
    }
    expect(missing).toEqual([]);
  });
});

describe("places", () => {
  it("are all there, with their regions", () => {
    expect(data.places.length).toBe(370);
    const regions = Object.fromEntries(count(data.places.flatMap(({ regions: names }) => names)));
    expect(regions).toEqual({ 长三角: 41, 长三角中心区: 27, 京津冀: 14, 珠三角: 9, 成渝: 16, 山东半岛: 16 });
    expect(new Set(data.places.map(({ economicRegion }) => economicRegion))).toEqual(new Set(["东部", "中部", "西部", "东北"]));
  });

  it("are found by code and by full name, each as itself", () => {
    const index = new PlaceIndex(data.places);
    const lost = data.places.filter((place) =>
      [place.code, place.name].some((text) => {
        const answer = index.resolve(text);
        return answer.kind !== "found" || answer.place.code !== place.code;
      }),
    );
    expect(lost).toEqual([]);
  });
});

describe("the study and the input-output table", () => {
  it("add up", () => {
    const [all, ...kinds] = data.published;
    const total = (column: "units" | "matched" | "similar") => kinds.reduce((sum, kind) => sum + kind[column], 0);
    expect(kinds.map(({ kind }) => kind)).toEqual(["sei", "iic", "amc"]);
    expect(all).toEqual({ kind: "all", units: total("units"), matched: total("matched"), similar: total("similar") });
    expect([all?.units, all?.matched, all?.similar]).toEqual([159, 71, 63]);
  });

  it("has 22 relations in Table 2, and 21 and 17 units in Tables 3 and 4", async () => {
    const relations = (await rowsOf("data/zhao2022/table2.csv")).map((row) => row["relation"] ?? "");
    expect(Object.fromEntries(count(relations))).toEqual({ identical: 12, subordinate: 8, similar: 2 });
    expect([(await rowsOf("data/zhao2022/table3.csv")).length, (await rowsOf("data/zhao2022/table4.csv")).length]).toEqual([21, 17]);
  });

  it("has 153 sectors, 21 of them general suppliers, and 2,011 flows", () => {
    const { sectors, general, flows } = data.inputOutput ?? { sectors: [], general: [], flows: [] };
    expect([sectors.length, general.length, flows.length]).toEqual([153, 21, 2011]);
    expect(new Set(flows.map(({ upstream, downstream }) => `${upstream} ${downstream}`)).size).toBe(2011);
    expect(sectors.filter(({ gbtCodes }) => gbtCodes.length === 0)).toEqual([]);
  });
});

it("names only known places in its groups", async () => {
  const { value } = await readYaml(ROOT, "taxonomy/2022.1/places.yaml", NO_CACHE);
  const { groups } = value as unknown as {
    groups: readonly { members?: readonly string[]; pairs?: readonly (readonly string[] | { from: string; in: string })[] }[];
  };
  const index = new PlaceIndex(data.places);
  const members = groups.flatMap(({ members: names = [], pairs = [] }) => [
    ...names,
    ...pairs.flatMap((pair) => ("from" in pair ? [pair.from, pair.in] : pair)),
  ]);
  expect(members.filter((name) => index.resolve(name).kind !== "found")).toEqual([]);
  expect(members.length).toBeGreaterThan(40);
});
