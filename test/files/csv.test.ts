import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseCsv, plainRows, quotedRows } from "../../src/files/tables/csv.ts";
import { briefly, tableFrom } from "./tables.ts";

async function cellsOf(text: string) {
  const { head, rows } = await tableFrom(text);
  return [head, ...rows].map(({ line, cells }) => [line, ...cells]);
}

describe("parseCsv", () => {
  it.each([
    [
      "commas",
      "名称,城市\n电池,深圳\n",
      [
        [1, "名称", "城市"],
        [2, "电池", "深圳"],
      ],
    ],
    [
      "semicolons",
      "名称;城市\n传输、交换设备;北京\n",
      [
        [1, "名称", "城市"],
        [2, "传输、交换设备", "北京"],
      ],
    ],
    [
      "Chinese commas inside the names of a list of one column",
      "名称\n靶材（95%，核工业）\n阀门\n缆，管，线\n",
      [
        [1, "名称"],
        [2, "靶材（95%，核工业）"],
        [3, "阀门"],
        [4, "缆，管，线"],
      ],
    ],
    [
      "commas in the head, whatever the rows are full of",
      "名称,城市\n传输;交换;设备,北京\n电池;材料;部件,深圳\n",
      [
        [1, "名称", "城市"],
        [2, "传输;交换;设备", "北京"],
        [3, "电池;材料;部件", "深圳"],
      ],
    ],
    [
      "tabs",
      "名称\t城市\n\t深圳\n",
      [
        [1, "名称", "城市"],
        [2, "", "深圳"],
      ],
    ],
    [
      "tabs beside quotes",
      '名称\t城市\n"LED, 灯"\t中山\n',
      [
        [1, "名称", "城市"],
        [2, "LED, 灯", "中山"],
      ],
    ],
    [
      "a comma in a quoted head",
      '"名称, 全称";城市\n电池;深圳\n',
      [
        [1, "名称, 全称", "城市"],
        [2, "电池", "深圳"],
      ],
    ],
    [
      "one column",
      "名称\n电池\n",
      [
        [1, "名称"],
        [2, "电池"],
      ],
    ],
    [
      "line ends of Windows",
      "名称,城市\r\n电池,深圳\r\n",
      [
        [1, "名称", "城市"],
        [2, "电池", "深圳"],
      ],
    ],
    [
      "line ends of old Macs",
      "名称,城市\r电池,深圳",
      [
        [1, "名称", "城市"],
        [2, "电池", "深圳"],
      ],
    ],
    [
      "blank lines and blank rows",
      "\n名称,城市\n\n,\n电池,深圳\n \n",
      [
        [2, "名称", "城市"],
        [5, "电池", "深圳"],
      ],
    ],
    [
      "quotes, and quotes in quotes",
      '名称,城市\n"""小商品""、饰品",义乌\n',
      [
        [1, "名称", "城市"],
        [2, '"小商品"、饰品', "义乌"],
      ],
    ],
    [
      "a line end in a cell",
      '名称,城市\r\n"电池\r\n(锂)",深圳\r\n灯,中山\r\n',
      [
        [1, "名称", "城市"],
        [2, "电池\n(锂)", "深圳"],
        [4, "灯", "中山"],
      ],
    ],
    [
      "spaces around cells",
      '名称 , 城市\n  电池 , "深圳"\n',
      [
        [1, "名称", "城市"],
        [2, "电池", "深圳"],
      ],
    ],
    [
      "surplus cells that are empty",
      "名称,城市,,\n电池,深圳,,,\n",
      [
        [1, "名称", "城市"],
        [2, "电池", "深圳"],
      ],
    ],
    [
      "names that objects inherit",
      "__proto__,constructor\ntoString,__proto__\n",
      [
        [1, "__proto__", "constructor"],
        [2, "toString", "__proto__"],
      ],
    ],
  ])("reads %s", async (_, text, expected) => {
    expect(await cellsOf(text)).toEqual(expected);
  });

  it.each([
    ["an empty file", "", ["table-empty 1:1"]],
    ["a blank file", " \n,,\n", ["table-empty 1:1"]],
    ["a row that is too short", "名称,城市,年份\n电池,深圳\n灯,中山,2021\n", ["row-width 2:1"]],
    ["a row that is too long", "名称,城市\n电池,深圳,2021\n", ["row-width 2:1"]],
    ["a quote that is not closed", '名称,城市\n灯,中山\n"电池,深圳\n', ["csv-quote 3:1"]],
    ["text behind a quote", '名称,城市\n"电池"厂,深圳\n', ["csv-quote 2:1"]],
    ["a quote inside a cell", '名称,城市\n3寸"电池,深圳\n', ["csv-quote 2:1"]],
    ["a control character", "名称,城市\n电\u001b[31m池,深圳\n", ["control-character 2:1 (warning)"]],
    ["a mark that turns the direction", '名称,城市\n"电,池","深\u202e圳"\n', ["control-character 2:7 (warning)"]],
    ["a zero-width space below a cell with a line end", '名称,城市\n"电\n池",深\u200b圳\n', ["control-character 3:4 (warning)"]],
  ])("tells of %s", async (_, text, expected) => {
    expect(briefly((await parseCsv(text, "belts.csv")).issues)).toEqual(expected);
  });

  it("keeps control characters in the value", async () => {
    expect(await cellsOf("名称\n电\u202e池\n")).toEqual([
      [1, "名称"],
      [2, "电\u202e池"],
    ]);
  });

  it("reads text without quotes as the package would", async () => {
    const text = fc.array(fc.array(fc.constantFrom("电池", " 灯 ", "", "a b", "\t", "；"), { minLength: 1, maxLength: 4 }), {
      maxLength: 6,
    });
    await fc.assert(
      fc.asyncProperty(text, async (rows) => {
        const written = rows.map((cells) => cells.join(",")).join("\n");
        const trimmed = (found: Awaited<ReturnType<typeof quotedRows>>) =>
          Array.isArray(found)
            ? found
                .map(({ line, cells }) => [line, ...cells.map((cell) => cell.trim())])
                .filter((row) => row.some((cell, i) => i > 0 && cell !== ""))
            : found;
        expect(trimmed(plainRows(written, ","))).toEqual(trimmed(await quotedRows(written, ",", "belts.csv")));
      }),
      { numRuns: 200, seed: 2022 },
    );
  });

  it("finds every cell at its place in the text", async () => {
    const table = await tableFrom('\n名称,"城市",年份\r\n"电,""池""\r\n组", 深圳 ,2021\r\n灯,中山,2020\r\n');
    const places = table.rows.map((row) =>
      row.cells.map((_, column) => table.spanOf(row, column)).map(({ line, column }) => [line, column]),
    );
    expect(places).toEqual([
      [
        [3, 1],
        [4, 4],
        [4, 9],
      ],
      [
        [5, 1],
        [5, 3],
        [5, 6],
      ],
    ]);
  });
});

it.each([
  ["in the first cell", '产业带,城市\n"饰品,义乌\n鞋,晋江\n', 2, 1],
  ["behind an escaped quote", '产业带,城市\n饰品,"义""乌\n鞋,晋江\n', 2, 4],
  ["behind spaces", '产业带,城市\n饰品,  "义乌\n', 2, 6],
  ["below a cell with a line end", '产业带,城市\n"a\nb",义乌\n鞋,"晋江\n', 4, 3],
])("says where a quote opens that never closes, %s", async (_, text, line, column) => {
  const { table, issues } = await parseCsv(text, "t.csv");
  expect(table).toBeNull();
  expect(issues).toMatchObject([{ code: "csv-quote", params: { problem: "not-closed" }, span: { line, column } }]);
});
