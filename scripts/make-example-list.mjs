// Writes examples/made-clusters.xlsx: 300 invented rows in the form in which a ministry publishes a list; its first line says that they are
// invented. The cells contain what such lists contain: title lines, counties as cities, several cities in a cell, merged provinces, a remark
// at the end, and one ambiguous city. Run with `node scripts/make-example-list.mjs`.
import { readFileSync, writeFileSync } from "node:fs";
import { strToU8, zipSync } from "fflate";

const root = new URL("../", import.meta.url);
const lines = (name) =>
  readFileSync(new URL(`data/${name}`, root), "utf8")
    .trim()
    .split("\n")
    .slice(1)
    .map((line) => line.split(","));
const INDUSTRIES = [
  "集成电路",
  "生物医药",
  "高端医疗器械",
  "新型显示",
  "动力电池",
  "工业机器人",
  "智能家电",
  "新能源汽车",
  "轨道交通装备",
  "先进陶瓷",
  "羊绒制品",
  "五金工具",
  "家具",
  "灯具",
  "模具",
  "化纤",
  "电子元器件",
  "数控机床",
  "食品",
  "服装",
];
const provinces = new Map(lines("places.csv").map(([code, name, , , province]) => [code, { name, province }]));
const counties = lines("counties.csv").filter(([, name]) => /[市县区]$/.test(name) && name.length <= 4);
const rows = [];
for (let at = 0; rows.length < 297; at += 1) {
  const [, county, parent] = counties[(at * 9) % counties.length];
  const { name, province } = provinces.get(parent);
  const industry = INDUSTRIES[at % INDUSTRIES.length];
  const city = at % 3 === 0 ? `${name}${county}` : at % 3 === 1 ? `${name}（${county}）` : name;
  rows.push({ province, name: `${county}${industry}产业集群`, industry, city: name === province ? name : city });
}
rows.push({ province: "四川省", name: "成都市、德阳市高端能源装备集群", industry: "动力电池", city: "成都市、德阳市" });
rows.push({ province: "广东省", name: "珠三角灯具产业集群", industry: "灯具", city: "广州市,佛山市,惠州市" });
rows.push({ province: "", name: "某地家具产业集群", industry: "家具", city: "鼓楼区" });
rows.sort((a, b) => (a.province < b.province ? -1 : a.province > b.province ? 1 : 0));

const escaped = (text) => text.replace(/[&<>]/g, (mark) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;" })[mark]);
const cell = (value, column, row) =>
  value === "" ? "" : `<c r="${column}${row}" t="inlineStr"><is><t>${escaped(String(value))}</t></is></c>`;
const sheet = [
  ["附件1"],
  ["产业集群名单（虚构，仅供试用 / made for trying the program）"],
  ["序号", "省份", "集群名称", "主导产业", "所在城市"],
];
const merges = [];
rows.forEach(({ province, name, industry, city }, at) => {
  const isFirst = at === 0 || rows[at - 1].province !== province;
  const count = rows.filter((row) => row.province === province).length;
  if (isFirst && province !== "" && count > 1) merges.push(`B${at + 4}:B${at + 3 + count}`);
  sheet.push([at + 1, isFirst ? province : "", name, industry, city]);
});
sheet.push(["注：本名单为虚构。"]);
const sheetXml = sheet
  .map((cells, at) => `<row r="${at + 1}">${cells.map((value, column) => cell(value, "ABCDE"[column], at + 1)).join("")}</row>`)
  .join("");
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const types = "http://schemas.openxmlformats.org/package/2006";
const parts = {
  "[Content_Types].xml": `<?xml version="1.0" encoding="UTF-8"?><Types xmlns="${types}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`,
  "_rels/.rels": `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="${types}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  "xl/workbook.xml": `<?xml version="1.0" encoding="UTF-8"?><workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="名单" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  "xl/_rels/workbook.xml.rels": `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="${types}/relationships"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
  "xl/worksheets/sheet1.xml": `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="${main}"><sheetData>${sheetXml}</sheetData><mergeCells count="${merges.length}">${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join("")}</mergeCells></worksheet>`,
};
const bytes = zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])), {
  mtime: "1980-01-01T00:00:00",
});
writeFileSync(new URL("examples/made-clusters.xlsx", root), bytes);
