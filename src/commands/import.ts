import type { ImportDocument } from "../documents/import.ts";
import { IMPORT_TARGETS } from "../model/importing.ts";
import { importText } from "../views/text/import.ts";
import { importingWords } from "../words/importing.ts";
import { answer } from "./line/answer.ts";
import type { Answer, Call, CommandSpec } from "./line/command.ts";
import { Refusal } from "./line/refusal.ts";

export const spec: CommandSpec = {
  name: "import",
  group: "setup",
  operands: { zh: "文件…", en: "FILE…" },
  least: 1,
  most: Number.POSITIVE_INFINITY,
  says: { zh: "导入自己的分类、对照表或标注", en: "bring in your own classification, mappings or labelled pairs" },
  about: {
    zh: "每一条都记下来源（文件和行），写入之前先行检查；有错误时什么也不写，也从不覆盖已有的文件。概念可用标识、代码或名称查找，找不到的列出最接近者，不作猜测。",
    en: "Every entry keeps its source (file and line) and is checked before anything is written: if there is a mistake nothing is written, and no file is ever overwritten. Concepts are found by id, code or label; what is not found is listed with the nearest, and never guessed.",
  },
  lists: [
    {
      heading: { zh: "导入为", en: "Import as" },
      entries: [
        {
          name: "taxonomy",
          mark: "--as ID",
          says: {
            zh: "新建产业分类：SKOS（Turtle、RDF/XML、JSON-LD）、JSKOS、CSV、xlsx；可写多个文件",
            en: "a new taxonomy from SKOS (Turtle, RDF/XML, JSON-LD), JSKOS, CSV or xlsx; several files may be given",
          },
        },
        {
          name: "declarations",
          mark: "",
          says: {
            zh: "草稿中的声明：SSSOM、两列或三列的 CSV、两种分类的对照表、SKOS 的对应关系",
            en: "declarations of a draft from SSSOM, a CSV of two or three columns, a concordance of two classifications, or the links of SKOS",
          },
        },
        {
          name: "cases",
          mark: "",
          says: { zh: "草稿中的范例：evaluate 所读的标注文件", en: "cases of a draft from labelled pairs, as evaluate reads them" },
        },
      ],
    },
  ],
  options: [
    { name: "to", value: { zh: "种类", en: "KIND" }, choices: IMPORT_TARGETS, says: { zh: "导入为什么", en: "what to make of the file" } },
    {
      name: "as",
      value: { zh: "名称", en: "ID" },
      says: {
        zh: "新产业分类的名称；导入声明或范例时，为新的规则版本（默认写入 --rules 所指的草稿）",
        en: "the name of the new taxonomy; for declarations and cases, a new version of the rules (default: the draft that --rules names)",
      },
    },
    {
      name: "scheme",
      value: { zh: "分类", en: "NAME" },
      isRepeated: true,
      says: {
        zh: "文件中代码所属的分类，如 isic4、gbt4754（默认取自文件名）；多个文件时依次写多次",
        en: "the classification of the codes in the file, such as isic4 or gbt4754 (default: from the file's name); once per file if there are several",
      },
    },
    {
      name: "language",
      value: { zh: "语言", en: "TAG" },
      says: {
        zh: "未注明语言的西文名称属于哪种语言（默认 en）",
        en: "the language of labels without a tag in Latin letters (default: en)",
      },
    },
    {
      name: "columns",
      value: { zh: "名称=表头", en: "NAME=HEAD" },
      says: {
        zh: "写明无法识别的表头：code=…,label=…,parent=…",
        en: "the columns that unrecognised heads supply: code=HEAD,label=HEAD,parent=HEAD",
      },
    },
  ],
  examples: [
    { words: "import isic4.csv --to taxonomy --as isic4", says: { zh: "国际标准产业分类", en: "an international classification" } },
    { words: "import mappings.sssom.tsv --to declarations --rules 2030.1", says: { zh: "对照表写入草稿", en: "mappings into a draft" } },
    {
      words: "import labelled.csv --to cases --as 2030.2",
      says: { zh: "标注写成范例，新建版本", en: "labelled pairs as cases of a new version" },
    },
  ],
  prints: ["import"],
};

/** `qundai import FILE --to KIND`: a file of another program becomes a taxonomy, declarations or cases. */
export async function run(call: Call): Promise<Answer> {
  const words = importingWords[call.language];
  const to = call.option("to");
  if (to === undefined) throw new Refusal([words.noTarget]);
  for (const option of to === "taxonomy" ? [] : ["scheme", "language"]) {
    if (call.option(option) !== undefined) throw new Refusal([words.onlyTaxonomy(`--${option}`)]);
  }
  if (to !== "taxonomy" && call.operands.length > 1) throw new Refusal([words.oneFile(to)]);
  const document = await imported(to, call);
  return answer(call, document, (each) => importText(each, call.page));
}

async function imported(to: string, call: Call): Promise<ImportDocument> {
  if (to === "taxonomy") return (await import("./import/taxonomy.ts")).importTaxonomy(call);
  if (to === "declarations") return (await import("./import/declarations.ts")).importDeclarations(call);
  return (await import("./import/cases.ts")).importCases(call);
}
