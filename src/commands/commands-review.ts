import { DECISION_REASONS } from "../model/decision.ts";
import type { CommandSpec, OptionSpec } from "./command.ts";

const REVIEWER: OptionSpec = {
  name: "reviewer",
  value: { zh: "姓名", en: "NAME" },
  says: { zh: "评审人；裁决记入 reviews/姓名.jsonl", en: "who reviews; decisions go to reviews/NAME.jsonl" },
};
const VERSUS: OptionSpec = {
  name: "versus",
  value: { zh: "版本", en: "VERSION" },
  says: { zh: "也列出与这个规则版本判定不同的", en: "also what this version of the rules judges otherwise" },
};

/** Commands by which people look at what the machine said. */
export function reviewCommands(ownTables: readonly OptionSpec[]): readonly CommandSpec[] {
  return [
    {
      name: "disputes",
      operands: { zh: "", en: "" },
      least: 0,
      most: 0,
      says: { zh: "列出有争议的判定：为什么，影响多大", en: "what someone should look at, why, and what it could move" },
      about: {
        zh: "按可影响的单元数乘以改判的可能排序，起决定作用的依据相同的排在一起：看一次依据，可定几项。",
        en: "Ordered by what a case could move times how likely it is to flip; cases with one decider stand together, so that one look at the evidence settles several.",
      },
      options: [{ name: "all", says: { zh: "全部列出", en: "list all of them" } }, VERSUS, ...ownTables],
      examples: [
        { words: "disputes", says: { zh: "最值得先看的", en: "those to look at first" } },
        { words: "disputes --json", says: { zh: "供其他程序读取", en: "for other programs" } },
      ],
      load: () => import("./disputes.ts"),
    },
    {
      name: "review",
      operands: { zh: "", en: "" },
      least: 0,
      most: 0,
      says: { zh: "在终端逐项评审争议", en: "go through the disputes in the terminal" },
      about: {
        zh: "整屏显示：左边列表，右边依据。1 相同、2 隶属、3 相近、4 无、5 不定，一键裁决，先写盘再显示；u 撤销，/ 筛选，? 帮助，L 换语言，q 退出。",
        en: "A full screen: the list, and the evidence beside it. 1 identical, 2 subordinate, 3 similar, 4 none, 5 unsure: one key a verdict, on the disk before it is shown; u undo, / filter, ? help, L language, q quit.",
      },
      options: [
        REVIEWER,
        {
          name: "linear",
          says: {
            zh: "一项一段，只往下写：供读屏软件、管道和哑终端",
            en: "one case a block, append-only: for screen readers, pipes and dumb terminals",
          },
        },
        {
          name: "adjudicate",
          says: {
            zh: "裁定意见不一的争议：看到各人裁决，每项附理由；自己也裁决过的，记为共同裁定",
            en: "rule on what reviewers disagree on, with the votes in sight and a reason each; of cases you voted on, as a joint session",
          },
        },
        {
          name: "report",
          says: { zh: "各位评审的一致程度：一致率、κ、α、AC1", en: "how far the reviewers agree: percent, kappa, alpha, AC1" },
        },
        {
          name: "export",
          value: { zh: "文件", en: "FILE" },
          says: {
            zh: "把争议写成 .xlsx 或 .csv 表，供只用表格的专家填写",
            en: "the queue as a .xlsx or .csv sheet, for experts who only use spreadsheets",
          },
        },
        {
          name: "import",
          value: { zh: "文件", en: "FILE" },
          says: {
            zh: "读回填好的表，逐行检查，全部无误才保存",
            en: "reads a filled sheet back: every row is checked, and all are saved or none",
          },
        },
        { name: "force", says: { zh: "覆盖已有的文件", en: "overwrite a file that is there" } },
        VERSUS,
        ...ownTables,
      ],
      examples: [
        { words: "review --reviewer 王芳", says: { zh: "开始或接着评审", en: "begin, or go on" } },
        { words: "review --adjudicate --reviewer 李敏", says: { zh: "裁定意见不一的", en: "rule on what reviewers disagree on" } },
        {
          words: "review --export 争议.xlsx --reviewer 王芳",
          says: { zh: "给只用表格的专家", en: "for experts who only use spreadsheets" },
        },
        { words: "review --reviewer 王芳 --linear", says: { zh: "逐段进行", en: "block by block" } },
      ],
      load: () => import("./review.ts"),
    },
    {
      name: "decide",
      operands: { zh: "编号 裁决", en: "ID VERDICT" },
      least: 2,
      most: 2,
      says: { zh: "用命令裁决一项争议", en: "decide one dispute from the command line" },
      about: {
        zh: "裁决：identical 相同、subordinate 隶属、similar 相近、none 无、unsure 不定。编号见 disputes，可只写开头几位。",
        en: "Verdicts: identical, subordinate, similar, none, unsure. disputes prints the ids; a beginning of one will do.",
      },
      options: [
        REVIEWER,
        { name: "note", value: { zh: "文字", en: "TEXT" }, says: { zh: "附注", en: "a note" } },
        {
          name: "reason",
          value: { zh: "原因", en: "REASON" },
          choices: DECISION_REASONS,
          says: {
            zh: "原因：scope 范围、level 层级、wrong-link 链接有误、missing-declaration 缺声明、data-error 数据有误、other 其他",
            en: "scope, level, wrong-link, missing-declaration, data-error or other",
          },
        },
        {
          name: "side",
          value: { zh: "哪方", en: "SIDE" },
          choices: ["belt-wider", "belt-narrower"],
          says: { zh: "隶属时哪一方较宽：belt-wider 产业带、belt-narrower 集群", en: "for subordinate: which side is the wider" },
        },
        {
          name: "adjudicate",
          says: {
            zh: "裁定：评审意见不一时的最后结论，须附 --note；原有裁决不改；自己裁决过的，记为共同裁定",
            en: "a ruling where reviewers disagree; needs --note; votes stay as they are; of a case you voted on, a joint one",
          },
        },
        VERSUS,
        ...ownTables,
      ],
      examples: [
        { words: "decide d7phvkwzw similar --reviewer 王芳 --note 工业软件控制化工装备", says: { zh: "附理由", en: "with a note" } },
      ],
      load: () => import("./decide.ts"),
    },
  ];
}
