import { zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { parseXlsx, SHEET_LIMITS } from "../../src/files/tables/xlsx.ts";
import { briefly, sheetOf, xlsxOf } from "./tables.ts";

const LIMITS = { unpackedBytes: 20_000, cells: 1000 };
const problem = async (bytes: Uint8Array, limits = LIMITS) => {
  const { table, issues } = await parseXlsx(bytes, "belts.xlsx", limits);
  return { table, problems: issues.map(({ params }) => params) };
};

describe("parseXlsx", () => {
  it("reads the first sheet, with rows and columns as places", async () => {
    const bytes = xlsxOf(sheetOf([["产业带名称", "行政区划代码", "年份"], ["电池", 440300, 2021], [], ["灯", 442000, "2018-2021"]]));
    const { table, issues } = await parseXlsx(bytes, "belts.xlsx");
    expect(issues).toEqual([]);
    expect(table?.head).toEqual({ line: 1, cells: ["产业带名称", "行政区划代码", "年份"] });
    expect(table?.rows).toEqual([
      { line: 2, cells: ["电池", "440300", "2021"] },
      { line: 4, cells: ["灯", "442000", "2018-2021"] },
    ]);
    const row = table?.rows[1];
    expect(row && table?.spanOf(row, 2)).toEqual({ file: "belts.xlsx", line: 4, column: 3 });
  });

  it("reads numbers, flags and dates as people write them", async () => {
    const styles = `<styleSheet><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`;
    const row = `<row r="1"><c r="A1"><v>440300.0</v></c><c r="B1"><v>3.205E5</v></c><c r="C1" t="b"><v>1</v></c><c r="D1" s="1"><v>44348</v></c><c r="E1"><v>0.061</v></c></row>`;
    const { table } = await parseXlsx(xlsxOf(`<sheetData>${row}</sheetData>`, { "xl/styles.xml": styles }), "belts.xlsx");
    expect(table?.head.cells).toEqual(["440300", "320500", "true", "2021-06-01", "0.061"]);
  });

  it("warns of control characters, and keeps them", async () => {
    const { table, issues } = await parseXlsx(xlsxOf(sheetOf([["名称"], ["电\u202e池"]])), "belts.xlsx");
    expect(briefly(issues)).toEqual(["control-character 2:1 (warning)"]);
    expect(table?.rows[0]?.cells).toEqual(["电\u202e池"]);
  });

  it("tells of an empty sheet", async () => {
    expect(briefly((await parseXlsx(xlsxOf("<sheetData/>"), "belts.xlsx")).issues)).toEqual(["table-empty 1:1"]);
  });

  it.each([
    ["text", new TextEncoder().encode("名称,城市\n")],
    ["nothing", new Uint8Array()],
    ["a zip of other things", zipSync({ "readme.txt": new TextEncoder().encode("产业带") })],
    ["a spreadsheet that is cut off", xlsxOf(sheetOf([["名称"]])).slice(0, 300)],
    ["an old .xls file", Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])],
    ["a sheet whose text is missing", xlsxOf(`<sheetData><row r="1"><c r="A1" t="s"><v>7</v></c></row></sheetData>`)],
    ["rows in disorder", xlsxOf(`<sheetData><row r="2"><c r="A2"><v>1</v></c></row><row r="1"><c r="A1"><v>1</v></c></row></sheetData>`)],
  ])("refuses %s", async (_, bytes) => {
    expect(await problem(bytes)).toEqual({ table: null, problems: [{ problem: "not-a-spreadsheet" }] });
  });

  it.each([
    ["a zip bomb", xlsxOf(`<sheetData/>${" ".repeat(30_000)}`)],
    ["a row beyond the end", xlsxOf(`<sheetData><row r="4000000000"><c r="A4000000000"><v>1</v></c></row></sheetData>`)],
    ["a row number in disguise", xlsxOf(`<sheetData><row r="1e9"><c r="A1"><v>1</v></c></row></sheetData>`)],
    ["a cell far out", xlsxOf(`<sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="90"><c r="XFD90"><v>1</v></c></row></sheetData>`)],
    ["a sheet under another name", xlsxOf("", { "xl/_rels/workbook.xml.rels": "<a/>", "xl/evil.xml": `<x:row r='9999999'></x:row>` })],
  ])("refuses %s before unpacking or filling it", async (_, bytes) => {
    expect(await problem(bytes)).toEqual({ table: null, problems: [{ problem: "sheet-too-large" }] });
  });

  it("accepts styled empty cells far outside the table, as spreadsheet programs leave them", async () => {
    const far = `<row r="1048576"><c r="XFD1048576" s="0"/></row>`;
    const bytes = xlsxOf(`<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>名称</t></is></c></row>${far}</sheetData>`);
    const { table, issues } = await parseXlsx(bytes, "belts.xlsx", SHEET_LIMITS);
    expect([table?.head.cells, table?.rows, issues]).toEqual([["名称"], [], []]);
  });

  it("reads the first visible sheet, names it, and fills merged cells", async () => {
    const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const rels = "http://schemas.openxmlformats.org/package/2006/relationships";
    const seen = sheetOf([
      ["产业带名称", "省份", "城市"],
      ["电池", "广东省", "深圳"],
      ["灯", "", "中山"],
    ]);
    const bytes = xlsxOf(sheetOf([["旧名单"]]), {
      "xl/workbook.xml": `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="旧" sheetId="1" state="hidden" r:id="rId1"/><sheet name="名单" sheetId="2" r:id="rId2"/><sheet name="说明" sheetId="3" r:id="rId1"/></sheets></workbook>`,
      "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${rels}"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${office}/worksheet" Target="worksheets/sheet2.xml"/></Relationships>`,
      "xl/worksheets/sheet2.xml": `<worksheet xmlns="${main}">${seen}<mergeCells count="1"><mergeCell ref="B2:B3"/></mergeCells></worksheet>`,
    });
    const { table, remarks } = await parseXlsx(bytes, "belts.xlsx");
    expect(table?.rows.map(({ cells }) => cells)).toEqual([
      ["电池", "广东省", "深圳"],
      ["灯", "广东省", "中山"],
    ]);
    expect(remarks).toEqual([{ kind: "sheet", file: "belts.xlsx", name: "名单", others: ["说明"] }]);
  });

  it("keeps a formula that failed as what it is", async () => {
    const row = `<row r="1"><c r="A1" t="inlineStr"><is><t>名称</t></is></c></row><row r="2"><c r="A2" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>`;
    expect((await parseXlsx(xlsxOf(`<sheetData>${row}</sheetData>`), "belts.xlsx")).table?.rows[0]?.cells).toEqual(["#DIV/0!"]);
  });
});
