import { expect, it } from "vitest";
import { placesOf } from "../../src/files/data/places.ts";
import { briefly, tableFrom } from "./tables.ts";

it("reads places, sorted by code", async () => {
  const table = await tableFrom(
    "gb_code,name,short_name,name_en,province,level,lon,lat,regions,economic_region\n" +
      "659006,铁门关市,铁门关,Tiemenguan,新疆维吾尔自治区,county,,,,西部\n320500,苏州市,,Suzhou,江苏省,prefecture,120.6,31.3,长三角|长三角中心区,东部\n",
  );
  const { rows, issues } = placesOf(table);
  expect(issues).toEqual([]);
  expect(rows).toEqual([
    {
      code: "320500",
      name: "苏州市",
      shortName: "苏州",
      nameEn: "Suzhou",
      province: "江苏省",
      level: "prefecture",
      lon: 120.6,
      lat: 31.3,
      regions: ["长三角", "长三角中心区"],
      economicRegion: "东部",
    },
    {
      code: "659006",
      name: "铁门关市",
      shortName: "铁门关",
      nameEn: "Tiemenguan",
      province: "新疆维吾尔自治区",
      level: "county",
      lon: null,
      lat: null,
      regions: [],
      economicRegion: "西部",
    },
  ]);
});

it("tells of rows that are wrong", async () => {
  const table = await tableFrom(
    "行政区划代码,名称,经度,纬度\n320500,苏州市,,\n3205,苏州市,,\n321000,,,\n320500,扬州市,,\n330100,杭州市,1e400,九十\n",
  );
  const { rows, issues } = placesOf(table);
  expect(briefly(issues)).toEqual([
    "cell-not-number 3:1",
    "cell-empty 4:8",
    "duplicate-id 5:1",
    "cell-not-number 6:12",
    "cell-not-number 6:18",
  ]);
  expect(rows.map(({ name, lon, lat }) => [name, lon, lat])).toEqual([
    ["苏州市", null, null],
    ["杭州市", null, null],
  ]);
});
