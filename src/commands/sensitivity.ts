import { clashesOf } from "../documents/clashes.ts";
import { sensitivityDocument } from "../documents/sensitivity.ts";
import { weigh } from "../questions/sensitivity/sensitivity.ts";
import { sensitivityCsv, sensitivityText } from "../views/text/sensitivity.ts";
import { answer } from "./line/answer.ts";
import type { Answer, Call, CommandSpec } from "./line/command.ts";
import { openInput } from "./line/open-run.ts";
import { FILE, FORCE, OWN_TABLES } from "./line/options.ts";
import { writeOut } from "./line/write-out.ts";

export const spec: CommandSpec = {
  name: "sensitivity",
  operands: { zh: "", en: "" },
  least: 0,
  most: 0,
  says: { zh: "每条规则、声明和例外对比率的贡献", en: "show what each rule, declaration and exception contributes to the rates" },
  about: {
    zh: "单独剔除每一条后哪些单元变化、哪些单元仅由它支撑；各规则的贡献（沙普利值，精确计算），合计等于总数；阈值逐个取值验证。",
    en: "Lists which units change if one entry is left out, and which depend on that entry alone; the exact shares of the rules (Shapley), which add up to the counts; and the effect of each threshold at every value that matters.",
  },
  options: [{ name: "csv", value: FILE, says: { zh: "写出表格", en: "write the table as CSV" } }, FORCE, ...OWN_TABLES],
  examples: [
    { words: "sensitivity", says: { zh: "全部条目", en: "every entry" } },
    { words: "sensitivity --json", says: { zh: "同时列出变化的单元", en: "with the units that change" } },
  ],
  prints: ["sensitivity"],
};

/** `qundai sensitivity`: what each rule, declaration and exception contributes. */
export async function run(call: Call): Promise<Answer> {
  const { input, locate, notes } = await openInput(call);
  const document = { ...sensitivityDocument(weigh(input), input, locate), ...clashesOf(input, locate) };
  const csv = call.option("csv");
  if (csv !== undefined) await writeOut(csv, [sensitivityCsv(document, call.language)], call);
  return answer(call, document, (each) => sensitivityText(each, call.page), notes);
}
