import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { readTable } from "../../src/files/tables/read-table.ts";
import { sheetOf, xlsxOf } from "./tables.ts";

const folder = mkdtempSync(join(tmpdir(), "qundai-table-"));
afterAll(() => rmSync(folder, { recursive: true }));

const TEXT = "产业带名称,城市\n电池,深圳\n";
/** TEXT in GB18030, made by Python's codec. */
const GB18030 = Buffer.from("b2fad2b5b4f8c3fbb3c62cb3c7cad00ab5e7b3d82cc9eedbda0a", "hex");

describe("readTable", () => {
  it.each([
    ["utf-8.csv", Buffer.from(TEXT)],
    ["utf-8-with-mark.csv", Buffer.from(`\ufeff${TEXT}`)],
    ["gb18030.csv", GB18030],
    ["utf-16.txt", Buffer.from(`\ufeff${TEXT.replaceAll(",", "\t")}`, "utf16le")],
    [
      "sheet.XLSX",
      xlsxOf(
        sheetOf([
          ["产业带名称", "城市"],
          ["电池", "深圳"],
        ]),
      ),
    ],
  ])("reads the same from %s", async (name, bytes) => {
    writeFileSync(join(folder, name), bytes);
    const { table, issues } = await readTable(join(folder, name), name);
    expect(issues).toEqual([]);
    expect([table?.file, table?.head, table?.rows]).toEqual([
      name,
      { line: 1, cells: ["产业带名称", "城市"] },
      [{ line: 2, cells: ["电池", "深圳"] }],
    ]);
  });

  it.each([
    ["missing.csv", null, 100, "file-missing"],
    ["large.csv", Buffer.from(TEXT), 10, "file-too-large"],
    ["picture.csv", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0]), 100, "file-not-text"],
    ["sheet-in-disguise.csv", xlsxOf(sheetOf([["名称"]])), 9000, "file-not-text"],
    ["text-in-disguise.xlsx", Buffer.from(TEXT), 100, "file-not-readable"],
    ["empty.csv", Buffer.from(""), 100, "table-empty"],
  ])("tells of %s", async (name, bytes, most, code) => {
    if (bytes !== null) writeFileSync(join(folder, name), bytes);
    const { table, issues } = await readTable(join(folder, name), name, most);
    expect([table, issues.map((found) => found.code)]).toEqual([null, [code]]);
  });
});
