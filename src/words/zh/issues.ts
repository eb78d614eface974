import type { FileProblem, IssueParams, IssueWitness, TextForm, ValueKind, YamlProblem } from "../../model/issue.ts";
import type { Span } from "../../model/span.ts";
import { grouped } from "../number.ts";
import type { IssueText, IssueWords } from "../topics/issues.ts";

const MOST_LISTED = 8;

/** 一句话说找到了什么，再提示可以写什么。 */
function said(message: string, ...hints: readonly (string | null)[]): IssueText {
  const hint = hints
    .filter((each) => each !== null && each !== "")
    .join("；")
    .replaceAll("？；", "？");
  return hint === "" ? { message } : { message, hint };
}

function listed(values: readonly string[]): string {
  const first = values.slice(0, MOST_LISTED).join("、");
  return values.length > MOST_LISTED ? `${first} 等 ${grouped(values.length)} 个` : first;
}

const allowed = (values: readonly string[]): string | null => (values.length === 0 ? null : `可以写：${listed(values)}`);
const meant = (hint: string | null): string | null => (hint === null ? null : `是不是要写 ${hint}？`);

const MOST_LINES = 5;

function seen(lines: readonly Span[]): string | null {
  const first = lines.slice(0, MOST_LINES).map((line) => `${line.file}:${line.line}`);
  return first.length === 0 ? null : `见 ${first.join("、")}${lines.length > MOST_LINES ? ` 等 ${grouped(lines.length)} 处` : ""}`;
}

/** 数据中的一对；没有时造一个，并说明是造的。 */
function shows({ pair, facts }: IssueWitness): string {
  return pair === null ? `数据中没有这样的一对，造一个例子：${facts}` : `例如 ${pair.unit} 与 ${pair.belt}：${facts}`;
}

export const issuesZh: IssueWords = {
  "file-missing": ({ what }) => said(`找不到 ${what}`, "请检查路径"),
  "file-too-large": ({ bytes, most }) => said(`文件有 ${grouped(bytes)} 字节，超过上限`, `最多 ${grouped(most)} 字节`),
  "file-not-text": ({ tried }) => said("文件不是可读的文本", `试过的编码：${listed(tried)}`),
  "file-not-readable": ({ problem }) => said(`文件无法读取：${FILE_PROBLEM[problem]}`),
  "control-character": ({ character }) => said(`出现了控制字符 ${character}`, "请删去这个字符"),
  "yaml-syntax": ({ problem, found }) =>
    said(`YAML 语法有误：${YAML_PROBLEM[problem]}${found === "" ? "" : `（${found}）`}`, YAML_HINT[problem] ?? null),
  "yaml-alias": ({ found }) => said(`不能使用 YAML 的锚点和别名：${found}`, "请把内容直接写出来"),
  "duplicate-key": ({ key }) => said(`键 ${key} 写了两次`, "请只留一处"),
  "unknown-key": ({ key, allowed: keys, hint }) => said(`没有 ${key} 这个键`, meant(hint), allowed(keys)),
  "missing-key": ({ key, found }) => said(`缺少 ${key}`, found.length === 0 ? null : `已有：${listed(found)}`),
  "wrong-type": ({ found, allowed: type }) => said(`这里是${VALUE_KIND[found]}，类型不对`, `应为${VALUE_KIND[type]}`),
  "wrong-value": ({ found, allowed: values, hint }) => said(`不能写 ${found}`, meant(hint), allowed(values)),
  "out-of-range": ({ found, least, most }) =>
    said(
      `${found} 超出范围`,
      [least === null ? "" : `至少 ${least}`, most === null ? "" : `至多 ${most}`].filter((each) => each !== "").join("，"),
    ),
  "wrong-form": ({ found, form }) => said(`「${found}」写法不对`, `应为${TEXT_FORM[form]}`),
  "too-few": ({ found, least }) => said(`这里有 ${found} 项，太少`, `至少 ${least} 项`),
  "keys-clash": ({ keys }) => said(`${keys.join("、")} 不能写在一起`, "请只留一个，或分成几条"),
  "empty-group": ({ join }) => said(`${join} 下面没有条件`, "请至少写一个条件，或删去这一组"),
  "forbidden-key": ({ key }) => said(`不能用 ${key} 作键`, "请换一个名称"),
  "unknown-reference": ({ what, found, hint, allowed: values }) =>
    said(`没有这个${WHAT[what] ?? what}：${found}`, meant(hint), allowed(values)),
  "duplicate-id": ({ what, id, first }) => said(`${WHAT[what] ?? what} ${id} 出现了两次`, `第一次在 ${first.file}:${first.line}`),
  "id-misspelt": ({ what, id, asked, lines }) =>
    said(`${WHAT[what] ?? what} ${id} 没有人用，而有 ${lines.length} 处要找 ${asked}`, meant(asked), seen(lines)),
  "duplicate-label": ({ label, concept, other, first }) =>
    said(`标签「${label}」既在 ${concept}，又在 ${other}`, `另一处在 ${first.file}:${first.line}；一个标签只能属于一个概念`),
  "ambiguous-label": ({ label, concepts }) => said(`「${label}」可指几个概念：${listed(concepts)}`, "请改写概念的 id"),
  "broader-cycle": ({ concepts, lines }) => said(`上下位成了环：${concepts.join(" > ")}`, seen(lines)),
  "relation-clash": ({ a, b, first, second, lines }) =>
    said(`${a} 与 ${b} 既是${RELATION[first] ?? first}又是${RELATION[second] ?? second}`, "相同、隶属、相近三者只能取一", seen(lines)),
  "relation-self": ({ concept }) => said(`${concept} 不能与自己有关系`, "请写两个不同的概念"),
  "operator-not-for-fact": ({ fact, operator, allowed: operators }) => said(`事实 ${fact} 不能用 ${operator}`, allowed(operators)),
  "column-missing": ({ column, lookedFor, found }) => said(`缺少列「${column}」`, `找过：${listed(lookedFor)}`, `表里有：${listed(found)}`),
  "column-twice": ({ column, found }) => said(`列「${column}」有几个：${listed(found)}`, "请只留一列"),
  "csv-quote": ({ problem }) => said(`CSV 的引号有误：${CSV_QUOTE[problem]}`, '含引号的格子整格加引号，其中的引号写两遍（""）'),
  "row-width": ({ found, expected }) => said(`这一行有 ${found} 格，应为 ${expected} 格`, "请检查逗号和引号"),
  "cell-empty": ({ column }) => said(`「${column}」一格是空的`, "请补上"),
  "cell-not-number": ({ column, found, allowed: numbers }) => said(`「${column}」应为数字，这里是「${found}」`, `可以写：${numbers}`),
  "cell-not-years": ({ found }) => said(`「${found}」不是年份`, "可以写：2021，或 2018;2019，或 2018-2021"),
  "unknown-place": ({ found, hint }) => said(`不认识这个城市：${found}`, meant(hint), "地点表里的城市名或六位代码都可以"),
  "cell-failed": ({ column, found }) => said(`「${column}」是出错的公式：${found}`, "请在表格程序中改正后重新保存"),
  "name-without-place": ({ name }) => said(`表里没有城市一列，名称「${name}」开头也不是地名`, "请补一列城市，或在名称开头写上地名"),
  "place-too-wide": ({ found, province }) =>
    said(found === province ? `${found}是省级，这里要写城市` : `「${found}」指${province}，这里要写城市`, "请写到地级市，或再加一列区县"),
  "place-outside": ({ found }) => said(`${found} 不在数据范围内`, "地点表不含香港、澳门和台湾"),
  "several-places": ({ found, places }) => said(`「${found}」是几个城市：${listed(places)}`, "一行写一个城市"),
  "province-mismatch": ({ province, city, expected }) => said(`${city}在${expected}，这里的省份是${province}`, "请改省份或城市"),
  "ambiguous-place": ({ found, places }) => said(`「${found}」可指几个地方：${listed(places)}`, "请写全称或六位代码"),
  "place-mismatch": ({ code, city, expected }) => said(`代码 ${code} 是${expected}，这里写的是${city}`, "请改代码或城市名"),
  "table-empty": () => said("表里没有数据行", "请至少写一行"),
  "case-failed": ({ case: id, expected, got, rule, expectedRule }) =>
    said(
      `范例 ${id} 没有通过：应为${RELATION[expected] ?? expected}，得到${RELATION[got] ?? got}`,
      expectedRule === null || expectedRule === rule ? null : `应由规则 ${expectedRule} 决定，实际是 ${rule ?? "没有规则"}`,
    ),
  "exception-expired": ({ exception, until }) => said(`例外 ${exception} 已过期（${until}）`, "请删去，或改写 until"),
  "exception-pointless": ({ exception, verdict }) =>
    said(
      verdict === null
        ? `例外 ${exception} 没有作用：没有它，单元的结果也一样`
        : `例外 ${exception} 没有作用：规则本来就判定为${RELATION[verdict] ?? verdict}`,
      "请删去",
    ),
  "exception-covered": ({ exception, by }) => said(`例外 ${exception} 从未生效：它所指之处都以例外 ${by} 为准`, "请删去其中一条"),
  "concept-unreached": ({ concept, label }) =>
    said(`没有用语能链接到概念 ${concept}（${label}），也没有概念或声明用到它`, "请补上别称（altLabel）或典型产品（hiddenLabel），或删去"),
  "rule-never-holds": ({ rule, lines }) => said(`规则 ${rule} 永远不会成立`, lines.length < 2 ? null : "这些条件不能同时成立", seen(lines)),
  "rule-covered": ({ rule, by, witness }) =>
    said(`规则 ${rule} 没有作用：去掉它，判定都不变`, by.length === 0 ? null : `凡它成立之处，${listed(by)} 也成立`, shows(witness)),
  "condition-idle": ({ rule, witness }) =>
    said(`规则 ${rule} 的这个条件没有作用：去掉它，判定都不变`, "请删去，或核对取值", shows(witness)),
  "rules-disagree": ({ rules, thens, witness }) =>
    said(
      `规则 ${rules[0]}（${RELATION[thens[0]] ?? thens[0]}）与 ${rules[1]}（${RELATION[thens[1]] ?? thens[1]}）会同时成立，说法不同`,
      "请用 overrides 写明以哪条为准，或收紧其中一条的条件",
      shows(witness),
    ),
  "facts-undecided": ({ relation, fact, witness }) =>
    said(
      fact === null
        ? `同城而产业${RELATION[relation] ?? relation}，没有任何规则作出判定`
        : `同城而产业${RELATION[relation] ?? relation}，${fact} 的取值中间有一段没有规则作出判定`,
      "请补一条规则；若本意如此，写一条 then: none 的规则",
      shows(witness),
    ),
  "cases-without-rule": ({ rule, cases }) =>
    said(
      `规则 ${rule} 已移除，而继承的范例仍在 because 中写它：${cases.join("、")}`,
      "范例的答案照样检查；要写明依据哪条规则，请重写这些范例",
    ),
  "exception-unused": ({ exception }) => said(`例外 ${exception} 没有用到`, "请核对它所指的单元和产业带，或删去"),
  "version-missing": ({ what, found, allowed: versions, hint }) =>
    said(`没有这个${what === "taxonomy" ? "分类版本" : "规则版本"}：${found}`, meant(hint), allowed(versions)),
  "extends-cycle": ({ versions }) => said(`版本的 extends 成了环：${versions.join(" > ")}`, "请删去其中一个 extends"),
  "released-edited": ({ what, version, change }) =>
    said(
      `${what === "rules" ? `版本 ${version} 已发布` : `已发布的版本在用产业分类 ${version}`}，这个文件却${SEALED_CHANGE[change]}`,
      `请用 git 恢复原样；要改，请新建版本：qundai rules new 名称 ${what === "rules" ? `--from ${version}` : "--taxonomy 名称"}`,
    ),
  "version-mismatch": ({ folder, found }) => said(`文件夹是 ${folder}，里面写的版本是 ${found}`, "请改成一致"),
};

const RELATION: Readonly<Record<string, string>> = { identical: "相同", subordinate: "隶属", similar: "相近", none: "无", unknown: "未知" };
const WHAT: Readonly<Record<string, string>> = {
  concept: "概念",
  rule: "规则",
  declaration: "声明",
  exception: "例外",
  case: "范例",
  unit: "集群单元",
  cluster: "集群",
  belt: "产业带",
  place: "地点",
  fact: "事实",
  ruleset: "规则集",
  entry: "条目",
  notation: "代码",
  key: "键",
  taxonomy: "分类",
  version: "版本",
  workspace: "工作区",
  kind: "类型",
  sector: "部门",
  column: "列",
};

const FILE_PROBLEM: Readonly<Record<FileProblem, string>> = {
  "is-a-folder": "这是文件夹",
  "is-no-file": "这不是普通文件",
  "is-no-folder": "这不是文件夹",
  "not-permitted": "没有读取权限",
  "not-a-spreadsheet": "这不是 xlsx 表格",
  "sheet-too-large": "表格太大",
  "older-workbook": "这是旧格式的工作簿（.xls、.et），请用表格程序另存为 .xlsx",
  "protected-workbook": "这个工作簿有打开密码，请去掉密码后另存为 .xlsx",
  "binary-workbook": "这是二进制工作簿（.xlsb），请另存为 .xlsx",
  "open-document": "这是 OpenDocument 表格（.ods），请另存为 .xlsx",
  "web-page": "这是网页（平台导出的 .xls 多是网页），请用表格程序打开后另存为 .xlsx",
  pdf: "这是 PDF，请先转成 .xlsx 或 CSV",
  system: "系统读取失败",
};

const YAML_PROBLEM: Readonly<Record<YamlProblem, string>> = {
  tab: "用了制表符缩进",
  indent: "缩进没有对齐",
  "quote-open": "引号没有闭合",
  "quote-extra": "引号后面还有内容",
  "bracket-open": "括号没有闭合",
  "bracket-extra": "多了一个括号",
  "comma-missing": "少了逗号",
  "comma-in-text": "没加引号的文字里有逗号",
  "colon-in-text": "没有加引号的文字里有英文冒号",
  "colon-missing": "少了冒号",
  "dash-missing": "列表的一项前面少了短横线",
  "special-start": "开头的符号有特殊含义",
  "several-documents": "一个文件里有几份文档",
  "too-deep": "嵌套太深",
  other: "无法读懂",
};

const YAML_HINT: Readonly<Partial<Record<YamlProblem, string>>> = {
  tab: "请用空格缩进",
  indent: "同一层的内容要左对齐",
  "quote-open": "请补上引号",
  "quote-extra": "请删去多余的内容，或整段加引号",
  "bracket-open": "请补上括号",
  "bracket-extra": "请删去多余的括号",
  "comma-missing": "各项之间用英文逗号隔开",
  "comma-in-text": "请给这段文字加上引号",
  "colon-in-text": "请给这段文字加上引号",
  "colon-missing": "键后面要写英文冒号和一个空格",
  "dash-missing": "每一项以“- ”开头",
  "special-start": "请给这段文字加上引号",
  "several-documents": "请删去 ---，或分成几个文件",
  "too-deep": "请减少嵌套",
};

const VALUE_KIND: Readonly<Record<ValueKind, string>> = {
  nothing: "空",
  text: "文字",
  number: "数字",
  "whole-number": "整数",
  flag: " true 或 false",
  list: "列表",
  mapping: "映射（键: 值）",
  "text-or-list": "文字或列表",
  "text-or-mapping": "文字或映射（键: 值）",
  value: "一个值",
};

const TEXT_FORM: Readonly<Record<TextForm, string>> = {
  id: "编号：不含空格和标点",
  "concept-id": "概念编号：小写英文，以连字符相连，如 integrated-circuit",
  date: "日期，如 2026-01-31",
  version: "版本号，如 2022.1",
  "place-code": "六位地点代码，如 310000",
  hash: "校验值，如 sha256:…",
  "one-line": "一行文字",
};

const CSV_QUOTE: Readonly<Record<IssueParams["csv-quote"]["problem"], string>> = {
  "not-closed": "没有闭合",
  "text-after": "引号后面还有文字",
  "text-before": "引号前面有文字",
};

const SEALED_CHANGE: Readonly<Record<IssueParams["released-edited"]["change"], string>> = {
  edited: "改过",
  added: "是后加的",
  removed: "不见了",
};
