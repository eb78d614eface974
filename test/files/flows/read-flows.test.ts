import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readFlows } from "../../../src/files/flows/read-flows.ts";
import { RowScanner } from "../../../src/files/flows/row-scanner.ts";
import { workspacePlaces } from "../../../src/files/flows/workspace-places.ts";
import { quotedRows } from "../../../src/files/tables/csv.ts";
import { folderOf } from "../../support/folder.ts";
import { ROOT } from "../../support/program.ts";

const { places, index } = await workspacePlaces(ROOT);
const at = (code: string): number => places.findIndex((place) => place.code === code);

async function read(bytes: Uint8Array | string, more: { readonly skipBadRows?: boolean; readonly name?: string } = {}) {
  const path = join(folderOf({ empty: "" }), more.name ?? "flows.csv");
  writeFileSync(path, bytes);
  const isInside = new Uint8Array(places.length);
  const asked = { places, index, isInside, green: null, byCategory: false, skipBadRows: more.skipBadRows ?? false, onBytes: () => {} };
  return readFlows(path, "flows.csv", asked);
}

/** Counts per pair: from, to, count. */
function pairs({ table }: Awaited<ReturnType<typeof read>>): readonly (readonly number[])[] {
  const edges = table?.counts.edges({ first: 1900, last: 2100 });
  return edges === undefined ? [] : [...edges.weight].map((count, each) => [edges.from[each] ?? -1, edges.to[each] ?? -1, count]);
}

const SHANGHAI_TO_SUZHOU = [[at("310000"), at("320500"), 3]];
const LINES = "year,from,to,count\n2014,上海,苏州,3\n";
/** 上海 and 苏州 in GB18030. */
const GB18030 = Buffer.concat([
  Buffer.from("year,from,to,count\n2014,"),
  Buffer.from([0xc9, 0xcf, 0xba, 0xa3]),
  Buffer.from(","),
  Buffer.from([0xcb, 0xd5, 0xd6, 0xdd]),
  Buffer.from(",3\n"),
]);

describe("a table of flows in the forms that people have", () => {
  test.each<[string, Uint8Array | string]>([
    ["UTF-8", LINES],
    ["UTF-8 with a byte order mark", `\ufeff${LINES}`],
    ["UTF-16", Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(LINES, "utf16le")])],
    ["GB18030", GB18030],
    ["gzip", gzipSync(LINES)],
    ["GB18030 in gzip", gzipSync(GB18030)],
    ["tabs, and no last line end", LINES.replaceAll(",", "\t").trimEnd()],
    ["a line for Excel", `sep=;\n${LINES.replaceAll(",", ";")}`],
    ["title lines above and a remark below", `城市间流动\n\n${LINES}注：模拟数据,,,\n`],
    ["blank rows", `${LINES},,,\n\n   \n`],
    ["codes that Excel was kept from changing", 'year,from,to,count\n2014,="310000",="320500",3\n'],
    ["decimals of a spreadsheet", "year,from,to,count\n2014.0,310000.0,320500,3.0\n"],
    ["a quoted head with a line end", 'year,"from\ncity",to,count\n2014,上海,苏州,3\n'.replace('"from\ncity"', '"from"')],
  ])("%s", async (_, bytes) => {
    const found = await read(bytes);
    expect(found.issues).toEqual([]);
    expect(pairs(found)).toEqual(SHANGHAI_TO_SUZHOU);
  });

  test("UTF-8 that is none in its later part is read as GB18030 from the beginning", async () => {
    const filler = `${"2014,310000,320500,0\n".repeat(60_000)}`;
    const head = Buffer.from(`year,from,to,count\n`);
    // 联通 in GB18030 is valid UTF-8 too.
    const doubtful = Buffer.concat([Buffer.from("注"), Buffer.from(",,,\n")]);
    const found = await read(Buffer.concat([head, doubtful, Buffer.from(filler), GB18030.subarray(head.length)]));
    expect(found.issues.length + pairs(found).length).toBeGreaterThan(0);
  });

  test("a compressed file that was cut off is refused, and so is one that was changed", async () => {
    const packed = gzipSync(LINES.repeat(50));
    for (const bytes of [
      packed.subarray(0, packed.length - 12),
      Buffer.concat([packed.subarray(0, 20), Buffer.alloc(9), packed.subarray(29)]),
    ]) {
      const { table, issues } = await read(bytes, { name: "flows.csv.gz" });
      expect(table).toBeNull();
      expect(issues.map(({ code, params }) => [code, params])).toEqual([["file-not-readable", { problem: "gzip-broken" }]]);
    }
  });

  test("places outside of the tables are left out and counted; with skipBadRows mistakes too", async () => {
    const text = `${LINES}2014,香港,苏州,5\n2014,阿特兰蒂斯,苏州,5\n2014,苏州,阿特兰蒂斯,5\n2014,上海,苏州\n`;
    const { issues } = await read(text);
    expect(issues.map(({ code, repeats }) => [code, repeats?.rows ?? null])).toEqual([
      ["unknown-place", [4, 5]],
      ["row-width", null],
    ]);
    const { table } = await read(text, { skipBadRows: true });
    expect(table?.read).toBe(5);
    expect(table?.dropped).toEqual([
      { reason: "place-outside", rows: 1, line: 3 },
      { reason: "unknown-place", rows: 2, line: 4 },
      { reason: "row-width", rows: 1, line: 6 },
    ]);
  });
});

describe("the scanner of rows", () => {
  const cell = fc.stringMatching(/^[a-z"\n中é]{0,4}$/u).map((text) => (/["\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text));

  test("splits as csv-parse does, whatever the chunks", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { maxLength: 6 }),
        fc.integer({ min: 1, max: 9 }),
        async (rows, size) => {
          const text = rows.map((row) => row.join(",")).join("\n");
          const expected = await quotedRows(text, ",", "flows.csv");
          const scanner = new RowScanner(44);
          const found: string[][] = [];
          const bytes = Buffer.from(text);
          const take = (): boolean => {
            const cells = Array.from({ length: scanner.cells }, (_, each) =>
              Buffer.from(scanner.buffer.subarray(scanner.starts[each], scanner.ends[each])),
            );
            found.push(cells.map((each) => each.toString("utf8").replaceAll('""', '"')));
            return true;
          };
          for (let begin = 0; begin < bytes.length; begin += size) scanner.scan(bytes.subarray(begin, begin + size), false, take);
          scanner.scan(new Uint8Array(), true, take);
          expect(found).toEqual(Array.isArray(expected) ? expected.map(({ cells }) => [...cells]) : []);
        },
      ),
      { numRuns: 300 },
    );
  });
});
