import type { TableRemark } from "../../model/table-remark.ts";
import { grouped } from "../number.ts";
import type { CliWords } from "../topics/command-line.ts";
import { systemProblem } from "../topics/system.ts";
import { systemZh } from "./system.ts";

export const commandLineZh: CliWords = {
  language: "zh",
  tagline: "群带：写明哪些产业相同、隶属或相近，逐对判定集群与产业带，每个答案都说得出依据。",
  usage: "用法",
  commandAndOptions: "命令 [选项]",
  commands: "命令",
  options: "选项",
  globalOptions: "通用选项",
  examples: "例子",
  helpHint: (command) => `每个命令的用法和例子：${command} 命令 --help`,
  unknownCommand: (found) => `没有 ${found} 这个命令。`,
  valueTwice: (option, first, second) => `${option} 只能写一次，写了两次：${first} 和 ${second}。`,
  unknownOption: (found) => `没有 ${found} 这个选项。`,
  optionElsewhere: (found, commands) => `${found} 不能用在这里，只用于：${commands.join("、")}。`,
  noValueWanted: (option) => `${option} 后面不带值。`,
  valueMissing: (option) => `${option} 后面要带一个值。`,
  valueWrong: (option, found, allowed) => `${option} 不能写 ${found}，可以写：${allowed.join("、")}。`,
  optionNeeds: (option, other) => `${option} 要和 ${other} 一起用。`,
  tooFew: (usage) => `还缺参数。用法：${usage}`,
  tooMany: (found, usage) => `多了参数 ${found}。用法：${usage}`,
  emptyOperand: (usage) => `有一个参数是空的。用法：${usage}`,
  didYouMean: (candidate) => `是不是要写 ${candidate}？`,
  error: "错误",
  noWorkspace: (folder) => `${folder} 及其上级文件夹都不是工作区（要有 rules、taxonomy、data 三个文件夹）。`,
  noWorkspaceHint: (command) => `可用 --workspace 指明，或新建一个：${command} init 文件夹`,
  notAFolder: (folder) => `没有这个文件夹：${folder}`,
  unitUnknown: (text) => `没有这个集群单元：${text}`,
  beltUnknown: (text) => `没有这条产业带：${text}`,
  unitAmbiguous: (text, count) => `「${text}」可指 ${grouped(count)} 个集群单元，请写编号或多写几个词：`,
  beltAmbiguous: (text, count) => `「${text}」可指 ${grouped(count)} 条产业带，请写编号：`,
  andMore: (count) => `……还有 ${grouped(count)} 个`,
  inputErrors: (errors, check) => `输入有 ${grouped(errors)} 处错误，没有判定。改好后可用 ${check} 检查。`,
  warnings: (count, check) => `有 ${grouped(count)} 处提醒，见 ${check}`,
  inRows: (count, rows) => `（共 ${grouped(count)} 行：第 ${rows.join("、")} 行${count > rows.length ? "等" : ""}）`,
  tableRemark: tableRemarkZh,
  leftOut: (rows, file) => `有 ${grouped(rows)} 行有错，没有计入；每行的原因见 ${file}`,
  mapForm: (found) => `--map 应写成 名称=表头，多个用逗号隔开，这里是「${found}」`,
  mapUnknown: (name, allowed) => `--map 里的「${name}」不是认得的列名，可以写：${allowed.join("、")}`,
  folderNotEmpty: (folder) => `文件夹不是空的：${folder}。请换一个新文件夹，以免覆盖。`,
  notOurs: (file) => `${file} 不是本程序写的文件，不覆盖。请换一个文件夹。`,
  systemRefused: (what, code) => `系统拒绝了 ${what}：${systemProblem(systemZh, code)}。`,
  cannotWrite: (file, code) => `写不了 ${file}：${systemProblem(systemZh, code)}。`,
  cannotRead: (file, problem) => `读不了 ${file}（${problem}）。`,
  termTooLong: (most) => `用语太长，最多 ${grouped(most)} 个字。`,
  unexpected: (problem) => `程序自身出错：${problem}`,
  unexpectedHint: "这是程序的问题，不是输入的问题；设 QUNDAI_DEBUG=1 再运行一次可看到细节。",
};

function tableRemarkZh(remark: TableRemark): string {
  switch (remark.kind) {
    case "head-below":
      return `${remark.file}：表头在第 ${remark.line} 行，上面的行没有读`;
    case "foot":
      return `${remark.file}：表后的说明没有当作数据：第 ${remark.lines.join("、")} 行`;
    case "sheet":
      return `${remark.file}：读的是工作表「${remark.name}」${remark.others.length === 0 ? "" : `，没有读：${remark.others.join("、")}`}`;
    case "places-from-names":
      return `${remark.file}：没有城市一列，城市从名称的开头读出`;
  }
}
