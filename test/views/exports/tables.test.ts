import { parse } from "csv-parse/sync";
import readXlsx from "read-excel-file/node";
import { beforeAll, describe, expect, it } from "vitest";
import type { Form } from "../../../src/reviewing/sheets/form.ts";
import { csvLines } from "../../../src/views/exports/formats/csv.ts";
import type { Cell, ResultTable } from "../../../src/views/exports/table.ts";
import { resultTables } from "../../../src/views/exports/tables.ts";
import { formBytes, xlsxBytes, xlsxStream } from "../../../src/views/exports/xlsx.ts";
import { hostileResult, type Shipped, shipped } from "../../support/shipped.ts";

let world: Shipped;
beforeAll(async () => {
  world = await shipped();
});

const tableOf = (...rows: Cell[][]): ResultTable => ({
  name: "units",
  columns: [
    { name: "name", kind: "text", width: 10 },
    { name: "count", kind: "number", width: 5 },
    { name: "rate", kind: "percent", width: 5 },
  ],
  count: rows.length,
  rows: () => rows,
});
const text = (table: ResultTable, reader: "people" | "programs", bom = false) => [...csvLines(table, reader, bom)].join("");
const sheetsOf = async (bytes: Uint8Array): Promise<{ sheet: string; data: unknown[][] }[]> =>
  (await readXlsx(Buffer.from(bytes))) as unknown as { sheet: string; data: unknown[][] }[];

describe("CSV", () => {
  const FORMULAS = ["=1+1", "+1", "-1", "@SUM(A1)", " =1", "＝1", "\t=1"];
  it("for programs is what the data say", () =>
    expect(text(tableOf(...FORMULAS.map((each) => [each, 1, 0.5])), "programs")).toBe(
      `name,count,rate\r\n${FORMULAS.map((each) => `${each},1,0.5\r\n`).join("")}`,
    ));
  it("for people contains no formula", () => {
    const cells = (parse(text(tableOf(...FORMULAS.map((each) => [each, 1, 0.5])), "people"), { from: 2 }) as string[][]).map(
      ([cell]) => cell,
    );
    for (const cell of cells) expect(cell).toMatch(/^['<]/);
  });
  it("keeps numbers that are below zero numbers", () => expect(text(tableOf(["a", -3, null]), "people")).toContain("a,-3,\r\n"));
  it("quotes only cells that need it, and has a byte order mark only on request", () => {
    expect(text(tableOf(['a "b", c\nd', 1, 1]), "programs", true)).toBe('\ufeffname,count,rate\r\n"a ""b"", c\nd",1,1\r\n');
  });
  it("comes in chunks", () => {
    const many = tableOf(...Array.from({ length: 2000 }, (_, at): Cell[] => [`单元${at}`, at, 0]));
    expect([...csvLines(many, "programs", false)].length).toBeGreaterThan(2);
    expect((parse(text(many, "programs")) as unknown[]).length).toBe(2001);
  });
  it("every table of the shipped result reads back", () => {
    for (const table of resultTables(world.result, false, "zh"))
      expect([table.name, (parse(text(table, "programs")) as unknown[]).length]).toEqual([table.name, table.count + 1]);
  });
  it("all pairs are units times belts", () => {
    const pairs = resultTables(world.result, true, "zh").find((table) => table.name === "pairs");
    expect([...(pairs?.rows() ?? [])].length).toBe(world.result.units.length * world.result.belts.length);
  });
});

describe("xlsx, read back by another package", () => {
  it("has a sheet for each table with every row, and none of groups under rules that read none", async () => {
    const tables = resultTables(world.result, false, "zh");
    const sheets = await sheetsOf(await xlsxBytes(tables));
    expect(sheets.map(({ sheet }) => sheet)).toEqual(["rates", "units", "pairs", "collections", "rules", "sources"]);
    for (const [at, { data }] of sheets.entries()) expect(data.length).toBe((tables[at]?.count ?? 0) + 1);
    expect(sheets[0]?.data[1]?.slice(3, 5)).toEqual([147, world.result.rates[0]?.matched]);
  });

  it("keeps text that begins with = text, and control characters out", async () => {
    const [sheet] = await sheetsOf(await xlsxBytes([tableOf(["=1+1", 1, 0.5], ["a\u0007b\u202e", 2, 0.25])]));
    expect(sheet?.data.slice(1)).toEqual([
      ["=1+1", 1, 0.5],
      ["a<BEL>b<U+202E>", 2, 0.25],
    ]);
  });

  it("a form shows each line of a cell harmless and keeps the breaks between them", async () => {
    const form: Form = {
      name: "sheet",
      columns: [{ head: "why", width: 20, fill: { hint: "h", allowed: 200 } }],
      rows: [["first\u0007 line\n\u202esecond\n=1+1"]],
      howTo: { name: "how", lines: ["one\u001b[31m", "two\nthree"] },
    };
    const [sheet, how] = await sheetsOf(await formBytes(form));
    expect(sheet?.data).toEqual([["why"], ["first<BEL> line\n<U+202E>second\n=1+1"]]);
    expect(how?.data).toEqual([["one<ESC>[31m"], ["two\nthree"]]);
  });

  it("is the same bytes on every run, and takes hostile text", async () => {
    const tables = resultTables(world.result, false, "zh");
    expect(Buffer.from(await xlsxBytes(tables)).equals(Buffer.from(await xlsxBytes(tables)))).toBe(true);
    const sheets = await sheetsOf(await xlsxBytes(resultTables(hostileResult(world.result), false, "zh")));
    expect(sheets[1]?.data[1]?.[3]).toContain("<img src=x");
  });

  it("streams a long sheet that reads back the same", async () => {
    const table = tableOf(...Array.from({ length: 3000 }, (_, at): Cell[] => [`=单元${at}`, at, at / 3000]));
    const seen: number[] = [];
    const chunks: Uint8Array[] = [];
    for await (const chunk of xlsxStream(table, (done) => seen.push(done)) as unknown as AsyncIterable<Uint8Array>) chunks.push(chunk);
    const [sheet] = await sheetsOf(Buffer.concat(chunks));
    expect(sheet?.data.length).toBe(3001);
    expect(sheet?.data[1]).toEqual(["=单元0", 0, 0]);
    expect(seen.at(-1)).toBe(3000);
  });
});
