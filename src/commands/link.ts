import { resolve } from "node:path";
import { askedLinkDocument, dataLinkDocument } from "../documents/link.ts";
import { MOST_YAML_BYTES } from "../files/read.ts";
import { readText } from "../files/read-text.ts";
import { linkText } from "../views/text/link.ts";
import { answer } from "./line/answer.ts";
import type { Answer, Call, CommandSpec } from "./line/command.ts";
import { issueRefusal, openRun } from "./line/open-run.ts";
import { FILE, OWN_TABLES } from "./line/options.ts";
import { checkedTerm } from "./line/term.ts";

export const spec: CommandSpec = {
  name: "link",
  operands: { zh: "[用语…]", en: "[TERM…]" },
  least: 0,
  most: Number.POSITIVE_INFINITY,
  says: { zh: "用语链接到哪个概念", en: "show how terms link to concepts" },
  about: {
    zh: "不写用语时，列出数据中没有链接或只部分链接的名称，并给出最接近的概念。",
    en: "If no term is given, lists the names in the data that link to no concept or only in part, with the nearest concepts.",
  },
  options: [
    { name: "all", says: { zh: "列出数据中所有名称", en: "every name in the data" } },
    { name: "file", value: FILE, says: { zh: "从文件读用语，每行一个", en: "read terms from a file, one per line" } },
    ...OWN_TABLES,
  ],
  examples: [
    { words: "link", says: { zh: "数据里有什么没链接好", en: "names in the data that do not link well" } },
    { words: "link 芯片 智能家电 宠物用品", says: { zh: "看几个用语", en: "some terms" } },
  ],
  prints: ["link"],
};

/** `qundai link [TERM…]`: how terms link; without terms, what in the data does not. */
export async function run(call: Call): Promise<Answer> {
  const terms = [...call.operands, ...termsOfFile(call)].map((term) => checkedTerm(term, call.words)).filter((term) => term !== "");
  const { telling, notes } = await openRun(call);
  const isAsked = call.operands.length > 0 || call.option("file") !== undefined;
  const document = isAsked ? askedLinkDocument(telling, terms) : dataLinkDocument(telling);
  const which = isAsked ? "asked" : call.isOn("all") ? "all" : "weak";
  return answer(call, document, (each) => linkText(each, call.page, which), notes);
}

function termsOfFile(call: Call): string[] {
  const file = call.option("file");
  if (file === undefined) return [];
  const read = readText(resolve(call.cwd, file), MOST_YAML_BYTES, file);
  if (read.kind === "refused") throw issueRefusal([read.issue], call, null);
  return read.text.split(/\r?\n/);
}
