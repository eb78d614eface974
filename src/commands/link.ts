import { resolve } from "node:path";
import { clashesOf } from "../documents/clashes.ts";
import { askedLinkDocument, dataLinkDocument } from "../documents/link.ts";
import { MOST_YAML_BYTES } from "../files/read.ts";
import { readText } from "../files/read-text.ts";
import { STANDARD_INPUT } from "../files/tables/read-table.ts";
import { linkText } from "../views/text/link.ts";
import { commandsFor } from "./add/suggested.ts";
import { answer } from "./line/answer.ts";
import type { Answer, Call, CommandSpec } from "./line/command.ts";
import { issueRefusal, openRun } from "./line/open-run.ts";
import { FILE, OWN_TABLES } from "./line/options.ts";
import { checkedTerm } from "./line/term.ts";
import { type TermsRead, termColumn } from "./line/term-table.ts";

export const spec: CommandSpec = {
  name: "link",
  group: "author",
  operands: { zh: "[用语…]", en: "[TERM…]" },
  least: 0,
  most: Number.POSITIVE_INFINITY,
  says: { zh: "查看用语链接（对应）到哪个概念", en: "show how terms link to concepts" },
  about: {
    zh: "链接即把用语对应到产业分类中的概念。不写用语时，列出数据中未链接或仅部分链接的名称，并给出最接近的概念。",
    en: "If no term is given, lists the names in the data that link to no concept or only in part, with the nearest concepts.",
  },
  options: [
    { name: "all", says: { zh: "列出数据中所有名称", en: "every name in the data" } },
    {
      name: "file",
      value: FILE,
      says: {
        zh: "从文件读取用语：文本每行一个，或 CSV、xlsx 的一列；- 为标准输入",
        en: "read terms from a file: text with one per line, or a column of a CSV or xlsx file; - is the standard input",
      },
    },
    {
      name: "column",
      value: { zh: "列名", en: "COLUMN" },
      needs: "file",
      says: {
        zh: "读取哪一列（默认：名称、用语等列，否则第一列）",
        en: "the column to read (default: one called name, term or the like, else the first)",
      },
    },
    ...OWN_TABLES,
  ],
  examples: [
    { words: "link", says: { zh: "查看未能对应的名称", en: "names in the data that do not link well" } },
    { words: "link 芯片 智能家电 宠物用品", says: { zh: "查看指定的用语", en: "some terms" } },
  ],
  prints: ["link"],
};

/** `qundai link [TERM…]`: how terms link; without terms, which names of the data do not link. */
export async function run(call: Call): Promise<Answer> {
  const read = await termsOfFile(call);
  const terms = [...call.operands.map((term) => checkedTerm(term, call.words)), ...read.terms].filter((term) => term !== "");
  const { telling, notes } = await openRun(call);
  const isAsked = call.operands.length > 0 || call.option("file") !== undefined;
  const linked = isAsked ? askedLinkDocument(telling, terms) : dataLinkDocument(telling);
  const document = { ...linked, ...clashesOf(telling.input, telling.locate) };
  const which = isAsked ? "asked" : call.isOn("all") ? "all" : "weak";
  const commands = document.mend === null ? [] : commandsFor(document.mend, telling.input, call);
  return answer(call, document, (each) => linkText(each, call.page, which, commands), [...read.notes, ...notes]);
}

async function termsOfFile(call: Call): Promise<TermsRead<string>> {
  const file = call.option("file");
  if (file === undefined) return { terms: [], notes: [] };
  const isTable = call.option("column") !== undefined || file === STANDARD_INPUT || /\.(?:csv|tsv|xls[xm])$/iu.test(file);
  if (isTable) return termColumn(call, file, call.option("column"));
  const read = readText(resolve(call.cwd, file), MOST_YAML_BYTES, file);
  if (read.kind === "refused") throw issueRefusal([read.issue], call, null);
  return { terms: read.text.split(/\r?\n/).map((term) => checkedTerm(term, call.words)), notes: [] };
}
