import type { CompareDocument } from "../documents/compare.ts";
import { compareDocument } from "../documents/compare.ts";
import { GROUPINGS, type Grouping } from "../model/match.ts";
import { compareInputs } from "../questions/compare/compare.ts";
import { withRates } from "../questions/compare/compared-rates.ts";
import { verifyComparison } from "../questions/compare/verify.ts";
import { changedUnitsCsv, comparedRatesCsv, editsCsv, matrixCsv } from "../views/exports/compare-csv.ts";
import { compareSvg } from "../views/pictures/compare-svg.ts";
import { compareText } from "../views/text/compare.ts";
import { compareResultsText } from "../views/text/compare-results.ts";
import { comparingWords } from "../words/comparing.ts";
import { openSides } from "./compare/sides.ts";
import { answer } from "./line/answer.ts";
import type { Answer, Call, CommandSpec } from "./line/command.ts";
import { DIR, FILE, FORCE, OWN_TABLES } from "./line/options.ts";
import { writeOut, writeOutFolder } from "./line/write-out.ts";

export const spec: CommandSpec = {
  name: "compare",
  group: "analyst",
  operands: { zh: "[版本] [版本]", en: "[VERSION] [VERSION]" },
  least: 0,
  most: 2,
  says: { zh: "比较两个版本的比率，查明引起变化的改动", en: "show what changes between two versions, and which edits cause it" },
  about: {
    zh: "对每个变化的单元列出全部最小改动组合：从第一个版本出发，只做这些改动即得到新结果，缺少任何一项则不能；逐一验证。只写一个版本时，与默认版本比较。",
    en: "For every unit whose outcome changed, lists all smallest sets of edits that give the new outcome when made to the first version; no edit of a set can be left out, and each set was tried. If only one version is named, it is compared with the default version.",
  },
  options: [
    {
      name: "git",
      value: { zh: "修订", en: "REV" },
      says: {
        zh: "前一方取自该 git 修订，后一方为现有文件",
        en: "compare the files of this git revision with the files as they are now",
      },
    },
    { name: "workspace-b", value: DIR, says: { zh: "后一方取自另一个工作区", en: "take the second side from another workspace" } },
    {
      name: "from",
      value: FILE,
      says: {
        zh: "不重新判定：前一方为 export --to json 保存的结果；只列变化，不列引起变化的改动",
        en: "the first side is a result saved by export --to json, which is not judged again; shows what changed, not which edit caused it",
      },
    },
    {
      name: "to",
      value: FILE,
      says: {
        zh: "后一方也为已保存的结果（默认：现有工作区）",
        en: "the second side is also a saved result (default: the workspace as it is now)",
      },
    },
    {
      name: "by",
      value: { zh: "分组", en: "GROUP" },
      choices: GROUPINGS,
      says: {
        zh: "比率的分组：kind 类型（默认）、region 区域、province 省份、city 城市、sector 产业领域",
        en: "group rates by kind (default), region, province, city or sector",
      },
    },
    { name: "svg", value: FILE, says: { zh: "把比率、流向和矩阵画成一张图", en: "draw rates, flows and the matrix as one picture" } },
    {
      name: "csv",
      value: DIR,
      says: {
        zh: "写出供论文使用的表格：rates 比率、changed 变化的单元、edits 改动、matrix 转移矩阵",
        en: "write tables for a paper: rates, changed, edits, matrix",
      },
    },
    {
      name: "verify",
      says: { zh: "用 json-rules-engine 完整重算，核对结果", en: "check the result against full runs of json-rules-engine" },
    },
    FORCE,
    ...OWN_TABLES,
  ],
  examples: [
    { words: "compare --git HEAD", says: { zh: "查看未提交的改动引起的变化", en: "what uncommitted edits change" } },
    { words: "compare 2022.1 2022.2", says: { zh: "比较两个版本", en: "two versions" } },
    { words: "compare --from january.json", says: { zh: "与已保存的结果比较", en: "what has changed since a result was saved" } },
    { words: "compare --from a.json --to b.json", says: { zh: "比较两份已保存的结果", en: "two saved results" } },
  ],
  prints: ["compare"],
};

/** `qundai compare`: what changes between two versions, and which edits did it; or how two saved results differ. */
export async function run(call: Call): Promise<Answer> {
  const by = GROUPINGS.find((grouping) => grouping === call.option("by")) ?? "kind";
  if (call.option("from") !== undefined || call.option("to") !== undefined) {
    const { compareSaved } = await import("./compare/saved.ts");
    const { document, notes } = await compareSaved(call, by);
    await writeFiles(document, call);
    return answer(call, document, (each) => compareResultsText(each, call.page), notes);
  }
  return compareVersions(call, by);
}

async function compareVersions(call: Call, by: Grouping): Promise<Answer> {
  const { from, to, notes } = await openSides(call);
  const comparison = compareInputs(from.input, to.input);
  const document = compareDocument(comparison, ...withRates(comparison, from, to, by), call.page.wording);
  await writeFiles(document, call);
  const told = (more: readonly string[]): Answer => answer(call, document, (each) => compareText(each, call.page), [...notes, ...more]);
  if (!call.isOn("verify")) return told([]);
  const words = comparingWords[call.language];
  const { runs, differing } = await verifyComparison(comparison, from.input, to.input);
  return differing.length === 0 ? told([words.verified(runs)]) : { ...told(differing.map(words.differs)), failed: true };
}

/** Writes the picture and the tables that the options name. */
async function writeFiles(document: CompareDocument, call: Call): Promise<void> {
  const [svg, csv] = [call.option("svg"), call.option("csv")];
  if (svg !== undefined) await writeOut(svg, [compareSvg(document, call.language)], call);
  if (csv === undefined) return;
  const files = {
    "rates.csv": comparedRatesCsv(document, call.language),
    "changed.csv": changedUnitsCsv(document, call.language),
    "edits.csv": editsCsv(document, call.language),
    "matrix.csv": matrixCsv(document, call.language),
  };
  await writeOutFolder(csv, files, call);
}
