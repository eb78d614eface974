import { clashesOf } from "../documents/clashes.ts";
import { AS_THE_STUDY, ellipseDocument } from "../documents/ellipse.ts";
import { flowFindings, reproduceDocument } from "../documents/reproduce.ts";
import { reproduceText } from "../views/text/reproduce.ts";
import { reproduceWords } from "../words/reproduce.ts";
import { workspaceClaims } from "./flows/table-issues.ts";
import { answer } from "./line/answer.ts";
import type { Answer, Call, CommandSpec } from "./line/command.ts";
import { openRun } from "./line/open-run.ts";
import { openClaims } from "./line/open-study.ts";
import { FILE } from "./line/options.ts";
import { Refusal } from "./line/refusal.ts";
import { reproduction } from "./line/reproduction.ts";

export const spec: CommandSpec = {
  name: "reproduce",
  group: "auditor",
  operands: { zh: "", en: "" },
  least: 0,
  most: 0,
  says: { zh: "复核论文公布的每个数字", en: "check every published figure of the study" },
  about: {
    zh: "将论文的每个数字与本程序的数字并列：一致、不同（及原因）或无法计算（及所缺数据）。表 3 至表 5 可以判明的单元逐一比较。",
    en: "Prints each published figure next to ours: equal, different and why, or not computable and why. Also prints, one by one, the units whose outcome Tables 3 to 5 settle.",
  },
  options: [
    {
      name: "claims",
      value: FILE,
      says: {
        zh: "复核另一项研究：其数字写成的 YAML 文件，写法同 data/zhao2022/claims.yaml",
        en: "check another study: a YAML file of its figures, in the form of data/zhao2022/claims.yaml",
      },
    },
  ],
  examples: [
    { words: "reproduce", says: { zh: "全部数字", en: "all figures" } },
    { words: "reproduce --claims data/zhao2022/claims.yaml", says: { zh: "复核一份数字文件", en: "a file of figures" } },
    { words: "reproduce --json", says: { zh: "同时列出逐单元比较", en: "with every settled unit" } },
  ],
  prints: ["reproduce"],
};

/** `qundai reproduce`: prints each published figure next to ours. */
export async function run(call: Call): Promise<Answer> {
  const { telling, notes } = await openRun(call);
  const { data } = telling.input;
  const own = await openClaims(call);
  const found = await reproduction(call, telling, ellipseDocument(data, { ...AS_THE_STUDY, samples: 0 }), own);
  if (found === null) throw new Refusal([reproduceWords[call.language].noStudy]);
  const { claims } = own === null ? await workspaceClaims(call) : { claims: [] };
  const document = {
    ...reproduceDocument(found, telling.input, call.language, own?.claims ?? []),
    ...flowFindings(claims, call.language),
    ...clashesOf(telling.input, telling.locate),
  };
  return answer(
    call,
    document,
    (each) => reproduceText(each, call.page, { belts: data.belts.length, expected: data.dataset.belts.expected }),
    notes,
  );
}
