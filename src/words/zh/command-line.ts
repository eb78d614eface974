import type { TableRemark } from "../../model/table-remark.ts";
import { grouped } from "../number.ts";
import type { CliWords } from "../topics/command-line.ts";
import { systemProblem } from "../topics/system.ts";
import { systemZh } from "./system.ts";

export const commandLineZh: CliWords = {
  language: "zh",
  tagline: "群带：写明哪些产业相同、隶属或相近，逐对判定集群与产业带，每个答案都说得出依据。",
  usage: "用法",
  commands: "命令",
  first: "先试这些",
  groups: {
    author: "编写规则",
    auditor: "核查和评审",
    analyst: "统计分析",
    regions: "区域研究",
    setup: "文件和设置",
  },
  options: "选项",
  globalOptions: "通用选项",
  examples: "示例",
  helpHint: (command) => `各命令的参数、选项和示例：${command} 命令 --help`,
  unknownCommand: (found) => `未知命令：${found}。`,
  valueTwice: (option, first, second) => `选项重复：${option} 只能出现一次，现有 ${first} 和 ${second}。`,
  unknownOption: (found) => `未知选项：${found}。`,
  optionElsewhere: (found, commands) => `选项 ${found} 不适用于此命令，只用于：${commands.join("、")}。`,
  noValueWanted: (option) => `选项 ${option} 不带值。`,
  valueMissing: (option) => `选项 ${option} 缺少值。`,
  valueWrong: (option, found, allowed) => `选项 ${option} 的值无效：「${found}」。可用：${allowed.join("、").replaceAll(" … ", "～")}。`,
  variableWrong: (variable, found, allowed) => `环境变量 ${variable} 的值无效：「${found}」。可用：${allowed.join("、")}。`,
  versionOfVariable: (variable, found, versions) =>
    `环境变量 ${variable} 指定的规则版本 ${found} 不在此工作区中。现有：${versions.join("、")}。`,
  optionNeeds: (option, other) => `选项 ${option} 须与 ${other} 同时使用。`,
  tooFew: (usage) => `缺少参数。用法：${usage}`,
  tooMany: (found, usage) => `多余的参数：${found}。用法：${usage}`,
  emptyOperand: (usage) => `参数为空。用法：${usage}`,
  allowed: (all, heading = "可用") => `${heading}：${all.join("、")}`,
  didYouMean: (candidate) => `是否应为 ${candidate}？`,
  error: "错误",
  noWorkspace: (folder) => `${folder} 及其上级文件夹都不是工作区（工作区须有 rules、taxonomy、data 三个文件夹）。`,
  noWorkspaceHint: (command) => `请用 --workspace 指定工作区，或新建一个：${command} init 文件夹`,
  notAFolder: (folder) => `找不到文件夹：${folder}`,
  unitUnknown: (text) => `找不到集群单元：${text}`,
  beltUnknown: (text) => `找不到产业带：${text}`,
  unitAmbiguous: (text, count) => `「${text}」对应 ${grouped(count)} 个集群单元，请写编号，或多写几个词：`,
  beltAmbiguous: (text, count) => `「${text}」对应 ${grouped(count)} 条产业带，请写编号：`,
  andMore: (count) => `……还有 ${grouped(count)} 个`,
  inputErrors: (errors, check) => `发现 ${grouped(errors)} 处错误，命令未执行。修正后可运行 ${check} 复查。`,
  warnings: (count, check) => `有 ${grouped(count)} 条警告，见 ${check}`,
  inRows: (count, rows) => `（共 ${grouped(count)} 行：第 ${rows.join("、")} 行${count > rows.length ? "等" : ""}）`,
  tableRemark: tableRemarkZh,
  leftOut: (rows, file) => `有 ${grouped(rows)} 行有错误，未计入；每行的原因见 ${file}`,
  mapForm: (found) => `--map 应写成 名称=表头，多个用逗号隔开，这里是「${found}」`,
  mapUnknown: (name, allowed) => `--map 里的「${name}」不是认得的列名，可以写：${allowed.join("、")}`,
  contradictory: (count, declaration, place, check) =>
    `声明之间有 ${grouped(count)} 处矛盾（${declaration}，${place}）：以它们为依据的判定不可采信，见 ${check}`,
  folderNotEmpty: (folder) => `文件夹非空：${folder}。请指定新的文件夹，以免覆盖。`,
  notOurs: (file) => `${file} 不是本程序写入的文件，未覆盖。请指定另一个文件夹。`,
  systemRefused: (what, code) => `系统拒绝了 ${what}：${systemProblem(systemZh, code)}。`,
  cannotWrite: (file, code) => `无法写入 ${file}：${systemProblem(systemZh, code)}。`,
  cannotRead: (file, problem) => `无法读取 ${file}（${problem}）。`,
  pairOrFile: "请写两个用语，或用 --file 给出用语对的文件。",
  tooFewColumns: (file, row, columns) => `${file}：第 ${row} 行不足 ${columns} 列。`,
  noColumn: (file, column, found) => `${file} 没有“${column}”列；有：${found.join("、")}。`,
  termTooLong: (most) => `用语过长，至多 ${grouped(most)} 个字。`,
  unexpected: (problem) => `程序自身出错：${problem}`,
  unexpectedHint: "这是程序的缺陷，与输入无关；设 QUNDAI_DEBUG=1 后再运行，可显示详情。",
};

function tableRemarkZh(remark: TableRemark): string {
  switch (remark.kind) {
    case "head-below":
      return `${remark.file}：表头在第 ${remark.line} 行，上面的行没有读`;
    case "foot":
      return `${remark.file}：表后的说明没有当作数据：第 ${remark.lines.join("、")} 行`;
    case "sums":
      return `${remark.file}：小计、合计行没有当作数据：第 ${remark.lines.join("、")} 行`;
    case "hidden-rows":
      return `${remark.file}：隐藏的行照常读入：第 ${remark.lines.join("、")} 行`;
    case "sheet":
      return `${remark.file}：读的是工作表「${remark.name}」${remark.others.length === 0 ? "" : `，没有读：${remark.others.join("、")}`}`;
    case "places-from-names":
      return `${remark.file}：没有城市一列，城市从名称的开头读出`;
  }
}
