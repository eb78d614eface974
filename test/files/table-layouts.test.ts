import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { BELT_COLUMNS, BELT_OTHERS } from "../../src/files/tables/column-names.ts";
import { headScore } from "../../src/files/tables/columns.ts";
import { readTable } from "../../src/files/tables/read-table.ts";
import { sheetOf, xlsxOf } from "./tables.ts";

const folder = mkdtempSync(join(tmpdir(), "layouts-"));
afterAll(() => rmSync(folder, { recursive: true }));

const score = headScore(BELT_COLUMNS, { others: BELT_OTHERS });

async function read(bytes: Uint8Array | string) {
  const path = join(folder, "产业带.csv");
  writeFileSync(path, bytes);
  const { table, issues, remarks = [] } = await readTable(path, "产业带.csv", { score });
  return {
    head: table?.head.cells,
    rows: table?.rows.map(({ cells }) => cells.join("|")),
    issues: issues.map(({ code }) => code),
    remarks: remarks.map((remark) =>
      "lines" in remark ? `${remark.kind} ${remark.lines}` : "line" in remark ? `${remark.kind} ${remark.line}` : remark.kind,
    ),
  };
}

describe("tables as people lay them out", () => {
  it.each([
    [
      "a head of two lines, groups above",
      "产业带,,所在地,,年份\n名称,类目,省份,城市,\n电池,电子,广东省,深圳市,2021\n",
      "名称|类目|省份|城市|年份",
      ["电池|电子|广东省|深圳市|2021"],
      [],
    ],
    [
      "a head of two lines, parts below",
      "序号,产业带名称,所在地,,年份\n,,省份,城市,\n1,电池,广东省,深圳市,2021\n",
      "序号|产业带名称|省份|城市|年份",
      ["1|电池|广东省|深圳市|2021"],
      [],
    ],
    [
      "a head of two lines that repeats a word",
      "产业带,,城市,\n名称,年份,名称,区划代码\n电池,2021,深圳市,440300\n",
      "产业带名称|年份|城市名称|区划代码",
      ["电池|2021|深圳市|440300"],
      [],
    ],
    [
      "numbers of columns below the head",
      "产业带名称,城市,年份\n甲,1,2\n电池,深圳市,2021\n",
      "产业带名称|城市|年份",
      ["电池|深圳市|2021"],
      [],
    ],
    ["numbers in brackets below the head", "产业带名称,城市\n(1),（2）\n电池,深圳市\n", "产业带名称|城市", ["电池|深圳市"], []],
    ["a total", "产业带名称,城市,年份\n电池,深圳市,2021\n合计,,1\n", "产业带名称|城市|年份", ["电池|深圳市|2021"], ["sums 3"]],
    [
      "subtotals between rows",
      "城市,产业带名称,年份\n深圳市,电池,2021\n深圳市 小计：,1,\n中山市,灯具,2020\n总　计,2,\n",
      "城市|产业带名称|年份",
      ["深圳市|电池|2021", "中山市|灯具|2020"],
      ["sums 3,5"],
    ],
    ["a belt whose name has such a word", "产业带名称,城市\n合计算器,深圳市\n", "产业带名称|城市", ["合计算器|深圳市"], []],
    ["bars between cells", "产业带名称|城市\n电池|深圳市\n", "产业带名称|城市", ["电池|深圳市"], []],
    ["Chinese commas between cells", "产业带名称，城市\n电池，深圳市\n", "产业带名称|城市", ["电池|深圳市"], []],
    [
      "apostrophes before numbers",
      "产业带名称,城市代码\n'5G设备,'440300\n灯具,’442000\n",
      "产业带名称|城市代码",
      ["5G设备|440300", "灯具|442000"],
      [],
    ],
  ])("%s", async (_, text, head, rows, remarks) => {
    expect(await read(text)).toEqual({ head: head.split("|"), rows, issues: [], remarks });
  });

  it("leaves out characters without width, and warns of them", async () => {
    const { rows, issues } = await read("产业带名称,城市\n\u200b电池\u200b,深圳\u200b市\n");
    expect({ rows, issues }).toEqual({ rows: ["电池|深圳市"], issues: ["control-character", "control-character"] });
  });

  it("passes over a cover to the first sheet with a head", async () => {
    const sheet = `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${sheetOf([
      ["产业带名称", "城市"],
      ["电池", "深圳市"],
    ])}</worksheet>`;
    const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const bytes = xlsxOf(sheetOf([["全国产业带名单"], ["2021 年"]]), {
      "xl/workbook.xml": `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${office}"><sheets><sheet name="封面" sheetId="1" r:id="rId1"/><sheet name="名单" sheetId="2" r:id="rId2"/></sheets></workbook>`,
      "xl/_rels/workbook.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${office}/worksheet" Target="worksheets/sheet2.xml"/></Relationships>`,
      "xl/worksheets/sheet2.xml": sheet,
    });
    expect(await read(bytes)).toEqual({ head: ["产业带名称", "城市"], rows: ["电池|深圳市"], issues: [], remarks: ["sheet"] });
  });

  it("says which rows a spreadsheet hides", async () => {
    const rows = sheetOf([
      ["产业带名称", "城市"],
      ["电池", "深圳市"],
      ["灯具", "中山市"],
    ]).replace('<row r="2"', '<row r="2" hidden="1"');
    expect(await read(xlsxOf(rows))).toMatchObject({ rows: ["电池|深圳市", "灯具|中山市"], remarks: ["hidden-rows 2"] });
  });

  it.each([
    ["Workbook", "older-workbook"],
    ["WordDocument", "not-a-spreadsheet"],
    ["EncryptedPackage", "protected-workbook"],
  ])("tells a document of the older kind by its parts: %s", async (part, problem) => {
    const bytes = Buffer.concat([
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      Buffer.alloc(600),
      Buffer.from(part, "utf16le"),
    ]);
    const path = join(folder, "old.xls");
    writeFileSync(path, bytes);
    expect((await readTable(path, "old.xls")).issues.map(({ params }) => params)).toEqual([{ problem }]);
  });
});
