import { factsSaid } from "../../facts/said.ts";
import type { FileProblem, IssueParams, IssueWitness, TextForm, ValueKind, VocabularyProblem } from "../../model/issue.ts";
import type { Span } from "../../model/span.ts";
import { grouped } from "../number.ts";
import type { IssueText, IssueWords } from "../topics/issues.ts";
import { placeIssuesZh } from "./place-issues.ts";
import { tablesZh } from "./tables.ts";
import { yamlIssuesZh } from "./yaml-issues.ts";

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

const allowed = (values: readonly string[]): string | null => (values.length === 0 ? null : `可用：${listed(values)}`);
const meant = (hint: string | null): string | null => (hint === null ? null : `是否应为 ${hint}？`);

const MOST_LINES = 5;

function seen(lines: readonly Span[]): string | null {
  const first = lines.slice(0, MOST_LINES).map((line) => `${line.file}:${line.line}`);
  return first.length === 0 ? null : `见 ${first.join("、")}${lines.length > MOST_LINES ? ` 等 ${grouped(lines.length)} 处` : ""}`;
}

/** 数据中的一个配对；没有时给出假设的例子，并予说明。 */
function shows({ pair, facts }: IssueWitness): string {
  return pair === null ? `数据中没有这样的配对，假设一例：${factsSaid(facts)}` : `例如 ${pair.unit} 与 ${pair.belt}：${factsSaid(facts)}`;
}

export const issuesZh: IssueWords = {
  ...placeIssuesZh,
  ...yamlIssuesZh,
  "file-missing": ({ what }) => said(`找不到文件：${what}`, "请检查路径"),
  "file-too-large": ({ bytes, most }) => said(`文件有 ${grouped(bytes)} 字节，超过上限`, `至多 ${grouped(most)} 字节`),
  "file-not-text": ({ tried }) => said("文件不是可读的文本", `尝试过的编码：${listed(tried)}`),
  "file-not-readable": ({ problem }) => said(`文件无法读取：${FILE_PROBLEM[problem]}`),
  "control-character": ({ character }) => said(`含有控制字符 ${character}`, "请移除该字符"),
  "duplicate-key": ({ key }) => said(`键重复：${key}`, "请只保留一处"),
  "unknown-key": ({ key, allowed: keys, hint }) => said(`未知的键：${key}`, meant(hint), allowed(keys)),
  "missing-key": ({ key, found }) => said(`缺少键：${key}`, found.length === 0 ? null : `现有：${listed(found)}`),
  "wrong-type": ({ found, allowed: type }) => said(`类型不符：此处为${VALUE_KIND[found]}`, `应为${VALUE_KIND[type]}`),
  "wrong-value": ({ found, allowed: values, hint }) => said(`取值无效：「${found}」`, meant(hint), allowed(values)),
  "out-of-range": ({ found, least, most }) =>
    said(
      `${found} 超出范围`,
      [least === null ? "" : `至少 ${least}`, most === null ? "" : `至多 ${most}`].filter((each) => each !== "").join("，"),
    ),
  "wrong-form": ({ found, form }) => said(`格式不符：「${found}」`, `应为${TEXT_FORM[form]}`),
  "too-long": ({ found, most }) => said(`文字有 ${grouped(found)} 个字符，太长`, `至多 ${grouped(most)} 个字符；请看看是否少了换行或引号`),
  "too-few": ({ found, least }) => said(`项数不足：此处有 ${found} 项`, `至少 ${least} 项`),
  "keys-clash": ({ keys }) => said(`键冲突：${keys.join("、")} 不能同时使用`, "请只保留一个，或拆成多条"),
  "empty-group": ({ join }) => said(`${join} 下缺少条件`, "请至少写一个条件，或移除该组"),
  "forbidden-key": ({ key }) => said(`键名无效：${key}`, "请更换名称"),
  "unknown-reference": ({ what, found, hint, allowed: values }) =>
    said(`找不到${WHAT[what] ?? what}：${found}`, meant(hint), allowed(values)),
  "duplicate-id": ({ what, id, first }) =>
    said(`${WHAT[what] ?? what}的${DATA_ROWS.has(what) ? "编号" : "标识"}重复：${id}`, `首次出现于 ${first.file}:${first.line}`),
  "id-misspelt": ({ what, id, asked, lines }) =>
    said(`${WHAT[what] ?? what} ${id} 未被引用，而有 ${lines.length} 处引用了不存在的 ${asked}`, meant(asked), seen(lines)),
  "duplicate-label": ({ label, concept, other, first }) =>
    said(`名称重复：「${label}」既属于 ${concept}，又属于 ${other}`, `另一处见 ${first.file}:${first.line}；一个名称只能属于一个概念`),
  "ambiguous-label": ({ label, concepts }) => said(`「${label}」对应多个概念：${listed(concepts)}`, "请改写为概念的标识"),
  "ambiguous-row": ({ what, found, ids }) => said(`「${found}」对应多个${WHAT[what] ?? what}：${listed(ids)}`, "请改写为编号"),
  "notation-unknown": ({ scheme, found, hint }) => said(`${LIST[scheme] ?? scheme}中没有 ${found}`, meant(hint)),
  "broader-cycle": ({ concepts, lines }) => said(`上位关系成环：${concepts.join(" > ")}`, seen(lines)),
  "relation-clash": ({ a, b, first, second, lines }) =>
    said(`${a} 与 ${b} 既是${RELATION[first] ?? first}又是${RELATION[second] ?? second}`, "相同、隶属、相近三者只能取其一", seen(lines)),
  "relation-self": ({ concept, names }) =>
    said(
      names === undefined ? ` ${concept} 不能与自身声明关系` : `「${names[0]}」与「${names[1]}」是同一个概念（${concept}），不能再声明关系`,
      "请写两个不同的概念",
    ),
  "operator-not-for-fact": ({ fact, operator, allowed: operators }) =>
    said(`运算符无效：事实 ${fact} 不支持 ${operator}`, allowed(operators)),
  "column-missing": ({ column, lookedFor, found }) =>
    said(`缺少${columnText(column)}`, `可用的列名：${listed(lookedFor)}`, `表中现有：${listed(found)}`),
  "column-twice": ({ column, found }) => said(`${columnText(column)}重复：${listed(found)}`, "请只保留一列"),
  "csv-quote": ({ problem }) => said(`CSV 的双引号有误：${CSV_QUOTE[problem]}`, '含双引号的单元格须整格加双引号，其中的双引号写两遍（""）'),
  "row-width": ({ found, expected }) => said(`列数不符：本行有 ${found} 格，应为 ${expected} 格`, "请检查逗号和引号"),
  "cell-empty": ({ column }) => said(`${columnText(column)}为空`, "请补全"),
  "cell-not-number": ({ column, found, allowed: numbers }) =>
    said(
      `${columnText(column)}应为数字，现为「${found}」`,
      `可用：${numbers.replaceAll(" … ", "～").replaceAll(" …", " 以上").replaceAll("… ", "至多 ")}`,
    ),
  "cell-not-years": ({ found }) => said(`年份无效：「${found}」`, "可用：2021，或 2018;2019，或 2018-2021"),
  "unknown-place": ({ found, hint }) => said(`找不到地点：${found}`, meant(hint), "可用地点表中的城市名或六位代码"),
  "cell-failed": ({ column, found }) => said(`${columnText(column)}为出错的公式：${found}`, "请在表格程序中改正后重新保存"),
  "cell-not-count": ({ column, found, most }) =>
    said(`${columnText(column)}应为整数：${found}`, `请只用数字填写，范围 0～${grouped(most)}`),
  "cell-formula": ({ column, found }) => said(`${columnText(column)}为公式：${found}`, "请改为公式的值"),
  "name-without-place": ({ name }) => said(`表中没有「城市」列，名称「${name}」也不以地名开头`, "请补充「城市」列，或在名称开头写明地名"),
  "place-too-wide": ({ found, province }) =>
    said(
      found === province ? `地点过大：${found}为省级，应为城市` : `地点过大：「${found}」指${province}，应为城市`,
      "请写明地级市，或增加「区县」列",
    ),
  "place-outside": ({ found }) => said(`${found} 不在数据范围内`, "地点表不含香港、澳门和台湾"),
  "several-places": ({ found, places }) => said(`「${found}」包含多个城市：${listed(places)}`, "请每行只写一个城市"),
  "province-mismatch": ({ province, city, expected }) =>
    said(`省份与城市不符：${city}属于${expected}，现写作${province}`, "请改正省份或城市"),
  "ambiguous-place": ({ found, places }) => said(`「${found}」对应多个地点：${listed(places)}`, "请写全称或六位代码"),
  "place-mismatch": ({ code, city, expected }) => said(`代码与城市不符：${code} 为${expected}，现写作${city}`, "请改正代码或城市名"),
  "table-empty": () => said("表中没有数据行", "请至少填写一行"),
  "case-failed": ({ case: id, expected, got, rule, expectedRule }) =>
    said(
      `范例 ${id} 未通过：应为${RELATION[expected] ?? expected}，实为${RELATION[got] ?? got}`,
      expectedRule === null || expectedRule === rule
        ? null
        : `应由规则 ${expectedRule} 得出，${rule === null ? "实际没有规则成立" : `实际为 ${rule}`}`,
    ),
  "exception-expired": ({ exception, until }) => said(`例外 ${exception} 已到期（${until}）`, "请移除，或改写 until"),
  "exception-pointless": ({ exception, verdict }) =>
    said(
      verdict === null
        ? `例外 ${exception} 不起作用：移除后单元的结果不变`
        : `例外 ${exception} 不起作用：规则已判定为${RELATION[verdict] ?? verdict}`,
      "请移除",
    ),
  "exception-covered": ({ exception, by }) => said(`例外 ${exception} 从未生效：它所指之处均以例外 ${by} 为准`, "请移除其中一条"),
  "concept-unreached": ({ concept, label }) =>
    said(`没有用语链接到概念「${label}」（${concept}），也没有概念或声明引用它`, "请补充别称（altLabel）或产品词（includes），或移除"),
  "label-elsewhere": ({ label, concept, code }) =>
    said(`「${label}」在 GB/T 4754-2017 中是 ${code} 的名称，与概念 ${concept} 的代码无关`, "请移到该代码的概念，或列为产品词（includes）"),
  "code-unlisted": ({ code }) => said(`GB/T 4754-2017 没有代码 ${code}`, "请核对 data/gbt4754-2017.csv"),
  "rule-never-holds": ({ rule, lines }) => said(`规则 ${rule} 永不成立`, lines.length < 2 ? null : "这些条件不能同时成立", seen(lines)),
  "rule-covered": ({ rule, by, witness }) =>
    said(`规则 ${rule} 不起作用：移除后判定不变`, by.length === 0 ? null : `它成立时，${listed(by)} 也成立`, shows(witness)),
  "condition-idle": ({ rule, witness }) => said(`规则 ${rule} 的这个条件不起作用：移除后判定不变`, "请移除，或核对取值", shows(witness)),
  "rules-disagree": ({ rules, thens, witness }) =>
    said(
      `规则 ${rules[0]}（${RELATION[thens[0]] ?? thens[0]}）与 ${rules[1]}（${RELATION[thens[1]] ?? thens[1]}）会同时成立，结论不同`,
      "请用 overrides 写明以哪条为准，或收紧其中一条的条件",
      shows(witness),
    ),
  "facts-undecided": ({ relation, fact, witness }) =>
    said(
      fact === null
        ? `同城且产业${RELATION[relation] ?? relation}时，没有规则作出判定`
        : `同城且产业${RELATION[relation] ?? relation}时，${fact} 的部分取值没有规则作出判定`,
      "请补充一条规则；若本意如此，请写一条 then: none 的规则",
      shows(witness),
    ),
  "cases-without-rule": ({ rule, cases }) =>
    said(
      `规则 ${rule} 已移除，而继承的范例仍在 because 中写它：${cases.join("、")}`,
      "范例的答案照样检查；要写明依据哪条规则，请重写这些范例",
    ),
  "exception-unused": ({ exception }) => said(`例外 ${exception} 未被用到`, "请核对它所指的单元和产业带，或移除"),
  "version-missing": ({ what, found, allowed: versions, hint }) =>
    said(`找不到${what === "taxonomy" ? "产业分类版本" : "规则版本"}：${found}`, meant(hint), allowed(versions)),
  "extends-cycle": ({ versions }) => said(`版本的扩展关系（extends）成环：${versions.join(" > ")}`, "请移除其中一个 extends"),
  "released-edited": ({ what, version, change }) =>
    said(
      `${SEALED_CHANGE[change]}（${what === "rules" ? `版本 ${version} 已封存` : `已发布的版本在用产业分类 ${version}`}）`,
      `请用 git 恢复原样；如须修改，请新建版本：qundai rules new 名称 ${what === "rules" ? `--from ${version}` : "--taxonomy 名称"}`,
    ),
  "version-mismatch": ({ folder, found }) => said(`版本与文件夹不符：文件夹为 ${folder}，文件中的版本为 ${found}`, "请改为一致"),
  "vocabulary-refused": ({ problem, found }) =>
    said(`${VOCABULARY_PROBLEM[problem]}${found === "" ? "" : `：${found}`}`, VOCABULARY_HINT[problem] ?? null),
  "file-unread": ({ importAs }) => said("没有程序读取此文件", importAs === null ? "请移出该文件夹" : `读取：import 文件 --to ${importAs}`),
};

const VOCABULARY_PROBLEM: Readonly<Record<VocabularyProblem, string>> = {
  turtle: "文件不是有效的 Turtle",
  "rdf-xml": "文件不是有效的 RDF/XML",
  "json-ld": "文件不是有效的 JSON-LD",
  jskos: "文件不是有效的 JSON",
  table: "无法从表中读出概念",
  "remote-context": "文件引用网络上的上下文，程序从不下载",
  entities: "文件声明的实体展开后过大",
  "no-concepts": "文件中没有概念",
};

const VOCABULARY_HINT: Readonly<Partial<Record<VocabularyProblem, string>>> = {
  "remote-context": "请把上下文写入文件，或转换为 Turtle",
  entities: "请直接写出文字",
  "no-concepts": "概念须有名称：skos:prefLabel、JSKOS 的 prefLabel，或表中的名称列",
};

/** 表头的中文名，后附程序的列名；用户的表头多为中文。 */
function columnText(column: string): string {
  const names = column.split(" | ");
  const known = names.map((name) => tablesZh.columns[name] ?? name);
  const isKnown = known.some((name, at) => name !== names[at]);
  return `「${known.join("」或「")}」列${isKnown ? `（${names.join("、")}）` : ""}`;
}

const LIST: Readonly<Record<string, string>> = {
  gbt4754: "GB/T 4754-2017 ",
  sei2018: "《战略性新兴产业分类（2018）》",
  category1688: "1688 类目",
};

const RELATION: Readonly<Record<string, string>> = {
  identical: "相同",
  subordinate: "隶属",
  similar: "相近",
  none: "无关系",
  unknown: "未知",
};
/** 数据行有编号，条目和概念有标识。 */
const DATA_ROWS: ReadonlySet<string> = new Set(["unit", "cluster", "belt", "place"]);
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
  taxonomy: "产业分类",
  version: "版本",
  workspace: "工作区",
  kind: "类型",
  sector: "部门",
  column: "列",
  member: "成员",
  group: "地点组",
  "place kind": "地点组类型",
  province: "省份",
  region: "区域",
  collection: "产业集合",
};

const FILE_PROBLEM: Readonly<Record<FileProblem, string>> = {
  "is-a-folder": "这是一个文件夹",
  "is-no-file": "这不是普通文件",
  "is-no-folder": "这不是文件夹",
  "not-permitted": "无读取权限",
  "not-a-spreadsheet": "这不是 xlsx 表格",
  "sheet-too-large": "表格过大",
  "older-workbook": "这是旧格式的工作簿（.xls、.et），请用表格程序另存为 .xlsx",
  "protected-workbook": "这个工作簿设有打开密码，请移除密码后另存为 .xlsx",
  "binary-workbook": "这是二进制工作簿（.xlsb），请另存为 .xlsx",
  "open-document": "这是 OpenDocument 表格（.ods），请另存为 .xlsx",
  "web-page": "这是网页（平台导出的 .xls 多为网页），请用表格程序打开后另存为 .xlsx",
  pdf: "这是 PDF，请先转换为 .xlsx 或 CSV",
  "gzip-broken": "压缩文件已损坏或不完整，请重新复制",
  system: "系统读取失败",
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
  id: "标识：不含空格和标点",
  "concept-id": "概念标识：小写英文，以连字符相连，如 integrated-circuit",
  date: "日期，如 2026-01-31",
  version: "版本号，如 2022.1",
  "place-code": "六位地点代码，如 310000",
  hash: "校验值，如 sha256:…",
  "one-line": "一行文字",
};

const CSV_QUOTE: Readonly<Record<IssueParams["csv-quote"]["problem"], string>> = {
  "not-closed": "没有闭合",
  "text-after": "引号之后还有文字",
  "text-before": "引号之前有文字",
};

const SEALED_CHANGE: Readonly<Record<IssueParams["released-edited"]["change"], string>> = {
  edited: "与发布时不一致",
  added: "发布之后新增的文件",
  removed: "发布之后移除的文件",
};
