import { relateDocument } from "../documents/relate.ts";
import { relateText } from "../views/text/relate.ts";
import { answer } from "./line/answer.ts";
import type { Answer, Call, CommandSpec } from "./line/command.ts";
import { openRun } from "./line/open-run.ts";
import { checkedTerm } from "./line/term.ts";

export const spec: CommandSpec = {
  name: "relate",
  operands: { zh: "用语 用语", en: "TERM TERM" },
  least: 2,
  most: 2,
  says: { zh: "两个产业用语是什么关系，为什么", en: "show how two industry terms are related, and why" },
  about: {
    zh: "关系有：相同、隶属、相近（上下游）、无；有一个用语没有链接到概念时为未知。",
    en: "Relations: identical, subordinate, similar (up- or downstream), none; unknown if a term links to no concept.",
  },
  options: [],
  examples: [
    { words: "relate 集成电路 电子元器件", says: { zh: "谁属于谁", en: "which belongs under which" } },
    { words: "relate 动力电池 新能源汽车", says: { zh: "谁供给谁", en: "which supplies which" } },
  ],
  prints: ["relate"],
};

/** `qundai relate TERM TERM`: what relation two industry terms stand in, and why. */
export async function run(call: Call): Promise<Answer> {
  const [a = "", b = ""] = call.operands.map((term) => checkedTerm(term, call.words));
  const { telling, notes } = await openRun(call);
  return answer(call, relateDocument(telling, a, b, telling.matcher.relate(a, b)), (document) => relateText(document, call.page), notes);
}
