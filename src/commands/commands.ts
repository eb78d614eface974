import type { CommandSpec, OptionSpec } from "./command.ts";
import { compareCommands } from "./commands-compare.ts";
import { resultCommands } from "./commands-results.ts";
import { reviewCommands } from "./commands-review.ts";
import { rulesCommands } from "./commands-rules.ts";

/** Options that every command takes. */
export const GLOBAL_OPTIONS: readonly OptionSpec[] = [
  {
    name: "workspace",
    value: { zh: "文件夹", en: "DIR" },
    says: { zh: "工作区（默认：当前文件夹或最近的上级工作区）", en: "the workspace (default: the nearest folder upwards that is one)" },
  },
  {
    name: "rules",
    value: { zh: "版本", en: "VERSION" },
    says: { zh: "规则集版本（默认：工作区所定）", en: "version of the ruleset (default: as the workspace says)" },
  },
  {
    name: "lang",
    value: { zh: "zh|en", en: "zh|en" },
    choices: ["zh", "en"],
    says: { zh: "界面语言（默认：随环境变量 LANG）", en: "language (default: from LANG)" },
  },
  { name: "json", says: { zh: "只输出一份 JSON", en: "print one JSON document" } },
  { name: "help", short: "h", says: { zh: "显示帮助", en: "show help" } },
  { name: "version", short: "v", says: { zh: "显示程序版本", en: "show the program's version" } },
];

const FILE = { zh: "文件", en: "FILE" };
const OWN_TABLES: readonly OptionSpec[] = [
  {
    name: "belts",
    value: FILE,
    says: { zh: "用自己的产业带表（CSV 或 xlsx）代替工作区的", en: "your own table of belts (CSV or xlsx) in place of the workspace's" },
  },
  {
    name: "clusters",
    value: FILE,
    says: { zh: "用自己的集群表（CSV 或 xlsx）代替工作区的", en: "your own table of clusters (CSV or xlsx) in place of the workspace's" },
  },
  {
    name: "complete",
    needs: "belts",
    says: {
      zh: "--belts 的名单是完整的：没有产业带的城市记为本市无产业带，比率不再是下限",
      en: "the list of --belts is complete: cities without a belt have none, and rates are no lower bounds",
    },
  },
];

/** Every command, in the order of help. */
export const COMMANDS: readonly CommandSpec[] = [
  {
    name: "match",
    operands: { zh: "", en: "" },
    least: 0,
    most: 0,
    says: { zh: "逐对判定集群与产业带，给出匹配率", en: "judge every cluster-belt pair and print the rates" },
    about: {
      zh: "每个单元与每条产业带都判定一次。单元的结果取最强的一条产业带：匹配、相近、无、本市无产业带或未知。产业带名单不全时，比率前的 >= 表示至少。",
      en: "Every unit is judged with every belt. A unit's outcome is the strongest that its belts give: matched, similar, none, no belt or unknown. Where the belt list is incomplete, >= before a rate reads at least.",
    },
    options: [
      {
        name: "by",
        value: { zh: "分组", en: "GROUP" },
        choices: ["kind", "region", "province", "city", "sector"],
        says: {
          zh: "分组：kind 类型、region 区域、province 省份、city 城市、sector 产业领域",
          en: "rates by kind (default), region, province, city or sector",
        },
      },
      {
        name: "reviewed",
        says: {
          zh: "另列评审之后的比率（两人一致或已裁定的）",
          en: "also the rates as reviewed: what two reviewers agree on, or was ruled",
        },
      },
      ...OWN_TABLES,
      {
        name: "out",
        value: { zh: "文件夹", en: "DIR" },
        says: {
          zh: "把完整结果写入文件夹：match.json、units.csv、pairs.csv",
          en: "write the full result there: match.json, units.csv, pairs.csv",
        },
      },
    ],
    examples: [
      { words: "match", says: { zh: "各类集群的匹配率", en: "the rates of each kind of cluster" } },
      { words: "match --by region", says: { zh: "各区域的匹配率", en: "the rates of each region" } },
      { words: "match --belts data/belts.csv", says: { zh: "换一份产业带名单", en: "with another list of belts" } },
      { words: "match --json", says: { zh: "供其他程序读取", en: "for other programs" } },
    ],
    load: () => import("./match.ts"),
  },
  {
    name: "explain",
    operands: { zh: "单元 [产业带]", en: "UNIT [BELT]" },
    least: 1,
    most: 2,
    says: { zh: "说明为什么匹配或不匹配，依据写在哪一行", en: "say why, or why not, with the lines that bear it out" },
    about: {
      zh: "单元和产业带可写编号、名称，或名称里的几个词。不写产业带时，说明关系最强的一条。标记：[+] 成立，[-] 不成立，[?] 未知。",
      en: "Name the unit and the belt by id, by name, or by some words of it. Without a belt, the strongest one is explained. Marks: [+] held, [-] failed, [?] unknown.",
    },
    options: OWN_TABLES,
    examples: [
      { words: "explain SEI-01", says: { zh: "关系最强的一条产业带", en: "the strongest belt of the unit" } },
      { words: "explain SEI-01 电子元器件", says: { zh: "指定产业带", en: "one belt" } },
      { words: 'explain "上海 人工智能"', says: { zh: "用几个词找单元", en: "find the unit by some words" } },
    ],
    load: () => import("./explain.ts"),
  },
  {
    name: "relate",
    operands: { zh: "用语 用语", en: "TERM TERM" },
    least: 2,
    most: 2,
    says: { zh: "两个产业用语是什么关系，为什么", en: "what relation two industry terms stand in, and why" },
    about: {
      zh: "关系有：相同、隶属、相近（上下游）、无；有一个用语没有链接到概念时为未知。",
      en: "Relations: identical, subordinate, similar (up- or downstream), none; unknown where a term links to no concept.",
    },
    options: [],
    examples: [
      { words: "relate 集成电路 电子元器件", says: { zh: "谁属于谁", en: "which belongs under which" } },
      { words: "relate 动力电池 新能源汽车", says: { zh: "谁供给谁", en: "which feeds which" } },
    ],
    load: () => import("./relate.ts"),
  },
  {
    name: "link",
    operands: { zh: "[用语…]", en: "[TERM…]" },
    least: 0,
    most: Number.POSITIVE_INFINITY,
    says: { zh: "用语链接到哪个概念", en: "how terms link to concepts" },
    about: {
      zh: "不写用语时，列出数据中没有链接或只部分链接的名称，并给出最接近的概念。",
      en: "Without terms: the names in the data that link to no concept or only in part, with the nearest concepts.",
    },
    options: [
      { name: "all", says: { zh: "列出数据中所有名称", en: "every name in the data" } },
      { name: "file", value: FILE, says: { zh: "从文件读用语，每行一个", en: "read terms from a file, one a line" } },
      ...OWN_TABLES,
    ],
    examples: [
      { words: "link", says: { zh: "数据里有什么没链接好", en: "what in the data does not link well" } },
      { words: "link 芯片 智能家电 宠物用品", says: { zh: "看几个用语", en: "some terms" } },
    ],
    load: () => import("./link.ts"),
  },
  {
    name: "overlaps",
    operands: { zh: "", en: "" },
    least: 0,
    most: 0,
    says: {
      zh: "同城不同类型集群之间的关系（论文表 2）",
      en: "relations between clusters of different kinds in one city (the study's Table 2)",
    },
    about: {
      zh: "同一城市里类型不同的两个集群，产业相同、隶属或相近的，逐一列出。",
      en: "Lists the clusters of different kinds that share a city and whose industries are identical, subordinate or similar.",
    },
    options: OWN_TABLES,
    examples: [
      { words: "overlaps", says: { zh: "列出所有关系", en: "all relations" } },
      { words: "overlaps --json", says: { zh: "连同依据", en: "with the lines behind them" } },
    ],
    load: () => import("./overlaps.ts"),
  },
  ...reviewCommands(OWN_TABLES),
  ...compareCommands(OWN_TABLES),
  ...resultCommands(OWN_TABLES),
  {
    name: "facts",
    operands: { zh: "", en: "" },
    least: 0,
    most: 0,
    says: { zh: "规则里可以用的事实", en: "the facts that a rule can read" },
    about: { zh: "列出每个事实的含义、取值和可用的运算。", en: "What each fact says, its values and its operators." },
    options: [],
    examples: [
      { words: "facts", says: { zh: "全部事实", en: "all facts" } },
      { words: "facts --json", says: { zh: "供其他程序读取", en: "for other programs" } },
    ],
    load: () => import("./facts.ts"),
  },
  {
    name: "check",
    operands: { zh: "", en: "" },
    least: 0,
    most: 0,
    says: { zh: "检查规则、分类、数据和范例，指出位置", en: "find what is wrong in rules, taxonomy, data and cases, and where" },
    about: {
      zh: "每处错误一条：文件、行、列、看到了什么、可以写什么。查所有规则版本，或 --rules 指定的一个。还对所有可能的事实推演规则：永不成立的、多余的、互相矛盾的。有错误时退出码为 1。",
      en: "One message for each mistake: file, line, column, what was found, what is allowed; in every version of the rules, or the one of --rules. Rules are also proved over all possible facts: those that never hold, do nothing, or disagree. Exit code 1 when there are errors.",
    },
    options: [
      {
        name: "details",
        says: {
          zh: "还列出：规则留空的事实、没有用到的事实、范例发现不了的笔误",
          en: "also: facts that the rules leave open or do not read, and slips that no case would notice",
        },
      },
      ...OWN_TABLES,
    ],
    examples: [
      { words: "check", says: { zh: "检查工作区", en: "the workspace" } },
      { words: "check --details", says: { zh: "规则是否周全，范例是否够用", en: "how thorough rules and cases are" } },
      { words: "check --belts data/belts.csv", says: { zh: "连同自己的产业带表", en: "with a belt table of your own" } },
    ],
    load: () => import("./check.ts"),
  },
  ...rulesCommands(),
  {
    name: "init",
    operands: { zh: "文件夹", en: "DIR" },
    least: 1,
    most: 1,
    says: { zh: "新建工作区", en: "make a new workspace" },
    about: {
      zh: "复制随程序提供的规则、分类和地点表，建好空的集群表和产业带表。文件夹须是新的或空的。",
      en: "Copies the shipped rules, taxonomy and places, and makes empty tables of clusters and belts. The folder must be new or empty.",
    },
    options: [],
    examples: [{ words: "init my-clusters", says: { zh: "在 my-clusters 新建", en: "make one in my-clusters" } }],
    load: () => import("./init.ts"),
  },
];
