import type { ImportingWords } from "../topics/importing.ts";

export const importingZh: ImportingWords = {
  title: (to, entries, version) =>
    to === "taxonomy"
      ? `已导入 ${entries} 个概念，新建产业分类 ${version}`
      : `已导入 ${entries} 条${to === "cases" ? "范例" : "声明"}，写入规则版本 ${version}`,
  read: (file, form, read) => `${file}：按 ${form} 读取 ${read} 条`,
  written: (files) => `已写入 ${files} 个文件`,
  more: (count) => `另有 ${count} 个`,
  leftOut: {
    machine: (rows) => `${rows} 行由程序得出，并非人工所作，未导入`,
    predicate: (rows) => `${rows} 行的谓词不属于四种关系，未导入`,
    "no-term": (rows) => `${rows} 行没有对象，未导入`,
    not: (rows) => `${rows} 行说明两个概念没有某种关系，声明无法表示，未导入`,
    repeated: (rows) => `${rows} 行与已有条目重复，未导入`,
    "not-found": (rows) => `${rows} 行的名称或代码没有对应的概念，未导入`,
    "no-relation": (rows) => `${rows} 行的标注不是四种关系之一，未导入`,
  },
  undecided: (pairs, file) => `${pairs} 对只说相关，未说明是哪种关系，列在 ${file} 中：填写 relation 一列后再导入该文件`,
  issues: "导入时发现的问题",
  next: {
    taxonomy: (version) => `使用方法：在规则版本的 ruleset.yaml 中写 taxonomy: ${version}。`,
    declarations: (version, command) => `检查该版本：${command} check --rules ${version}`,
    cases: (version, command) => `核对范例：${command} check --rules ${version}`,
  },
  reading: (done, of) => `已读取 ${Math.round(done / 1024)} / ${Math.round(of / 1024)} KiB`,
  noTarget: "请写明导入为什么：--to taxonomy、--to declarations 或 --to cases",
  noVersion: "请写出新产业分类的名称：--as 名称",
  badVersion: (found) => `${found} 不能作版本名称；可用字母、数字、点和连字符`,
  badLanguage: (found) => `${found} 不是语言代码；可用 zh、en、de、fr 等`,
  isThere: (path) => `${path} 已存在，导入时从不覆盖`,
  oneFile: (to) => `--to ${to} 一次只读取一个文件`,
  notDraft: (version) => `版本 ${version} 不是草稿；请用 --rules 指定草稿，或用 --as 新建版本`,
  onlyTaxonomy: (option) => `${option} 只用于 --to taxonomy`,
  nothing: (file) => `${file} 中没有可导入的内容`,
};
