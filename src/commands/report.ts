import { resolve } from "node:path";
import { readBaseMap } from "../files/base-map.ts";
import type { BaseMap } from "../model/base-map.ts";
import { reportHtml } from "../views/page/report-html.ts";
import { exportingWords } from "../words/exporting.ts";
import type { Answer, Call, CommandSpec } from "./line/command.ts";
import { openResult } from "./line/open-result.ts";
import { issueRefusal } from "./line/open-run.ts";
import { FORCE, FROM, OWN_TABLES } from "./line/options.ts";
import { Refusal } from "./line/refusal.ts";
import { writeOut, writtenAnswer } from "./line/write-out.ts";

export const spec: CommandSpec = {
  name: "report",
  group: "analyst",
  operands: { zh: "", en: "" },
  least: 0,
  most: 0,
  says: { zh: "写出可直接打开的网页报告", en: "write a report as one HTML page that opens anywhere" },
  about: {
    zh: "单个文件，无须联网：比率、地图、椭圆、地点组的作用、产业集合、逐单元依据（可查找、筛选、排序）、论文数字的复核、数据局限。页内可切换中英文，可打印。",
    en: "The page is one file and needs no network. It shows rates, a map, ellipses, what groups of places add, collections, every unit with its reasons (with search, filters and sorting), the study's figures, and the limits of the data. It can be switched between Chinese and English, and printed.",
  },
  options: [
    { name: "out", value: { zh: "文件", en: "FILE" }, says: { zh: "写入文件", en: "write there" } },
    {
      name: "base-map",
      value: { zh: "文件", en: "FILE" },
      says: {
        zh: "自备底图（GeoJSON，经纬度），代替陆地示意图",
        en: "your own base map (GeoJSON in degrees) instead of the built-in sketch of land",
      },
    },
    {
      name: "map-approval",
      value: { zh: "审图号", en: "NUMBER" },
      says: { zh: "底图的审图号，印在图下", en: "the base map's approval number, printed below the map" },
    },
    {
      name: "compare",
      value: { zh: "版本", en: "VERSION" },
      says: { zh: "与规则的另一版本比较", en: "compare with another version of the rules" },
    },
    {
      name: "compare-from",
      value: { zh: "文件", en: "FILE" },
      says: {
        zh: "与 export --to json 保存的结果比较（单元须相同）",
        en: "compare with a result saved by export --to json (it must have the same units)",
      },
    },
    {
      name: "flows",
      value: { zh: "文件", en: "FILE" },
      needs: "region",
      says: { zh: "另加一节：--region 所列区域在该流动表中的城市间流动", en: "add a section on the flows of --region in this table" },
    },
    {
      name: "region",
      value: { zh: "区域", en: "REGION" },
      needs: "flows",
      says: { zh: "流动一节的区域，写法同 flows --region", en: "the region of that section, as for flows --region" },
    },
    FORCE,
    FROM,
    ...OWN_TABLES,
  ],
  examples: [
    { words: "report --out report.html", says: { zh: "写出网页报告", en: "write the page" } },
    { words: "report --out report-en.html --lang en", says: { zh: "打开时为英文", en: "write a page that opens in English" } },
    {
      words: "report --from a.json --compare-from b.json --out c.html",
      says: { zh: "由两份已保存的结果写出", en: "from two saved results" },
    },
  ],
  prints: ["written"],
};

/** `qundai report --out FILE`: the result as one page. */
export async function run(call: Call): Promise<Answer> {
  const out = call.option("out");
  if (out === undefined) throw new Refusal([exportingWords[call.language].reportNeedsOut]);
  const base = baseMapOf(call);
  const { result, notes } = await openResult(call, "all");
  const size = await writeOut(out, [reportHtml(result, call.language, base)], call);
  return writtenAnswer(out, size, notes, call);
}

function baseMapOf(call: Call): BaseMap | null {
  const [file, approval] = [call.option("base-map"), call.option("map-approval")];
  const words = exportingWords[call.language];
  if (file === undefined) {
    if (approval !== undefined) throw new Refusal([words.approvalAlone]);
    return null;
  }
  const read = readBaseMap(resolve(call.cwd, file), file);
  if (read.kind === "read") return { lines: read.lines, approval: approval ?? null };
  if (read.kind === "refused") throw issueRefusal([read.issue], call, null);
  throw new Refusal([words.badMap[read.kind](file)]);
}
