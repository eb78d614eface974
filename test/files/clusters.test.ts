import { describe, expect, it } from "vitest";
import { unitsOf } from "../../src/files/data/clusters.ts";
import { briefly, placeIndex, tableFrom } from "./tables.ts";

const KINDS = [
  { id: "sei", label: { zh: "战略性新兴产业集群", en: "Strategic emerging industry clusters" } },
  { id: "amc", label: { zh: "先进制造业集群", en: "Advanced manufacturing clusters" } },
  { id: "iic", label: { zh: "创新型产业集群", en: "Innovative industrial clusters" } },
];
const read = async (text: string) => unitsOf(await tableFrom(text, "集群.csv"), placeIndex(), KINDS);

describe("unitsOf", () => {
  it("reads a table with everything in it", async () => {
    const { rows, issues } = await read(
      "unit_id,cluster_id,kind,name,industry,city,gb_code,district,sector,shared_by,confidence,source\n" +
        "AMCU-07,AMC-04,amc,深广高端医疗器械集群,高端医疗器械,深圳市,440300,,生物医药,2,verified,赵等 2022 表4\n",
    );
    expect(issues).toEqual([]);
    expect(rows).toEqual([
      {
        id: "AMCU-07",
        cluster: "AMC-04",
        kind: "amc",
        name: "深广高端医疗器械集群",
        place: "440300",
        district: "",
        industry: "高端医疗器械",
        sector: "生物医药",
        sharedBy: 2,
        confidence: "verified",
        source: "赵等 2022 表4",
        origin: { file: "集群.csv", path: [2, 1] },
      },
    ]);
  });

  it("gets by with names and cities", async () => {
    const { rows, issues } = await read("集群名称,城市\n深圳市先进电池材料集群,深圳\n");
    expect(issues).toEqual([]);
    expect(rows).toMatchObject([
      { id: "u-440300-深圳市先进电池材料集群", kind: "other", industry: null, sharedBy: 1, confidence: null, source: "" },
    ]);
    expect(rows[0]?.cluster).toBe(rows[0]?.id);
  });

  it.each([
    ["amc", "amc"],
    ["AMC", "amc"],
    ["先进制造业", "amc"],
    ["先进制造业集群", "amc"],
    ["战略性新兴", "sei"],
    ["战略性新兴产业", "sei"],
    ["创新型", "iic"],
    ["创新型产业集群（试点）", "iic"],
    ["Innovative", "iic"],
    ["国家中小企业特色集群", "国家中小企业特色集群"],
    ["集群", "集群"],
    ["", "other"],
  ])("reads the kind %j as %s", async (written, kind) => {
    const { rows } = await read(`名称,城市,类型\n苏州纳米新材料集群,苏州,${written}\n`);
    expect(rows[0]?.kind).toBe(kind);
  });

  it("makes a unit in each city that a cell lists, and keeps the county beside its city", async () => {
    const { rows, issues } = await read("名称,城市\n智能装备集群,深圳市、苏州市\n医药集群,昆山市\n");
    expect(issues).toEqual([]);
    expect(rows.map(({ id, place, district, sharedBy }) => [id, place, district, sharedBy])).toEqual([
      ["u-320500-医药集群", "320500", "昆山市", 1],
      ["u-320500-智能装备集群", "320500", "", 2],
      ["u-440300-智能装备集群", "440300", "", 2],
    ]);
    expect(new Set(rows.filter(({ sharedBy }) => sharedBy === 2).map(({ cluster }) => cluster)).size).toBe(1);
  });

  it("reads cities from the beginnings of names if there is no column of cities", async () => {
    const { rows, remarks } = await read("集群名称,主导产业\n昆山医药集群,医药\n深圳市电池集群,电池\n");
    expect(rows.map(({ place }) => place)).toEqual(["320500", "440300"]);
    expect(remarks).toEqual([{ kind: "places-from-names", file: "集群.csv" }]);
  });

  it.each([
    ["a province column settles a doubt", "名称,省份,城市\n丝绸集群,江苏省,Suzhou\n", ["320500"]],
    ["a district column does", "名称,城市,区县\n丝绸集群,Suzhou,昆山市\n", ["320500"]],
    ["a province and a district are enough", "名称,省份,区县\n丝绸集群,江苏,昆山\n", ["320500"]],
  ])("%s", async (_, text, places) => {
    const { rows, issues } = await read(text);
    expect([rows.map(({ place }) => place), briefly(issues)]).toEqual([places, []]);
  });

  it("counts the cities that share a cluster if the table does not", async () => {
    const { rows } = await read(
      "编号,集群编号,名称,城市\nu1,c1,深苏智能装备集群,深圳\nu2,c1,深苏智能装备集群,苏州\nu3,c2,苏州纳米集群,苏州\n",
    );
    expect(rows.map(({ id, sharedBy }) => [id, sharedBy])).toEqual([
      ["u1", 2],
      ["u2", 2],
      ["u3", 1],
    ]);
  });

  it.each([
    ["an id that is there twice", "编号,名称,城市\nu1,纳米集群,苏州\nu1,电池集群,深圳\n", ["duplicate-id 3:1"], 1],
    ["a row that is there twice", "名称,城市\n纳米集群,苏州\n纳米集群,苏州\n", ["duplicate-id 3:1 (warning)"], 1],
    ["a city that nobody knows", "名称,城市\n纳米集群,苏洲\n", ["unknown-place 2:6"], 0],
    ["a name that is empty", "名称,城市\n,苏州\n", ["cell-empty 2:1"], 0],
    ["a number of cities that is none", "名称,城市,城市数\n纳米集群,苏州,两\n", ["cell-not-number 2:9"], 1],
    ["missing columns", "集群类型\nsei\n", ["column-missing 1:1", "column-missing 1:1"], 0],
  ])("tells of %s", async (_, text, expected, units) => {
    const { rows, issues } = await read(text);
    expect([briefly(issues), rows.length]).toEqual([expected, units]);
  });
});
