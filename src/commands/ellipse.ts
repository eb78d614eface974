import { clashesOf } from "../documents/clashes.ts";
import { AS_THE_STUDY, type EllipseAsked, ellipseDocument } from "../documents/ellipse.ts";
import { ELLIPSE_WEIGHTS, type EllipseFormula } from "../model/spatial.ts";
import { ELLIPSE_GROUPINGS } from "../questions/ellipses/groups.ts";
import { ellipseGeoJson } from "../views/exports/formats/geojson.ts";
import { ellipseText } from "../views/text/ellipse.ts";
import { answer } from "./line/answer.ts";
import type { Answer, Call, CommandSpec } from "./line/command.ts";
import { openInput } from "./line/open-run.ts";
import { OWN_TABLES } from "./line/options.ts";
import { Refusal } from "./line/refusal.ts";

export const spec: CommandSpec = {
  name: "ellipse",
  group: "regions",
  operands: { zh: "", en: "" },
  least: 0,
  most: 0,
  says: { zh: "集群和产业带的标准差椭圆", en: "compute standard deviational ellipses of clusters and belts" },
  about: {
    zh: "中心、长半轴与短半轴、方位角、面积、实测的椭圆内占比和范围；用自助法（以集群为单位整群重抽样）给出 95% 置信区间，并逐个剔除城市。默认与论文相同：arcgis 公式（√2），共有集群按 1/N 计权，阿尔伯斯投影 25/47/105。",
    en: "Prints centre, semi-axes, bearing, area, measured share inside and extent, with 95 % intervals from a bootstrap over clusters, and the influence of each city. The defaults are those of the study: the arcgis formula (√2), weight 1/N for shared clusters, Albers 25/47/105.",
  },
  options: [
    {
      name: "by",
      value: { zh: "分组", en: "GROUP" },
      choices: ["kind", "region", "province", "sector"],
      says: {
        zh: "分组：kind 类型（默认，连同产业带）、region 区域、province 省份、sector 产业领域",
        en: "one ellipse per kind (default, plus one for belts), region, province or sector",
      },
    },
    {
      name: "formula",
      value: { zh: "公式", en: "NAME" },
      choices: ["arcgis", "yuill", "crimestat"],
      says: { zh: "公式（默认 arcgis）", en: "the formula (default: arcgis)" },
    },
    {
      name: "share",
      value: { zh: "占比", en: "SHARE" },
      says: {
        zh: "不用公式，缩放至正态分布下的此椭圆内占比，如 0.68",
        en: "instead of a formula: scale the ellipse to contain this share of a normal distribution, such as 0.68",
      },
    },
    {
      name: "weights",
      value: { zh: "权重", en: "NAME" },
      choices: ["shared", "equal"],
      says: {
        zh: "权重：shared 共有集群计 1/N（默认），equal 每个单元计 1",
        en: "shared: 1/N for a cluster shared by N cities (default); equal: 1 for every unit",
      },
    },
    {
      name: "samples",
      value: { zh: "次数", en: "N" },
      says: { zh: "重抽样次数（默认 1,000；0 为不重抽样）", en: "number of bootstrap draws (default: 1000; 0 for none)" },
    },
    { name: "seed", value: { zh: "整数", en: "N" }, says: { zh: "随机种子（默认 1）", en: "seed of the bootstrap (default: 1)" } },
    { name: "geojson", says: { zh: "输出 GeoJSON", en: "print GeoJSON" } },
    ...OWN_TABLES,
  ],
  examples: [
    { words: "ellipse", says: { zh: "各类集群和产业带", en: "each kind of cluster, and the belts" } },
    { words: "ellipse --formula yuill", says: { zh: "换用另一公式", en: "by another formula" } },
    { words: "ellipse --by sector --samples 200", says: { zh: "各产业领域", en: "each sector" } },
    { words: "ellipse --geojson", says: { zh: "供地图软件读取", en: "for map programs" } },
  ],
  prints: ["ellipse"],
};

/** `qundai ellipse`: standard deviational ellipses of the clusters and belts. */
export async function run(call: Call): Promise<Answer> {
  const asked = askedOf(call);
  const { input, locate, notes } = await openInput(call);
  const document = { ...ellipseDocument(input.data, asked), ...clashesOf(input, locate) };
  if (call.isOn("geojson")) return { text: ellipseGeoJson(document), notes };
  return answer(call, document, (each) => ellipseText(each, call.page, input.data.dataset.belts.complete), notes);
}

function askedOf(call: Call): EllipseAsked {
  const by = ELLIPSE_GROUPINGS.find((each) => each === call.option("by")) ?? AS_THE_STUDY.by;
  const weights = ELLIPSE_WEIGHTS.find((each) => each === call.option("weights")) ?? AS_THE_STUDY.weights;
  return {
    by,
    weights,
    formula: formulaOf(call),
    samples: wholeNumber(call, "samples", 100_000) ?? AS_THE_STUDY.samples,
    seed: wholeNumber(call, "seed", 4_294_967_295) ?? AS_THE_STUDY.seed,
  };
}

function formulaOf(call: Call): EllipseFormula {
  const share = call.option("share");
  const name = call.option("formula");
  if (share === undefined) return name === "yuill" || name === "crimestat" ? { name } : { name: "arcgis" };
  const number = /^0?\.\d{1,6}$/.test(share) ? Number(share) : Number.NaN;
  if (!(number > 0 && number < 1) || name !== undefined) throw new Refusal([call.words.valueWrong("--share", share, ["0.01 … 0.99"])]);
  return { name: "share", share: number };
}

function wholeNumber(call: Call, option: string, most: number): number | undefined {
  const text = call.option(option);
  if (text === undefined) return undefined;
  if (!/^\d{1,10}$/.test(text) || Number(text) > most) throw new Refusal([call.words.valueWrong(`--${option}`, text, [`0 … ${most}`])]);
  return Number(text);
}
