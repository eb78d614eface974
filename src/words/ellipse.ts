import type { Direction, EllipseWeight, FormulaName, NoEllipse } from "../model/spatial.ts";
import type { Language } from "../model/text.ts";

/** What is said of standard deviational ellipses, in one language. */
export interface EllipseWording {
  readonly title: string;
  readonly method: (formula: string, weights: string) => string;
  readonly formulas: Readonly<Record<FormulaName, string>>;
  readonly target: (percent: string) => string;
  readonly weights: Readonly<Record<EllipseWeight, string>>;
  readonly heads: {
    readonly group: string;
    readonly n: string;
    readonly weight: string;
    readonly centre: string;
    readonly axes: string;
    readonly bearing: string;
    readonly area: string;
    readonly share: string;
    readonly extent: string;
    readonly eccentricity: string;
  };
  readonly directions: Readonly<Record<Direction, string>>;
  readonly shareNote: (normal: string) => string;
  readonly bearingNote: string;
  readonly intervals: (samples: number, seed: number) => string;
  readonly leftOut: string;
  readonly leftOutLine: (city: string, km: string, turn: string | null) => string;
  readonly without: Readonly<Record<NoEllipse, string>>;
  readonly noCoordinates: (count: number) => string;
  readonly beltsNote: string;
  readonly none: string;
}

const zh: EllipseWording = {
  title: "标准差椭圆",
  method: (formula, weights) => `公式：${formula}；权重：${weights}；阿尔伯斯等积圆锥投影 25°/47°N，105°E。`,
  formulas: {
    arcgis: "arcgis，半轴 √(2λ)",
    yuill: "yuill，半轴 √λ",
    crimestat: "crimestat，半轴 √(2λ·n/(n-2))",
    share: "按份额缩放",
  },
  target: (percent) => `按份额缩放（正态分布内含 ${percent}）`,
  weights: { shared: "N 个城市共有的集群各计 1/N", equal: "每个单元计 1" },
  heads: {
    group: "分组",
    n: "单元",
    weight: "权重",
    centre: "中心",
    axes: "半轴 km",
    bearing: "方位角",
    area: "面积 万km²",
    share: "内含",
    extent: "范围",
    eccentricity: "离心率",
  },
  directions: { clear: "", unclear: "无明显方向", none: "无主方向" },
  shareNote: (normal) => `“内含”是实测的：椭圆内（含边界）权重占全部权重之比。这个公式下，正态分布的内含份额是 ${normal}。`,
  bearingNote: "方位角从投影网格的正北起，顺时针。",
  intervals: (samples, seed) => `95% 区间：按集群整群抽样 ${samples} 次（种子 ${seed}）`,
  leftOut: "去掉一个城市后，中心移动最远的：",
  leftOutLine: (city, km, turn) => `去掉${city}：中心移 ${km} km${turn === null ? "" : `，转 ${turn}°`}`,
  without: { "too-few-places": "不足三个不同的地点，画不出椭圆", "no-weight": "没有权重" },
  noCoordinates: (count) => `${count} 个没有坐标`,
  beltsNote: "产业带名单不全，产业带的椭圆只反映已知的产业带。",
  none: "没有可画的椭圆。",
};

const en: EllipseWording = {
  title: "Standard deviational ellipses",
  method: (formula, weights) => `Formula: ${formula}. Weights: ${weights}. Albers equal-area conic, 25/47 N, 105 E.`,
  formulas: {
    arcgis: "arcgis, semi-axes sqrt(2λ)",
    yuill: "yuill, semi-axes sqrt(λ)",
    crimestat: "crimestat, semi-axes sqrt(2λ·n/(n-2))",
    share: "scaled to a share",
  },
  target: (percent) => `scaled so that a normal distribution has ${percent} inside`,
  weights: { shared: "1/N for a cluster that N cities share", equal: "1 for every unit" },
  heads: {
    group: "group",
    n: "units",
    weight: "weight",
    centre: "centre",
    axes: "semi-axes km",
    bearing: "bearing",
    area: "area 10⁴ km²",
    share: "inside",
    extent: "extent",
    eccentricity: "eccentricity",
  },
  directions: { clear: "", unclear: "no clear direction", none: "no direction" },
  shareNote: (normal) =>
    `"inside" is measured: the weight within the ellipse, boundary included, over all weight. By this formula a normal distribution has ${normal} inside.`,
  bearingNote: "Bearings are clockwise from the north of the projection's grid.",
  intervals: (samples, seed) => `95 % intervals: ${samples} draws of whole clusters (seed ${seed})`,
  leftOut: "Cities whose absence moves the centre farthest:",
  leftOutLine: (city, km, turn) => `without ${city}: centre moves ${km} km${turn === null ? "" : `, turns ${turn}°`}`,
  without: { "too-few-places": "fewer than three different places: no ellipse", "no-weight": "no weight" },
  noCoordinates: (count) => `${count} without coordinates`,
  beltsNote: "The list of belts is incomplete: the belts' ellipse shows those that are known.",
  none: "There is no ellipse to draw.",
};

export function ellipseWordingIn(language: Language): EllipseWording {
  return language === "zh" ? zh : en;
}
