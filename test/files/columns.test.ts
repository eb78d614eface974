import { describe, expect, it } from "vitest";
import { BELT_COLUMNS, CLUSTER_COLUMNS } from "../../src/files/tables/column-names.ts";
import { findColumns } from "../../src/files/tables/columns.ts";
import { tableFrom } from "./tables.ts";

const NEEDED: ["name" | "city" | "code"][] = [["name"], ["city"]];

describe("findColumns", () => {
  it.each([
    ["English", "belt_id,name,city,gb_code,category,years,confidence,source"],
    ["other English", "Belt ID,NAME_ZH,City_zh,GB-Code,Category 1688,Year,Confidence,Sources"],
    ["Chinese", "编号,产业带名称,所在城市,行政区划代码,1688类目,年份,可信度,来源"],
    ["full width and spaces", "产业带 编号,名　称,地市,城市代码,类目,ｙｅａｒ,置信度,出处"],
  ])("knows belt columns in %s", async (_, head) => {
    const table = await tableFrom(`${head}\n1,2,3,4,5,6,7,8\n`);
    const { text, issues, complete } = findColumns(table, BELT_COLUMNS, NEEDED);
    const row = table.rows[0];
    const read = (["id", "name", "city", "code", "category", "years", "confidence", "source"] as const).map(
      (column) => row && text(row, column),
    );
    expect([read.join(""), issues, complete]).toEqual(["12345678", [], true]);
  });

  it("knows cluster columns in Chinese", async () => {
    const table = await tableFrom(
      "单元编号,集群编号,类型,集群名称,主导产业,城市,行政区划代码,区县,领域,涉及城市数,可信度,来源\n1,2,3,4,5,6,7,8,9,10,11,12\n",
    );
    const { text } = findColumns(table, CLUSTER_COLUMNS, []);
    const row = table.rows[0];
    const columns = Object.keys(CLUSTER_COLUMNS).filter((column) => column !== "province");
    expect(columns.map((column) => row && text(row, column as "id"))).toEqual("1 2 3 4 5 6 7 8 9 10 11 12".split(" "));
  });

  it("lists the accepted heads and the heads found if a column is missing", async () => {
    const table = await tableFrom("\n店铺,省份\n电池厂,广东\n");
    const { issues, complete } = findColumns(table, BELT_COLUMNS, [["name"], ["city", "code"]]);
    expect(complete).toBe(false);
    expect(issues).toMatchObject([
      { code: "column-missing", span: { line: 2, column: 1 }, params: { column: "name", found: ["店铺", "省份"] } },
      { code: "column-missing", params: { column: "city | gb_code", lookedFor: [...BELT_COLUMNS.city, ...BELT_COLUMNS.code] } },
    ]);
  });

  it("tells of two columns that mean the same", async () => {
    const table = await tableFrom("名称,城市,产业带\n电池,深圳,锂电池\n");
    expect(findColumns(table, BELT_COLUMNS, NEEDED).issues).toEqual([
      {
        code: "column-twice",
        severity: "error",
        span: { file: "我的产业带.csv", line: 1, column: 7 },
        params: { column: "name", found: ["名称", "产业带"] },
      },
    ]);
  });

  it("is not led astray by names that objects inherit", async () => {
    const table = await tableFrom("__proto__,constructor,名称,城市\na,b,电池,深圳\n");
    const { text, index } = findColumns(table, BELT_COLUMNS, NEEDED);
    const row = table.rows[0];
    expect([row && text(row, "name"), row && text(row, "source"), index("years")]).toEqual(["电池", "", null]);
  });

  it("has no name twice in a table, so no head can mean two things", () => {
    for (const names of [CLUSTER_COLUMNS, BELT_COLUMNS]) {
      const all = Object.values(names).flat();
      expect(all.length).toBe(new Set(all).size);
    }
  });
});
