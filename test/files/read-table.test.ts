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

const SHEET = xlsxOf(
  sheetOf([
    ["产业带名称", "城市"],
    ["电池", "深圳"],
  ]),
);

describe("readTable", () => {
  it.each<{ name: string; bytes: Uint8Array; skipped?: number }>([
    { name: "utf-8.csv", bytes: Buffer.from(TEXT) },
    { name: "utf-8-with-mark.csv", bytes: Buffer.from(`\ufeff${TEXT}`) },
    { name: "gb18030.csv", bytes: GB18030 },
    { name: "utf-16.txt", bytes: Buffer.from(`\ufeff${TEXT.replaceAll(",", "\t")}`, "utf16le") },
    { name: "sheet.XLSX", bytes: SHEET },
    { name: "sheet-in-disguise.csv", bytes: SHEET },
    { name: "macros.xlsm", bytes: SHEET },
    { name: "misnamed.xls", bytes: SHEET },
    { name: "text-in-disguise.xlsx", bytes: Buffer.from(TEXT) },
    { name: "separator-said.csv", bytes: Buffer.from(`sep=;\n${TEXT.replaceAll(",", ";")}`), skipped: 1 },
    { name: "formulas.csv", bytes: Buffer.from('="产业带名称",="城市"\n="电池",="深圳"\n') },
    { name: "formulas-in-quotes.csv", bytes: Buffer.from('"产业带名称","城市"\n"=""电池""","深圳"\n') },
    { name: "formulas-with-tabs.txt", bytes: Buffer.from('产业带名称\t城市\n="电池"\t="深圳"\n') },
    { name: "hard-spaces.csv", bytes: Buffer.from("\u00a0产业带名称\u00a0,城市\n电池,\u00a0深圳\n") },
    { name: "trailing.csv", bytes: Buffer.from("产业带名称,城市,,\n电池,深圳,,\n,,,\n,,,\n") },
  ])("reads the same from $name", async ({ name, bytes, skipped = 0 }) => {
    writeFileSync(join(folder, name), bytes);
    const { table, issues } = await readTable(join(folder, name), name);
    expect(issues).toEqual([]);
    expect([table?.file, table?.head, table?.rows]).toEqual([
      name,
      { line: 1 + skipped, cells: ["产业带名称", "城市"] },
      [{ line: 2 + skipped, cells: ["电池", "深圳"] }],
    ]);
  });

  it.each([
    ["missing.csv", null, 100, "file-missing"],
    ["large.csv", Buffer.from(TEXT), 10, "file-too-large"],
    ["picture.csv", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0]), 100, "file-not-text"],
    ["older.xls", Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0]), 100, "file-not-readable"],
    ["page.xls", Buffer.from("<html><table></table></html>"), 100, "file-not-readable"],
    ["picture.xlsx", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0]), 100, "file-not-readable"],
    ["empty.csv", Buffer.from(""), 100, "table-empty"],
  ])("tells of %s", async (name, bytes, most, code) => {
    if (bytes !== null) writeFileSync(join(folder, name), bytes);
    const { table, issues } = await readTable(join(folder, name), name, { most });
    expect([table, issues.map((found) => found.code)]).toEqual([null, [code]]);
  });
});
