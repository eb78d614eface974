import type { Bilingual } from "../model/text.ts";

/** English names of the regions that the shipped places name; they are known in Chinese, as the tables write them. */
const REGIONS_EN: Readonly<Record<string, string>> = {
  长三角: "Yangtze River Delta",
  长三角中心区: "Yangtze delta, core",
  京津冀: "Beijing-Tianjin-Hebei",
  珠三角: "Pearl River Delta",
  成渝: "Chengdu-Chongqing",
  山东半岛: "Shandong Peninsula",
  东部: "East",
  中部: "Centre",
  西部: "West",
  东北: "Northeast",
};

/** A region in both languages; one that is not known stays as the table writes it. */
export function regionName(region: string): Bilingual {
  return { zh: region, en: Object.hasOwn(REGIONS_EN, region) ? (REGIONS_EN[region] ?? region) : region };
}
