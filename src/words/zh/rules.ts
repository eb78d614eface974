import { grouped } from "../number.ts";
import type { RulesWords } from "../topics/rules.ts";

export const rulesZh: RulesWords = {
  kinds: { "counts-as": "计为", rule: "规则", declaration: "声明", exception: "例外", case: "范例" },
  status: { draft: "草稿", released: "已发布", retired: "已停用" },
  edited: "发布后改过",
  isDefault: "默认",
  heads: ["版本", "状态", "日期", "扩展", "名称"],
  content: (rules, declarations, exceptions, cases) =>
    `规则 ${grouped(rules)}，声明 ${grouped(declarations)}，例外 ${grouped(exceptions)}，范例 ${grouped(cases)}`,
  extending: (version, base, taxonomy) => `规则 ${version}${base === null ? "" : `，扩展 ${base}`}，产业分类 ${taxonomy}`,
  what: { added: "新增", removed: "去掉", changed: "改动" },
  differ: (from, to, count) => (count === 0 ? `${from} 与 ${to} 的意思相同。` : `从 ${from} 到 ${to}：${grouped(count)} 处不同。`),
  made: (version, from, copied) => (copied ? `新版本 ${version}：${from} 的副本。` : `新版本 ${version}：扩展 ${from}，只写改动的条目。`),
  released: (version, isNew) => (isNew ? `版本 ${version} 已发布。` : `版本 ${version} 早已发布，内容未变。`),
  locked: "规则和产业分类已封存在 rules/released.yaml；以后改动会被 check 发现，请另建新版本。",
  next: "接下来",
  formatted: (changed, files, onlyChecked) =>
    changed === 0
      ? `${grouped(files)} 个文件的排版都合规范。`
      : `${grouped(files)} 个文件中，${grouped(changed)} 个${onlyChecked ? "的排版不合规范" : "重新排了版"}：`,
  broken: "不是完整的 YAML，没有动；请先用 check 检查：",
  left: "不能保证意思和注释不变，没有动：",
  unknownAction: (found) => `rules 后面不能写 ${found}，可以写：list、show、new、diff、release。`,
  unknownVersion: (found) => `没有这个规则版本：${found}`,
  wanted: (usage) => `用法：${usage}`,
  badVersion: (found) => `版本号不能写 ${found}：只用数字、字母、点和连字符，如 2022.4。`,
  isThere: (version) => `版本 ${version} 已经有了，请换一个版本号。`,
  taxonomyIsThere: (version) => `产业分类 ${version} 已经有了，请换一个版本号。`,
  noFile: (file) => `工作区里没有这个 YAML 文件：${file}`,
  baseIsDraft: (version, base) => `${version} 扩展的 ${base} 还没有发布；它一改，${version} 也就变了。请先发布 ${base}。`,
  noDifference: (version, other) =>
    `${version} 与已发布的 ${other} 意思完全相同，规则和产业分类都没有差别；请先改动，或直接使用 ${other}。`,
  wasEdited: (version) => `版本 ${version} 发布后改过。请恢复原样，另建新版本。`,
  notSound: (version, errors) => `版本 ${version} 有 ${grouped(errors)} 处错误，没有发布。`,
  notEditable: (file) => `${file} 的写法无法改动，请手工写明 status: released。`,
};
