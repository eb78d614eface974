import { clashesOf } from "../documents/clashes.ts";
import { distanceCurveDocument } from "../documents/distance-curve.ts";
import { groupSharesDocument } from "../documents/group-shares.ts";
import { sensitivityDocument } from "../documents/sensitivity.ts";
import { distanceCurve, distanceLimits } from "../questions/places/distance-curve.ts";
import { groupShares } from "../questions/places/group-shares.ts";
import { weigh } from "../questions/sensitivity/sensitivity.ts";
import { readsGroups } from "../rules/reads-groups.ts";
import { distanceSvg } from "../views/pictures/distance-svg.ts";
import { distanceCurveCsv, distanceCurveText } from "../views/text/distance-curve.ts";
import { groupSharesCsv, groupSharesText } from "../views/text/group-shares.ts";
import { sensitivityCsv, sensitivityText } from "../views/text/sensitivity.ts";
import { placeWords } from "../words/places.ts";
import { answer } from "./line/answer.ts";
import type { Answer, Call, CommandSpec } from "./line/command.ts";
import { openInput } from "./line/open-run.ts";
import { FILE, FORCE, OWN_TABLES } from "./line/options.ts";
import { Refusal } from "./line/refusal.ts";
import { writeOut } from "./line/write-out.ts";

export const spec: CommandSpec = {
  name: "sensitivity",
  group: "analyst",
  operands: { zh: "", en: "" },
  least: 0,
  most: 0,
  says: { zh: "每条规则、声明和例外对比率的贡献", en: "show what each rule and declaration contributes to the rates" },
  about: {
    zh: "单独剔除每一条后哪些单元变化、哪些单元仅由它支撑；各规则的贡献（沙普利值，精确计算），合计等于总数；阈值逐个取值验证。",
    en: "Lists which units change if one entry is left out, and which depend on that entry alone; the exact shares of the rules (Shapley), which add up to the counts; and the effect of each threshold at every value that matters.",
  },
  options: [
    {
      name: "groups",
      says: {
        zh: "各地点组（都市圈、走廊、对口……）的作用：单独带来哪些单元、没有它失去哪些、贡献（沙普利值）",
        en: "what each group of places adds: the units that it brings alone, those lost without it, its exact share",
      },
    },
    {
      name: "distance",
      says: {
        zh: "比率随距离上限变化的阶梯曲线，每一级注明公里数、单元和产业带",
        en: "the rate as a step curve over the limit of distance, every step with its kilometres, unit and belt",
      },
    },
    { name: "csv", value: FILE, says: { zh: "写出表格", en: "write the table as CSV" } },
    {
      name: "svg",
      value: FILE,
      says: { zh: "把距离曲线画成图（与 --distance 同用）", en: "draw the curve as a picture (with --distance)" },
    },
    FORCE,
    ...OWN_TABLES,
  ],
  examples: [
    { words: "sensitivity", says: { zh: "全部条目", en: "every entry" } },
    { words: "sensitivity --groups --rules 2022.4", says: { zh: "每个都市圈的作用", en: "what each metropolitan area adds" } },
    { words: "sensitivity --distance --rules 2022.5", says: { zh: "邻近城市的产业带放宽到多远", en: "how far away a belt may be" } },
    { words: "sensitivity --json", says: { zh: "同时列出变化的单元", en: "with the units that change" } },
  ],
  prints: ["sensitivity", "sensitivity-groups", "sensitivity-distance"],
};

/** `qundai sensitivity`: what each rule, declaration and exception contributes. */
export async function run(call: Call): Promise<Answer> {
  const [ofGroups, ofDistance] = [call.isOn("groups"), call.isOn("distance")];
  const words = placeWords[call.language];
  if (ofGroups && ofDistance) throw new Refusal([words.distance.oneOnly]);
  if (call.option("svg") !== undefined && !ofDistance) throw new Refusal([call.words.optionNeeds("--svg", "--distance")]);
  const opened = await openInput(call);
  if (ofGroups) return answerGroups(opened, call);
  if (ofDistance) return answerDistance(opened, call);
  const { input, locate, notes } = opened;
  const document = { ...sensitivityDocument(weigh(input), input, locate), ...clashesOf(input, locate) };
  const csv = call.option("csv");
  if (csv !== undefined) await writeOut(csv, [sensitivityCsv(document, call.language)], call);
  return answer(call, document, (each) => sensitivityText(each, call.page), notes);
}

type Opened = Awaited<ReturnType<typeof openInput>>;

async function answerGroups({ input, locate, notes }: Opened, call: Call): Promise<Answer> {
  const shares = readsGroups(input.ruleset) ? groupShares(input) : null;
  if (shares === null) throw new Refusal([placeWords[call.language].groups.noGroups(input.ruleset.version)]);
  const document = groupSharesDocument(shares, input, locate);
  const csv = call.option("csv");
  if (csv !== undefined) await writeOut(csv, [groupSharesCsv(document, call.language)], call);
  return answer(call, document, (each) => groupSharesText(each, call.page), notes);
}

async function answerDistance({ input, locate, notes }: Opened, call: Call): Promise<Answer> {
  const { version, rules } = input.ruleset;
  if (distanceLimits(rules).length === 0) throw new Refusal([placeWords[call.language].distance.none(version, [])]);
  const document = distanceCurveDocument(await distanceCurve(input), input, locate);
  const [csv, svg] = [call.option("csv"), call.option("svg")];
  if (csv !== undefined) await writeOut(csv, [distanceCurveCsv(document, call.language)], call);
  if (svg !== undefined) await writeOut(svg, [distanceSvg(document, call.language)], call);
  return answer(call, document, (each) => distanceCurveText(each, call.page), notes);
}
