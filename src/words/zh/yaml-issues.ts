import type { YamlProblem } from "../../model/issue.ts";
import type { IssueWords } from "../topics/issues.ts";
import type { YamlIssueCode } from "../topics/yaml-issues.ts";

export const yamlIssuesZh: Pick<IssueWords, YamlIssueCode> = {
  "yaml-syntax": ({ problem, found }) => ({
    message: `YAML 语法有误：${YAML_PROBLEM[problem]}${found === "" ? "" : `（${found}）`}`,
    ...(YAML_HINT[problem] === undefined ? {} : { hint: YAML_HINT[problem] }),
  }),
  "full-width": ({ found, wanted }) => ({
    message: found.trim() === "" ? `${WIDE_SPACE[found] ?? "全角空格"}（看不见）` : `全角${WIDE[found] ?? "字符"}“${found}”`,
    hint: `应写${wanted === " " ? "半角空格" : `“${wanted}”`}；format --fix 可以改正`,
  }),
  "yaml-alias": ({ found }) => ({ message: `不支持 YAML 的锚点和别名引用：${found}`, hint: "请直接写出内容" }),
};

const WIDE_SPACE: Readonly<Record<string, string>> = { "\u3000": "全角空格", "\u00a0": "不换行空格" };
const WIDE: Readonly<Record<string, string>> = {
  "，": "逗号",
  "、": "顿号",
  "；": "分号",
  "：": "冒号",
  "＃": "井号",
  "－": "短横线",
  "“": "引号",
  "”": "引号",
  "‘": "引号",
  "’": "引号",
  "｛": "花括号",
  "｝": "花括号",
  "［": "方括号",
  "］": "方括号",
  "【": "方括号",
  "】": "方括号",
  "（": "括号",
  "）": "括号",
};

const YAML_PROBLEM: Readonly<Record<YamlProblem, string>> = {
  tab: "缩进使用了制表符",
  indent: "缩进未对齐",
  "quote-open": "引号未闭合",
  "quote-extra": "引号之后还有内容",
  "bracket-open": "括号未闭合",
  "bracket-extra": "多余的括号",
  "comma-missing": "缺少逗号",
  "comma-in-text": "未加引号的文字中有逗号",
  "colon-in-text": "未加引号的文字中有英文冒号",
  "colon-missing": "缺少冒号",
  "dash-missing": "列表项前缺少短横线",
  "outside-item": "字段不在它的列表项之下",
  "special-start": "开头的符号在 YAML 中有特殊含义",
  "several-documents": "一个文件中有多份文档",
  "too-deep": "嵌套过深",
  other: "无法解析",
};

const YAML_HINT: Readonly<Partial<Record<YamlProblem, string>>> = {
  tab: "请用空格缩进",
  indent: "同一层的内容须左对齐",
  "quote-open": "请补上引号",
  "quote-extra": "请移除多余的内容，或整段加引号",
  "bracket-open": "请补上括号",
  "bracket-extra": "请移除多余的括号",
  "comma-missing": "各项之间请用英文逗号分隔",
  "comma-in-text": "请给这段文字加上引号",
  "colon-in-text": "请给这段文字加上引号",
  "colon-missing": "键后须有英文冒号和一个空格",
  "dash-missing": "每一项须以「- 」开头",
  "outside-item": "请把它和其后的字段缩进，与该项的第一个键对齐",
  "special-start": "请给这段文字加上引号",
  "several-documents": "请移除 ---，或拆成多个文件",
  "too-deep": "请减少嵌套",
};
