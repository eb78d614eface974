import { factsDocument } from "../documents/facts.ts";
import { FACT_CATALOGUE } from "../facts/catalogue.ts";
import { operatorsFor } from "../rules/operators.ts";
import { factsText } from "../views/text/facts.ts";
import { answer } from "./line/answer.ts";
import type { Answer, Call, CommandSpec } from "./line/command.ts";

export const spec: CommandSpec = {
  name: "facts",
  group: "author",
  operands: { zh: "", en: "" },
  least: 0,
  most: 0,
  says: { zh: "列出规则可用的事实", en: "list the facts that rules can use" },
  about: { zh: "列出每个事实的含义、取值和可用运算符。", en: "Prints the meaning, values and operators of each fact." },
  options: [],
  examples: [
    { words: "facts", says: { zh: "全部事实", en: "all facts" } },
    { words: "facts --json", says: { zh: "供其他程序读取", en: "for other programs" } },
  ],
  prints: ["facts"],
};

/** `qundai facts`: the catalogue; it needs no workspace. */
export async function run(call: Call): Promise<Answer> {
  return answer(call, factsDocument(FACT_CATALOGUE, operatorsFor), (document) => factsText(document, call.page));
}
