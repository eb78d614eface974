import type { RegionWords } from "../topics/regions.ts";

export const regionsEn: RegionWords = {
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
