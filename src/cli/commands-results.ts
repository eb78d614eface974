import type { CommandSpec, OptionSpec } from "./command.ts";

/** Commands that hand results on: figures, pictures and files. */
export function resultCommands(ownTables: readonly OptionSpec[]): readonly CommandSpec[] {
  return [
    {
      name: "reproduce",
      operands: { zh: "", en: "" },
      least: 0,
      most: 0,
      says: { zh: "复核论文公布的每个数字", en: "check every published figure of the study" },
      about: {
        zh: "论文的每个数字旁边列出本程序的数字：一致、不同（为什么），或无法计算（缺什么）。表 3、表 4 能判明的单元逐个比较。",
        en: "Each published figure beside ours: equal, different and why, or not computable and why; and the units that Tables 3 and 4 settle, one by one.",
      },
      options: [],
      examples: [
        { words: "reproduce", says: { zh: "全部数字", en: "all figures" } },
        { words: "reproduce --json", says: { zh: "连同逐个单元的比较", en: "with every settled unit" } },
      ],
      load: () => import("./reproduce.ts"),
    },
    {
      name: "ellipse",
      operands: { zh: "", en: "" },
      least: 0,
      most: 0,
      says: { zh: "集群和产业带的标准差椭圆", en: "standard deviational ellipses of clusters and belts" },
      about: {
        zh: "中心、半轴、方位角、面积、实测的内含份额和范围；按集群整群抽样给出 95% 区间，并逐个去掉城市。默认与论文相同：arcgis 公式（√2），共有集群按 1/N 计权，阿尔伯斯投影 25/47/105。",
        en: "Centre, semi-axes, bearing, area, measured share inside and extent, with 95 % intervals from a bootstrap over clusters and what each city does. As in the study by default: the arcgis formula (√2), 1/N for shared clusters, Albers 25/47/105.",
      },
      options: [
        {
          name: "by",
          value: { zh: "分组", en: "GROUP" },
          choices: ["kind", "region", "province", "sector"],
          says: {
            zh: "分组：kind 类型（默认，连同产业带）、region 区域、province 省份、sector 产业领域",
            en: "one ellipse for each kind (default, and belts), region, province or sector",
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
          value: { zh: "份额", en: "SHARE" },
          says: {
            zh: "不用公式，缩放到正态分布内含此份额，如 0.68",
            en: "instead of a formula: scaled so that a normal distribution has this share inside, such as 0.68",
          },
        },
        {
          name: "weights",
          value: { zh: "权重", en: "NAME" },
          choices: ["shared", "equal"],
          says: {
            zh: "权重：shared 共有集群计 1/N（默认），equal 每个单元计 1",
            en: "shared: 1/N for a cluster of N cities (default); equal: 1 for every unit",
          },
        },
        {
          name: "samples",
          value: { zh: "次数", en: "N" },
          says: { zh: "抽样次数（默认 1000；0 为不抽样）", en: "draws of the bootstrap (default: 1000; 0 for none)" },
        },
        { name: "seed", value: { zh: "种子", en: "N" }, says: { zh: "抽样的种子（默认 1）", en: "seed of the bootstrap (default: 1)" } },
        { name: "geojson", says: { zh: "输出 GeoJSON", en: "print GeoJSON" } },
        ...ownTables,
      ],
      examples: [
        { words: "ellipse", says: { zh: "各类集群和产业带", en: "each kind of cluster, and the belts" } },
        { words: "ellipse --formula yuill", says: { zh: "换一个公式", en: "by another formula" } },
        { words: "ellipse --by sector --samples 200", says: { zh: "各产业领域", en: "each sector" } },
        { words: "ellipse --geojson", says: { zh: "供地图软件读取", en: "for map programs" } },
      ],
      load: () => import("./ellipse.ts"),
    },
  ];
}
