import { grouped } from "../number.ts";
import type { EllipseWords } from "../topics/ellipse.ts";

export const ellipseZh: EllipseWords = {
  title: "标准差椭圆",
  method: (formula, weights) => `公式：${formula}；权重：${weights}；阿尔伯斯等积圆锥投影 25°/47°N，105°E。`,
  formulas: {
    arcgis: "arcgis，半轴 √(2λ)",
    yuill: "yuill，半轴 √λ",
    crimestat: "crimestat，半轴 √(2λ·n/(n-2))",
    share: "按占比缩放",
  },
  target: (percent) => `按占比缩放（正态分布下椭圆内占比 ${percent}）`,
  weights: { shared: "N 个城市共有的集群各计 1/N", equal: "每个单元计 1" },
  heads: {
    group: "分组",
    n: "单元",
    weight: "权重",
    centre: "中心",
    axes: "半轴（km）",
    bearing: "方位角",
    area: "面积（万 km²）",
    share: "椭圆内占比",
    extent: "范围",
    eccentricity: "离心率",
  },
  directions: { clear: "", unclear: "无明显方向", none: "无主方向" },
  shareNote: (normal) => `椭圆内占比按权重实测：椭圆内（含边界）的权重占全部权重之比。在此公式下，正态分布的椭圆内占比为 ${normal}。`,
  bearingNote: "方位角自投影网格正北起，顺时针计量。",
  intervals: (samples, seed) => `95% 置信区间：自助法，以集群为单位整群重抽样 ${grouped(samples)} 次（随机种子 ${seed}）`,
  leftOut: "剔除单个城市后，中心移动最远的城市：",
  leftOutLine: (city, km, turn) => `剔除${city}：中心移动 ${km} km${turn === null ? "" : `，长轴转动 ${turn}°`}`,
  without: { "too-few-places": "不同的地点不足 3 个，无法计算椭圆", "no-weight": "无权重" },
  noCoordinates: (count) => `${count} 个无坐标`,
  belts: "线上产业带",
  beltsNote: "产业带名单不全，产业带椭圆仅反映已知的产业带。",
  none: "没有可计算的椭圆。",
};
