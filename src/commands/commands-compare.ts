import type { CommandSpec, OptionSpec } from "./command.ts";

const FILE = { zh: "文件", en: "FILE" };
const DIR = { zh: "文件夹", en: "DIR" };
const FORCE: OptionSpec = { name: "force", says: { zh: "覆盖已有的文件", en: "overwrite a file that is there" } };

/** Commands about what versions and entries do to the rates. */
export function compareCommands(ownTables: readonly OptionSpec[]): readonly CommandSpec[] {
  return [
    {
      name: "compare",
      operands: { zh: "[版本] [版本]", en: "[VERSION] [VERSION]" },
      least: 0,
      most: 2,
      says: { zh: "两个版本的比率有什么不同，是哪些改动引起的", en: "what changes between two versions, and which edits did it" },
      about: {
        zh: "每个变化的单元，都列出所有最小的改动组合：从第一个版本出发，只做这些改动就得到新结果，少做一项都不行；逐一试过。只写一个版本时，与默认版本比较。",
        en: "For every unit that changed: all smallest sets of edits that, made to the first version, give the new outcome, and of which none can be left out; each was tried. With one version, the default one is compared with it.",
      },
      options: [
        {
          name: "git",
          value: { zh: "修订", en: "REV" },
          says: { zh: "第一个取自 git 的这个修订，第二个是现在的文件", en: "the first as a git revision has it, the second as it is now" },
        },
        { name: "workspace-b", value: DIR, says: { zh: "第二个取自另一个工作区", en: "the second from another workspace" } },
        {
          name: "from",
          value: FILE,
          says: {
            zh: "不重新判定：第一个是 export --to json 存下的结果；只说变了什么，不说是哪处改动",
            en: "do not judge again: the first is a result that export --to json wrote; says what changed, not which edit did it",
          },
        },
        {
          name: "to",
          value: FILE,
          says: {
            zh: "第二个也是存下的结果（默认：现在的工作区）",
            en: "the second is a saved result too (default: the workspace as it is now)",
          },
        },
        {
          name: "by",
          value: { zh: "分组", en: "GROUP" },
          choices: ["kind", "region", "province", "city", "sector"],
          says: {
            zh: "比率分组：kind 类型（默认）、region、province、city、sector",
            en: "rates by kind (default), region, province, city or sector",
          },
        },
        { name: "svg", value: FILE, says: { zh: "把比率、流向和矩阵画成一张图", en: "draw rates, flows and matrix as one picture" } },
        {
          name: "csv",
          value: DIR,
          says: { zh: "写出论文用的表格：rates、changed、edits、matrix", en: "write tables for a paper: rates, changed, edits, matrix" },
        },
        { name: "verify", says: { zh: "用 json-rules-engine 整体重算一遍，核对", en: "check against whole runs of json-rules-engine" } },
        FORCE,
        ...ownTables,
      ],
      examples: [
        { words: "compare --git HEAD", says: { zh: "还没提交的改动带来什么", en: "what the edits not yet committed do" } },
        { words: "compare 2022.1 2022.2", says: { zh: "两个版本", en: "two versions" } },
        { words: "compare --from january.json", says: { zh: "存下结果以来有什么不同", en: "what is different since a result was saved" } },
        { words: "compare --from a.json --to b.json", says: { zh: "两份存下的结果", en: "two saved results" } },
      ],
      load: () => import("./compare.ts"),
    },
    {
      name: "sensitivity",
      operands: { zh: "", en: "" },
      least: 0,
      most: 0,
      says: { zh: "每条规则、声明和例外对比率的贡献", en: "what each rule, declaration and exception contributes to the rates" },
      about: {
        zh: "单独去掉每一条后有哪些单元变化，哪些单元只靠它；各规则的精确份额（沙普利值）合计等于总数；阈值逐个取值试过。",
        en: "Which units move when one entry alone is left out, and which rest on it alone; the exact shares of the rules (Shapley), which sum to the counts; thresholds over every value that matters.",
      },
      options: [{ name: "csv", value: FILE, says: { zh: "写出表格", en: "write the table" } }, FORCE, ...ownTables],
      examples: [
        { words: "sensitivity", says: { zh: "全部条目", en: "every entry" } },
        { words: "sensitivity --json", says: { zh: "连同变化的单元", en: "with the units that move" } },
      ],
      load: () => import("./sensitivity.ts"),
    },
    {
      name: "watch",
      operands: { zh: "", en: "" },
      least: 0,
      most: 0,
      says: { zh: "保存文件后立即给出变化", en: "judge again when a file is saved, and say what moved" },
      about: {
        zh: "每次保存后给出新的比率、变化的单元和引起变化的改动。文件有错误时指出位置，并保留上一次没有错误的结果。",
        en: "After each save: the new rates, the units that moved, and the edit that moved them. A broken file is told of with its place, and the last good state is kept.",
      },
      options: [
        { name: "saves", value: { zh: "次数", en: "N" }, says: { zh: "这么多次保存后结束", en: "end after so many saves" } },
        ...ownTables,
      ],
      examples: [{ words: "watch --saves 0", says: { zh: "只看现在的比率", en: "only the rates as they are" } }],
      load: () => import("./watch.ts"),
    },
  ];
}
