import { journalsWords } from "../words/journals.ts";
import type { Answer, Call, CommandSpec } from "./line/command.ts";
import { OWN_TABLES, REVIEWER, VERSUS } from "./line/options.ts";
import { Refusal } from "./line/refusal.ts";
import { openReview } from "./review/open-review.ts";

export const spec: CommandSpec = {
  name: "review",
  group: "auditor",
  operands: { zh: "", en: "" },
  least: 0,
  most: 0,
  says: { zh: "在终端逐项评审争议", en: "review the disputes in the terminal" },
  about: {
    zh: "全屏显示：左侧为列表，右侧为依据。1 相同、2 隶属、3 相近、4 无关系、5 不确定，一键完成裁决，先写入磁盘，再更新屏幕；u 撤销，/ 筛选，? 帮助，L 切换语言，q 退出。",
    en: "Opens a full screen with the list of cases and the evidence next to it. One key gives a verdict: 1 identical, 2 subordinate, 3 similar, 4 none, 5 unsure; it is saved to disk before it is shown. Other keys: u undo, / filter, ? help, L language, q quit.",
  },
  options: [
    REVIEWER,
    {
      name: "linear",
      says: {
        zh: "逐项分段输出，不刷新屏幕：供读屏软件、管道和哑终端使用",
        en: "print cases one after another without redrawing: for screen readers, pipes and simple terminals",
      },
    },
    {
      name: "adjudicate",
      says: {
        zh: "仲裁裁决不一的争议：显示各评审人的裁决，每项须附理由；本人已裁决的，记为合议",
        en: "rule on cases on which reviewers disagree: shows the votes and asks for a reason each time; cases you voted on are ruled on as a joint session",
      },
    },
    {
      name: "report",
      says: {
        zh: "评审人间一致性：一致率、科恩 κ、克里彭多夫 α、Gwet AC1",
        en: "report how far the reviewers agree: percent, kappa, alpha, AC1",
      },
    },
    {
      name: "export",
      value: { zh: "文件", en: "FILE" },
      says: {
        zh: "把争议导出为 .xlsx 或 .csv 表格，供使用表格的专家填写",
        en: "write the cases as an .xlsx or .csv sheet, for experts who only use spreadsheets",
      },
    },
    {
      name: "import",
      value: { zh: "文件", en: "FILE" },
      says: {
        zh: "读回填好的表格，逐行检查，全部无误后保存",
        en: "read a filled-in sheet back: every row is checked, and either all rows are saved or none",
      },
    },
    { name: "force", says: { zh: "覆盖已有的文件", en: "overwrite an existing file" } },
    VERSUS,
    ...OWN_TABLES,
  ],
  examples: [
    { words: "review --reviewer 王芳", says: { zh: "开始或继续评审", en: "begin or continue a review" } },
    { words: "review --adjudicate --reviewer 李敏", says: { zh: "仲裁裁决不一的争议", en: "rule on what reviewers disagree on" } },
    {
      words: "review --export 争议.xlsx --reviewer 王芳",
      says: { zh: "供使用表格的专家填写", en: "for experts who only use spreadsheets" },
    },
    { words: "review --reviewer 王芳 --linear", says: { zh: "逐项分段评审", en: "print the cases one after another" } },
  ],
  prints: ["review-report", "review-import", "written"],
};

/** `qundai review`: the disputes on a full screen, or one after another with `--linear`. */
export async function run(call: Call): Promise<Answer> {
  if (call.isOn("report")) return (await import("./review/report.ts")).reviewReport(call);
  const [exported, imported] = [call.option("export"), call.option("import")];
  if (exported !== undefined) return (await import("./review/sheet-export.ts")).exportSheet(call, exported);
  if (imported !== undefined) return (await import("./review/sheet-import.ts")).importSheet(call, imported);
  const words = journalsWords[call.language];
  const isLinear = call.isOn("linear") || call.env["TERM"] === "dumb";
  const isTerminal = process.stdin.isTTY === true && process.stdout.isTTY === true;
  if (!isLinear && !isTerminal) throw new Refusal([words.noTerminal]);
  const { desk, journal, notes } = await openReview(call, call.isOn("adjudicate"));
  try {
    const failed = isLinear
      ? await (await import("./review/run-linear.ts")).runLinear(desk, call)
      : await (await import("./review/run-screen.ts")).runScreen(desk, call);
    return { text: "", notes: [...notes, words.ended(desk.done, desk.ids.length)], failed };
  } finally {
    journal.close();
  }
}
