import type { FlowsDocument } from "../documents/flows.ts";
import { FLOW_BASES } from "../model/flows.ts";
import { flowCitiesCsv, flowClaimsCsv, flowLevelsCsv, flowPartnersCsv } from "../views/exports/flows-csv.ts";
import { flowMapSvg } from "../views/pictures/flow-map-svg.ts";
import { flowsText } from "../views/text/flows.ts";
import { openFlows } from "./flows/open-flows.ts";
import { answer } from "./line/answer.ts";
import type { Answer, Call, CommandSpec } from "./line/command.ts";
import { DIR, FILE, FORCE } from "./line/options.ts";
import { writeOut, writeOutFolder } from "./line/write-out.ts";

export const spec: CommandSpec = {
  name: "flows",
  group: "regions",
  operands: { zh: "", en: "" },
  least: 0,
  most: 0,
  says: { zh: "城市间流动：区域内外的扩散与集聚", en: "flows between cities: what a region keeps inside" },
  about: {
    zh: "读取城市间流动表（年份、来源城市、去向城市、数量，可有类别；CSV、.gz 或 xlsx），按时段计算区域在整体、扩散、集聚三个层面的水平及其变化，并列出伙伴城市、核心城市和主导流向。表旁的 flows.yaml 说明所计数的对象、是否包含所有城市、是否为模拟数据。",
    en: "Reads a table of flows between cities (year, from, to, count, and optionally category; CSV, .gz or xlsx) and computes, per window of years, which share a region keeps inside: overall, of what it passes on (sales) and of what it takes in (supply). Also prints how the levels changed, partners, core and dominant flows. flows.yaml beside the table says what is counted, whether the table covers all places, and whether the data are made.",
  },
  options: [
    {
      name: "region",
      value: { zh: "区域", en: "REGION" },
      says: { zh: "区域、地点组、省份，或以逗号分隔的城市", en: "a region, a group of places, a province, or cities separated by commas" },
    },
    {
      name: "flows",
      value: FILE,
      says: {
        zh: "流动表（默认 data/flows.csv；- 为标准输入）",
        en: "the table of flows (default: data/flows.csv; - for the standard input)",
      },
    },
    {
      name: "windows",
      value: { zh: "年份", en: "YEARS" },
      says: {
        zh: "时段，如 2001-2005,2006-2010（默认逐年；超过十年时按五年规划期）",
        en: "windows such as 2001-2005,2006-2010 (default: each year, or the five years of each plan if there are more than ten)",
      },
    },
    {
      name: "base",
      value: { zh: "口径", en: "BASE" },
      choices: FLOW_BASES,
      says: {
        zh: "整体水平的口径：ends 按端点计（默认），links 按流动计",
        en: "how the overall level counts: ends of flows (default) or links",
      },
    },
    {
      name: "green",
      value: { zh: "清单", en: "LIST" },
      choices: ["wipo"],
      says: {
        zh: "只计类别属于《国际专利分类绿色清单》的行（含旧版分类号），并分七个主题",
        en: "keep only rows whose category is in the IPC Green Inventory (symbols of older editions included), by its seven headings",
      },
    },
    {
      name: "by",
      value: { zh: "分组", en: "GROUP" },
      choices: ["place", "region", "category"],
      says: {
        zh: "另分城市、分区域（--region 所列的各个区域，须互不重叠）或分类别计算",
        en: "also per city, per region (those that --region lists, which must share no city) or per category",
      },
    },
    {
      name: "svg",
      value: FILE,
      says: { zh: "画成一张图：流动弧线图和三个层面的变化", en: "draw one picture: a map of arcs, and the three levels over time" },
    },
    {
      name: "csv",
      value: DIR,
      says: {
        zh: "把各时段水平、伙伴、城市和论断写成 CSV 文件",
        en: "write levels, partners, cities and claims as CSV files into this folder",
      },
    },
    FORCE,
    {
      name: "skip-bad-rows",
      says: {
        zh: "有错的行不计入，其余照常计算，并列出原因和行数",
        en: "leave rows with mistakes out and count the rest; the reasons and numbers of rows are listed",
      },
    },
  ],
  examples: [
    {
      words: "flows --region 长三角 --flows examples/green-transfer/flows.csv",
      says: { zh: "区域与外部的流动", en: "a region and the rest" },
    },
    {
      words:
        "flows --region 长三角 --flows examples/green-transfer/flows.csv --windows 2001-2005,2006-2010,2011-2015,2016-2020 --green wipo",
      says: { zh: "分时段，只计绿色专利", en: "by windows, green patents only" },
    },
    {
      words: "flows --region 长三角,京津冀,珠三角 --by region --flows examples/air-2014/flows.csv",
      says: { zh: "分区域比较", en: "regions side by side" },
    },
  ],
  prints: ["flows"],
};

/** `qundai flows`: what a region passes on, takes in and keeps inside. */
export async function run(call: Call): Promise<Answer> {
  const { document, notes } = await openFlows(call);
  await writeFiles(document, call);
  return answer(call, document, (each) => flowsText(each, call.page), notes);
}

async function writeFiles(document: FlowsDocument, call: Call): Promise<void> {
  const [svg, csv] = [call.option("svg"), call.option("csv")];
  if (svg !== undefined) await writeOut(svg, [flowMapSvg(document, call.language)], call);
  if (csv === undefined) return;
  const files = {
    "levels.csv": flowLevelsCsv(document),
    "partners.csv": flowPartnersCsv(document),
    "cities.csv": flowCitiesCsv(document),
    "claims.csv": flowClaimsCsv(document),
  };
  await writeOutFolder(csv, files, call);
}
