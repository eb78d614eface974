import type { CommandSpec, OptionSpec } from "./command.ts";

const REVIEWER: OptionSpec = {
  name: "reviewer",
  value: { zh: "姓名", en: "NAME" },
  says: { zh: "评审人；裁决记入 reviews/姓名.jsonl", en: "who reviews; decisions go to reviews/NAME.jsonl" },
};
const VERSUS: OptionSpec = {
  name: "versus",
  value: { zh: "版本", en: "VERSION" },
  says: { zh: "也列出与这个规则版本判定不同的", en: "also what this version of the rules judges otherwise" },
};

/** Commands by which people look at what the machine said. */
export function reviewCommands(ownTables: readonly OptionSpec[]): readonly CommandSpec[] {
  return [
    {
      name: "disputes",
      operands: { zh: "", en: "" },
      least: 0,
      most: 0,
      says: { zh: "列出有争议的判定：为什么，影响多大", en: "what someone should look at, why, and what it could move" },
      about: {
        zh: "按可影响的单元数乘以改判的可能排序，起决定作用的依据相同的排在一起：看一次依据，可定几项。",
        en: "Ordered by what a case could move times how likely it is to flip; cases with one decider stand together, so that one look at the evidence settles several.",
      },
      options: [{ name: "all", says: { zh: "全部列出", en: "list all of them" } }, VERSUS, ...ownTables],
      examples: [
        { words: "disputes", says: { zh: "最值得先看的", en: "those to look at first" } },
        { words: "disputes --json", says: { zh: "供其他程序读取", en: "for other programs" } },
      ],
      load: () => import("./disputes.ts"),
    },
  ];
}


