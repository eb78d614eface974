import { overlapsDocument } from "../documents/overlaps.ts";
import { overlapsText } from "../views/text/overlaps.ts";
import { answer } from "./line/answer.ts";
import type { Answer, Call, CommandSpec } from "./line/command.ts";
import { openRun } from "./line/open-run.ts";
import { OWN_TABLES } from "./line/options.ts";

export const spec: CommandSpec = {
  name: "overlaps",
  group: "analyst",
  operands: { zh: "", en: "" },
  least: 0,
  most: 0,
  says: {
    zh: "同城不同类型集群之间的关系（论文表 2）",
    en: "list how clusters of different kinds in one city are related",
  },
  about: {
    zh: "逐一列出同一城市中类型不同、产业相同或相近、或存在隶属关系的两个集群。",
    en: "Lists the clusters of different kinds that share a city and whose industries are identical, subordinate or similar, as in the study's Table 2.",
  },
  options: OWN_TABLES,
  examples: [
    { words: "overlaps", says: { zh: "列出全部关系", en: "all relations" } },
    { words: "overlaps --json", says: { zh: "连同依据", en: "with the lines behind them" } },
  ],
  prints: ["overlaps"],
};

/** `qundai overlaps`: relations between clusters of different kinds in one city. */
export async function run(call: Call): Promise<Answer> {
  const { telling, notes } = await openRun(call);
  return answer(call, overlapsDocument(telling, telling.matcher.overlaps()), (document) => overlapsText(document, call.page), notes);
}
