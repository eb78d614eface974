import { CSV_READERS } from "../views/exports/csv-lines.ts";
import { EXPORT_NAMES } from "../views/exports/formats.ts";
import { TABLE_NAMES } from "../views/exports/tables.ts";
import type { CommandSpec, OptionSpec } from "./command.ts";

const FROM: OptionSpec = {
  name: "from",
  value: { zh: "文件", en: "FILE" },
  says: { zh: "不重新判定，读 export --to json 写的结果", en: "do not judge again: read a result that export --to json wrote" },
};
const FORCE: OptionSpec = { name: "force", says: { zh: "覆盖已有的文件", en: "overwrite a file that is there" } };

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
    {
      name: "export",
      operands: { zh: "", en: "" },
      least: 0,
      most: 0,
      says: { zh: "把结果导出为表格或标准格式", en: "hand the result on as tables and standard files" },
      about: {
        zh: "格式：csv 一张表；xlsx 工作簿；sssom 映射；skos、jskos 分类；geojson 地图；json 完整结果，可用 --from 再读。同样的输入写出同样的字节。",
        en: "Formats: csv, one table; xlsx, a workbook; sssom, the mappings; skos and jskos, the taxonomy; geojson, the map; json, the full result, which --from reads again. The same input gives the same bytes.",
      },
      options: [
        { name: "to", value: { zh: "格式", en: "FORMAT" }, choices: EXPORT_NAMES, says: { zh: "格式", en: "the format" } },
        {
          name: "out",
          value: { zh: "文件", en: "FILE" },
          says: { zh: "写入文件（默认输出到屏幕；xlsx 必须写文件）", en: "write there (default: print; xlsx needs a file)" },
        },
        {
          name: "table",
          value: { zh: "表", en: "TABLE" },
          choices: TABLE_NAMES,
          says: { zh: "csv：哪张表（默认 units）", en: "csv: which table (default: units)" },
        },
        {
          name: "for",
          value: { zh: "对象", en: "READER" },
          choices: CSV_READERS,
          says: {
            zh: "csv：programs 原样（默认）；people 防止表格软件当作公式执行",
            en: "csv: programs, as it is (default); people, so that no cell runs as a formula",
          },
        },
        { name: "bom", says: { zh: "csv：加字节顺序标记，便于 Excel 识别中文", en: "csv: with a byte order mark, for Excel" } },
        {
          name: "all-pairs",
          says: {
            zh: "csv 的 pairs 表和 xlsx：写出每一对，包括无关系的",
            en: "csv table pairs, and xlsx: every pair, those without a relation too",
          },
        },
        {
          name: "reviewed",
          says: {
            zh: "sssom：以两人一致或已裁定的裁决代替机器的判定，并注明评审人；json：把裁决一并存下",
            en: "sssom: what two reviewers agree on or was ruled, in place of the machine's answers, with who reviewed; json: keep it beside them",
          },
        },
        {
          name: "base",
          value: { zh: "地址", en: "IRI" },
          says: {
            zh: "sssom、skos、jskos：名称空间（默认 http://qundai.example/）",
            en: "sssom, skos, jskos: the name space (default: http://qundai.example/)",
          },
        },
        FORCE,
        FROM,
        ...ownTables,
      ],
      examples: [
        { words: "export --to xlsx --out result.xlsx", says: { zh: "工作簿", en: "a workbook" } },
        { words: "export --to csv --table pairs --for people --bom --out pairs.csv", says: { zh: "给人看的 CSV", en: "a CSV for people" } },
        { words: "export --to sssom", says: { zh: "标准映射", en: "mappings in a standard form" } },
        { words: "export --to json --out result.json", says: { zh: "存下完整结果", en: "keep the full result" } },
      ],
      load: () => import("./export.ts"),
    },
    {
      name: "report",
      operands: { zh: "", en: "" },
      least: 0,
      most: 0,
      says: { zh: "写一份可以直接打开的网页报告", en: "write a report as one page that opens anywhere" },
      about: {
        zh: "一个文件，不联网：比率、地图、椭圆、逐个单元的依据（可查找、筛选、排序）、论文复核、数据限制。页内可切换中英文，可打印。",
        en: "One file, no network: rates, map, ellipses, every unit with its reasons (search, filters, sorting), the study's figures, limits of the data. Switches between Chinese and English, and prints.",
      },
      options: [
        { name: "out", value: { zh: "文件", en: "FILE" }, says: { zh: "写入文件", en: "write there" } },
        {
          name: "base-map",
          value: { zh: "文件", en: "FILE" },
          says: {
            zh: "自己的底图（GeoJSON，经纬度），代替陆地示意图",
            en: "your own base map (GeoJSON in degrees) in place of the sketch of land",
          },
        },
        {
          name: "map-approval",
          value: { zh: "审图号", en: "NUMBER" },
          says: { zh: "底图的审图号，写在图下", en: "the base map's approval number, printed below the map" },
        },
        {
          name: "compare",
          value: { zh: "版本", en: "VERSION" },
          says: { zh: "与规则的另一版本比较", en: "beside another version of the rules" },
        },
        {
          name: "compare-from",
          value: { zh: "文件", en: "FILE" },
          says: {
            zh: "与 export --to json 存下的结果比较（单元须相同）",
            en: "beside a result that export --to json wrote (of the same units)",
          },
        },
        FORCE,
        FROM,
        ...ownTables,
      ],
      examples: [
        { words: "report --out report.html", says: { zh: "写网页报告", en: "write the page" } },
        { words: "report --out report-en.html --lang en", says: { zh: "打开时为英文", en: "that opens in English" } },
        {
          words: "report --from a.json --compare-from b.json --out c.html",
          says: { zh: "由两份存下的结果写成", en: "from two saved results" },
        },
      ],
      load: () => import("./report.ts"),
    },
  ];
}
