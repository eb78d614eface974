import { relateDocument, relatePairsDocument } from "../documents/relate.ts";
import { relatePairsText, relateText } from "../views/text/relate.ts";
import { answer } from "./line/answer.ts";
import type { Answer, Call, CommandSpec } from "./line/command.ts";
import { openRun } from "./line/open-run.ts";
import { FILE } from "./line/options.ts";
import { Refusal } from "./line/refusal.ts";
import { checkedTerm } from "./line/term.ts";
import { termRows } from "./line/term-table.ts";

export const spec: CommandSpec = {
  name: "relate",
  group: "author",
  operands: { zh: "[用语 用语]", en: "[TERM TERM]" },
  least: 0,
  most: 2,
  says: { zh: "查看两个产业用语的关系及依据", en: "show how two industry terms are related, and why" },
  about: {
    zh: "关系包括相同、隶属、相近（上下游）、无关系；有用语未链接到概念时为未知。",
    en: "Relations: identical, subordinate, similar (up- or downstream), none; unknown if a term links to no concept.",
  },
  options: [
    {
      name: "file",
      value: FILE,
      says: {
        zh: "从文件读取用语对：CSV 或 xlsx 的前两列；- 为标准输入",
        en: "read pairs of terms from a file: the first two columns of a CSV or xlsx file; - is the standard input",
      },
    },
  ],
  examples: [
    { words: "relate 集成电路 电子元器件", says: { zh: "查看隶属关系", en: "which belongs under which" } },
    { words: "relate 动力电池 新能源汽车", says: { zh: "查看上下游关系", en: "which supplies which" } },
  ],
  prints: ["relate", "relate-pairs"],
};

/** `qundai relate TERM TERM`: shows how two industry terms are related, and why; with `--file`, many pairs at once. */
export async function run(call: Call): Promise<Answer> {
  const file = call.option("file");
  if ((file === undefined) !== (call.operands.length === 2)) throw new Refusal([call.words.pairOrFile]);
  if (file !== undefined) return pairs(call, file);
  const [a = "", b = ""] = call.operands.map((term) => checkedTerm(term, call.words));
  const { telling, notes } = await openRun(call);
  return answer(call, relateDocument(telling, a, b, telling.matcher.relate(a, b)), (document) => relateText(document, call.page), notes);
}

async function pairs(call: Call, file: string): Promise<Answer> {
  const { terms, notes: remarks } = await termRows(call, file, 2);
  const { telling, notes } = await openRun(call);
  const document = relatePairsDocument(telling, terms as readonly (readonly [string, string])[]);
  return answer(call, document, (each) => relatePairsText(each, call.page), [...remarks, ...notes]);
}
