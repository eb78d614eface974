import { describe, expect, it } from "vitest";
import { beltsOf } from "../../src/files/data/belts.ts";
import { briefly, placeIndex, tableFrom } from "./tables.ts";

const read = async (text: string) => beltsOf(await tableFrom(text), placeIndex(), 2021);
const short = async (text: string) => {
  const { rows, issues } = await read(text);
  return { belts: rows.map(({ id, years }) => [id, years?.join(" ") ?? null]), issues: briefly(issues) };
};

describe("beltsOf", () => {
  it("reads a table with everything in it", async () => {
    const { rows, issues } = await read(
      "belt_id,name,city,gb_code,category,years,confidence,source\nB-1,电池,深圳市,440300,电工电气 > 电池,2021,Published,赵等 2022 表4\n",
    );
    expect(issues).toEqual([]);
    expect(rows).toEqual([
      {
        id: "B-1",
        name: "电池",
        place: "440300",
        category: "电工电气 > 电池",
        years: [2021],
        confidence: "published",
        source: "赵等 2022 表4",
        origin: { file: "我的产业带.csv", path: [2, 1] },
      },
    ]);
  });

  it("makes ids that stay when rows move, sorts by them, and takes the study year", async () => {
    expect(await short("产业带,城市\n电池,深圳\n丝绸,苏州市\n")).toEqual({
      belts: [
        ["320500-丝绸", "2021"],
        ["440300-电池", "2021"],
      ],
      issues: [],
    });
    expect(await short("城市;产业带\n苏州;丝绸\n深圳市;电池\n")).toEqual({
      belts: [
        ["320500-丝绸", "2021"],
        ["440300-电池", "2021"],
      ],
      issues: [],
    });
  });

  it("leaves years unknown if the table has years but the row has none", async () => {
    expect((await short("产业带,城市,年份\n电池,深圳,\n丝绸,苏州,2018-2019\n")).belts).toEqual([
      ["320500-丝绸", "2018 2019"],
      ["440300-电池", null],
    ]);
  });

  it("tells belts of one name in two counties of a city apart", async () => {
    const found = await short("产业带,城市\n丝绸,昆山市\n丝绸,吴江区\n");
    expect(found).toEqual({
      belts: [
        ["320500-丝绸", "2021"],
        ["320500-丝绸-吴江区", "2021"],
      ],
      issues: [],
    });
  });

  it("joins rows that differ by their years alone", async () => {
    expect(await short("产业带,城市,年份\n电池,深圳,2021\n电池,深圳,2018\n")).toEqual({
      belts: [["440300-电池", "2018 2021"]],
      issues: [],
    });
  });

  it.each([
    [
      "a row that is there twice",
      "产业带,城市\n电池,深圳\n电池,深圳市\n电池,深圳\n",
      ["duplicate-id 3:1 (warning)", "duplicate-id 4:1 (warning)"],
    ],
    ["an id that is there twice", "产业带,城市,产业带编号\n电池,深圳,B-1\n手机,深圳,B-1\n", ["duplicate-id 3:7"]],
    ["a name that is empty", "产业带,城市\n电池,深圳\n,深圳\n", ["cell-empty 3:1"]],
    ["a city that is empty", "产业带,城市\n电池,深圳\n手机,\n", ["cell-empty 3:4"]],
    ["a city that nobody knows", "产业带,城市\n电池,深圳\n手机,深训\n", ["unknown-place 3:4"]],
    ["a city that can be two", "产业带,城市\n电池,深圳\n丝绸,Suzhou\n", ["ambiguous-place 3:4"]],
    ["a list of cities", "产业带,城市\n电池,深圳\n手机,深圳、苏州\n", ["several-places 3:4"]],
    ["a province", "产业带,城市\n电池,深圳\n手机,江苏省\n", ["place-too-wide 3:4"]],
    ["a place outside the data", "产业带,城市\n电池,深圳\n手机,香港\n", ["place-outside 3:4"]],
    ["a formula that failed", "产业带,城市\n电池,深圳\n手机,#N/A\n", ["cell-failed 3:4"]],
    ["a city of another province", "产业带,省份,城市\n电池,广东,深圳\n手机,江苏,深圳\n", ["province-mismatch 3:7"]],
    ["a code that is none", "产业带,行政区划代码\n电池,440300\n手机,990000\n", ["unknown-place 3:4"]],
    ["a code and a city that disagree", "产业带,城市,gb_code\n电池,深圳,440300\n丝绸,苏州,440300\n", ["place-mismatch 3:4"]],
    ["years that cannot be read", "产业带,城市,年份\n电池,深圳,2021\n手机,深圳,很早\n", ["cell-not-years 3:7"]],
    [
      "each mistake of a row",
      "产业带,城市,年份\n电池,深圳,2021\n,深训,很早\n",
      ["unknown-place 3:2", "cell-empty 3:1", "cell-not-years 3:5"],
    ],
  ])("tells of %s, and leaves the row out", async (_, text, issues) => {
    const found = await short(text);
    expect(found.issues).toEqual(issues);
    expect(found.belts.length).toBe(1);
  });

  it("names the first row of an id", async () => {
    const { issues } = await read("产业带,城市,编号\n电池,深圳,B-1\n手机,深圳,B-1\n");
    expect(issues[0]?.params).toEqual({ what: "belt", id: "B-1", first: { file: "我的产业带.csv", line: 2, column: 7 } });
  });

  it("lets the code decide if the city is ambiguous, or is a district", async () => {
    const found = await short("产业带,城市,gb_code\n丝绸,Suzhou,320500\n小核酸,昆山市,320583\n");
    expect(found).toEqual({
      belts: [
        ["320500-丝绸", "2021"],
        ["320500-小核酸", "2021"],
      ],
      issues: [],
    });
  });

  it("reports no rows if a column is missing", async () => {
    expect(await short("产业带,年份\n电池,很早\n")).toEqual({ belts: [], issues: ["column-missing 1:1"] });
  });

  it("reads a table that has only its head", async () => {
    expect(await short("产业带,城市\n")).toEqual({ belts: [], issues: [] });
  });
});
