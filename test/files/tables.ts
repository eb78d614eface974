import { strToU8, zipSync } from "fflate";
import { readGazetteerTables } from "../../src/files/places/gazetteer-tables.ts";
import { PlaceIndex } from "../../src/files/places/place-index.ts";
import { parseCsv } from "../../src/files/tables/csv.ts";
import type { Table } from "../../src/files/tables/table.ts";
import type { Place } from "../../src/model/data.ts";
import type { PlaceCode } from "../../src/model/ids.ts";
import type { Issue } from "../../src/model/issue.ts";
import { ROOT } from "../support/program.ts";

function place(code: string, name: string, nameEn: string, province: string, shortName = name.replace(/市$/u, "")): Place {
  const rest = { level: "prefecture", lon: null, lat: null, regions: [], economicRegion: "" };
  return { code: code as PlaceCode, name, shortName, nameEn, province, ...rest };
}

export const PLACES: readonly Place[] = [
  place("110000", "北京市", "Beijing", "北京市"),
  place("220200", "吉林市", "Jilin", "吉林省"),
  place("320500", "苏州市", "Suzhou", "江苏省"),
  place("341300", "宿州市", "Suzhou", "安徽省"),
  place("440300", "深圳市", "Shenzhen", "广东省"),
  place("469023", "澄迈县", "Chengmai County", "海南省", "澄迈"),
  place("610100", "西安市", "Xi'an", "陕西省"),
  place("632500", "海南藏族自治州", "Hainan Tibetan Autonomous Prefecture", "青海省", "海南"),
  place("632800", "海西蒙古族藏族自治州", "Haixi Mongol and Tibetan Autonomous Prefecture", "青海省", "海西"),
];
export const placeIndex = () => new PlaceIndex(PLACES, () => readGazetteerTables(ROOT));

/** A table from its text; throws if the text is not a table. */
export async function tableFrom(text: string, file = "我的产业带.csv"): Promise<Table> {
  const { table, issues } = await parseCsv(text, file);
  if (table === null) throw new Error(`no table: ${briefly(issues).join(", ")}`);
  return table;
}

/** Issues as `code line:column`, with the severity if it is a warning. */
export function briefly(issues: readonly Issue[]): string[] {
  return issues.map(({ code, severity, span }) => `${code} ${span.line}:${span.column}${severity === "warning" ? " (warning)" : ""}`);
}

/** The smallest spreadsheet that holds this sheet. */
export function xlsxOf(sheetXml: string, more: Readonly<Record<string, string>> = {}): Uint8Array {
  const types = "http://schemas.openxmlformats.org/package/2006";
  const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const parts: Readonly<Record<string, string>> = {
    "[Content_Types].xml": `<Types xmlns="${types}/content-types"/>`,
    "xl/workbook.xml": `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="产业带" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${types}/relationships"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    "xl/worksheets/sheet1.xml": `<worksheet xmlns="${main}">${sheetXml}</worksheet>`,
    ...more,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])), { mtime: "1980-01-01" });
}

/** Rows of texts and numbers as a sheet. */
export function sheetOf(rows: readonly (readonly (string | number)[])[]): string {
  const cell = (value: string | number, address: string) =>
    typeof value === "number" ? `<c r="${address}"><v>${value}</v></c>` : `<c r="${address}" t="inlineStr"><is><t>${value}</t></is></c>`;
  const row = (cells: readonly (string | number)[], index: number) =>
    `<row r="${index + 1}">${cells.map((value, column) => cell(value, `${String.fromCharCode(65 + column)}${index + 1}`)).join("")}</row>`;
  return `<sheetData>${rows.map(row).join("")}</sheetData>`;
}
