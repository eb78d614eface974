import { keyInChinese } from "../../facts/key-words.ts";
import { valueInChinese } from "../../facts/said.ts";
import { factWordsIn } from "../../facts/words.ts";
import { grouped } from "../number.ts";
import type { RulesWords } from "../topics/rules.ts";

const RELATION_VALUES = ["identical", "subordinate", "similar", "none", "unknown"];
const OUTCOME_VALUES = ["matched", "similar", "none"];
const PLACES = factWordsIn("zh");

/** 取值译成中文，附规则里写的词。 */
function saidValue(key: string, text: string): string {
  const word =
    key === "place" ? PLACES.valueOf("place", text) : valueInChinese(text, key === "counts-as" ? OUTCOME_VALUES : RELATION_VALUES);
  const isValue = ["then", "verdict", "expect", "place", "counts-as"].includes(key);
  return !isValue || word === text ? text : `${word}（${text}）`;
}

export const rulesZh: RulesWords = {
  kinds: { "counts-as": "计为", rule: "规则", declaration: "声明", exception: "例外", case: "范例" },
  field: (key) => (keyInChinese(key) === key ? key : `${keyInChinese(key)}（${key}）`),
  fieldValue: saidValue,
  countsAs: (relation, outcome) => `${valueInChinese(relation, RELATION_VALUES)} -> ${valueInChinese(outcome, OUTCOME_VALUES)}`,
  status: { draft: "草稿", released: "已发布", retired: "已停用" },
  edited: "发布后有修改",
  isDefault: "默认",
  heads: ["版本", "状态", "日期", "扩展", "名称"],
  content: (rules, declarations, exceptions, cases) =>
    [
      [rules, "条规则"],
      [declarations, "条声明"],
      [exceptions, "条例外"],
      [cases, "个范例"],
    ]
      .filter(([count]) => count !== 0)
      .map(([count, what]) => `${grouped(Number(count))} ${what}`)
      .join("，"),
  extending: (version, base, taxonomy) => `规则 ${version}${base === null ? "" : `，扩展 ${base}`}，产业分类 ${taxonomy}`,
  what: { added: "新增", removed: "移除", changed: "修改" },
  differ: (from, to, count) => (count === 0 ? `${from} 与 ${to} 的内容相同。` : `从 ${from} 到 ${to}：${grouped(count)} 处不同。`),
  made: (version, from, copied) => (copied ? `新版本 ${version}：${from} 的副本。` : `新版本 ${version}：扩展 ${from}，只写改动的条目。`),
  released: (version, isNew) => (isNew ? `版本 ${version} 已发布。` : `版本 ${version} 先前已发布，内容未变。`),
  locked: "规则和产业分类已封存在 rules/released.yaml；此后的修改由 check 报告，如须修改请新建版本。",
  releasable: (version, isNew) =>
    isNew ? `版本 ${version} 可以发布：检查全部通过。未写入任何文件。` : `版本 ${version} 先前已发布，内容未变。`,
  wouldSeal: (taxonomy, files) => `发布将封存 ${grouped(files)} 个文件，包括产业分类 ${taxonomy}：`,
  title: "名称",
  isDefaultNow: (version, before, changed) =>
    changed ? `默认版本现为 ${version}${before === null || before === version ? "" : `（原为 ${before}）`}。` : `默认版本已是 ${version}。`,
  defaultIsDraft: (version) => `${version} 是草稿，命令的默认结果会随它改变。`,
  next: "后续操作",
  formatted: (changed, files, { onlyChecked, isFixing }) => {
    if (changed === 0) return isFixing ? `${grouped(files)} 个文件中没有用错的全角字符。` : `${grouped(files)} 个文件的排版均符合规范。`;
    const fixed = onlyChecked ? "有用错的全角字符" : "已改正全角字符";
    return `${grouped(files)} 个文件中，${grouped(changed)} 个${isFixing ? fixed : onlyChecked ? "的排版不符合规范" : "已重新排版"}：`;
  },
  mended: ({ line, column, found, wanted }) => `第 ${line} 行第 ${column} 列：“${found}” -> ${wanted === " " ? "空格" : `“${wanted}”`}`,
  sealed: "属于已发布的版本，未作改动：",
  broken: "不是有效的 YAML，未作改动；请先运行 check：",
  left: "无法保证内容和注释不变，未作改动：",
  unknownAction: (found) => `rules 的操作无效：「${found}」。可用：list、show、new、diff、release、default。`,
  unknownVersion: (found) => `找不到规则版本：${found}`,
  wanted: (usage) => `用法：${usage}`,
  badVersion: (found) => `版本号无效：「${found}」。只可含数字、字母、点和连字符，如 2022.4。`,
  isThere: (version) => `版本 ${version} 已存在，请更换版本号。`,
  taxonomyIsThere: (version) => `产业分类 ${version} 已存在，请更换版本号。`,
  noFile: (file) => `工作区中找不到 YAML 文件：${file}`,
  baseIsDraft: (version, base) => `${version} 扩展的 ${base} 尚未发布；其内容改变时 ${version} 随之改变。请先发布 ${base}。`,
  noDifference: (version, other) => `${version} 与已发布的 ${other} 内容完全相同，规则和产业分类均无差别；请先修改，或直接使用 ${other}。`,
  wasEdited: (version) => `版本 ${version} 发布后有修改。请恢复原样；如须修改，请新建版本。`,
  notSound: (version, errors) => `版本 ${version} 有 ${grouped(errors)} 处错误，未发布。`,
  notEditable: (file) => `程序无法修改 ${file} 的写法，请手工写明 status: released。`,
  titleByHand: (file) => `${file} 中名称的写法无法自动修改，请手工写入。`,
  badTitle: (option) => `${option} 须为一行，不能为空，也不能含有不可见字符。`,
  defaultByHand: (file, version) => `${file} 无法自动修改；请在其中手工写入 ruleset: "${version}"。`,
  otherAction: (option, action) => `${option} 只用于 rules ${action}。`,
};
