import type { OptionSpec } from "./command.ts";
import { COLOUR_CHOICES } from "./settings.ts";

export const FILE = { zh: "文件", en: "FILE" };
export const DIR = { zh: "文件夹", en: "DIR" };

/** Options that every command takes. */
export const GLOBAL_OPTIONS: readonly OptionSpec[] = [
  {
    name: "workspace",
    value: DIR,
    says: {
      zh: "工作区（默认：当前文件夹或最近的上级工作区）",
      en: "the workspace (default: the nearest one from here upwards)",
    },
  },
  {
    name: "rules",
    value: { zh: "版本", en: "VERSION" },
    says: { zh: "规则集版本（默认：工作区所指定的版本）", en: "version of the ruleset (default: the workspace's)" },
  },
  {
    name: "lang",
    value: { zh: "zh|en", en: "zh|en" },
    choices: ["zh", "en"],
    says: { zh: "界面语言（默认：随环境变量 LANG）", en: "language (default: from LANG)" },
  },
  { name: "json", says: { zh: "只输出一份 JSON", en: "print one JSON document" } },
  {
    name: "quiet",
    short: "q",
    says: { zh: "只输出结果和错误，不输出说明、后续命令和进度", en: "results and errors only: no notes, advice or progress" },
  },
  {
    name: "color",
    value: { zh: "何时", en: "WHEN" },
    choices: COLOUR_CHOICES,
    says: { zh: "颜色：auto（默认：终端支持时）、always、never", en: "colours: auto (default), always, never" },
  },
  { name: "help", short: "h", says: { zh: "显示帮助", en: "show help" } },
  { name: "version", short: "v", says: { zh: "显示程序版本", en: "show the program's version" } },
];

/** Tables of the user that replace the workspace's, for commands that judge. */
export const OWN_TABLES: readonly OptionSpec[] = [
  {
    name: "belts",
    value: FILE,
    says: {
      zh: "用自备的产业带表（CSV 或 xlsx）代替工作区的产业带表",
      en: "your own table of belts (CSV or xlsx) instead of the workspace's",
    },
  },
  {
    name: "clusters",
    value: FILE,
    says: {
      zh: "用自备的集群表（CSV 或 xlsx）代替工作区的集群表",
      en: "your own table of clusters (CSV or xlsx) instead of the workspace's",
    },
  },
  {
    name: "map",
    value: { zh: "名称=表头", en: "NAME=HEAD" },
    says: {
      zh: "写明无法识别的列名所指：--map 名称=主营产品,城市=所在城市",
      en: "the columns that unrecognised heads supply: --map name=HEAD,city=HEAD",
    },
  },
  {
    name: "skip-bad-rows",
    says: {
      zh: "有错的行不计入，其余照常判定；原因写入 rejected.csv，各处结果注明少了几行",
      en: "leave rows with mistakes out and judge the rest; rejected.csv gives the reasons, and every result says how many rows are missing",
    },
  },
  {
    name: "complete",
    needs: "belts",
    says: {
      zh: "注明 --belts 的名单完整：没有产业带的城市记为本市无产业带，比率不再是下限",
      en: "the list given by --belts is complete: a city without a listed belt has none, and rates are exact",
    },
  },
];

export const FORCE: OptionSpec = { name: "force", says: { zh: "覆盖已有的文件", en: "overwrite an existing file" } };

export const FROM: OptionSpec = {
  name: "from",
  value: FILE,
  says: { zh: "不重新判定，读取 export --to json 写出的结果", en: "read a result saved by export --to json instead of judging again" },
};

/** Whose decisions a command reads and writes. */
export const REVIEWER: OptionSpec = {
  name: "reviewer",
  value: { zh: "姓名", en: "NAME" },
  says: { zh: "评审人；裁决记入 reviews/姓名.jsonl", en: "the reviewer's name; decisions are saved in reviews/NAME.jsonl" },
};

export const VERSUS: OptionSpec = {
  name: "versus",
  value: { zh: "版本", en: "VERSION" },
  says: { zh: "另列出与该规则版本判定不同的配对", en: "also list pairs that this version of the rules judges differently" },
};
